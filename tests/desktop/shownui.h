// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/uioverlay.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/jsapi/clientlook.h"
#include "tests/desktop/clientcolumn.h"
#include "tests/desktop/uiprompts.h"

#include <QApplication>
#include <QJsonDocument>
#include <QPushButton>
#include <QTest>

Q_DECLARE_METATYPE(MiniHost::UiKind)

namespace MiniHost {

inline const QList<ClientPlatform> clients { ClientPlatform::Pc, ClientPlatform::Ios, ClientPlatform::Android,
    ClientPlatform::Harmony };

inline QList<UiKind> kinds()
{
    QList<UiKind> all;
    const QStringList names = allWords<UiKind>();
    for (const QString &name : names)
        all += *fromWord<UiKind>(name);
    return all;
}

// A native panel over a client's screen, and its answer.
struct Shown {
    explicit Shown(const UiPrompt &prompt, int guardMs = 0, Theme::Choice choice = Theme::Choice::Light)
        : theme(choice)
    {
        resources.people = examplePeople;
        resources.now = [] { return QDateTime(QDate(2026, 11, 22), QTime(10, 0)); };
        resources.image = [this](const QString &address, QObject *, const ClientResources::ImageCallback &take) {
            const int number = address.startsWith("sample:"_L1) ? address.mid(7).toInt() : 0;
            take(number > 0 ? QImage(resources.samplePicture(number)) : QImage());
        };
        resources.scanned = { u"https://demo.example/asset/42"_s, u"6901234567892"_s };
        screen.resize(prompt.client == ClientPlatform::Pc ? QSize(900, 720) : lookOf(prompt.client).screen);
        overlay = new UiOverlay(UiRequest { prompt, theme, resources }, &screen);
        overlay->setGeometry(screen.rect());
        QObject::connect(overlay, &UiOverlay::answered, &screen, [this](const UiAnswer &answer) { answers += answer; });
        screen.show();
        screen.activateWindow();
        overlay->open(guardMs);
        QApplication::processEvents();
    }
    Shown(UiKind kind, ClientPlatform client)
        : Shown(examplePrompt(kind, client))
    {
    }

    UiPanel &panel() const { return *overlay->panel(); }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    QPushButton *button(const QString &words) const
    {
        const auto buttons = panel().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == words)
                return button;
        }
        return nullptr;
    }
    template<typename T>
    T *child() const
    {
        return panel().findChild<T *>();
    }
    QString said() const
    {
        if (answers.size() != 1)
            return u"answers: %1"_s.arg(answers.size());
        switch (answers.first().how) {
        case UiAnswer::How::Cancelled:
            return u"cancelled"_s;
        case UiAnswer::How::Withdrawn:
            return u"withdrawn"_s;
        case UiAnswer::How::Given:
            return QString::fromUtf8(QJsonDocument(answers.first().value).toJson(QJsonDocument::Compact));
        }
        Q_UNREACHABLE();
    }

    Theme theme;
    ClientResources resources;
    QWidget screen;
    UiOverlay *overlay = nullptr;
    QList<UiAnswer> answers;
};

inline void everyKindOnEveryClient()
{
    QTest::addColumn<UiKind>("kind");
    QTest::addColumn<ClientPlatform>("client");
    for (const UiKind kind : kinds()) {
        for (const ClientPlatform client : clients)
            QTest::addRow("%s on %s", qPrintable(toString(kind)), qPrintable(toString(client))) << kind << client;
    }
}

} // namespace MiniHost
