// SPDX-License-Identifier: MIT
#include "web/container/miniapppage.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/fault.h"
#include "bridge/core/events/page.h"
#include "bridge/core/jsonbudget.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/limits.h"
#include "bridge/core/logging.h"
#include "bridge/core/masking.h"
#include "bridge/core/shownaddress.h"
#include "bridge/core/weakness.h"
#include "bridge/jsapi/clientlinks.h"
#include "web/container/injection.h"
#include "web/container/pageschemes.h"
#include "web/container/scripttext.h"
#include "web/container/scriptworld.h"
#include "web/container/webaddress.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QWebEngineCertificateError>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qint64 messageOverhead = 500; // bytes, estimated
constexpr Milliseconds titleRest { 50 };

QString levelName(QWebEnginePage::JavaScriptConsoleMessageLevel level)
{
    switch (level) {
    case QWebEnginePage::InfoMessageLevel:
        return u"info"_s;
    case QWebEnginePage::WarningMessageLevel:
        return u"warning"_s;
    case QWebEnginePage::ErrorMessageLevel:
        return u"error"_s;
    }
    return u"info"_s;
}

} // namespace

MiniAppPage::MiniAppPage(WebProfile &profile, Dispatcher &dispatcher, Journal &journal, const QString &containerName)
    : QWebEnginePage(&profile)
    , m_journal(journal)
    , m_transport(
          dispatcher, [this] { return originOf(url()); }, this)
    , m_services(dispatcher.services())
    , m_containerName(containerName)
    , m_questions(dispatcher.services())
    , m_engineQuestions(*this, profile, m_questions)
{
    profile.add(*this, [this](const SchemeQuestion &question, const QuestionScheme::Reply &reply) {
        m_engineQuestions.take(question, reply);
    });
    m_channel.registerObject(u"bridge"_s, &m_transport);
    setWebChannel(&m_channel, engineWorld(ScriptWorld::Relay));
    connect(&m_transport, &BridgeTransport::documentStarted, &m_questions, &PageQuestions::documentStarted);
    connect(&m_transport, &BridgeTransport::documentStarted, this, &MiniAppPage::documentStarted);
    connect(&m_transport, &BridgeTransport::subFrameCalled, this, &MiniAppPage::refuseSubFrame);
    watchLoading();
    watchRenderer();
    watchPermissions();
    watchAnswers();
    watchTitle();
    connect(this, &QWebEnginePage::urlChanged, this, [this] { m_traffic += messageOverhead; });
    connect(this, &QWebEnginePage::newWindowRequested, this, &MiniAppPage::openWindow);
}

MiniAppPage::~MiniAppPage()
{
    leave();
    static_cast<WebProfile *>(profile())->remove(*this);
}

void MiniAppPage::setClient(const ClientIdentity &identity)
{
    m_client = identity;
    installScripts();
    m_transport.setClient(identity.platform);
    m_questions.setClient(identity.platform);
    // A phone shows no scroll bars.
    QWebEnginePage::settings()->setAttribute(QWebEngineSettings::ShowScrollBars, !isPhone(identity.platform));
}

// The scripts have an effect at the next load.
void MiniAppPage::installScripts()
{
    auto &profile = static_cast<WebProfile &>(*QWebEnginePage::profile());
    const InjectionSettings settings {
        .client = *m_client,
        .secrets = profile.secrets(),
        .containerId = u"minihost-"_s + m_containerName.left(8),
        .isTouch = m_emulation.touch,
    };
    profile.setClient(settings, *this);
    m_subFrameMark = settings.secrets.subFrameMark;
}

void MiniAppPage::setEmulation(const Emulation &wanted)
{
    const bool hadTouch = m_emulation.touch;
    m_emulation = wanted;
    if (m_client && wanted.touch != hadTouch)
        installScripts();
    constexpr int usualFont = 16;
    settings()->setFontSize(QWebEngineSettings::DefaultFontSize, qRound(usualFont * wanted.fontScale));
    emulate(m_devTools, wanted);
}

void MiniAppPage::open(const QUrl &url)
{
    m_transport.setOpenedOrigin(originOf(url));
    follow(url);
}

void MiniAppPage::follow(const QUrl &url)
{
    m_requested = url;
    m_questions.withdraw();
    // A page reads its device in its first script, so the emulation must be applied before.
    if (m_devTools.isSettled())
        loadWhenItAnswers([this] { load(m_requested); });
    else
        connect(
            &m_devTools, &DevToolsLink::settled, this, [this] { loadWhenItAnswers([this] { load(m_requested); }); },
            static_cast<Qt::ConnectionType>(Qt::SingleShotConnection));
}

