// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/stylesheet.h"
#include "app/desktop/widgets/theme.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <QApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

// Relative luminance and contrast ratio as in WCAG 2.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

using Member = QColor Colours::*;

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasEnoughContrast_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        struct Pair {
            const char *name;
            Member text;
            QList<Member> grounds;
        };
        // Where each colour is used: stylesheet.cpp, flowpicture.cpp, badge.cpp.
        const QList<Member> everywhere { &Colours::ground, &Colours::surface, &Colours::sheet, &Colours::card,
            &Colours::hover, &Colours::accentSoft };
        const QList<Member> cards { &Colours::surface, &Colours::sheet, &Colours::card, &Colours::accentSoft };
        const QList<Pair> pairs {
            { "text", &Colours::text, everywhere },
            { "dim", &Colours::dim, everywhere },
            { "accent", &Colours::accent, cards },
            { "onAccent", &Colours::onAccent, { &Colours::accent, &Colours::accentHover } },
            { "ok", &Colours::ok, { &Colours::surface, &Colours::okSoft } },
            { "warn", &Colours::warn, { &Colours::surface, &Colours::sheet, &Colours::warnSoft } },
            { "bad", &Colours::bad, { &Colours::surface, &Colours::accentSoft, &Colours::badSoft } },
        };
        for (const bool dark : { false, true }) {
            const Colours &colours = coloursFor(dark);
            for (const Pair &pair : pairs) {
                for (const Member ground : pair.grounds) {
                    QTest::addRow(
                        "%s %s on %s", dark ? "dark" : "light", pair.name, qPrintable((colours.*ground).name()))
                        << colours.*pair.text << colours.*ground;
                }
            }
        }
    }
    void textHasEnoughContrast()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void outlinesOfControlsHaveEnoughContrast()
    {
        for (const bool dark : { false, true }) {
            const Colours &c = coloursFor(dark);
            for (const QColor &ground : { c.surface, c.sheet, c.card }) {
                QVERIFY(contrast(c.control, ground) >= 3);
                // The focus ring.
                QVERIFY(contrast(c.accent, ground) >= 3);
            }
        }
    }

    void theContrastIsComputedAsWcagSays()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(std::abs(contrast(QColor(u"#777777"_s), Qt::white) - 4.48) < 0.01);
    }

    void styleSheetsAreFilled()
    {
        for (const bool dark : { false, true }) {
            for (const QString &sheet :
                { toolStyleSheet(coloursFor(dark), dark), clientStyleSheet(coloursFor(dark), dark) }) {
                QVERIFY(!sheet.contains(u'@'));
                static const QRegularExpression url(u"url\\(([^)]*)\\)"_s);
                for (auto match = url.globalMatch(sheet); match.hasNext();) {
                    const QString file = match.next().captured(1);
                    QVERIFY2(QFile::exists(file), qPrintable(file));
                }
            }
        }
    }

    void iconsHaveColoursOfTheTableOnly()
    {
        for (const bool dark : { false, true }) {
            QStringList known { u"none"_s };
            const Colours &colours = coloursFor(dark);
#define COLOUR(role, light, dark) known += colours.role.name().toUpper();
#include "app/desktop/widgets/colours.def"
#undef COLOUR
            QDirIterator files(dark ? u":/minihost/icons/dark"_s : u":/minihost/icons/light"_s);
            int seen = 0;
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                static const QRegularExpression colour(u"(?:stroke|fill)=\"([^\"]*)\""_s);
                for (auto match = colour.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
                    const QString value = match.next().captured(1);
                    QVERIFY2(known.contains(value == u"none"_s ? value : value.toUpper()),
                        qPrintable(file.fileName() + u' ' + value));
                }
                ++seen;
            }
            QVERIFY(seen > 0);
        }
    }

    void everyIconCanBeDrawn()
    {
        QDirIterator files(u":/minihost/icons"_s, { u"*.svg"_s }, QDir::Files);
        int seen = 0;
        while (files.hasNext()) {
            const QString file = files.next();
            QVERIFY2(QSvgRenderer(file).isValid(), qPrintable(file));
            const QPixmap pixmap = makeIconPixmap(QFileInfo(file).baseName(), Qt::red, 16, 2);
            QCOMPARE(pixmap.size(), QSize(32, 32));
            ++seen;
        }
        QVERIFY(seen > 10);
    }

    void aThemeSignalsAChangeOfColours()
    {
        Theme theme(Theme::Choice::Light);
        int changes = 0;
        connect(&theme, &Theme::changed, this, [&changes] { ++changes; });
        theme.setChoice(Theme::Choice::Light);
        QCOMPARE(changes, 0);
        theme.setChoice(Theme::Choice::Dark);
        QCOMPARE(changes, 1);
        QVERIFY(theme.isDark());
        QVERIFY(fromWord<Theme::Choice>(toString(Theme::Choice::Dark)) == Theme::Choice::Dark);
        QVERIFY(!fromWord<Theme::Choice>(u"pink"_s));
    }

    void offscreenThereAreNoAnimations()
    {
        // The Qt platform is offscreen.
        QVERIFY(!isMotionWanted());
    }
};

MINIHOST_TEST_MAIN(ThemeTest, QApplication)
#include "tst_theme.moc"
