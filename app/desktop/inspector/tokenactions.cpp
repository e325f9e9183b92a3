// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/tokenactions.h"

#include "app/desktop/inspector/revealtoken.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/playedappserver.h"
#include "app/session/simulator.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {

TokenActions::TokenActions(Simulator &simulator, QWidget *parent)
    : QWidget(parent)
    , m_simulator(simulator)
    , m_call(new QPushButton(tr("Call an OpenAPI")))
    , m_refresh(new QPushButton(tr("Refresh")))
    , m_expire(new QPushButton(tr("Let expire")))
    , m_revoke(new QPushButton(tr("Revoke")))
    , m_copy(new QPushButton(tr("Copy")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Measure::gapL, Measure::gap, Measure::gapL, Measure::gap);
    row->setSpacing(6);
    m_call->setProperty("primary", true);
    for (QPushButton *button : { m_call, m_refresh, m_expire, m_revoke, m_copy })
        row->addWidget(button);
    row->addStretch();
    m_refresh->setToolTip(tr("Gets a new pair with the refresh token, as the app's server does."));
    m_revoke->setToolTip(tr("Takes back what the user granted to the app: endpoints then answer 403."));

    auto *expire = new QMenu(m_expire);
    expire->addAction(tr("Access token, now"), this, [this] { launch(this->expire()); });
    m_expireRefresh = expire->addAction(tr("Refresh token, now"), this, [this] { launch(expireRefreshToken()); });
    m_expire->setMenu(expire);
    m_expire->setProperty("menu", true);
    auto *copy = new QMenu(m_copy);
    copy->addAction(tr("Access token"), this, [this] { launch(this->copy(Part::Access)); });
    m_copyRefresh = copy->addAction(tr("Refresh token"), this, [this] { launch(this->copy(Part::Refresh)); });
    m_copy->setMenu(copy);
    m_copy->setProperty("menu", true);

    connect(m_call, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT callRequested(m_row->token);
    });
    connect(m_refresh, &QPushButton::clicked, this, [this] { launch(refresh()); });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        if (m_row)
            Q_EMIT revokeRequested({ m_row->token.clientId, m_row->token.corpId, m_row->token.user });
    });
    setToken(std::nullopt);
}

void TokenActions::setToken(const std::optional<TokenRow> &row)
{
    m_row = row;
    const bool isUsers = row && !row->isApp();
    for (QPushButton *button : { m_call, m_expire, m_copy })
        button->setEnabled(row.has_value());
    m_refresh->setEnabled(isUsers);
    m_revoke->setEnabled(isUsers && !row->granted.isEmpty());
    m_expireRefresh->setEnabled(isUsers);
    m_copyRefresh->setEnabled(isUsers);
}

template<typename T>
bool TokenActions::tellOf(const Result<T> &done)
{
    if (done)
        Q_EMIT told({}, false);
    else
        Q_EMIT told(done.error().toString(language()) + u' ' + done.error().row().fix.in(language()), true);
    return done.has_value();
}

Task<> TokenActions::refresh()
{
    if (!m_row || m_row->isApp())
        co_return;
    const TokenRecord token = m_row->token;
    const auto reveal = [id = token.id](OpenPlatform &platform) { return platform.tokens().reveal(id); };
    const Result<NewTokens> tokens = co_await m_simulator.platform().run(this, reveal);
    if (!tellOf(tokens))
        co_return;
    const Directory directory = m_simulator.identities().world().directory();
    const App *app = directory.app(token.clientId);
    if (!app) {
        tellOf(Result<void>(fail(Errors::AppNotFound, token.clientId.value)));
        co_return;
    }
    HttpCall call;
    call.call = token.call;
    call.method = "POST";
    call.path = u"/v1.0/oauth2/userAccessToken"_s;
    call.body = QJsonObject { { "clientId"_L1, token.clientId.value }, { "clientSecret"_L1, app->secret.reveal() },
        { "refreshToken"_L1, tokens->refresh.reveal() }, { "grantType"_L1, u"refresh_token"_s } };
    const QPointer<TokenActions> self(this);
    const HttpAnswer answer = co_await m_simulator.playedAppServer().send(call);
    if (!self)
        co_return;
    if (answer.isOk()) {
        Q_EMIT told(tr("A new pair of tokens was issued; the old refresh token has ended."), false);
        co_return;
    }
    Q_EMIT told(tr("The refresh was refused (%1). The app has to repeat the steps: the page calls openAuth again.")
                    .arg(answer.problem.isEmpty() ? answer.body["message"_L1].toString() : answer.problem),
        true);
}

Task<> TokenActions::expire()
{
    if (!m_row)
        co_return;
    const auto end = [token = m_row->token](OpenPlatform &platform) -> Result<void> {
        const auto access = revealAccessToken(token, platform);
        if (!access)
            return fail(access.error());
        return platform.tokens().expire(*access);
    };
    const Result<void> ended = co_await m_simulator.platform().run(this, end);
    tellOf(ended);
}

Task<> TokenActions::expireRefreshToken()
{
    if (!m_row || m_row->isApp())
        co_return;
    const auto end = [id = m_row->token.id](
                         OpenPlatform &platform) { return platform.tokens().expireRefreshToken(id); };
    const Result<void> ended = co_await m_simulator.platform().run(this, end);
    if (tellOf(ended))
        Q_EMIT told(
            tr("The refresh token has expired. After the access token, the page has to call openAuth again."), false);
}

Task<> TokenActions::copy(Part part)
{
    if (!m_row)
        co_return;
    const auto reveal = [token = m_row->token, part](OpenPlatform &platform) -> Result<QString> {
        if (part == Part::Access) {
            const auto access = revealAccessToken(token, platform);
            return access ? Result<QString>(access->reveal()) : fail(access.error());
        }
        const auto tokens = platform.tokens().reveal(token.id);
        return tokens ? Result<QString>(tokens->refresh.reveal()) : fail(tokens.error());
    };
    const Result<QString> value = co_await m_simulator.platform().run(this, reveal);
    if (!tellOf(value))
        co_return;
    QGuiApplication::clipboard()->setText(*value);
    // Shown this once: the person has asked for it.
    Q_EMIT told(tr("Copied: %1").arg(*value), false);
}

} // namespace MiniHost
