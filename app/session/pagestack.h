// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/jsapi/clientchrome.h"
#include "bridge/jsapi/pagewindows.h"
#include "web/container/miniapppage.h"

#include <vector>

namespace MiniHost {

// What a page is to the client: where the app began, or what a page opened over itself.
enum class PageKind { Root, Link, Modal, SlidePanel };
template<>
inline constexpr auto enumWords<PageKind> = makeEnumWords<PageKind>({ { PageKind::Root, u"root" },
    { PageKind::Link, u"link" }, { PageKind::Modal, u"modal" }, { PageKind::SlidePanel, u"slidePanel" } });

// The pages of one client, the last on top; the first is there all the time. Who shows them asks top() and listens.
class PageStack final : public QObject, public PageWindows
{
    Q_OBJECT

public:
    using PageMaker = std::function<std::unique_ptr<MiniAppPage>()>;

    PageStack(PageMaker makePage, ClientChrome &chrome, Journal &journal);
    ~PageStack() override;

    MiniAppPage &root() const { return *m_open.front().page; }
    MiniAppPage &top() const { return *m_open.back().page; }
    PageKind topKind() const { return m_open.back().kind; }
    QString topTitle() const { return m_open.back().title; } // as its opener gave it; often empty
    QString topSize() const { return m_open.back().size; }   // of a modal: "default", "middle", "mini"
    QList<MiniAppPage *> all() const;                        // the root first
    qsizetype depth() const { return static_cast<qsizetype>(m_open.size()); }
    // Whether window.open() and target=_blank get a page of their own, as on pc, or load in the same one, as on a phone.
    void setOpensWindows(bool opens) { m_opensWindows = opens; }

    // Whether the dd_* of an address dress the client: what DingTalk documents of them is for its phone clients.
    void setReadsUrlFlags(bool reads) { m_readsUrlFlags = reads; }

    void setEmulation(const Emulation &wanted); // of the pages that are open
    void setHidden(bool hidden);                // nobody sees the client: document.visibilityState of every page

    void closeTop(); // a person's × or ‹; what is open as a modal fails
    void unwind();   // back to the root, because the session wants it
    void leave();    // all pages go for good: their prompts and waits end first

    bool isFull() const override;
    void openLink(const QString &document, const QUrl &url) override;
    Task<std::optional<QJsonValue>> openModal(QString document, ModalRequest request) override;
    void withdraw(CallId call) override;
    // These four come from within a page's call, and happen after it was answered.
    void close(const QString &document) override;
    void goBack(const QString &document) override;
    void replace(const QString &document, const QUrl &url) override;
    void quit(const QString &document, const QJsonValue &value) override;
    QUrl addressOf(const QString &document) const override;
    ClientChrome::Kept *coveredChrome(const QString &document) override;

Q_SIGNALS:
    void pushed(MiniHost::MiniAppPage *page, MiniHost::PageKind kind, const QString &title);
    void popped(MiniHost::MiniAppPage *page); // shown no more; it is deleted soon
    void topChanged(MiniHost::MiniAppPage *top);
    void rootClosed(); // the app has closed itself; loading the root begins anew

private:
    using ModalEnd = OneShot<std::optional<QJsonValue>>; // what its opener waits for; none: closed
    struct OpenPage {
        std::unique_ptr<MiniAppPage> page;
        PageKind kind = PageKind::Root;
        QString title {};
        QString size {};
        CallId call {};
        std::optional<ModalEnd> end {};
        bool isPaused = false;
        bool wasVisible = false;      // before all were hidden
        ClientChrome::Kept chrome {}; // while another page is before it
    };
    enum class By { Page, Person, Session };

    MiniAppPage &push(OpenPage opened, const QUrl &url);
    std::unique_ptr<MiniAppPage> makePage();
    void keepTopHidden();
    bool mayOpen(const QString &document, const QUrl &url);
    ClientChrome::Kept begun(const MiniAppPage &page); // what a document's address makes of the client
    qsizetype indexOf(const QString &document) const;  // -1: it has left
    void afterTheCall(const QString &document, std::function<void(qsizetype index)> then);
    void closeFrom(qsizetype index, By by, const std::optional<QJsonValue> &value = {});
    void closeRoot(By by);
    void told(const OpenPage &closed, By by, const std::optional<QJsonValue> &value);

    PageMaker m_makePage;
    ClientChrome &m_chrome;
    Journal &m_journal;
    bool m_opensWindows = false;
    bool m_readsUrlFlags = false;
    bool m_isHidden = false;
    std::vector<OpenPage> m_open;
    std::vector<std::unique_ptr<MiniAppPage>> m_leaving; // a page may end in the middle of its own call
};

} // namespace MiniHost
