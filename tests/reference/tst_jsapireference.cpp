// SPDX-License-Identifier: MIT
// docs/reference/jsapis.md: every name, the clients that have it, and what MiniHost does with it.
#include "bridge/core/readfile.h"
#include "bridge/jsapi/apitable.h"
#include "bridge/jsapi/jsapi.h"
#include "tests/support/generateddoc.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace MiniHost::JsApiFamilies {
JsApiFamily elsewhere();
}

namespace {

QSet<QString> namesOf(const JsApiFamily &apis)
{
    QSet<QString> names;
    for (const JsApi &api : apis)
        names += api.wireName;
    return names;
}

QSet<QString> actedOut()
{
    QSet<QString> names = namesOf(allJsApis());
    for (const JsApiFamily &family : allJsApiFamilies())
        names += namesOf(family);
    return names;
}

// Name → the answer as JSON.
QMap<QString, QString> defaults()
{
    const QByteArray json = readResource(u":/minihost/jsapi-defaults.json"_s);
    const QJsonArray rules = QJsonDocument::fromJson(json).object().value("rules"_L1).toArray();
    QMap<QString, QString> answers;
    for (const QJsonValue &rule : rules) {
        const QJsonObject body = rule["answer"_L1]["success"_L1].toObject();
        answers.insert(
            rule["method"_L1].toString(), QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
    }
    return answers;
}

class Reference
{
public:
    QStringList row(const QString &name) const
    {
        QStringList cells { u"`%1`"_s.arg(name) };
        for (const ClientPlatform client : clientPlatforms())
            cells += sinceOf(name, client);
        return cells << deedOf(name) << (m_table.needsConfig(name) ? u"yes"_s : QString()) << sourceOf(name);
    }

    QString text() const
    {
        QStringList clients;
        for (const ClientPlatform client : clientPlatforms())
            clients += toString(client);
        QList<QStringList> rows;
        for (const QString &name : m_table.names())
            rows += row(name);
        const auto count = [&rows, at = clients.size() + 1](const QString &deed) {
            return std::count_if(
                rows.begin(), rows.end(), [&](const QStringList &cells) { return cells[at].startsWith(deed); });
        };
        return generatedLine(u"resources/jsapi-names.json, resources/jsapi-defaults.json and bridge/jsapi"_s,
                   u"reference/jsapireference"_s)
            + uR"(# JSAPIs

The names on the wire: what the functions of dingtalk-jsapi send to the client.

- Clients: the version from which the client has the JSAPI; `all`: any version; empty: not there, the call fails with
  [900220](errors.md#900220-apinothere), in an older client with [900221](errors.md#900221-apitoonew).
- MiniHost:
  `acts it out` (%1): the call has its effect in the window and in the world, and its answer depends on them;
  `tells the person` (%2): it would open another part of the client; the person is told, the page gets a fixed answer;
  `default answer` (%3): the page gets this object, which a rule of your own replaces ([answers](../guide/jsapi-answers.md));
  `not simulated` (%4): the call fails with [900222](errors.md#900222-apinotsimulated), unless a rule of your own answers it.
- dd.config: with `--strict-config` the call needs a valid signature first.
- Known from: `sdk`: the name and the versions are declared by dingtalk-jsapi 3.2.9; `beside the sdk`: pages and SDKs send it, the package
  does not declare it; `answer inferred`: the shape is the declared type, the values are made up.

)"_s.arg(count(u"acts"_s))
                  .arg(count(u"tells"_s))
                  .arg(count(u"default"_s))
                  .arg(count(u"not"_s))
            + markdownTable(
                QStringList { u"name"_s } + clients + QStringList { u"MiniHost"_s, u"dd.config"_s, u"known from"_s },
                rows);
    }

private:
    QString sinceOf(const QString &name, ClientPlatform client) const
    {
        const QString since = m_table.since(name, client).value_or(QString());
        return since == "0"_L1 ? u"all"_s : since;
    }
    QString deedOf(const QString &name) const
    {
        if (m_elsewhere.contains(name))
            return u"tells the person"_s;
        if (m_actedOut.contains(name))
            return u"acts it out"_s;
        return m_defaults.contains(name) ? u"default answer `%1`"_s.arg(m_defaults[name]) : u"not simulated"_s;
    }
    QString sourceOf(const QString &name) const
    {
        const QString source = m_table.sdkNames().contains(name) ? u"sdk"_s : u"beside the sdk"_s;
        return m_defaults.contains(name) ? source + u"; answer inferred"_s : source;
    }

    const ApiTable &m_table = ApiTable::builtIn();
    const QSet<QString> m_actedOut = actedOut();
    const QSet<QString> m_elsewhere = namesOf(JsApiFamilies::elsewhere());
    const QMap<QString, QString> m_defaults = defaults();
};

} // namespace

class JsApiReferenceTest : public QObject
{
    Q_OBJECT

    const Reference m_reference;

private Q_SLOTS:
    void everyKindOfNameHasItsRow()
    {
        const auto deed = [this](
                              const QString &name) { return m_reference.row(name).at(clientPlatforms().size() + 1); };
        QCOMPARE(deed(u"openAuth"_s), u"acts it out"_s);
        QCOMPARE(deed(u"biz.ding.post"_s), u"tells the person"_s);
        QCOMPARE(deed(u"biz.chat.getRealmCid"_s), uR"(default answer `{"cid":"cid-minihost"}`)"_s);
        QCOMPARE(deed(u"biz.util.encrypt"_s), u"not simulated"_s);
        // Not on pc.
        QCOMPARE(m_reference.row(u"biz.util.scan"_s).at(1), QString());
        QCOMPARE(m_reference.row(u"openAuth"_s).at(1), u"all"_s);
        QCOMPARE(m_reference.row(u"biz.contact.choose"_s).at(clientPlatforms().size() + 2), u"yes"_s);
    }

    void theReferenceIsAsGenerated()
    {
        QCOMPARE(checkGeneratedDoc(u"docs/reference/jsapis.md"_s, m_reference.text()), QString());
    }
};

MINIHOST_TEST_MAIN(JsApiReferenceTest, QCoreApplication)
#include "tst_jsapireference.moc"
