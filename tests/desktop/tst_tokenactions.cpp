// SPDX-License-Identifier: MIT
// What a person does with a token in the inspector's tab of tokens, to the end of the seed's sequence diagram.
#include "app/desktop/inspector/flowpanel.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/requesteditor.h"
#include "app/desktop/inspector/tokenactions.h"
#include "app/desktop/inspector/tokenspanel.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "tests/desktop/desk.h"
#include "tests/desktop/shots.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class TokenActionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    TokensPanel &panel() { return *m_desk->window->inspector()->findChild<TokensPanel *>(); }
    int rows() { return panel().table()->model()->rowCount(); }
    QString cell(int row, int column) { return panel().table()->model()->index(row, column).data().toString(); }
    bool says(const QString &words)
    {
        return waitUntil([&] {
            const auto labels = panel().findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        });
    }
    QStringList flowLabels()
    {
        QStringList labels;
        const auto *view = m_desk->window->inspector()->page<FlowPanel>()->view();
        for (const FlowStep &step : view->picture().steps())
            labels += step.label;
        return labels;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->isReady());
        m_desk->press(u"#example1"_s);
        QVERIFY(m_desk->isAsked());
        m_desk->allow();
        QVERIFY(m_desk->recorded(Events::ExchangeDone::Kind));
        m_desk->window->inspector()->showTab(u"tokens"_s);
        QVERIFY(waitUntil([&] { return rows() == 1; }));
    }
    void cleanup() { m_desk.reset(); }

    void anOpenApiIsCalledWithTheToken()
    {
        panel().actions()->callButton()->click();
        RequestEditor &editor = *panel().requestEditor();
        QVERIFY(editor.isVisible());
        QCOMPARE(editor.path()->text(), u"/v1.0/contact/users/me"_s);
        editor.sendButton()->click();
        QVERIFY(waitUntil([&] { return editor.answerText().contains("Status 200"_L1); }));
        QVERIFY(editor.answerText().contains("\"nick\""_L1));
        editor.path()->setText(u"nowhere"_s);
        editor.sendButton()->click();
        QVERIFY(editor.answerText().contains("The path begins with /"_L1));
        editor.path()->setText(u"/v1.0/contact/users/me"_s);
        editor.body()->setPlainText(u"{"_s);
        editor.sendButton()->click();
        QVERIFY(!editor.answerText().contains("Status"_L1));
        editor.body()->clear();
        launch(editor.copyAsCurl());
        QVERIFY(waitUntil([] {
            return QApplication::clipboard()->text().startsWith("curl -X GET 'http://127.0.0.1:"_L1)
                && QApplication::clipboard()->text().contains("-H 'x-acs-dingtalk-access-token: "_L1);
        }));
    }

    void anExpiredTokenIsRefreshedAndTheCallWorksAgain()
    {
        launch(panel().actions()->expire());
        QVERIFY(m_desk->recorded(Events::TokenEnded::Kind));
        QVERIFY(waitUntil([&] { return cell(0, TokenModel::State) == "expired"_L1; }));
        RequestEditor &editor = *panel().requestEditor();
        panel().actions()->callButton()->click();
        editor.sendButton()->click();
        QVERIFY(waitUntil([&] { return editor.answerText().contains("Status 400"_L1); }));
        panel().actions()->refreshButton()->click();
        QVERIFY(waitUntil([&] { return rows() == 2; }));
        QVERIFY(says(u"A new pair of tokens was issued"_s));
        QVERIFY(waitUntil([&] { return cell(1, TokenModel::State) == "rotated"_L1; }));
        panel().actions()->callButton()->click();
        editor.sendButton()->click();
        QVERIFY(waitUntil([&] { return editor.answerText().contains("Status 200"_L1); }));

        m_desk->window->inspector()->showTab(u"flow"_s);
        for (const QString &label : { u"POST userAccessToken (exchange)"_s, u"Some time later"_s,
                 u"Access token expired"_s, u"POST userAccessToken (refresh)"_s })
            QVERIFY2(waitUntil([&] { return flowLabels().contains(label); }), qPrintable(flowLabels().join(u'|')));
        QVERIFY(saveShot(m_desk->window->grab().toImage(), u"diagram"_s));
    }

    void withoutTheRefreshTokenTheStepsAreRepeated()
    {
        launch(panel().actions()->expireRefreshToken());
        QVERIFY(m_desk->recorded(Events::TokenEnded::Kind, u"which"_s, u"refreshToken"_s));
        QVERIFY(waitUntil([&] { return cell(0, TokenModel::RefreshLeft) == "0:00"_L1; }));
        panel().actions()->refreshButton()->click();
        QVERIFY(says(u"the page calls openAuth again"_s));
        QCOMPARE(rows(), 1);
    }

    void aTokenIsCopiedAndShownOnce()
    {
        launch(panel().actions()->copy(TokenActions::Part::Access));
        QVERIFY(waitUntil([] { return QApplication::clipboard()->text().size() == 32; }));
        QVERIFY(says(u"Copied: "_s + QApplication::clipboard()->text()));
        QVERIFY(!toJsonLines(m_desk->simulator->journal().entriesAfter(0))
                     .contains(QApplication::clipboard()->text().toUtf8()));
    }
};

MINIHOST_TEST_MAIN(TokenActionsTest, WebApplication)
#include "tst_tokenactions.moc"
