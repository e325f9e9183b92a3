// SPDX-License-Identifier: MIT
#include "app/session/pagestack.h"

#include "bridge/core/events/client.h"
#include "bridge/core/events/page.h"
#include "bridge/core/limits.h"
#include "bridge/core/shownaddress.h"
#include "bridge/core/weakness.h"
#include "bridge/jsapi/urlflags.h"
#include "web/container/webaddress.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

PageStack::PageStack(PageMaker makePage, ClientChrome &chrome, Journal &journal)
    : m_makePage(std::move(makePage))
    , m_chrome(chrome)
    , m_journal(journal)
{
    m_open.push_back({ .page = this->makePage() });
}

PageStack::~PageStack()
{
    leave();
}

std::unique_ptr<MiniAppPage> PageStack::makePage()
{
    auto made = m_makePage();
    MiniAppPage *page = made.get();
    // A new document: the title bar is as before the old document changed it.
    connect(page, &MiniAppPage::documentStarted, this, [this, page] {
        if (page == &top()) {
            m_chrome.exchange(begun(*page));
            return;
        }
        for (OpenPage &open : m_open) {
            if (open.page.get() == page)
                open.chrome = begun(*page);
        }
    });
    page->setWindowOpener([this](const QUrl &url) {
        return m_opensWindows && !isFull() ? &push({ .page = {}, .kind = PageKind::Link }, url) : nullptr;
    });
    connect(page, &QWebEnginePage::windowCloseRequested, this, [this, page] { close(page->document()); });
    return made;
}

ClientChrome::Kept PageStack::begun(const MiniAppPage &page)
{
    ClientChrome::Kept chrome;
    if (!m_readsUrlFlags)
        return chrome;
    const UrlFlags flags = applyUrlFlags(page.url(), chrome.state);
    if (flags.applied.isEmpty() && flags.ignored.isEmpty())
        return chrome;
    Events::ChromeChanged change { .what = u"urlFlags"_s, .value = flags.applied };
    if (!flags.ignored.isEmpty())
        change.ignored = flags.ignored;
    m_journal.record({}, change);
    return chrome;
}

void PageStack::setEmulation(const Emulation &wanted)
{
    for (const OpenPage &open : m_open)
        open.page->setEmulation(wanted);
}

// Covered pages are hidden already, by their views.
void PageStack::setHidden(bool hidden)
{
    if (std::exchange(m_isHidden, hidden) == hidden)
        return;
    for (OpenPage &open : m_open) {
        if (hidden)
            open.wasVisible = open.page->isVisible();
        open.page->setVisible(!hidden && open.wasVisible);
    }
}

// The view of the top page makes it visible, also without a window.
void PageStack::keepTopHidden()
{
    if (!m_isHidden)
        return;
    m_open.back().wasVisible = true;
    top().setVisible(false);
}

MiniAppPage &PageStack::push(OpenPage opened, const QUrl &url)
{
    OpenPage &covered = m_open.back();
    // The page below a modal stays visible.
    if (opened.kind == PageKind::Link) {
        covered.isPaused = true;
        covered.page->sendEvent(u"pause"_s);
    }
    covered.chrome = m_chrome.exchange({});
    m_journal.record(opened.call,
        Events::WindowOpened { .kind = toString(opened.kind), .url = ShownAddress(url), .title = opened.title });
    opened.page = makePage();
    m_open.push_back(std::move(opened));
    MiniAppPage &page = top();
    Q_EMIT pushed(&page, topKind(), topTitle());
    Q_EMIT topChanged(&page);
    keepTopHidden();
    return page;
}

QList<MiniAppPage *> PageStack::all() const
{
    QList<MiniAppPage *> pages;
    for (const OpenPage &open : m_open)
        pages += open.page.get();
    return pages;
}

bool PageStack::isFull() const
{
    return depth() >= Limit::PageDepth && !isWeakened(Weakness::UnboundedPages);
}

void PageStack::openLink(const QString &document, const QUrl &url)
{
    if (mayOpen(document, url))
        push({ .page = {}, .kind = PageKind::Link }, url).follow(url);
}

Task<std::optional<QJsonValue>> PageStack::openModal(QString document, ModalRequest request)
{
    if (!mayOpen(document, request.url))
        co_return std::nullopt;
    const ModalEnd end(this);
    OpenPage opened;
    opened.kind = request.kind == ModalRequest::Kind::Modal ? PageKind::Modal : PageKind::SlidePanel;
    opened.title = request.title;
    opened.size = request.size;
    opened.call = request.call;
    opened.end = end;
    push(std::move(opened), request.url).follow(request.url);
    std::optional<QJsonValue> value = co_await end;
    co_return value;
}

