// SPDX-License-Identifier: MIT
// Unmodified versions of the npm package dingtalk-jsapi on every client: a table of SDK version × client × what a page
// does (bundle/bundle.mjs makes the pages).
#include "app/session/clientsession.h"
#include "bridge/core/events/bridge.h"
#include "bridge/openplatform/openplatform.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

#include <QCryptographicHash>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString ok = uR"({"status":"ok"})"_s;
const QString statusOf = u".then(answer => ({ status: answer.status }))"_s;
const QString delegated = u"{clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Contact.User.Read',type:0}"_s;

// A page's script, what the user and the client do meanwhile, and the page's result.
struct Deed {
    QString name;
    // Returns a promise.
    QString script;
    // The promise's value as JSON, or its error after a "!". %1 is the client's name.
    QString expected;
    std::function<void(PageHarness &)> before = {};
    // Runs when the page's call has arrived.
    std::function<void(PageHarness &)> meanwhile = {};
    bool needsFreshPage = false;
    QList<ClientPlatform> clients = clientPlatforms();
};

void allow(PageHarness &page)
{
    page.presenter.answers = { ConsentAnswer::Allow };
}
void refuse(PageHarness &page)
{
    page.presenter.answers = { ConsentAnswer::Refuse };
}

// Like an app's server: gets a ticket and signs the page's real address.
Task<> fetchTicket(PageHarness *page, QString *ticket)
{
    const auto issue = [](OpenPlatform &platform) {
        const TokenSubject app { { u"suitedemo"_s }, { u"dingdemo"_s }, {}, {} };
        return platform.jsapiTickets().issue(app);
    };
    const Result<IssuedTicket> issued = co_await page->simulator->platform().run(&page->page(), issue);
    *ticket = issued ? issued->ticket.reveal() : u"none: "_s + issued.error().detail;
}
void sign(PageHarness &page)
{
    QString ticket;
    launch(fetchTicket(&page, &ticket));
    waitUntil([&] { return !ticket.isEmpty(); });
    SignedConfig config;
    config.nonce = u"n"_s;
    config.timestamp = u"1"_s;
    const QByteArray text = textToSign(ticket, config, page.page().url().toString()).toUtf8();
    const QByteArray signature = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    page.value(u"window.signature = '%1'; 0"_s.arg(QString::fromLatin1(signature)));
}
void signWrongly(PageHarness &page)
{
    page.value(u"window.signature = 'wrong'; 0"_s);
}
const QString configure = u"new Promise(resolve => { sdk.dd.config({ agentId: '1', corpId: 'dingdemo', timeStamp: '1', "
                          u"nonceStr: 'n', signature,"
                          "jsApiList: ['biz.contact.choose'] }); sdk.dd.ready(() => resolve('ready'));"
                          "sdk.dd.error(error => resolve(/52013/.test(error.errorMessage) ? 'error' : error)) })"_s;

void pressLeftTwice(PageHarness &page)
{
    for (const int n : { 1, 2 })
        page.simulator->client().host().chrome.press(ClientChrome::Control::Left, { { "n"_L1, n } });
}

const QList<Deed> &deeds()
{
    static const QList<Deed> all {
        { u"environment"_s, u"[sdk.dd.env.platform, sdk.dd.env.version, sdk.dd.env.appType]"_s,
            uR"(["%1","7.6.15","WEB"])"_s },
        { u"ready"_s, u"new Promise(resolve => sdk.dd.ready(() => resolve('ready')))"_s, uR"("ready")"_s },
        { u"openAuth cancel"_s, u"sdk.openAuth(%1)"_s.arg(delegated), uR"({"status":"cancel","result":null})"_s,
            refuse },
        { u"openAuth ok"_s, u"sdk.openAuth(%1)"_s.arg(delegated) + statusOf, ok, allow },
        { u"openAuth failed"_s, u"sdk.openAuth({clientId:'nobody',corpId:'dingdemo',rpcScope:'Contact.User.Read'})"_s,
            uR"({"status":"failed","result":null})"_s },
        { u"openAuth toAdmin"_s,
            u"sdk.openAuth({type:1,clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Pro.HrmDismission.ReadWrite'})"_s,
            uR"({"status":"toAdmin","result":null})"_s },
        { u"openAuthMiniApp"_s,
            u"sdk.openAuthMiniApp({path:'pages/home/home',extraData:%1})"_s.arg(delegated) + statusOf, ok, allow },
        { u"requestAuthCode"_s,
            u"sdk.dd.runtime.permission.requestAuthCode({corpId:'dingdemo'}).then(answer => answer.code.length)"_s,
            u"32"_s },
        { u"callbacks"_s,
            u"new Promise(resolve => sdk.dd.runtime.permission.requestAuthCode("
            "{corpId:'dingdemo',onSuccess:answer => resolve(answer.code.length),onFail:resolve}))"_s,
            u"32"_s },
        { u"unknown API"_s, u"sdk.dd._invoke('no.such.api', {}).catch(error => error.errorCode)"_s, uR"("1")"_s },
        { u"alert"_s,
            u"sdk.dd.device.notification.alert({message:'m',title:'t',buttonName:'b'}).then(() => 'closed')"_s,
            uR"("closed")"_s },
        { u"watcher"_s,
            u"new Promise(resolve => { const seen = []; sdk.dd.biz.navigation.setLeft({ control: true, text: 'Back',"
            "onSuccess: data => { if (seen.push(data) === 2) resolve(seen) } }) })"_s,
            uR"([{"n":1},{"n":2}])"_s, {}, pressLeftTwice },
        { u"config"_s, configure, uR"("ready")"_s, sign, {}, true },
        { u"config with a wrong signature"_s, configure, uR"("error")"_s, signWrongly, {}, true },
        { u"event"_s,
            u"new Promise(resolve => { sdk.dd.on('networkEvent', event => resolve((event.detail || event).result));"
            "openAuth({}) })"_s,
            uR"("4g")"_s, {},
            [](PageHarness &page) {
                const QJsonObject data { { "result"_L1, "4g"_L1 } };
                page.simulator->client().host().emitEvent(u"networkEvent"_s, data);
            } },
    };
    return all;
}

