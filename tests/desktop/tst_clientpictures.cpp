// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/plainwords.h"
#include "tests/desktop/shownui.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QScopeGuard>
#include <QToolButton>

using namespace MiniHost;

namespace {

enum class Amount { Usual, Excessive, Nothing };

struct Wish {
    Amount amount;
    Language language;
    Theme::Choice theme;
};

// A row of each sheet: the usual content on every client in both themes, other contents once in light and once in dark.
const QList<Wish> wishes {
    { Amount::Usual, Language::English, Theme::Choice::Light },
    { Amount::Usual, Language::Chinese, Theme::Choice::Light },
    { Amount::Usual, Language::English, Theme::Choice::Dark },
    { Amount::Usual, Language::Chinese, Theme::Choice::Dark },
    { Amount::Excessive, Language::English, Theme::Choice::Light },
    { Amount::Excessive, Language::Chinese, Theme::Choice::Dark },
    { Amount::Nothing, Language::English, Theme::Choice::Light },
    { Amount::Nothing, Language::Chinese, Theme::Choice::Dark },
};

QString nameOf(const Wish &wish)
{
    static const QStringList amounts { u"usual"_s, u"excessive"_s, u"empty"_s };
    return u"%1-%2-%3"_s.arg(amounts.at(static_cast<int>(wish.amount)),
        wish.language == Language::Chinese ? u"zh"_s : u"en"_s, toString(wish.theme));
}

UiPrompt promptOf(UiKind kind, ClientPlatform client, Amount amount)
{
    UiPrompt prompt = examplePrompt(kind, client);
    if (amount != Amount::Usual)
        prompt.content = amount == Amount::Excessive ? excessiveContent(kind) : emptyContent(kind);
    return prompt;
}

// The middle of a label's text: the columns that differ from its background.
double middleOfWords(QLabel &label)
{
    const QImage picture = label.window()->grab(QRect(label.mapTo(label.window(), QPoint()), label.size())).toImage();
    const QRgb ground = picture.pixel(0, 0);
    int first = picture.width();
    int last = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) == ground)
                continue;
            first = std::min(first, x);
            last = std::max(last, x);
        }
    }
    return (first + last) / 2.0;
}

// The colour of a button's lowest line, and of its background away from the text.
QColor edgeOf(QPushButton &button)
{
    return button.grab().toImage().pixelColor(button.width() / 2, button.height() - 1);
}

QColor groundOf(QPushButton &button)
{
    return button.grab().toImage().pixelColor(button.width() / 2, 5);
}

} // namespace

class ClientPicturesTest : public QObject
{
    Q_OBJECT

    QMap<QString, QImage> m_drawn;

    // The client's screen with its rounded corners, as the stage shows it.
    static QImage framed(const QImage &screen, ClientPlatform client)
    {
        QImage picture(screen.size(), QImage::Format_RGB32);
        picture.fill(QColor(0x33, 0x3a, 0x45));
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(picture.rect(), lookOf(client).radius, lookOf(client).radius);
        painter.setClipPath(shape);
        painter.drawImage(0, 0, screen);
        return picture;
    }

private Q_SLOTS:
    void nothingIsCutOffOrLiesInTheSystemsStrip_data() { everyKindOnEveryClient(); }
    void nothingIsCutOffOrLiesInTheSystemsStrip()
    {
        QFETCH(UiKind, kind);
        QFETCH(ClientPlatform, client);
        const auto english = qScopeGuard([] { setLanguage(*qApp, Language::English); });
        for (const Wish &wish : wishes) {
            setLanguage(*qApp, wish.language);
            const Shown shown(promptOf(kind, client, wish.amount), 0, wish.theme);
            const QRect free = shown.overlay->rect().adjusted(0, 0, 0, -lookOf(client).gesture);
            QVERIFY2(shown.overlay->rect().contains(shown.panel().geometry()), qPrintable(nameOf(wish)));
            const auto buttons = shown.panel().findChildren<QAbstractButton *>();
            for (const QAbstractButton *button : buttons) {
                const QRegion seen = button->visibleRegion();
                // The button is scrolled out of sight.
                if (!button->isVisible() || seen.isEmpty())
                    continue;
                const QRect place(
                    button->mapTo(shown.overlay, seen.boundingRect().topLeft()), seen.boundingRect().size());
                QVERIFY2(free.contains(place), qPrintable(nameOf(wish) + u": "_s + button->text()));
            }
            const auto all = shown.panel().findChildren<QWidget *>();
            for (const QWidget *child : all) {
                const int left = child->mapTo(&shown.panel(), QPoint()).x();
                QVERIFY2(!child->isVisible() || (left >= 0 && left + child->width() <= shown.panel().width()),
                    qPrintable(nameOf(wish) + u": "_s + QLatin1StringView(child->metaObject()->className())));
            }
            const QImage picture = shown.overlay->parentWidget()->grab().toImage();
            const QColor ground = shown.panel().grab().toImage().pixelColor(shown.panel().width() / 2, 3);
            QVERIFY((ground.lightness() < 128) == (wish.theme == Theme::Choice::Dark || kind == UiKind::Preview));
            m_drawn.insert(u"%1-%2-%3"_s.arg(toString(kind), toString(client), nameOf(wish)), framed(picture, client));
        }
    }