void MiniAppPage::replace(const QUrl &url)
{
    if (!isWeb(url) || document().isEmpty()) {
        follow(url);
        return;
    }
    m_requested = url;
    runScript(*this, ScriptWorld::Relay,
        scriptText(
            u":/minihost/container/replaceaddress.js"_s, { { "ADDRESS"_L1, QString::fromUtf8(url.toEncoded()) } }));
}

bool MiniAppPage::goBack()
{
    if (!history()->canGoBack())
        return false;
    m_questions.withdraw();
    history()->back();
    return true;
}

void MiniAppPage::openWindow(QWebEngineNewWindowRequest &request)
{
    const QUrl url = request.requestedUrl();
    // Without a user gesture: the case that a browser's pop-up blocker stops.
    const bool isAllowed = url.isEmpty() || isForPages(url, PageUse::Page);
    if (!isAllowed)
        recordRefusedScheme(m_journal, url, u"window"_s);
    if (!m_windowOpener || !request.isUserInitiated() || !isAllowed)
        return;
    if (MiniAppPage *page = m_windowOpener(url))
        request.openIn(page);
    else if (isWeb(url))
        follow(url);
}

void MiniAppPage::retry()
{
    follow(m_requested);
}

// Emits the first change at once, and later ones together after a pause.
void MiniAppPage::watchTitle()
{
    const auto emitTitle = [this] {
        m_hasNewTitle = false;
        Q_EMIT limitedTitleChanged(withinCharacters(title(), Limit::ChromeTextCharacters));
        m_titleRest.start(titleRest);
    };
    m_titleRest.setSingleShot(true);
    connect(&m_titleRest, &QTimer::timeout, this, [this, emitTitle] {
        if (m_hasNewTitle)
            emitTitle();
    });
    connect(this, &QWebEnginePage::titleChanged, this, [this, emitTitle](const QString &title) {
        m_traffic += messageOverhead + title.size();
        m_hasNewTitle = true;
        if (!m_titleRest.isActive())
            emitTitle();
    });
}

void MiniAppPage::leave()
{
    m_questions.withdraw();
    m_transport.pageLeft(u"closed"_s);
}

void MiniAppPage::sendEvent(const QString &event, const QJsonValue &data, const QJsonValue &masked)
{
    if (document().isEmpty())
        return;
    m_journal.record({}, Events::EventSent { .name = event, .data = masked });
    m_transport.sendEvent(event, data);
}

void MiniAppPage::offer(const QString &event, const QJsonValue &data, std::function<void(bool)> then)
{
    m_transport.offer(event, data, [this, event, data, then = std::move(then)](bool taken) {
        m_journal.record({}, Events::EventSent { .name = event, .data = data, .taken = taken });
        then(taken);
    });
}

namespace {

// "HTTP 404", "net::ERR_CONNECTION_REFUSED".
QString reasonOf(const QWebEngineLoadingInfo &failure)
{
    if (failure.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain)
        return u"HTTP %1"_s.arg(failure.errorCode());
    // Chromium's texts may contain markup of its error page.
    static const QRegularExpression markup(u"<[^>]*>"_s);
    const QString reason = failure.errorString().remove(markup).trimmed();
    return reason.isEmpty() ? u"error %1"_s.arg(failure.errorCode()) : reason;
}

} // namespace

void MiniAppPage::watchLoading()
{
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        const ShownAddress shown(info.url());
        switch (info.status()) {
        case QWebEngineLoadingInfo::LoadStartedStatus:
            m_journal.record({}, Events::PageLoading { .url = shown });
            break;
        case QWebEngineLoadingInfo::LoadSucceededStatus:
            m_journal.record({}, Events::PageLoaded { .url = shown });
            m_questions.stayed();
            break;
        case QWebEngineLoadingInfo::LoadStoppedStatus:
            m_questions.stayed();
            break; // replaced by another load, or stopped by the user: the old page stays
        case QWebEngineLoadingInfo::LoadFailedStatus: {
            const QString reason = reasonOf(info);
            m_journal.record({}, Events::PageFailed { .url = shown, .error = reason });
            m_questions.withdraw();
            m_transport.pageLeft(u"navigation"_s);
            Q_EMIT failed(info.url(), reason);
            break;
        }
        }
    });
}

