// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/grant.h"
#include "bridge/openplatform/tokens/tokenservice.h"

#include <QAbstractTableModel>

namespace MiniHost {

class Theme;

// A token with the permission points that its subject has granted at present; grants may be revoked while a token is valid.
struct TokenRow {
    TokenRecord token;
    QList<ScopeCode> granted;

    // A token of the app itself (type 1): it has no scopes of its own, the organisation's grants count.
    bool isApp() const { return token.user.isEmpty(); }
};

enum class TokenState { Valid, Expired, Rotated, Revoked, PartlyRevoked };
TokenState stateOf(const TokenRow &row, Instant now);
// Tokens of users and of apps, newest first.
QList<TokenRow> tokenRows(const QList<TokenRecord> &tokens, const QList<Grant> &grants);

// The open platform's tokens, newest first, with the remaining time at `now`.
class TokenModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { App, User, Organisation, Scopes, AccessToken, Left, RefreshToken, RefreshLeft, State, ColumnCount };

    explicit TokenModel(const Theme &theme, QObject *parent = nullptr);

    void setTokens(const QList<TokenRow> &tokens, Instant now);
    void setNow(Instant now); // updates the remaining times

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    std::optional<TokenRow> row(int row) const; // nullopt: there is no such row
    int rowOf(const TokenRecord &token) const;  // -1: it is not there

    static QString remaining(Milliseconds left); // "1:59:58", "4:07", "0:00"

private:
    QString words(const TokenRow &row, int column) const;

    const Theme &m_theme;
    QList<TokenRow> m_tokens;
    Instant m_now {};
};

} // namespace MiniHost
