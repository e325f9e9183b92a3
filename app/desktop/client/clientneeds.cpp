// SPDX-License-Identifier: MIT
#include "app/desktop/client/clientneeds.h"

#include "app/desktop/asked/clientresources.h"
#include "app/desktop/widgets/foreignpicture.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/pause.h"
#include "app/session/simulator.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/limits.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"
#include "web/container/miniapppage.h"
#include "web/container/scripttext.h"
#include "web/container/scriptworld.h"

#include <algorithm>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto pollInterval = 30ms;
constexpr int mostPolls = 200;

ClientPeople toPeople(const Directory &directory, const QString &corpId, Language spoken)
{
    ClientPeople people;
    const CorpId corp { corpId };
    if (const Organisation *organisation = directory.organisation(corp))
        people.organisation = organisation->name.in(spoken);
    for (const Department &department : directory.departments()) {
        const auto isIn = [&](const User &user) { return user.departments.contains(department.id); };
        const auto members = std::count_if(directory.users().begin(), directory.users().end(), isIn);
        if (department.corpId == corp)
            people.departments +=
                ClientPeople::Department { department.id, department.name.in(spoken), static_cast<int>(members) };
    }
    for (const User &user : directory.users()) {
        if (user.memberOf.contains(corp))
            people.users += ClientPeople::Person { user.id.value, user.name.in(spoken), user.mobile };
    }
    return people;
}

Task<ClientPeople> findPeople(Simulator *simulator, QString corpId)
{
    const QString wanted = corpId.isEmpty() ? simulator->identity().corpId : corpId;
    const Language spoken = language();
    auto read = [wanted, spoken](OpenPlatform &platform) -> Result<ClientPeople> {
        return toPeople(platform.directory(), wanted, spoken);
    };
    Result<ClientPeople> found = co_await simulator->platform().run(simulator, read);
    ClientPeople people;
    if (found)
        people = *found;
    else
        people.trouble = found.error().toString(spoken);
    co_return people;
}

Task<QString> readInPage(QPointer<MiniAppPage> page, QString address, const QObject *owner)
{
    const QString script = scriptText(u":/minihost/client/readpicture.js"_s,
        { { "ADDRESS"_L1, address }, { "BYTES"_L1, Limit::PictureFileBytes }, { "PIXELS"_L1, Limit::PicturePixels },
            { "SIDE"_L1, Limit::PictureShownSide } });
    const auto read = std::make_shared<QString>();
    for (int i = 0; i < mostPolls && page && read->isEmpty(); ++i) {
        runScript(*page, ScriptWorld::Window, script, [read](const QVariant &answer) { *read = answer.toString(); });
        co_await pauseFor(owner, pollInterval);
    }
    co_return *read;
}

Task<> readPicture(QPointer<MiniAppPage> page, QString address, QPointer<QObject> context, ForeignPictures *pictures,
    ClientResources::ImageCallback callback)
{
    if (!context)
        co_return;
    const QString data = co_await readInPage(page, address, context);
    if (!context)
        co_return; // `pictures` may be destroyed too
    if (data.startsWith("data:"_L1))
        pictures->readDataUrl(data, context, std::move(callback));
    else
        callback({});
}

} // namespace

void fillFrom(ClientResources &resources, Simulator &simulator)
{
    resources.people = [&simulator](const QString &corpId) { return findPeople(&simulator, corpId); };
    resources.now = [&simulator] { return QDateTime::fromMSecsSinceEpoch(toMs(simulator.clock().now())); };
    resources.image = [&resources, &simulator, pictures = std::make_shared<ForeignPictures>()](
                          const QString &address, QObject *context, const ClientResources::ImageCallback &callback) {
        // A path is read only when the user gave this file to the page.
        if (resources.given.contains(address))
            pictures->readFile(address, context, callback);
        else if (address.startsWith("data:"_L1, Qt::CaseInsensitive))
            pictures->readDataUrl(address, context, callback);
        else
            launch(readPicture(simulator.page(), address, context, pictures.get(), callback));
    };
}

} // namespace MiniHost
