// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"

namespace MiniHost {

// The value of an answer's first header with this name, in any case; empty when there is none.
inline QByteArray headerOf(const HttpResponse &response, QByteArrayView name)
{
    for (const HttpHeader &header : response.headers) {
        if (name.compare(header.name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

} // namespace MiniHost
