// SPDX-License-Identifier: MIT
#include "app/desktop/client/offscreenstage.h"
#include "app/session/simulator.h"
#include "tests/desktop/prompts.h"
#include "tests/desktop/uiprompts.h"
#include "tests/support/fakepresenter.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/support/webwait.h"
#include "web/container/miniapppage.h"

#include <QCoroTask>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

// Counts its clicks and has no content: for such a page the engine never reports "first contentful paint".
const QString counting = uR"(<body style="margin:0;height:100vh"><script>
    window.clicks = [];
    document.addEventListener('click', e => clicks.push([e.isTrusted, e.clientX, e.clientY].join()));
</script>)"_s;

// A page of a session on a stage before its first picture, as the scenario runner uses it.
struct OnStage {
    explicit OnStage(const QString &html = counting)
    {
        QFile file(folder.filePath(u"index.html"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write((u"<!doctype html>"_s + html).toUtf8()) < 0)
            qFatal("cannot write the page");
        file.close();
        SimulatorOptions options;
        options.run.source = folder.path();
        options.client.platform = ClientPlatform::Pc; // with a mouse, and no device that scales the page
        options.world.data = u":memory:"_s;
        options.run.exchange = ExchangeMode::Off;
        auto started = Simulator::start(options, presenter);
        if (!started)
            qFatal("%s", qPrintable(started.error().toString(Language::English)));
        simulator = std::move(*started);
        stage->show(page(), { 390, 800 });
    }

    MiniAppPage &page() const { return *simulator->page(); }
    bool hasLoaded() const
    {
        return waitForSignal(&page(), &QWebEnginePage::loadFinished, [&] { simulator->load(); });
    }
    QImage picture() const
    {
        QImage result;
        QCoro::connect(stage->grabPage(), simulator.get(), [&result](const QImage &image) { result = image; });
        waitUntil([&result] { return !result.isNull(); });
        return result;
    }

    QTemporaryDir folder;
    FakePresenter presenter;
    std::unique_ptr<Simulator> simulator;
    // Destroyed before its page.
    std::unique_ptr<Stage> stage = makeOffscreenStage();
};

} // namespace

namespace {

Task<> waitForPicture(Stage &stage, std::shared_ptr<int> kept, bool &wentOn)
{
    co_await stage.grabPage();
    Q_UNUSED(kept)
    wentOn = true;
}

} // namespace

class OffscreenStageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The engine drops input events before a new page's first picture, unless a switch turns that off.
    void theFirstClickOfANewPageArrives()
    {
        for (int i = 0; i < 10; ++i) {
            const OnStage on;
            QVERIFY(on.hasLoaded());
            on.stage->click({ 20, 30.0 + i });
            QVERIFY(waitUntilTrue(on.page(), u"clicks.length > 0"_s));
            QCOMPARE(evaluate(on.page(), u"clicks.join(' ')"_s)->toString(), u"true,20,%1"_s.arg(30 + i));
        }
    }

    void eachClickArrivesOnce()
    {
        const OnStage on;
        QVERIFY(on.hasLoaded());
        for (int i = 0; i < 20; ++i)
            on.stage->click({ 5, 5 });
        QVERIFY(waitUntilTrue(on.page(), u"clicks.length >= 20"_s));
        QCOMPARE(evaluate(on.page(), u"clicks.length"_s)->toInt(), 20);
    }

    void typedTextArrivesInAField()
    {
        const OnStage on(uR"(<input style="position:absolute;left:0;top:0;width:300px;height:40px">
            <script>window.keys = []; onkeydown = e => keys.push(e.key + e.isTrusted)</script>)"_s);
        QVERIFY(on.hasLoaded());
        on.stage->click({ 50, 20 });
        on.stage->type(u"Ab 1+z授权é"_s);
        QVERIFY(waitUntilTrue(on.page(), u"document.querySelector('input').value === 'Ab 1+z授权é'"_s));
        on.stage->press(Qt::Key_Backspace);
        on.stage->press(Qt::Key_Left);
        on.stage->press(Qt::Key_Escape);
        on.stage->press(Qt::Key_Return);
        QVERIFY(waitUntilTrue(on.page(), u"keys.at(-1) === 'Entertrue'"_s));
        QVERIFY(waitUntilTrue(on.page(), u"document.querySelector('input').value === 'Ab 1+z授权'"_s));
        QVERIFY(waitUntilTrue(
            on.page(), u"keys.slice(-4).join() === 'Backspacetrue,ArrowLefttrue,Escapetrue,Entertrue'"_s));
        QVERIFY(waitUntilTrue(on.page(), u"keys[0] === 'Atrue' || keys[0] === 'Shifttrue'"_s));
        QVERIFY(waitUntilTrue(on.page(), u"document.hasFocus() && document.visibilityState === 'visible'"_s));
    }

    void aPictureShowsTheLastChange()
    {
        const OnStage on;
        QVERIFY(on.hasLoaded());
        for (int i = 0; i < 12; ++i) {
            const QColor colour(i * 20, 255 - i * 20, 60);
            evaluate(on.page(), u"document.body.style.background = '%1'; 0"_s.arg(colour.name()));
            const QImage picture = on.picture();
            QCOMPARE(picture.size(), QSize(390, 800));
            QCOMPARE(picture.pixelColor(200, 400), colour);
        }
    }

    void aStageShowsSeveralPagesInTurn()
    {
        const OnStage first;
        QVERIFY(first.hasLoaded());
        {
            OnStage second;
            first.stage->show(second.page(), { 800, 600 });
            QVERIFY(second.hasLoaded());
            first.stage->click({ 700, 500 });
            QVERIFY(waitUntilTrue(second.page(), u"clicks.join(' ') === 'true,700,500' && innerWidth === 800"_s));
            first.stage->show(first.page(), { 390, 800 });
        }
        first.stage->click({ 10, 20 });
        QVERIFY(waitUntilTrue(first.page(), u"clicks.join(' ') === 'true,10,20'"_s));
        QCOMPARE(first.picture().size(), QSize(390, 800));
    }

    void aDestroyedStageEndsTheWaitForAPicture()
    {
        OnStage on;
        QVERIFY(on.hasLoaded());
        bool wentOn = false;
        std::weak_ptr<int> held;
        {
            const auto kept = std::make_shared<int>(1);
            held = kept;
            launch(waitForPicture(*on.stage, kept, wentOn));
        }
        QVERIFY(!held.expired());
        on.stage.reset();
        // The waiting coroutine was destroyed with the stage.
        QVERIFY(held.expired());
        QVERIFY(!wentOn);
    }

    void panelsArePicturesWithoutAnOpenQuestion()
    {
        const auto stage = makeOffscreenStage();
        const QImage phone = stage->grabConsent(showcasePrompt(ClientPlatform::Ios), Language::English);
        QCOMPARE(phone.size(), QSize(390, 844));
        // The background is dimmed.
        QVERIFY(phone.pixelColor(10, 10) != QColor(Qt::white));
        // The sheet is drawn.
        QVERIFY(phone.pixelColor(10, 600) != phone.pixelColor(10, 10));
        const QImage again = stage->grabConsent(showcasePrompt(ClientPlatform::Ios), Language::English);
        QCOMPARE(again, phone);
        QVERIFY(stage->grabConsent(showcasePrompt(ClientPlatform::Ios), Language::Chinese) != phone);
        QVERIFY(stage->grabConsent(showcasePrompt(ClientPlatform::Pc), Language::English).size() == QSize(1100, 820));

        const QImage choice =
            stage->grabAdministratorChoice(administratorPrompt(ClientPlatform::Ios), Language::English);
        QCOMPARE(choice.size(), phone.size());
        QVERIFY(choice != phone);

        const UiPrompt alert = examplePrompt(UiKind::Alert, ClientPlatform::Android);
        const QImage told = stage->grabUi(alert, Language::English);
        QCOMPARE(told.size(), QSize(412, 915));
        QCOMPARE(stage->grabUi(alert, Language::English), told);

        const OnStage on;
        QVERIFY(on.hasLoaded());
        QCOMPARE(on.stage->grabConsent(showcasePrompt(ClientPlatform::Ios), Language::English).size(), QSize(390, 800));
        QVERIFY(on.presenter.asked.isEmpty());
    }

    // 200 scenarios run in one process, so a stage must add little to the time of its page.
    void aStageTakesLessThanFiveMilliseconds()
    {
        const OnStage on;
        QVERIFY(on.hasLoaded());
        const QDeadlineTimer budget(5ms * 100);
        // Measured: 0.2 to 0.6 ms each.
        for (int i = 0; i < 100; ++i) {
            const auto stage = makeOffscreenStage();
            stage->show(on.page(), { 390, 800 });
        }
        QVERIFY(!budget.hasExpired());
    }
};

MINIHOST_TEST_MAIN(OffscreenStageTest, WebApplication)
#include "tst_offscreenstage.moc"
