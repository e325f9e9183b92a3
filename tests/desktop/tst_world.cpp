// SPDX-License-Identifier: MIT
// The inspector's tab of the world, and the menu of the signed-in user, in the whole window.
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/worldpanel.h"
#include "app/desktop/window/identitymenu.h"
#include "app/desktop/window/topbar.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/host.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "tests/desktop/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace MiniHost;

class WorldTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    const Profile &world() { return m_desk->simulator->identities().world(); }
    WorldPanel &panel() { return *m_desk->window->inspector()->page<WorldPanel>(); }
    QLineEdit *line(const QString &key) { return qobject_cast<QLineEdit *>(panel().form()->field(key)); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : panel().findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    bool isTold(const QString &words)
    {
        return waitUntil([&] {
            const auto labels = panel().form()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        });
    }
    QToolButton *identity()
    {
        for (QToolButton *each : m_desk->window->topBar()->findChildren<QToolButton *>()) {
            if (qobject_cast<IdentityMenu *>(each->menu()))
                return each;
        }
        return nullptr;
    }
    QAction *entry(const QString &name)
    {
        Q_EMIT identity()->menu()->aboutToShow();
        for (QAction *action : identity()->menu()->actions()) {
            if (action->objectName() == name || action->text() == name)
                return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->window->inspector()->showTab(u"world"_s);
    }
    void cleanup() { m_desk.reset(); }

    void aChangedFieldAppliesAtOnce()
    {
        panel().select(WorldPart::User, u"member"_s);
        QVERIFY(!button(u"Apply"_s)->isEnabled());
        line(u"nick"_s)->selectAll();
        QTest::keyClicks(line(u"nick"_s), u"Anna"_s);
        QVERIFY(button(u"Apply"_s)->isEnabled());
        QTest::keyClick(line(u"nick"_s), Qt::Key_Return);
        QVERIFY(waitUntil([this] { return world().user({ u"member"_s })->nick == "Anna"_L1; }));
        QVERIFY(m_desk->recorded(Events::WorldEdited::Kind, u"id"_s, u"member"_s));
        QVERIFY(waitUntil([this] { return !button(u"Apply"_s)->isEnabled(); }));
        QCOMPARE(line(u"nick"_s)->text(), u"Anna"_s);
    }

    void aMistakeIsShownAtItsField()
    {
        panel().select(WorldPart::User, u"member"_s);
        line(u"unionId"_s)->selectAll();
        QTest::keyClicks(line(u"unionId"_s), u"a/b"_s);
        panel().apply();
        QVERIFY(isTold(u"must not hold blanks"_s));
        QCOMPARE(world().user({ u"member"_s })->unionId, u"uDemoMember0001"_s);
        QTest::mouseClick(button(u"Revert"_s), Qt::LeftButton);
        QCOMPARE(line(u"unionId"_s)->text(), u"uDemoMember0001"_s);
    }

    void listsAreEditedByTickingAndTyping()
    {
        panel().select(WorldPart::App, u"suitedemo"_s);
        auto *points = qobject_cast<QListWidget *>(panel().form()->field(u"permissionPoints"_s));
        const auto mobile = points->findItems(u"Contact.User.mobile"_s, Qt::MatchExactly);
        QCOMPARE(mobile.size(), 1);
        mobile.first()->setCheckState(Qt::Unchecked);
        auto *addresses = qobject_cast<QPlainTextEdit *>(panel().form()->field(u"redirectUris"_s));
        addresses->appendPlainText(u"https://app.example/callback"_s);
        panel().apply();
        QVERIFY(waitUntil(
            [this] { return world().apps.first().redirectUris.contains(u"https://app.example/callback"_s); }));
        QVERIFY(!world().apps.first().permissionPoints.contains(ScopeCode { u"Contact.User.mobile"_s }));
    }

    void whatIsAddedIsSelectedAndCanBeRemoved_data()
    {
        QTest::addColumn<WorldPart>("part");
        for (const WorldPart part : { WorldPart::Organisation, WorldPart::Department, WorldPart::User, WorldPart::App })
            QTest::newRow(qPrintable(toString(part))) << part;
    }
    void whatIsAddedIsSelectedAndCanBeRemoved()
    {
        QFETCH(WorldPart, part);
        const auto count = [&] { return world().toJson().value(worldList(part)).toArray().size(); };
        const qsizetype before = count();
        panel().add(part);
        QVERIFY(waitUntil([&] { return count() == before + 1; }));
        const QString key = idKey(part);
        QVERIFY(
            waitUntil([&] { return line(key) && panel().tree()->currentItem()->text(0).contains(line(key)->text()); }));
        QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
        QVERIFY(waitUntil([&] { return count() == before; }));
        QVERIFY(waitUntil([this] { return panel().tree()->currentItem() == panel().tree()->topLevelItem(0); }));
        QVERIFY(!button(u"Remove"_s)->isEnabled());
    }

    void theWorldIsSavedAsAProfileThatLoads()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"world.json"_s);
        panel().add(WorldPart::User);
        QVERIFY(waitUntil([this] { return world().users.size() == 3; }));
        panel().saveTo(file);
        const auto catalogue = PermissionCatalogue::load();
        const auto again = Profile::load(file, *catalogue);
        QVERIFY(again);
        QCOMPARE(again->users.size(), 3);
        panel().saveTo(folder.filePath(u"nowhere/world.json"_s));
        QVERIFY(isTold(u"900305"_s));
    }

    void oneClickSwitchesTheUser()
    {
        QVERIFY(identity()->text().contains(u"普通成员"_s));
        QAction *admin = entry(u"admin@dingdemo"_s);
        QVERIFY(admin && admin->isCheckable() && !admin->isChecked());
        const QAction *title = identity()->menu()->actions().first();
        QCOMPARE(title->text(), u"Demo organisation"_s);
        QVERIFY(!title->isSeparator() && !title->isEnabled());
        admin->trigger();
        QCOMPARE(m_desk->simulator->identity().userId, u"admin"_s);
        QVERIFY(identity()->text().contains(u"管理员"_s));
        QVERIFY(entry(u"admin@dingdemo"_s)->isChecked());
        QVERIFY(m_desk->recorded(Events::IdentityChanged::Kind, u"user"_s, u"admin"_s));
        entry(u"Sign &out"_s)->trigger();
        QCOMPARE(m_desk->simulator->identity().userId, QString());
        QVERIFY(!entry(u"Sign &out"_s)->isEnabled());
        m_desk->window->inspector()->showTab(u"flow"_s);
        entry(u"&Edit the world…"_s)->trigger();
        QCOMPARE(m_desk->window->inspector()->tab(), u"world"_s);
    }

    void anOpenApiAnswerIsWrittenInTheWorldsForm()
    {
        panel().select(WorldPart::World, {});
        auto *edit = qobject_cast<QPlainTextEdit *>(panel().form()->field(QStringLiteral("openapi")));
        QVERIFY(edit);
        edit->setPlainText(QStringLiteral("[{\"method\": \"GET\", \"path\": \"own\"}]"));
        panel().apply();
        QVERIFY(isTold(QStringLiteral("openapi[0].path: begins with")));
        edit->setPlainText(QStringLiteral("[{\"method\": \"GET\", \"path\": \"/v1.0/own\", \"json\": {}}]"));
        panel().apply();
        QVERIFY(waitUntil([&] { return world().openApi.size() == 1; }));
    }

    void aPermissionPointIsAddedAndAnAppMayAskForIt()
    {
        panel().add(WorldPart::PermissionPoint);
        QVERIFY(waitUntil([&] { return world().permissionPoints.size() == 1; }));
        QCOMPARE(world().permissionPoints.first().code.value, QStringLiteral("Own.Point1"));
        panel().select(WorldPart::App, QStringLiteral("suitedemo"));
        const auto *points = qobject_cast<QListWidget *>(panel().form()->field(QStringLiteral("permissionPoints")));
        QVERIFY(points && !points->findItems(QStringLiteral("Own.Point1"), Qt::MatchExactly).isEmpty());
    }
};

MINIHOST_TEST_MAIN(WorldTest, WebApplication)
#include "tst_world.moc"
