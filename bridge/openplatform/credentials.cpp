// SPDX-License-Identifier: MIT
#include "bridge/openplatform/credentials.h"

#include "bridge/core/constanttime.h"
#include "bridge/core/errors/tokens.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<void> checkCredentials(const Directory &directory, const ClientId &client, const ClientSecret &secret)
{
    const App *app = directory.app(client);
    if (!app)
        return fail(Errors::ClientCredentialsWrong, u"there is no app %1"_s.arg(client.value));
    if (!equalInConstantTime(app->secret.reveal(), secret.reveal()))
        return fail(Errors::ClientCredentialsWrong, u"the secret is not that of %1"_s.arg(client.value));
    return {};
}

QJsonObject rejectionDetail(const Fault &fault)
{
    const ErrorRow &row = fault.row();
    const QString cause = fault.detail.isEmpty() ? row.cause.en : fault.detail;
    return { { "number"_L1, row.number }, { "name"_L1, row.name }, { "cause"_L1, cause } };
}

} // namespace MiniHost
