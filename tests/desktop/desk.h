// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/asked/sheetoverlay.h"
#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/inspector/journalmodel.h"
#include "app/desktop/window/mainwindow.h"
#include "app/session/simulator.h"
#include "tests/support/webwait.h"
#include "web/container/miniapppage.h"

#include <algorithm>
#include <QCheckBox>
#include <QPushButton>

namespace MiniHost {

using namespace Qt::StringLiterals;

// The whole program without main(): the showcase in the window, offscreen.
struct Desk {
    explicit Desk(ExchangeMode exchange = ExchangeMode::Native, const QString &source = {}, const QString &path = {},
        ClientPlatform client = ClientPlatform::Ios, const QString &data = u":memory:"_s)
    {
        SimulatorOptions options;
        options.run.source = source;
        options.run.path = path;
        options.client.platform = client;
        options.world.data = data;
        options.run.exchange = exchange;
        options.world.language = Language::Chinese;
        presenter.setGuard(0);
        auto started = Simulator::start(options, presenter);
        if (!started)
            qFatal("%s", qPrintable(started.error().toString(Language::English)));
        simulator = std::move(*started);
        window = std::make_unique<MainWindow>(*simulator, presenter, theme, theme, Remember::No);
        window->show();
        window->buildInspector();
        // No delay between entries and rows.
        window->findChild<JournalModel *>()->setUpdateInterval(std::chrono::milliseconds(0));
        simulator->load();
    }

    MiniAppPage &page() const { return *simulator->page(); }
    bool isReady() const { return waitUntilTrue(page(), u"document.documentElement.dataset.ready === '1'"_s); }
    void press(const QString &button) const { evaluate(page(), u"document.querySelector('%1').click()"_s.arg(button)); }
    bool isAsked() const
    {
        return waitUntil([this] { return presenter.overlay() != nullptr; });
    }
    bool answers(const QString &result, const QString &status) const
    {
        return waitUntilTrue(page(), u"document.querySelector('%1').dataset.status === '%2'"_s.arg(result, status));
    }
    bool recorded(EventKind kind, const QString &member = {}, const QString &value = {}) const
    {
        return waitUntil([&] {
            const QList<JournalEntry> entries = simulator->journal().entriesAfter(0);
            return std::any_of(entries.begin(), entries.end(), [&](const JournalEntry &entry) {
                return entry.kind == kind && (member.isEmpty() || entry.detail[member].toString() == value);
            });
        });
    }
    void allow() const
    {
        presenter.overlay()->panel()->agree();
        presenter.overlay()->panel()->allowButton()->click();
    }

    Theme theme { Theme::Choice::Light };
    DialogPresenter presenter;
    std::unique_ptr<Simulator> simulator;
    // Destroyed before the members above.
    std::unique_ptr<MainWindow> window;
};

} // namespace MiniHost
