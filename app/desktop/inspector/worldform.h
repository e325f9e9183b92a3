// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/worldfields.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace MiniHost {

// Edits one item of the world: its fields, with the mistakes of each below it.
class WorldForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WorldForm(QWidget *parent = nullptr);

    using Options = QHash<QString, QStringList>; // the offered values by the key of the field

    void present(WorldPart part, const QJsonObject &item, const Options &options);
    // The changed members; null for emptied ones. Empty: no change.
    QJsonObject changes() const;
    // Shows the lines of a WorldEditRefused below their fields; lines without a field are shown at the top.
    void showMistakes(const QStringList &mistakes);
    QWidget *field(const QString &key) const { return m_fields.value(key).widget; }

Q_SIGNALS:
    void edited();
    void submitted(); // Enter in a line edit

private:
    struct Made {
        WorldField::Kind kind;
        QWidget *widget;
        QLabel *trouble;
    };
    QWidget *make(const WorldField &field, const QStringList &options);
    QPlainTextEdit *makeLines(const QString &text, const QString &hint);
    QWidget *makeChoice(const QString &value, const WorldField &field);
    QWidget *makeChoices(const QJsonArray &chosen, const QStringList &options);
    QJsonValue read(const QString &key, const Made &made) const;

    QLabel *m_trouble;
    QFormLayout *m_rows;
    QJsonObject m_item;
    QStringList m_order;
    QHash<QString, Made> m_fields;
};

} // namespace MiniHost
