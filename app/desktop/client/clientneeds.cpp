// SPDX-License-Identifier: MIT
#include "app/desktop/client/clientneeds.h"

#include "app/desktop/asked/clientresources.h"
#include "app/desktop/widgets/foreignpicture.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/pause.h"
#include "app/session/simulator.h"
#include "bridge/core/limits.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"
#include "web/container/miniapppage.h"
#include "web/container/scriptworld.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto lookEvery = 30ms;
constexpr int patience = 200; // looks before a picture is given up

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
    auto ask = [wanted, spoken](OpenPlatform &platform) -> Result<ClientPeople> {
        return toPeople(platform.directory(), wanted, spoken);
    };
    Result<ClientPeople> found = co_await simulator->platform().run(simulator, ask);
    ClientPeople people;
    if (found)
        people = *found;
    else
        people.trouble = found.error().toString(spoken);
    co_return people;
}

// The page itself reads its pictures: so its own addresses (blob:, a mapped origin, behind a service worker) work, and what
// is kept from the network for the page is kept from it here too. Its renderer decodes them, also those of no raster.
Task<QString> readInPage(QPointer<MiniAppPage> page, QString address, const QObject *owner)
{
    const QString script = uR"(((address, mostBytes, mostPixels, side) => {
        const pictures = globalThis.minihostPictures ??= {};
        if (!(address in pictures)) {
            pictures[address] = '';
            const done = data => { pictures[address] = data || 'none'; };
            // Small enough to be drawn, and no larger than it can be shown; what comes out is always a PNG.
            const draw = (image, width, height) => {
                if (!(width * height > 0 && width * height <= mostPixels))
                    return done();
                const scale = Math.min(1, side / Math.max(width, height));
                const canvas = document.createElement('canvas');
                canvas.width = Math.max(1, width * scale);
                canvas.height = Math.max(1, height * scale);
                try {
                    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
                    done(canvas.toDataURL());
                } catch {
                    done(); // of another origin, which does not let it be read
                }
            };
            const load = () => {
                const image = new Image();
                image.onerror = () => done();
                image.onload = () => draw(image, image.naturalWidth, image.naturalHeight);
                image.src = address;
            };
            const small = blob => blob.size <= mostBytes ? blob : Promise.reject(null);
            let url = null;
            try { url = new URL(address, document.baseURI); } catch { }
            if (!url || !['http:', 'https:', 'blob:'].includes(url.protocol))
                done();
            else
                fetch(url).then(answer => answer.ok ? answer.blob() : Promise.reject(Error('status')))
                    .then(small).then(createImageBitmap)
                    .then(image => draw(image, image.width, image.height))
                    .catch(error => error === null ? done() : load());
        }
        return pictures[address];
    })(%1[0], %2, %3, %4))"_s.arg(
        QString::fromUtf8(QJsonDocument(QJsonArray { address }).toJson(QJsonDocument::Compact)),
        QString::number(Limit::PictureFileBytes), QString::number(Limit::PicturePixels),
        QString::number(Limit::PictureShownSide));
    const auto read = std::make_shared<QString>();
    for (int i = 0; i < patience && page && read->isEmpty(); ++i) {
        runScript(*page, ScriptWorld::Window, script, [read](const QVariant &answer) { *read = answer.toString(); });
        co_await pauseFor(owner, lookEvery);
    }
    co_return *read;
}

Task<> readPicture(QPointer<MiniAppPage> page, QString address, QPointer<QObject> context, ForeignPictures *pictures,
    ClientResources::ImageTaker take)
{
    if (!context)
        co_return;
    const QString data = co_await readInPage(page, address, context);
    if (!context)
        co_return; // and perhaps nobody who reads them
    if (data.startsWith("data:"_L1))
        pictures->readDataUrl(data, context, std::move(take));
    else
        take({});
}

} // namespace

void fillFrom(ClientResources &resources, Simulator &simulator)
{
    resources.people = [&simulator](const QString &corpId) { return findPeople(&simulator, corpId); };
    resources.now = [&simulator] { return QDateTime::fromMSecsSinceEpoch(toMs(simulator.clock().now())); };
    resources.image = [&resources, &simulator, pictures = std::make_shared<ForeignPictures>()](
                          const QString &address, QObject *context, const ClientResources::ImageTaker &take) {
        if (resources.given.contains(address)) // a file that the person gave to the page
            pictures->readFile(address, context, take);
        else if (address.startsWith("data:"_L1, Qt::CaseInsensitive))
            pictures->readDataUrl(address, context, take);
        else
            launch(readPicture(simulator.page(), address, context, pictures.get(), take));
    };
}

} // namespace MiniHost
