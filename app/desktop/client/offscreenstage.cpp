// SPDX-License-Identifier: MIT
#include "app/desktop/client/offscreenstage.h"

#include "app/desktop/asked/sheetoverlay.h"
#include "app/desktop/asked/uioverlay.h"
#include "app/desktop/client/pagehands.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/pause.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/jsapi/clientlook.h"
#include "web/container/miniapppage.h"
#include "web/container/scripttext.h"
#include "web/container/scriptworld.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr std::chrono::milliseconds stagePollInterval { 8 };
// A renderer process that has ended never paints.
constexpr std::chrono::milliseconds longestWait { 2000 };

// Switches the application's language for the lifetime of this object. A panel's texts are translated when it is made.
class LanguageSwitch
{
public:
    explicit LanguageSwitch(Language wanted)
        : m_usual(language())
    {
        if (wanted != m_usual)
            setLanguage(*qApp, wanted);
    }
    ~LanguageSwitch()
    {
        if (language() != m_usual)
            setLanguage(*qApp, m_usual);
    }
    Q_DISABLE_COPY_MOVE(LanguageSwitch)

private:
    const Language m_usual;
};

// The picture behind a panel.
class Backdrop final : public QWidget
{
public:
    Backdrop(const QPixmap &picture, QSize size)
        : m_picture(picture)
    {
        resize(size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        painter.drawPixmap(0, 0, m_picture);
    }

private:
    const QPixmap m_picture;
};

class OffscreenStage final : public QObject, public Stage
{
public:
    OffscreenStage() { m_view.setAttribute(Qt::WA_QuitOnClose, false); }

    void show(MiniAppPage &page, QSize size) override
    {
        m_view.resize(size); // first: a page without a size gets no mouse events
        m_view.setPage(&page);
        m_view.show();
        m_view.activateWindow();
        m_view.setFocus();
    }

    void click(QPointF at) override { PageHands::click(m_view, at); }
    void type(const QString &text) override { PageHands::type(m_view, text); }
    void press(Qt::Key key) override { PageHands::press(m_view, key); }

    Task<QImage> grabPage() override;
    QImage grabConsent(const ConsentPrompt &prompt, Language wanted) override
    {
        return grabPanel(
            prompt.client, wanted, [&](QWidget *screen) { return new ConsentOverlay(prompt, m_theme, screen); });
    }
    QImage grabAdministratorChoice(const AdministratorPrompt &prompt, Language wanted) override
    {
        return grabPanel(
            prompt.client, wanted, [&](QWidget *screen) { return new AdministratorOverlay(prompt, m_theme, screen); });
    }
    QImage grabUi(const UiPrompt &prompt, Language wanted) override
    {
        return grabPanel(prompt.client, wanted, [&](QWidget *screen) {
            return new UiOverlay(UiRequest { prompt, m_theme, m_resources }, screen);
        });
    }

private:
    QImage grabPanel(
        ClientPlatform client, Language wanted, const std::function<ClientOverlay *(QWidget *screen)> &makeOverlay);

    Theme m_theme { Theme::Choice::Light }; // the client's; published panels are light
    ClientResources m_resources;            // empty: no people, no pictures
    QWebEngineView m_view;
    int m_lastGrab = 0;
};

Task<QImage> OffscreenStage::grabPage()
{
    const QString isPainted = scriptText(u":/minihost/client/ispainted.js"_s, { { "GRAB"_L1, ++m_lastGrab } });
    const auto painted = std::make_shared<bool>(false);
    for (auto waited = 0ms; !*painted && waited < longestWait; waited += stagePollInterval) {
        runScript(*m_view.page(), ScriptWorld::Window, isPainted,
            [painted](const QVariant &answer) { *painted = answer.toBool(); });
        co_await pauseFor(this, stagePollInterval);
    }
    co_await pauseFor(this, stagePollInterval); // until the frame has arrived in this process
    co_return m_view.grab().toImage();
}

QImage OffscreenStage::grabPanel(
    ClientPlatform client, Language wanted, const std::function<ClientOverlay *(QWidget *screen)> &makeOverlay)
{
    const LanguageSwitch languageSwitch(wanted);
    const bool shown = m_view.isVisible();
    Backdrop screen(shown ? m_view.grab() : QPixmap(), shown ? m_view.size() : lookOf(client).screen);
    ClientOverlay *overlay = makeOverlay(&screen); // a child of `screen`
    overlay->setGeometry(screen.rect());
    overlay->open(0);
    return screen.grab().toImage();
}

} // namespace

std::unique_ptr<Stage> makeOffscreenStage()
{
    return std::make_unique<OffscreenStage>();
}

} // namespace MiniHost
