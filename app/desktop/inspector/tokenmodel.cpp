// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/tokenmodel.h"

#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QColor colourOf(TokenState state, const Colours &colours)
{
    switch (state) {
    case TokenState::Valid:
        return colours.ok;
    case TokenState::Expired:
    case TokenState::Revoked:
        return colours.bad;
    case TokenState::PartlyRevoked:
        return colours.warn;
    case TokenState::Rotated:
        return colours.dim;
    }
    Q_UNREACHABLE();
}

} // namespace

TokenState stateOf(const TokenRow &row, Instant now)
{
    if (row.token.rotated)
        return TokenState::Rotated;
    if (row.token.expiresAt <= now)
        return TokenState::Expired;
    const QList<ScopeCode> &scopes = row.token.scopes;
    const auto left = std::count_if(
        scopes.begin(), scopes.end(), [&row](const ScopeCode &scope) { return row.granted.contains(scope); });
    // A token of the app itself has no scopes of its own: the grants at the time of a request count.
    if (left == scopes.size())
        return TokenState::Valid;
    return left == 0 ? TokenState::Revoked : TokenState::PartlyRevoked;
}

QList<TokenRow> tokenRows(const QList<TokenRecord> &tokens, const QList<Grant> &grants)
{
    QList<TokenRow> rows;
    for (const TokenRecord &token : tokens) {
        TokenRow row { token, {} };
        const GrantSubject subject { token.clientId, token.corpId, token.user };
        for (const Grant &grant : grants) {
            if (grant.subject == subject)
                row.granted += grant.scope;
        }
        rows += row;
    }
    std::stable_sort(rows.begin(), rows.end(),
        [](const TokenRow &a, const TokenRow &b) { return a.token.issuedAt > b.token.issuedAt; });
    return rows;
}

TokenModel::TokenModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
}

void TokenModel::setTokens(const QList<TokenRow> &tokens, Instant now)
{
    beginResetModel();
    m_tokens = tokens;
    m_now = now;
    endResetModel();
}

void TokenModel::setNow(Instant now)
{
    m_now = now;
    if (!m_tokens.isEmpty())
        Q_EMIT dataChanged(index(0, Left), index(rowCount() - 1, State));
}

int TokenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tokens.size());
}

int TokenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<TokenRow> TokenModel::row(int row) const
{
    return row >= 0 && row < m_tokens.size() ? std::optional(m_tokens[row]) : std::nullopt;
}

int TokenModel::rowOf(const TokenRecord &token) const
{
    const auto same = std::find_if(m_tokens.begin(), m_tokens.end(),
        [&token](const TokenRow &row) { return row.token.id == token.id && row.isApp() == token.user.isEmpty(); });
    return same == m_tokens.end() ? -1 : static_cast<int>(same - m_tokens.begin());
}

QString TokenModel::remaining(Milliseconds left)
{
    using namespace std::chrono;
    const auto total = std::max<qint64>(0, duration_cast<seconds>(left).count());
    const auto two = [](qint64 value) { return u"%1"_s.arg(value, 2, 10, QChar(u'0')); };
    const qint64 hours = total / 3600;
    if (hours >= 48)
        return tr("%1 d").arg(hours / 24);
    if (hours == 0)
        return u"%1:%2"_s.arg(total / 60).arg(two(total % 60));
    return u"%1:%2:%3"_s.arg(hours).arg(two(total / 60 % 60), two(total % 60));
}

QString TokenModel::words(const TokenRow &row, int column) const
{
    const TokenRecord &token = row.token;
    switch (column) {
    case App:
        return token.clientId.value;
    case User:
        return row.isApp() ? tr("(the app)") : token.user.value;
    case Organisation:
        return token.corpId.value;
    case Scopes: {
        QStringList codes;
        for (const ScopeCode &scope : row.isApp() ? row.granted : token.scopes)
            codes += scope.value;
        return codes.join(u", "_s);
    }
    case AccessToken:
        return token.accessToken;
    case Left:
        return remaining(token.expiresAt - m_now);
    case RefreshToken:
        return token.refreshToken;
    case RefreshLeft:
        return row.isApp() || token.rotated ? QString() : remaining(token.refreshExpiresAt - m_now);
    default:
        switch (stateOf(row, m_now)) {
        case TokenState::Valid:
            return tr("valid");
        case TokenState::Expired:
            return tr("expired");
        case TokenState::Rotated:
            return tr("rotated");
        case TokenState::Revoked:
            return tr("revoked");
        case TokenState::PartlyRevoked:
            return tr("partly revoked");
        }
    }
    Q_UNREACHABLE();
}

QVariant TokenModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TokenRow &row = m_tokens[index.row()];
    const TokenRecord &token = row.token;
    const Colours &c = m_theme.colours();
    const TokenState state = stateOf(row, m_now);
    switch (role) {
    case Qt::DisplayRole:
        return words(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Scopes)
            return shownTip(words(row, Scopes).replace(u", "_s, u"\n"_s));
        if (index.column() == AccessToken && row.isApp())
            return tr("Access token %1 of the app itself, until %2")
                .arg(token.accessToken, EventText::time(token.expiresAt));
        if (index.column() == AccessToken) {
            return tr("Access token %1, until %2\nRefresh token %3, until %4")
                .arg(token.accessToken, EventText::time(token.expiresAt), token.refreshToken,
                    EventText::time(token.refreshExpiresAt));
        }
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == Left || index.column() == RefreshLeft ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                       : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == State)
            return colourOf(state, c);
        if (state != TokenState::Valid && state != TokenState::PartlyRevoked)
            return c.dim;
        // The last five minutes are highlighted.
        return index.column() == Left && token.expiresAt - m_now < 5min ? c.warn : c.text;
    default:
        return {};
    }
}

QVariant TokenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Left || section == RefreshLeft ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                         : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names { tr("App"), tr("User"), tr("Organisation"), tr("Permission points"), tr("Access token"),
        tr("Time left"), tr("Refresh token"), tr("Time left"), tr("State") };
    return names[section];
}

} // namespace MiniHost
