// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/answerspanel.h"
#include "app/desktop/inspector/ruleeditor.h"
#include "app/desktop/widgets/theme.h"
#include "tests/desktop/shots.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

struct Answers {
    Answers()
    {
        panel.resize(920, 760);
        panel.show();
    }
    void call(const QString &api, AnsweredBy by, const MiniHost::Answer &answer)
    {
        Invocation invocation;
        invocation.call = CallId { ++calls };
        invocation.api = api;
        log.called(invocation);
        log.answered(invocation, by, answer);
    }
    bool shows(int rows)
    {
        return waitUntil([&] { return panel.calls()->model()->rowCount() == rows; });
    }
    QString cell(QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
    RuleEditor &editor() { return *panel.editor(); }

    Theme theme { Theme::Choice::Light };
    AnswerRules rules;
    CallLog log;
    AnswersPanel panel { rules, log, theme };
    quint64 calls = 0;
};

} // namespace

class AnswersPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAreListedWithTheirAnswers()
    {
        Answers answers;
        const QAbstractItemModelTester tester(answers.panel.calls()->model());
        answers.call(
            u"device.base.getUUID"_s, AnsweredBy::Simulated, Answer::ok(QJsonObject { { u"uuid"_s, u"1"_s } }));
        QVERIFY(answers.shows(1));
        answers.call(u"biz.realm.subscribe"_s, AnsweredBy::Default, Answer::ok(QJsonObject {}));
        answers.call(
            u"device.base.getUUID"_s, AnsweredBy::Simulated, Answer::ok(QJsonObject { { u"uuid"_s, u"2"_s } }));
        QVERIFY(answers.shows(2));
        QVERIFY(waitUntil([&] { return answers.cell(answers.panel.calls(), 0, CallModel::Count) == u"2"_s; }));
        QCOMPARE(answers.cell(answers.panel.calls(), 0, CallModel::Api), u"device.base.getUUID"_s);
        QCOMPARE(answers.cell(answers.panel.calls(), 0, CallModel::From), u"simulated"_s);
        QCOMPARE(answers.cell(answers.panel.calls(), 0, CallModel::Got), u"{\"uuid\":\"2\"}"_s);
        QCOMPARE(answers.cell(answers.panel.calls(), 1, CallModel::From), u"default"_s);
        answers.log.clear();
        QVERIFY(answers.shows(0));
    }

    void aChosenCallBecomesARuleThatComesFirst()
    {
        Answers answers;
        AnswerRule other;
        other.method = u"*"_s;
        other.body = 1;
        answers.rules.append({ other });
        answers.call(
            u"device.base.getUUID"_s, AnsweredBy::Simulated, Answer::ok(QJsonObject { { u"uuid"_s, u"1"_s } }));
        QVERIFY(answers.shows(1));
        answers.panel.calls()->selectRow(0);
        QCOMPARE(answers.editor().method()->text(), u"device.base.getUUID"_s);
        QVERIFY(answers.editor().body()->toPlainText().contains(u"\"uuid\""_s));
        answers.editor().body()->setPlainText(u"{\"uuid\": \"mine\"}"_s);
        answers.editor().saveButton()->click();
        QCOMPARE(answers.rules.all().size(), 2);
        QCOMPARE(answers.rules.all().first().method, u"device.base.getUUID"_s);
        QCOMPARE(answers.rules.all().first().body, QJsonValue(QJsonObject { { u"uuid"_s, u"mine"_s } }));
        // The rule is still open in the editor: it is changed, not added again.
        answers.editor().body()->setPlainText(u"null"_s);
        answers.editor().saveButton()->click();
        QCOMPARE(answers.rules.all().size(), 2);
        QVERIFY(answers.rules.all().first().body.isNull());
    }

    void mistakesAreReportedInTheEditor()
    {
        Answers answers;
        answers.editor().method()->setText(u"biz.contact.chose"_s);
        answers.editor().saveButton()->click();
        QVERIFY2(answers.editor().trouble().contains(u"biz.contact.choose"_s), qPrintable(answers.editor().trouble()));
        answers.editor().method()->setText(u"biz.contact.choose"_s);
        answers.editor().body()->setPlainText(u"{oops"_s);
        answers.editor().saveButton()->click();
        QVERIFY(answers.editor().trouble().contains(u"JSON"_s));
        answers.editor().body()->setPlainText(u"[]"_s);
        answers.editor().match()->setText(u"[1]"_s);
        answers.editor().saveButton()->click();
        QVERIFY(!answers.editor().trouble().isEmpty());
        QVERIFY(answers.rules.all().isEmpty());
        answers.editor().match()->setText(u"{\"multiple\": true}"_s);
        answers.editor().saveButton()->click();
        QCOMPARE(answers.editor().trouble(), QString());
        QCOMPARE(answers.rules.all().size(), 1);
    }

    void rulesAreSwitchedOffUsedOnceAndDeleted()
    {
        Answers answers;
        const QAbstractItemModelTester tester(answers.panel.rules()->model());
        AnswerRule rule;
        rule.method = u"device.base.getUUID"_s;
        rule.body = 1;
        rule.delay = Milliseconds(250);
        answers.rules.append({ rule, rule });
        QAbstractItemModel *model = answers.panel.rules()->model();
        QCOMPARE(answers.cell(answers.panel.rules(), 0, RuleModel::Delay), u"250 ms"_s);
        QVERIFY(model->setData(model->index(0, RuleModel::Enabled), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!answers.rules.all().first().isEnabled);
        QVERIFY(model->setData(model->index(1, RuleModel::Once), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(answers.rules.findAndCount(rule.method, {}));
        QVERIFY(!answers.rules.findAndCount(rule.method, {}));
        QCOMPARE(answers.cell(answers.panel.rules(), 1, RuleModel::Used), u"used up"_s);
        answers.panel.rules()->selectRow(1);
        QTest::keyClick(answers.panel.rules(), Qt::Key_Delete);
        QCOMPARE(answers.rules.all().size(), 1);
        answers.panel.rules()->selectRow(0);
        answers.editor().removeButton()->click();
        QVERIFY(answers.rules.all().isEmpty());
    }

    void rulesAreExportedAndImported()
    {
        Answers answers;
        const QTemporaryDir folder;
        AnswerRule rule;
        rule.method = u"device.base.getUUID"_s;
        rule.body = QJsonObject { { u"uuid"_s, u"mine"_s } };
        answers.rules.append({ rule });
        QVERIFY(answers.panel.exportTo(folder.filePath(u"rules.json"_s)));
        QVERIFY(answers.panel.importFrom(folder.filePath(u"rules.json"_s)));
        QCOMPARE(answers.rules.all().size(), 2);
        QCOMPARE(answers.rules.all().last().body, QJsonValue(rule.body));

        QFile map(folder.filePath(u"map.json"_s));
        QVERIFY(map.open(QIODevice::WriteOnly));
        map.write(R"({ "biz.user.get": { "payload": { "nickName": "Ada" }, "isSuccess": true } })");
        map.close();
        QVERIFY(answers.panel.importFrom(map.fileName()));
        QCOMPARE(answers.rules.all().last().method, u"biz.user.get"_s);
        QVERIFY(!answers.panel.importFrom(folder.filePath(u"none.json"_s)));
        QVERIFY(answers.panel.trouble().contains(u"none.json"_s));
        QVERIFY(!answers.panel.exportTo(u"/nowhere/rules.json"_s));
    }

    void thePanelIsDrawn()
    {
        Answers answers;
        applyTheme(*qApp, answers.theme);
        answers.call(u"runtime.permission.requestAuthCode"_s, AnsweredBy::Simulated,
            Answer::ok(QJsonObject { { u"code"_s, u"ab12…"_s } }));
        answers.call(u"biz.realm.subscribe"_s, AnsweredBy::Default, Answer::ok(QJsonObject {}));
        answers.call(u"device.base.getUUID"_s, AnsweredBy::Rule, Answer::ok(QJsonObject { { u"uuid"_s, u"mine"_s } }));
        AnswerRule rule;
        rule.method = u"device.base.getUUID"_s;
        rule.body = QJsonObject { { u"uuid"_s, u"mine"_s } };
        rule.delay = Milliseconds(250);
        answers.rules.append({ rule });
        QVERIFY(answers.shows(3));
        answers.panel.calls()->selectRow(2);
        const QImage picture = answers.panel.grab().toImage();
        QCOMPARE(picture.size(), answers.panel.size());
        QVERIFY(saveShot(picture, u"answers-light"_s));
    }
};

MINIHOST_TEST_MAIN(AnswersPanelTest, QApplication)
#include "tst_answerspanel.moc"
