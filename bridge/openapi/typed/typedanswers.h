// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openapi/typed/typedtable.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// Answers requests that no endpoint is for with a body of the types that DingTalk's SDK expects, from its table. The values are made up:
// the answers have the header x-minihost-provenance: inferred. Lives on the open platform's thread.
class TypedAnswers
{
public:
    // Returns the table's bytes; empty: there is none.
    using ReadTable = std::function<Result<QByteArray>()>;
    explicit TypedAnswers(ReadTable read)
        : m_read(std::move(read))
    {
    }

    // After the checks of the token, and of the permission point where the catalogue knows that of the operation. nullopt: the table does
    // not have the operation, or there is no table. The table is read at the first call, and again at each call while there is none.
    std::optional<HttpResponse> serve(const HttpRequest &request, OpenPlatform &platform);

    // Why serve() found nothing, for a message: there is no table, or it cannot be read; empty: the table does not have the operation.
    QString problem() const { return m_table ? QString() : m_problem; }

private:
    const TypedTable *table();

    ReadTable m_read;
    std::optional<TypedTable> m_table;
    QString m_problem; // of the last try to read the table
};

} // namespace MiniHost
