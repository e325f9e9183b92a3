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

// The mini-app's page in the container: injection, channel, hardening; what happens to it goes to the
// journal.
class MiniAppPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    // `containerName` is text of the run, and the same for all pages of a profile: the pc client's container is called so.
    MiniAppPage(WebProfile &profile, Dispatcher &dispatcher, Journal &journal, const QString &containerName);
    ~MiniAppPage() override;

    // Becomes another client: user agent, language and protocol hold from the next load on.
    void setClient(const ClientIdentity &identity);
    // Loads an address that a person or the host chose: its origin may call, beside the app's own.
    void open(const QUrl &url);
    // Loads an address that a page chose: it may call only when it is one of the app's own.
    void follow(const QUrl &url);
    // The same, and the way back does not lead to what is there now.
    void replace(const QUrl &url);
    // To the page before in its history, also over entries that the page made without a hand; false when there is none.
    bool goBack();
    // Where what a hand opens by window.open() or target=_blank goes; null: this very page. Without an opener it goes nowhere.
    using WindowOpener = std::function<MiniAppPage *(const QUrl &url)>;
    void setWindowOpener(WindowOpener opener) { m_windowOpener = std::move(opener); }
    // Loads once more what was asked for, with the trust it had.
    void retry();
    void reload();
    // Its process is ended at once, whatever it does: on a person's word, or for a budget's sake. crashed() follows.
    enum class EndedBy { Person, Session, Budget };
    void end(EndedBy by, const Fault &why);
    const std::optional<Fault> &ended() const { return m_ended; } // why, until the next load begins
    // Nobody is there to be asked: a page that does not answer is ended.
    void setUnattended();
    // About how many bytes it has ever sent beside its calls, which the engine holds back by no means: console lines, titles.
    qint64 traffic() const { return m_traffic; }
    PageWatchdog &watchdog() { return m_watchdog; }
    // The page goes for good: prompts are withdrawn before anything is torn down.
    void leave();

    // The document that is there now, as PageContext names it; empty: none.
    QString document() const { return m_transport.document(); }
    // An event of the client ("resume", "<namespace>.<name>"): for whoever listens in the document, whatever its client's way.
    void tell(const QString &event, const QJsonValue &data = {}) { tell(event, data, data); }
    void tell(const QString &event, const QJsonValue &data, const QJsonValue &masked); // the journal gets `masked`
    // The same, asking whether the page takes it upon itself (preventDefault). `then` hears it, and hears "no" from a page
    // that has gone or says nothing.
    void offer(const QString &event, const QJsonValue &data, std::function<void(bool taken)> then);

    EngineQuestions &engineQuestions() { return m_engineQuestions; }

    // The device and its surroundings as the page sees them. Holds at once, also for the page that is loaded.
    void setEmulation(const Emulation &wanted);
    DevToolsLink &devTools() { return m_devTools; }

    QUrl requestedUrl() const { return m_requested; } // what a retry loads

Q_SIGNALS:
    // The main document did not load (network error, HTTP error, blocked, wrong scheme). `reason` is for
    // people.
    void failed(const QUrl &url, const QString &reason);
    void crashed(int status, int exitCode);
    void titleTold(
        const QString &title); // titleChanged for whoever shows it: short, and not more often than anybody reads
    void documentStarted();    // another document: what the one before it has made of the client is over

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
    void watchLoading();
    void watchRenderer();
    void watchPermissions();
    void openWindow(QWebEngineNewWindowRequest &request);
    void watchAnswers();
    void watchTitle();
    void loadWhenItAnswers(std::function<void()> load);
    ShownAddress shownAddress() const;
    void refuseSubFrame(const QString &api);

    Journal &m_journal;
    QWebChannel m_channel;
    BridgeTransport m_transport;
    const QString m_containerName;
    QString m_subFrameMark; // LineSecrets
    QUrl m_requested;
    DevToolsLink m_devTools { *this };
    PageWatchdog m_watchdog { *this };
    std::function<void()> m_loadNext; // what the host wants in place of a page that has not given way yet
    bool m_isUnattended = false;
    qint64 m_traffic = 0;
    QTimer m_titleRest; // until the next one is told
    bool m_hasNewTitle = false;
    std::optional<Fault> m_ended;
    Emulation m_emulation;
    PageQuestions m_questions;
    EngineQuestions m_engineQuestions;
    WindowOpener m_windowOpener;
};

} // namespace MiniHost