void MiniAppPage::watchRenderer()
{
    connect(
        this, &QWebEnginePage::renderProcessTerminated, this, [this](RenderProcessTerminationStatus status, int code) {
            m_journal.record({}, Events::RendererGone { .status = status, .exitCode = code });
            m_questions.withdraw();
            m_transport.pageLeft(u"crash"_s);
            Q_EMIT crashed(status, code);
        });
}

void MiniAppPage::watchPermissions()
{
    // Camera, microphone and similar are refused. The location follows the environment.
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        const bool mayKnow = feature == Geolocation && m_emulation.place.has_value();
        setFeaturePermission(origin, feature, mayKnow ? PermissionGrantedByUser : PermissionDeniedByUser);
    });
    connect(this, &QWebEnginePage::certificateError, this,
        [](const QWebEngineCertificateError &error) { QWebEngineCertificateError(error).rejectCertificate(); });
}

bool MiniAppPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    Q_UNUSED(type)
    if (isForPages(url, isMainFrame ? PageUse::Page : PageUse::Frame))
        return true;
    if (clientLinkOf(url) && !*m_opensLink) {
        launch(openLink(this, url));
        return false;
    }
    recordRefusedScheme(m_journal, url, isMainFrame ? u"navigation"_s : u"frame"_s);
    if (isMainFrame)
        qCInfo(lcWeb) << "navigation refused:" << url.scheme();
    return false;
}

// One at a time, since a page could open any number without a person.
Task<> MiniAppPage::openLink(MiniAppPage *self, QUrl url)
{
    const auto isOpening = self->m_opensLink;
    *isOpening = true;
    co_await openClientLink(self->m_client->platform, self->document(), url, self->m_services);
    *isOpening = false;
}

void MiniAppPage::refuseSubFrame(const QString &api)
{
    const QString name = api.left(200);
    m_journal.recordFrom({ document(), name }, {}, withFault<Events::Refused>(Fault { Errors::SubFrameRefused, name }));
}

void MiniAppPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source)
{
    m_traffic += messageOverhead + message.size();
    if (!m_subFrameMark.isEmpty() && message.startsWith(m_subFrameMark)) {
        refuseSubFrame(message.mid(m_subFrameMark.size()));
        return;
    }
    m_journal.recordFrom({ document() }, {},
        Events::ConsoleMessage { .level = levelName(level),
            .text = beginningOf(message, 2000, m_journal.secrets()),
            .source = ShownAddress(source),
            .line = line });
}

void MiniAppPage::javaScriptAlert(const QUrl &origin, const QString &message)
{
    if (isWeakened(Weakness::EngineBoxes))
        return QWebEnginePage::javaScriptAlert(origin, message);
    m_engineQuestions.answerNow(UiKind::Alert, origin, message);
}

bool MiniAppPage::javaScriptConfirm(const QUrl &origin, const QString &message)
{
    if (isWeakened(Weakness::EngineBoxes))
        return QWebEnginePage::javaScriptConfirm(origin, message);
    return m_engineQuestions.answerNow(UiKind::Confirm, origin, message);
}

bool MiniAppPage::javaScriptPrompt(const QUrl &origin, const QString &message, const QString &proposal, QString *result)
{
    if (isWeakened(Weakness::EngineBoxes))
        return QWebEnginePage::javaScriptPrompt(origin, message, proposal, result);
    *result = proposal;
    return m_engineQuestions.answerNow(UiKind::Prompt, origin, message, result);
}

QStringList MiniAppPage::chooseFiles(FileSelectionMode mode, const QStringList &old, const QStringList &acceptedTypes)
{
    if (isWeakened(Weakness::EngineBoxes))
        return QWebEnginePage::chooseFiles(mode, old, acceptedTypes);
    return m_engineQuestions.chooseFiles(mode != FileSelectOpen, acceptedTypes);
}

// A page whose script waits for an answer cannot be replaced, so its questions are withdrawn.
void MiniAppPage::triggerAction(WebAction action, bool checked)
{
    const bool leaves = action == Back || action == Forward || action == Reload || action == ReloadAndBypassCache
        || action == Stop || action == RequestClose;
    if (leaves)
        m_questions.withdraw();
    QWebEnginePage::triggerAction(action, checked);
}

} // namespace MiniHost