    void aLongNumberIsBrokenAndWordsAreNot()
    {
        const QChar chance(0x200B);
        const QString broken = withBreaks(u"order 012345678901234567890 is late"_s);
        QCOMPARE(broken.count(chance), 20);
        QCOMPARE(QString(broken).remove(chance), u"order 012345678901234567890 is late"_s);
        QCOMPARE(withBreaks(u"A long story of short words, 很长的故事由短词组成。"_s).count(chance), 0);
    }

    void anElidedTextIsWholeInItsToolTip()
    {
        for (const ClientPlatform client : clients) {
            const Shown shown(promptOf(UiKind::ActionSheet, client, Amount::Excessive));
            int shortened = 0;
            const auto buttons = shown.panel().findChildren<QPushButton *>();
            for (const QPushButton *button : buttons) {
                const QString whole = button->accessibleName();
                if (whole.startsWith("3. A phone has room"_L1) && !button->toolTip().isEmpty()
                    && button->toolTip() == shownTip(whole))
                    ++shortened;
            }
            QCOMPARE(shortened, 1);
        }
    }

    void cancelStaysWhenTheActionsScroll()
    {
        for (const ClientPlatform client : clients) {
            UiPrompt prompt = promptOf(UiKind::ActionSheet, client, Amount::Excessive);
            prompt.content[u"cancel"_s] = u"Never mind"_s;
            const Shown shown(prompt);
            const QPushButton *cancel = shown.button(u"Never mind"_s);
            QCOMPARE(cancel->visibleRegion().boundingRect(), cancel->rect());
        }
    }

    // On pc the style rules for small buttons are more specific; they must not override the states of a row.
    void aLineIsBetweenRowsAndNotUnderTheLast()
    {
        for (const ClientPlatform client : clients) {
            UiPrompt prompt = examplePrompt(UiKind::ActionSheet, client);
            prompt.content[u"options"_s] = QJsonArray { u"One"_s, u"Two"_s, u"Three"_s };
            prompt.content[u"cancel"_s] = u"Never mind"_s;
            const Shown shown(prompt);
            QVERIFY2(
                edgeOf(*shown.button(u"Two"_s)) != groundOf(*shown.button(u"Two"_s)), qPrintable(toString(client)));
            QPushButton &last = *shown.button(u"Never mind"_s);
            QVERIFY2(edgeOf(last) == groundOf(last), qPrintable(toString(client)));
        }
    }

    void aRowUnderTheMouseIsHighlighted()
    {
        for (const ClientPlatform client : clients) {
            UiPrompt prompt = examplePrompt(UiKind::ActionSheet, client);
            prompt.content[u"options"_s] = QJsonArray { u"One"_s, u"Two"_s };
            const Shown shown(prompt);
            QPushButton &row = *shown.button(u"Two"_s);
            QTest::mouseMove(shown.overlay, QPoint(1, 1));
            QApplication::processEvents();
            const QColor before = groundOf(row);
            QTest::mouseMove(&row);
            QApplication::processEvents();
            QVERIFY2(groundOf(row) != before, qPrintable(toString(client)));
        }
    }

