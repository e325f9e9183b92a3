// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/shownaddress.h"
#include "web/container/bridgetransport.h"
#include "web/container/devtoolslink.h"
#include "web/container/enginequestions.h"
#include "web/container/pageemulation.h"
#include "web/container/pagewatchdog.h"
#include "web/container/webprofile.h"

#include <QWebChannel>
#include <QWebEnginePage>

namespace MiniHost {

// A page of the mini-app: injected scripts, channel, answers to the engine's hooks. Its events are recorded in the journal.
class MiniAppPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    // `containerName`: a text of the run, the same for all pages of a profile; the name of the pc client's container.
    MiniAppPage(WebProfile &profile, Dispatcher &dispatcher, Journal &journal, const QString &containerName);
    ~MiniAppPage() override;

    // Changes the client: user agent, language and protocol apply from the next load.
    void setClient(const ClientIdentity &identity);
    // Loads an address of the user or of MiniHost: its origin may call JSAPIs, like the app's own.
    void open(const QUrl &url);
    // Loads an address of a page: it may call JSAPIs only when its origin is one of the app's own.
    void follow(const QUrl &url);
    // The same, replacing the current entry of the history.
    void replace(const QUrl &url);
    // Goes back in the history, skipping entries that the page added without a user gesture. False when there is no earlier entry.
    bool goBack();
    // Gets the address of a window.open() or target=_blank that a user gesture caused; null: this page loads it. Without a gesture nothing opens.
    using WindowOpener = std::function<MiniAppPage *(const QUrl &url)>;
    void setWindowOpener(WindowOpener opener) { m_windowOpener = std::move(opener); }
    // Loads the requested address again, with the same rights.
    void retry();
    void reload();
    // Ends the page's process at once, on the user's decision or because a limit is exceeded. crashed() follows.
    enum class EndedBy { Person, Session, Budget };
    void end(EndedBy by, const Fault &why);
    const std::optional<Fault> &ended() const
    {
        return m_ended;
    } // why the page was ended; nullopt again from the next load
    // Whether there is no user to ask: then a page that does not answer is ended.
    void setUnattended();
    // About how many bytes the page has sent besides calls (console lines, titles); the engine cannot limit them.
    qint64 traffic() const { return m_traffic; }
    PageWatchdog &watchdog() { return m_watchdog; }
    // The page is about to be destroyed: withdraws its prompts first.
    void leave();

    // The current document, as in PageContext; empty: none.
    QString document() const { return m_transport.document(); }
    // An event of the client ("resume", "<namespace>.<name>"): for whoever listens in the document, whatever its client's way.
    void sendEvent(const QString &event, const QJsonValue &data = {}) { sendEvent(event, data, data); }
    void sendEvent(
        const QString &event, const QJsonValue &data, const QJsonValue &masked); // records `masked` in the journal
    // The same, for an event that the page can handle itself (preventDefault). `then` gets whether it did; false when the page has ended or
    // does not answer.
    void offer(const QString &event, const QJsonValue &data, std::function<void(bool taken)> then);

    EngineQuestions &engineQuestions() { return m_engineQuestions; }

    // The simulated device. Applies at once, also to the loaded page.
    void setEmulation(const Emulation &wanted);
    double pictureScale() const { return m_emulation.scale; } // from CSS pixels of an unscaled page to the widget's
    DevToolsLink &devTools() { return m_devTools; }

    QUrl requestedUrl() const { return m_requested; } // the address that a retry loads

Q_SIGNALS:
    // The main document did not load (network error, HTTP error, blocked, wrong scheme). `reason`: for the user.
    void failed(const QUrl &url, const QString &reason);
    void crashed(int status, int exitCode);
    void limitedTitleChanged(const QString &title); // titleChanged with a limited length and rate, for display
    void documentStarted(); // a new document: the client's title bar and menus are as before the old one changed them

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source) override;
    // The hooks of enginehooks.def that are functions.
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(
        const QUrl &origin, const QString &message, const QString &proposal, QString *result) override;
    QStringList chooseFiles(
        FileSelectionMode mode, const QStringList &oldFiles, const QStringList &acceptedTypes) override;

public:
    void triggerAction(WebAction action, bool checked = false) override;

private:
    void installScripts();
    void watchLoading();
    void watchRenderer();
    void watchPermissions();
    void openWindow(QWebEngineNewWindowRequest &request);
    void watchAnswers();
    void watchTitle();
    void loadWhenItAnswers(std::function<void()> load);
    ShownAddress shownAddress() const;
    static Task<> openLink(MiniAppPage *self, QUrl url);
    void refuseSubFrame(const QString &api);

    Journal &m_journal;
    QWebChannel m_channel;
    BridgeTransport m_transport;
    Services &m_services;
    const QString m_containerName;
    QString m_subFrameMark; // LineSecrets
    QUrl m_requested;
    DevToolsLink m_devTools { *this };
    PageWatchdog m_watchdog { *this };
    std::function<void()> m_loadNext; // the load that waits until the current page has ended
    bool m_isUnattended = false;
    qint64 m_traffic = 0;
    QTimer m_titleRest; // until the next titleShown()
    bool m_hasNewTitle = false;
    std::optional<Fault> m_ended;
    std::optional<ClientIdentity> m_client;
    Emulation m_emulation;
    const std::shared_ptr<bool> m_opensLink = std::make_shared<bool>(false); // whether a link's notice is shown
    PageQuestions m_questions;
    EngineQuestions m_engineQuestions;
    WindowOpener m_windowOpener;
};

} // namespace MiniHost
