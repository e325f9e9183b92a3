// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/credentials.h"

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

QString causeOf(const Fault &fault)
{
    return fault.detail.isEmpty() ? fault.row().cause.en : fault.detail;
}

} // namespace MiniHost
