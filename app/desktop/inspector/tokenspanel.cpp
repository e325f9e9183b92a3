// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/tokenspanel.h"

#include "app/desktop/inspector/grantspanel.h"
#include "app/desktop/inspector/requesteditor.h"
#include "app/desktop/inspector/tokenactions.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/playedappserver.h"
#include "app/session/simulator.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

struct TokensAndGrants {
    QList<TokenRecord> tokens;
    QList<Grant> grants;
};

Result<TokensAndGrants> listAll(OpenPlatform &platform)
{
    const auto users = platform.tokens().list();
    if (!users)
        return fail(users.error());
    const auto apps = platform.appTokens().list();
    if (!apps)
        return fail(apps.error());
    const auto grants = platform.authorization().list();
    if (!grants)
        return fail(grants.error());
    return TokensAndGrants { *users + *apps, *grants };
}

} // namespace

TokensPanel::TokensPanel(Simulator &simulator, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_simulator(simulator)
    , m_theme(theme)
    , m_model(theme)
    , m_table(new QTableView)
    , m_grants(new GrantsPanel)
    , m_actions(new TokenActions(simulator))
    , m_editor(new RequestEditor(simulator, theme))
    , m_waiting(new QWidget)
    , m_waitingRows(new QVBoxLayout(m_waiting))
    , m_trouble(new QLabel)
    , m_empty(new QLabel(m_table))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_waitingRows->setContentsMargins(Measure::gapL, Measure::gapM, Measure::gapL, Measure::gapM);
    m_waitingRows->setSpacing(Measure::gap);
    column->addWidget(m_waiting);
    m_trouble->setProperty("tone", u"bad"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setContentsMargins(Measure::gapL, Measure::gap, Measure::gapL, Measure::gap);
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto *split = new QSplitter(Qt::Vertical);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    auto *tokens = new QWidget;
    auto *above = new QVBoxLayout(tokens);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(0);
    above->addWidget(m_table, 1);
    above->addWidget(m_actions);
    split->addWidget(tokens);
    split->addWidget(m_editor);
    split->addWidget(m_grants);
    split->setStretchFactor(0, 1);
    m_table->setMinimumHeight(120);
    m_grants->setMinimumHeight(110);
    split->setSizes({ 320, 300, 200 });
    m_editor->hide();
    column->addWidget(split, 1);
    m_grants->hide();
    connect(m_grants, &GrantsPanel::revokeRequested, this,
        [this](const GrantSubject &subject) { launch(revoke(subject)); });
    connect(m_actions, &TokenActions::revokeRequested, this,
        [this](const GrantSubject &subject) { launch(revoke(subject)); });
    connect(m_actions, &TokenActions::told, this, &TokensPanel::say);
    connect(m_actions, &TokenActions::callRequested, this, [this](const TokenRecord &token) {
        m_editor->setToken(token);
        m_editor->show();
        m_editor->path()->setFocus();
    });
    connect(m_editor, &RequestEditor::closed, m_editor, &QWidget::hide);

    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TokensPanel::showSelected);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Tokens"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(TokenModel::Scopes, QHeaderView::Stretch);
    const std::pair<int, int> widths[] { { TokenModel::App, 92 }, { TokenModel::User, 74 },
        { TokenModel::Organisation, 88 }, { TokenModel::AccessToken, 92 }, { TokenModel::Left, 68 },
        { TokenModel::RefreshToken, 92 }, { TokenModel::RefreshLeft, 84 }, { TokenModel::State, 64 } };
    for (const auto &[section, width] : widths)
        header->resizeSection(section, width);

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("tone", u"dim"_s);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(80); // one refresh for many entries
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] { launch(refresh()); });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_model.setNow(m_simulator.clock().now()); });
    connect(&simulator.journal(), &Journal::grew, this, [this] {
        m_stale = true;
        if (isVisible() && !m_refreshTimer.isActive())
            m_refreshTimer.start();
    });
    connect(&simulator.playedAppServer(), &PlayedAppServer::waitingChanged, this, &TokensPanel::showWaiting);
    showWaiting();
    updateEmptyText();
}

