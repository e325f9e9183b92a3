// SPDX-License-Identifier: MIT
#include "app/desktop/clientneeds.h"

#include "app/desktop/clientresources.h"
#include "app/desktop/language.h"
#include "app/desktop/pause.h"
#include "app/session/simulator.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"
#include "web/container/miniapppage.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QWebEngineScript>

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

QImage fromDataUrl(const QString &url)
{
    const QByteArray data = url.toUtf8();
    const qsizetype comma = data.indexOf(',');
    const QByteArray content = data.mid(comma + 1);
    return QImage::fromData(data.left(comma).endsWith(";base64") ? QByteArray::fromBase64(content)
                                                                 : QByteArray::fromPercentEncoding(content));
}

// The page itself reads its pictures: so its own addresses (blob:, a mapped origin, behind a service worker) work, and what
// is kept from the network for the page is kept from it here too.
Task<QString> readInPage(QPointer<MiniAppPage> page, QString address, const QObject *owner)
{
    const QString script = uR"((address => {
        const pictures = globalThis.minihostPictures ??= {};
        if (!(address in pictures)) {
            pictures[address] = '';
            const done = data => { pictures[address] = data || 'none'; };
            const draw = () => {
                const image = new Image();
                image.onerror = () => done();
                image.onload = () => {
                    const canvas = document.createElement('canvas');
                    canvas.width = image.naturalWidth;
                    canvas.height = image.naturalHeight;
                    try {
                        canvas.getContext('2d').drawImage(image, 0, 0);
                        done(canvas.toDataURL());
                    } catch {
                        done(); // of another origin, which does not let it be read
                    }
                };
                image.src = address;
            };
            fetch(address).then(answer => answer.ok ? answer.blob() : Promise.reject()).then(blob => {
                const reader = new FileReader();
                reader.onload = () => done(reader.result);
                reader.readAsDataURL(blob);
            }).catch(draw);
        }
        return pictures[address];
    })(%1[0]))"_s.arg(QString::fromUtf8(QJsonDocument(QJsonArray { address }).toJson(QJsonDocument::Compact)));
    const auto read = std::make_shared<QString>();
    for (int i = 0; i < patience && page && read->isEmpty(); ++i) {
        page->runJavaScript(
            script, QWebEngineScript::UserWorld, [read](const QVariant &answer) { *read = answer.toString(); });
        co_await pauseFor(owner, lookEvery);
    }
    co_return *read;
}

Task<> readPicture(
    QPointer<MiniAppPage> page, QString address, QPointer<QObject> context, ClientResources::ImageTaker take)
{
    if (!context)
        co_return;
    const QString data = co_await readInPage(page, address, context);
    if (context)
        take(data.startsWith("data:"_L1) ? fromDataUrl(data) : QImage());
}

} // namespace

void fillFrom(ClientResources &resources, Simulator &simulator)
{
    resources.people = [&simulator](const QString &corpId) { return findPeople(&simulator, corpId); };
    resources.now = [&simulator] { return QDateTime::fromMSecsSinceEpoch(toMs(simulator.clock().now())); };
    resources.image = [&resources, &simulator](
                          const QString &address, QObject *context, const ClientResources::ImageTaker &take) {
        if (resources.given.contains(address)) // a file that the person gave to the page
            take(QImage(address));
        else if (address.startsWith("data:"_L1))
            take(fromDataUrl(address));
        else
            launch(readPicture(simulator.page(), address, context, take));
    };
}

} // namespace MiniHost
