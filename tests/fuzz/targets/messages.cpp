// SPDX-License-Identifier: MIT
#include "tests/fuzz/target.h"
#include "tests/jsapi/bridgeworld.h"
#include "web/container/bridgetransport.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost::FuzzTargets {

// A JSON array of messages, as the page's side of the bridge writes them. Each is answered, or dropped when the page
// has left.
FuzzTarget messages()
{
    return { "messages", [](const QByteArray &bytes) {
                static BridgeWorld world;
                world.presenter.answers = { ConsentAnswer::Refuse };
                const QJsonArray sent = QJsonDocument::fromJson(bytes).array();
                {
                    BridgeTransport transport(
                        world.dispatcher, [] { return BridgeWorld::origin; }, nullptr);
                    if (!sent.isEmpty())
                        transport.setClient(clientPlatforms()[sent.size() % clientPlatforms().size()]);
                    for (const QJsonValue &message : sent)
                        transport.take(message.toArray());
                    QCoreApplication::processEvents();
                    transport.sendEvent(u"resume"_s, {});
                    transport.pageLeft(u"closed"_s);
                }
                QCoreApplication::processEvents();
                if (world.dispatcher.openCalls() > 0)
                    qFatal("%zu calls are open after their page has left", world.dispatcher.openCalls());
                world.presenter.asked.clear();
                world.presenter.askedAdministrator.clear();
                world.presenter.shown.clear();
                world.delivered.clear();
                world.journal.clear();
            } };
}

} // namespace MiniHost::FuzzTargets