// 2.x and 3.0.x are older than this client (docs/dingtalk/protocol.md §1.3).
bool knows(const QString &version, ClientPlatform client)
{
    return client != ClientPlatform::Harmony || version == "3.2.9"_L1;
}

const QStringList versions { u"2.10.3"_s, u"2.15.4"_s, u"3.0.12"_s, u"3.2.9"_s };

} // namespace

class SdkVersionsTest : public QObject
{
    Q_OBJECT

private:
    // One page for each version and client: its rows are run in it one after the other.
    PageHarness &pageOf(const QString &version, ClientPlatform client)
    {
        const QString name = version + u' ' + toString(client);
        if (m_name != name) {
            m_page.reset();
            m_page = std::make_unique<PageHarness>(QStringLiteral(MINIHOST_SDK_PAGE "/") + version, client);
            m_name = m_page->load() ? name : QString();
        }
        return *m_page;
    }

    std::unique_ptr<PageHarness> m_page;
    QString m_name;

private Q_SLOTS:
    void cleanupTestCase() { m_page.reset(); }

    void aPageGetsWhatTheSdkPromises_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<ClientPlatform>("client");
        QTest::addColumn<int>("deed");
        for (const QString &version : versions) {
            for (const ClientPlatform client : clientPlatforms()) {
                for (qsizetype i = 0; i < deeds().size() && knows(version, client); ++i) {
                    if (deeds()[i].clients.contains(client))
                        QTest::addRow(
                            "%s %s %s", qPrintable(version), qPrintable(toString(client)), qPrintable(deeds()[i].name))
                            << version << client << static_cast<int>(i);
                }
            }
        }
    }
    void aPageGetsWhatTheSdkPromises()
    {
        QFETCH(QString, version);
        QFETCH(ClientPlatform, client);
        QFETCH(int, deed);
        const Deed &wanted = deeds()[deed];
        PageHarness &page = pageOf(version, client);
        QVERIFY(!m_name.isEmpty());
        if (wanted.needsFreshPage)
            QVERIFY(page.load());
        if (wanted.before)
            wanted.before(page);
        const qsizetype calls = page.entries(Events::Called::Kind).size();
        page.start(wanted.script);
        if (wanted.meanwhile) {
            QVERIFY(waitUntil([&] { return page.entries(Events::Called::Kind).size() > calls; }));
            wanted.meanwhile(page);
        }
        const QString expected =
            wanted.expected.contains("%1"_L1) ? wanted.expected.arg(toString(client)) : wanted.expected;
        QCOMPARE(page.result(), expected);
    }

    void anSdkThatDoesNotKnowTheClientSaysSo_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions) {
            if (!knows(version, ClientPlatform::Harmony))
                QTest::addRow("%s harmony", qPrintable(version)) << version;
        }
    }
    void anSdkThatDoesNotKnowTheClientSaysSo()
    {
        QFETCH(QString, version);
        PageHarness &page = pageOf(version, ClientPlatform::Harmony);
        QVERIFY(!m_name.isEmpty());
        QCOMPARE(page.settle(u"sdk.dd.env.platform"_s), uR"("notInDingTalk")"_s);
        const QString answer =
            page.settle(u"sdk.dd.runtime.permission.requestAuthCode({corpId:'dingdemo'}).then(() => 'came', "
                        "error => 'failed')"_s);
        QCOMPARE(answer, uR"("failed")"_s);
        QCOMPARE(page.entries(Events::Called::Kind).size(), 0);
    }
};

MINIHOST_TEST_MAIN(SdkVersionsTest, WebApplication)
#include "tst_sdkversions.moc"
