// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/answerrules.h"
#include "bridge/jsapi/calllog.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace MiniHost {

class Theme;

// The JSAPIs that pages have called, one row for each wire name: number of calls, last answer and its source.
class CallModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Api, Count, From, Got, ColumnCount };

    CallModel(CallLog &log, const Theme &theme, QObject *parent = nullptr);

    const QList<ApiCalls> &calls() const { return m_calls; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString wordsOf(const ApiCalls &calls, int column, bool isTip);
    void refresh();

    CallLog &m_log;
    const Theme &m_theme;
    QList<ApiCalls> m_calls;
    QTimer m_refreshTimer;
};

// The answer rules in their order; the first one that matches a call answers it. "On" and "Once" are check boxes.
class RuleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Enabled, Method, Match, Answer, Delay, Once, Used, ColumnCount };

    RuleModel(AnswerRules &rules, const Theme &theme, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString wordsOf(const AnswerRule &rule, int column);

    AnswerRules &m_rules;
    const Theme &m_theme;
    qsizetype m_count = 0;
};

QString compactJson(const QJsonValue &value, qsizetype most = 200); // on one line

} // namespace MiniHost
