// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/jsapi/clientchrome.h"
#include "bridge/jsapi/pagewindows.h"
#include "web/container/miniapppage.h"

#include <vector>

namespace MiniHost {

// The role of a page: the app's first page, or how another page opened it.
enum class PageKind { Root, Link, Modal, SlidePanel };
template<>
inline constexpr auto enumWords<PageKind> = makeEnumWords<PageKind>({ { PageKind::Root, u"root" },
    { PageKind::Link, u"link" }, { PageKind::Modal, u"modal" }, { PageKind::SlidePanel, u"slidePanel" } });

// The pages of one client; the last one is on top, the first one always exists. Views show top() and follow the signals.
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
    QString topTitle() const { return m_open.back().title; } // given by the opener; often empty
    QString topSize() const { return m_open.back().size; }   // of a modal: "default", "middle", "mini"
    QList<MiniAppPage *> all() const;                        // the first page first
    qsizetype depth() const { return static_cast<qsizetype>(m_open.size()); }
    // Whether window.open() and target=_blank get a page of their own, as on pc, or load in the same one, as on a phone.
    void setOpensWindows(bool opens) { m_opensWindows = opens; }

    // Whether dd_* parameters of an address change the client's title bar. DingTalk documents them for its phone clients.
    void setReadsUrlFlags(bool reads) { m_readsUrlFlags = reads; }

    void setEmulation(const Emulation &wanted); // of the open pages
    void setHidden(bool hidden);                // sets document.visibilityState of all pages

    void closeTop(); // the user's × or ‹; the call that opened a modal fails
    void unwind();   // closes all pages but the first one
    void leave();    // ends all pages; their prompts and waits first

    bool isFull() const override;
    void openLink(const QString &document, const QUrl &url) override;
    Task<std::optional<QJsonValue>> openModal(QString document, ModalRequest request) override;
    void withdraw(CallId call) override;
    // A page's JSAPI calls these four; they take effect after the call was answered.
    void close(const QString &document) override;
    void goBack(const QString &document) override;
    void replace(const QString &document, const QUrl &url) override;
    void quit(const QString &document, const QJsonValue &value) override;
    QUrl addressOf(const QString &document) const override;
    ClientChrome::Kept *coveredChrome(const QString &document) override;

Q_SIGNALS:
    void pushed(MiniHost::MiniAppPage *page, MiniHost::PageKind kind, const QString &title);
    void popped(MiniHost::MiniAppPage *page); // no longer shown; deleted soon
    void topChanged(MiniHost::MiniAppPage *top);
    void rootClosed(); // the app closed itself; the next load starts it again

private:
    using ModalEnd = OneShot<std::optional<QJsonValue>>; // the opener waits for it; nullopt: closed without a value
    struct OpenPage {
        std::unique_ptr<MiniAppPage> page;
        PageKind kind = PageKind::Root;
        QString title {};
        QString size {};
        CallId call {};
        std::optional<ModalEnd> end {};
        bool isPaused = false;
        bool wasVisible = false;      // before setHidden(true)
        ClientChrome::Kept chrome {}; // saved while another page is on top
    };
    enum class By { Page, Person, Session };

    MiniAppPage &push(OpenPage opened, const QUrl &url);
    std::unique_ptr<MiniAppPage> makePage();
    void keepTopHidden();
    bool mayOpen(const QString &document, const QUrl &url);
    ClientChrome::Kept begun(const MiniAppPage &page); // the title bar that a document's address asks for
    qsizetype indexOf(const QString &document) const;  // -1: the document has ended
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
    std::vector<std::unique_ptr<MiniAppPage>> m_leaving; // deleted later, since a page may end during its own call
};

} // namespace MiniHost