    void theEndsOfAnIntervalShowWhichIsChosenAndWhichHasTheKeyboard()
    {
        for (const ClientPlatform client : clients) {
            UiPrompt prompt = examplePrompt(UiKind::DateTime, client);
            prompt.content[u"mode"_s] = u"interval"_s;
            const Shown shown(prompt);
            const QColor accent = shown.theme.colours().accent;
            QList<QPushButton *> ends;
            const auto buttons = shown.panel().findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                if (button->property("end").toBool())
                    ends += button;
            }
            QCOMPARE(ends.size(), 2);
            QVERIFY2(edgeOf(*ends[0]) == accent && edgeOf(*ends[1]) != accent, qPrintable(toString(client)));
            ends[1]->setFocus();
            QVERIFY2(edgeOf(*ends[1]) == accent, qPrintable(toString(client)));
        }
    }

    void withNothingToPressThereIsCancel()
    {
        for (const ClientPlatform client : clients) {
            for (const UiKind kind : { UiKind::ActionSheet, UiKind::Choose }) {
                const Shown shown(promptOf(kind, client, Amount::Nothing));
                QVERIFY(shown.button(u"Cancel"_s));
                QVERIFY(shown.panel().isAncestorOf(QApplication::focusWidget()));
                shown.press(Qt::Key_Escape);
                QCOMPARE(shown.said(), u"cancelled"_s);
            }
        }
    }

    void aTitleIsInTheMiddleWhateverIsBesideIt_data()
    {
        QTest::addColumn<UiKind>("kind");
        for (const UiKind kind : { UiKind::Scan, UiKind::Files, UiKind::Share, UiKind::Text, UiKind::DateTime })
            QTest::addRow("%s", qPrintable(toString(kind))) << kind;
    }
    void aTitleIsInTheMiddleWhateverIsBesideIt()
    {
        QFETCH(UiKind, kind);
        for (const ClientPlatform client : { ClientPlatform::Ios, ClientPlatform::Harmony }) {
            const Shown shown(kind, client);
            auto *title = shown.panel().findChild<QLabel *>(u"uiTitle"_s);
            const double middle = title->mapTo(&shown.panel(), QPoint()).x() + middleOfWords(*title);
            QVERIFY2(std::abs(middle - shown.panel().width() / 2.0) <= 2, qPrintable(QString::number(middle)));
        }
    }

    // With MINIHOST_SHOTS=folder each picture is kept, and a sheet of four clients by four contents for each kind.
    void cleanupTestCase()
    {
        const QString folder = qEnvironmentVariable("MINIHOST_SHOTS");
        if (folder.isEmpty())
            return;
        for (auto drawn = m_drawn.cbegin(); drawn != m_drawn.cend(); ++drawn)
            QVERIFY(drawn->save(QDir(folder).filePath(drawn.key() + ".png"_L1)));
        const QList<UiKind> all = kinds();
        for (const UiKind kind : all) {
            const qsizetype rows = 4;
            for (qsizetype first = 0; first < wishes.size(); first += rows) {
                const QString name = first == 0 ? u"sheet-%1.png"_s : u"sheet-%1-extremes.png"_s;
                QVERIFY(sheet(kind, wishes.mid(first, rows)).save(QDir(folder).filePath(name.arg(toString(kind)))));
            }
        }
    }

private:
    QImage sheet(UiKind kind, const QList<Wish> &rows) const
    {
        constexpr int gap = 12;
        constexpr double scale = 0.5;
        const auto drawn = [&](ClientPlatform client, const Wish &wish) {
            return m_drawn.value(u"%1-%2-%3"_s.arg(toString(kind), toString(client), nameOf(wish)));
        };
        QList<QImage> pictures;
        int wide = gap;
        int high = 0;
        for (const ClientPlatform client : clients) {
            wide += qRound(drawn(client, rows.first()).width() * scale) + gap;
            high = std::max(high, qRound(drawn(client, rows.first()).height() * scale) + gap);
        }
        QImage all(wide, high * static_cast<int>(rows.size()) + gap, QImage::Format_RGB32);
        all.fill(QColor(0x33, 0x3a, 0x45));
        QPainter painter(&all);
        int y = gap;
        for (const Wish &wish : rows) {
            int x = gap;
            for (const ClientPlatform client : clients) {
                const QImage picture = drawn(client, wish);
                const QImage small =
                    picture.scaled(picture.size() * scale, Qt::KeepAspectRatio, Qt::SmoothTransformation);
                painter.drawImage(x, y, small);
                x += small.width() + gap;
            }
            y += high;
        }
        return all;
    }
};

MINIHOST_TEST_MAIN(ClientPicturesTest, QApplication)
#include "tst_clientpictures.moc"