Task<> TokensPanel::refresh()
{
    m_stale = false;
    const Result<TokensAndGrants> held = co_await m_simulator.platform().run(this, listAll);
    setTrouble(held ? std::nullopt : std::optional(held.error()));
    if (held) {
        // The newest token is selected, and stays so until the person selects another.
        const auto selected = m_model.row(m_table->currentIndex().row());
        const bool wasNewest = !selected || m_table->currentIndex().row() == 0;
        m_model.setTokens(tokenRows(held->tokens, held->grants), m_simulator.clock().now());
        const int row = wasNewest ? 0 : m_model.rowOf(selected->token);
        if (m_model.rowCount() > 0)
            m_table->selectRow(std::max(0, row));
        showSelected();
        m_grants->setGrants(held->grants);
        m_grants->setVisible(!held->grants.isEmpty());
    }
    updateEmptyText();
}

// No refresh here: the revocation adds a journal entry, which starts one.
Task<> TokensPanel::revoke(GrantSubject subject)
{
    auto revokeGrants = [subject](OpenPlatform &platform) { return platform.authorization().revoke(subject); };
    const Result<QList<ScopeCode>> gone = co_await m_simulator.platform().run(this, revokeGrants);
    setTrouble(gone ? std::nullopt : std::optional(gone.error()));
}

void TokensPanel::showSelected()
{
    const auto row = m_model.row(m_table->currentIndex().row());
    m_actions->setToken(row);
    if (row && m_editor->isVisible())
        m_editor->followToken(row->token);
}

void TokensPanel::say(const QString &words, bool isTrouble)
{
    m_trouble->setProperty("tone", isTrouble ? u"bad"_s : u"dim"_s);
    m_trouble->style()->unpolish(m_trouble);
    m_trouble->style()->polish(m_trouble);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
}

void TokensPanel::setTrouble(const std::optional<Fault> &fault)
{
    if (fault)
        say(fault->toString(language()) + u' ' + fault->row().fix.in(language()), true);
    else if (m_hasFault)
        say({}, false);
    m_hasFault = fault.has_value();
}

void TokensPanel::showWaiting()
{
    while (QLayoutItem *item = m_waitingRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<WaitingCode> codes = m_simulator.playedAppServer().waiting();
    m_waiting->setVisible(!codes.isEmpty());
    for (const WaitingCode &code : codes) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(new QLabel(tr("Code %1 of %2, call #%3, waits to be exchanged.")
                                       .arg(code.code, code.clientId.value)
                                       .arg(code.call.value)),
            1);
        auto *button = new QPushButton(tr("Exchange now"));
        button->setProperty("primary", true);
        button->setAccessibleDescription(tr("Exchanges the code %1 for a token").arg(code.code));
        // Queued: the list, and with it this button, changes during the exchange.
        connect(
            button, &QPushButton::clicked, this,
            [this, call = code.call] { m_simulator.playedAppServer().exchange(call); }, Qt::QueuedConnection);
        line->addWidget(button);
        m_waitingRows->addWidget(row);
    }
}

void TokensPanel::updateEmptyText()
{
    m_empty->setVisible(m_model.rowCount() == 0);
    switch (m_simulator.options().run.exchange) {
    case ExchangeMode::Native:
        m_empty->setText(tr("No token yet. Allow a request in the page: its code is exchanged at once."));
        break;
    case ExchangeMode::Manual:
        m_empty->setText(tr("No token yet. Allow a request in the page, then press Exchange now here."));
        break;
    case ExchangeMode::Off:
        m_empty->setText(tr("No token yet. Your own server gets one with POST %1/v1.0/oauth2/userAccessToken.")
                             .arg(m_simulator.apiUrl().toString(QUrl::StripTrailingSlash)));
        break;
    }
}

void TokensPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        launch(refresh());
    m_model.setNow(m_simulator.clock().now());
    m_tick.start();
}

void TokensPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void TokensPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    m_empty->setGeometry(m_table->rect().adjusted(40, 40, -40, 0));
}

} // namespace MiniHost
