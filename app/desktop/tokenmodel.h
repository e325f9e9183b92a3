// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/tokenservice.h"

#include <QAbstractTableModel>

namespace MiniHost {

class Theme;

enum class TokenState { Valid, Expired, Rotated };
TokenState stateOf(const TokenRecord &token, Instant now);

// The open platform's tokens, newest first, with the time they have left at `now`.
class TokenModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { App, User, Organisation, Scopes, AccessToken, Left, State, ColumnCount };

    explicit TokenModel(const Theme &theme, QObject *parent = nullptr);

    void setTokens(const QList<TokenRecord> &tokens, Instant now);
    void setNow(Instant now); // counts down
    const TokenRecord &token(int row) const { return m_tokens[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString remaining(Milliseconds left); // "1:59:58", "4:07", "0:00"

private:
    QString words(const TokenRecord &token, int column) const;

    const Theme &m_theme;
    QList<TokenRecord> m_tokens;
    Instant m_now {};
};

} // namespace MiniHost