bool PageStack::mayOpen(const QString &document, const QUrl &url)
{
    if (indexOf(document) < 0 || isFull())
        return false;
    if (isWeb(url))
        return true;
    m_journal.record({},
        Events::PageFailed { .url = ShownAddress(url), .error = u"only http and https open in a page of their own"_s });
    return false;
}

qsizetype PageStack::indexOf(const QString &document) const
{
    for (size_t i = 0; !document.isEmpty() && i < m_open.size(); ++i) {
        if (m_open[i].page->document() == document)
            return static_cast<qsizetype>(i);
    }
    return -1;
}

QUrl PageStack::addressOf(const QString &document) const
{
    const qsizetype index = indexOf(document);
    return index < 0 ? QUrl() : m_open[static_cast<size_t>(index)].page->url();
}

ClientChrome::Kept *PageStack::coveredChrome(const QString &document)
{
    const qsizetype index = indexOf(document);
    return index < 0 || index == depth() - 1 ? nullptr : &m_open[static_cast<size_t>(index)].chrome;
}

void PageStack::afterTheCall(const QString &document, std::function<void(qsizetype)> then)
{
    const auto now = [this, document, then = std::move(then)] {
        if (const qsizetype index = indexOf(document); index >= 0)
            then(index);
    };
    QMetaObject::invokeMethod(this, now, Qt::QueuedConnection);
}

void PageStack::close(const QString &document)
{
    afterTheCall(document, [this](qsizetype index) { closeFrom(index, By::Page); });
}

void PageStack::quit(const QString &document, const QJsonValue &value)
{
    afterTheCall(document, [this, value](qsizetype index) { closeFrom(index, By::Page, value); });
}

void PageStack::goBack(const QString &document)
{
    afterTheCall(document, [this](qsizetype index) {
        if (!m_open[static_cast<size_t>(index)].page->goBack())
            closeFrom(index, By::Page);
    });
}

void PageStack::replace(const QString &document, const QUrl &url)
{
    afterTheCall(document, [this, url](qsizetype index) { m_open[static_cast<size_t>(index)].page->replace(url); });
}

void PageStack::withdraw(CallId call)
{
    for (size_t i = 1; i < m_open.size(); ++i) {
        if (m_open[i].end && m_open[i].call == call) {
            closeFrom(static_cast<qsizetype>(i), By::Session);
            return;
        }
    }
}

void PageStack::closeTop()
{
    closeFrom(depth() - 1, By::Person);
}

void PageStack::unwind()
{
    if (depth() > 1)
        closeFrom(1, By::Session);
}

void PageStack::leave()
{
    for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
        open->page->leave();
        if (open->end)
            open->end->set(std::nullopt);
    }
}

void PageStack::told(const OpenPage &closed, By by, const std::optional<QJsonValue> &value)
{
    static const QStringList words { u"page"_s, u"person"_s, u"session"_s };
    m_journal.record(closed.call,
        Events::WindowClosed { .kind = toString(closed.kind),
            .url = ShownAddress(closed.page->url()),
            .by = words.at(static_cast<qsizetype>(by)),
            .value = value.value_or(QJsonValue::Undefined) });
}

// Closes the page and the pages that it opened.
void PageStack::closeFrom(qsizetype index, By by, const std::optional<QJsonValue> &value)
{
    const size_t least = std::max<size_t>(static_cast<size_t>(index), 1);
    std::vector<OpenPage> closed;
    while (m_open.size() > least) {
        closed.push_back(std::move(m_open.back()));
        m_open.pop_back();
    }
    if (!closed.empty()) {
        // The uncovered page gets its chrome state back before the signals of the closed pages are emitted.
        m_chrome.exchange(std::exchange(m_open.back().chrome, {}));
        for (OpenPage &page : closed) {
            const bool isMeant = &page == &closed.back() && index > 0;
            const std::optional<QJsonValue> given = isMeant ? value : std::nullopt;
            told(page, by, given);
            page.page->leave();
            Q_EMIT popped(page.page.get());
            if (page.end)
                page.end->set(given);
            m_leaving.push_back(std::move(page.page));
        }
        QMetaObject::invokeMethod(
            this, [this] { m_leaving.clear(); }, Qt::QueuedConnection);
        Q_EMIT topChanged(&top());
        keepTopHidden();
        if (std::exchange(m_open.back().isPaused, false))
            top().sendEvent(u"resume"_s);
    }
    if (index == 0)
        closeRoot(by);
}

void PageStack::closeRoot(By by)
{
    told(m_open.front(), by, {});
    root().leave();
    root().load(QUrl(u"about:blank"_s));
    m_chrome.reset();
    Q_EMIT rootClosed();
}

} // namespace MiniHost
