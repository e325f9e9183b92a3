// SPDX-License-Identifier: MIT
#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/plainwords.h"
#include "bridge/core/limits.h"
#include "tests/desktop/askedsheet.h"
#include "tests/desktop/prompts.h"
#include "tests/support/testmain.h"

#include <QAccessible>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QString markup = u"<h1>MiniHost</h1><img src=\"file:///etc/hostname\"> allow?"_s;

QLabel *tipLabel()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget->inherits("QTipLabel"))
            return static_cast<QLabel *>(widget);
    }
    return nullptr;
}

void hover(QWidget *widget, const QPoint &place)
{
    QHelpEvent help(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &help);
}

bool isAsWritten(const QLabel *label, const QString &text)
{
    return label
        && (Qt::mightBeRichText(label->text()) ? label->text().contains(text.toHtmlEscaped()) : label->text() == text);
}

} // namespace

// Text of a page is shown as plain text everywhere in the window: no markup, no pictures of this machine, no change of
// text direction.
class PlainWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installPlainWords(); }
    void cleanup() { QToolTip::hideText(); }

    void aLabelShowsPlainText()
    {
        QWidget window;
        QLabel label(markup, &window);
        window.show();
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), markup);
    }

    void aWidgetsToolTipIsPlainText()
    {
        QWidget window;
        window.resize(100, 100);
        window.setToolTip(markup);
        window.show();
        hover(&window, QPoint(10, 10));
        QVERIFY(isAsWritten(tipLabel(), markup));
    }

    void aRowsToolTipIsPlainText()
    {
        QListWidget list;
        auto *item = new QListWidgetItem(u"row"_s, &list);
        item->setToolTip(markup);
        list.show();
        hover(list.viewport(), list.visualItemRect(item).center());
        QVERIFY(isAsWritten(tipLabel(), markup));
    }

    void aPagesToolTipIsBounded()
    {
        QWidget window;
        window.resize(100, 100);
        // The engine's view sets the tool tip from a title attribute.
        window.setToolTip(u"<p style=\"white-space:pre\">"_s + (u"<b>\n"_s.repeated(5000)).toHtmlEscaped() + u"</p>"_s);
        window.show();
        hover(&window, QPoint(10, 10));
        QVERIFY(tipLabel());
        QVERIFY(tipLabel()->text().size() < 8 * Limit::ShownTipCharacters);
        QVERIFY(tipLabel()->text().contains("&lt;b&gt;"_L1));
    }

    void aToolTipIsEscapedAndBounded()
    {
        QCOMPARE(shownTip(u"plain"_s), u"plain"_s);
        QCOMPARE(shownTip(u"a\u202eb\u001b"_s), u"a\\u202eb\\u001b"_s);
        QVERIFY(shownTip(QString(100'000, u'x')).size() < Limit::ShownTipCharacters + 30);
        // Qt would show this text as markup.
        QVERIFY(Qt::mightBeRichText(shownTip(markup)));
    }

    void aNameInTheConsentChangesNoTextDirection()
    {
        ConsentPrompt prompt = showcasePrompt(ClientPlatform::Ios);
        const QString bad = u"\u202egro.live\u202c\n\n\n"_s + QString(5000, u'W') + QChar(0xd800);
        prompt.consent.appName = prompt.consent.vendorName = prompt.consent.corpName = prompt.consent.userName = bad;
        prompt.origin = bad;
        prompt.consent.points = { permissionPoint(bad, bad, true), permissionPoint(bad, bad, false) };
        const AskedSheet<ConsentOverlay, ConsentPrompt> asked(prompt);
        const auto labels = asked.panel().findChildren<QLabel *>();
        QVERIFY(!labels.isEmpty());
        for (const QLabel *label : labels) {
            for (const QString &text : { label->text(), label->accessibleName(), label->toolTip() }) {
                QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(u'\n') && !text.contains(QChar(0xd800)));
                QVERIFY(text.size() < 1000);
            }
        }
        QVERIFY(!asked.panel().accessibleDescription().contains(QChar(0x202e)));
        QVERIFY(asked.overlay->rect().contains(asked.panel().geometry()));
    }

    void anAdministratorsNameChangesNoTextDirection()
    {
        AdministratorPrompt prompt = administratorPrompt(ClientPlatform::Pc);
        prompt.needed.administrators.first().name = u"\u202ebo"_s;
        const AskedSheet<AdministratorOverlay, AdministratorPrompt> asked(prompt);
        QCOMPARE(asked.overlay->findChild<QComboBox *>()->itemText(0), u"\\u202ebo"_s);
    }

    void anElidedLabelHasOneEscapedLine()
    {
        ElidedLabel label(u"a\nb\u202ec"_s);
        QCOMPARE(label.text(), u"a b\\u202ec"_s);
        label.setText(QString(100'000, u'x'));
        QVERIFY(label.text().size() < Limit::ShownNameCharacters + 30);
    }
};

MINIHOST_TEST_MAIN(PlainWordsTest, QApplication)
#include "tst_plainwords.moc"
