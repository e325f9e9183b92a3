// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/worldfields.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;
class QListWidget;

namespace MiniHost {

// One thing of the world, to be changed: its fields, what is wrong with each below it.
class WorldForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WorldForm(QWidget *parent = nullptr);

    using Options = QHash<QString, QStringList>; // what each field of choices offers

    void present(WorldPart part, const QJsonObject &item, const Options &options);
    // What differs from what was shown; null for what was emptied. Nothing: nothing was changed.
    QJsonObject changes() const;
    // The lines of a WorldEditRefused; what belongs to no field stands on top.
    void tell(const QStringList &mistakes);
    QWidget *field(const QString &key) const { return m_fields.value(key).widget; }

Q_SIGNALS:
    void edited();
    void submitted(); // Enter in a line

private:
    struct Made {
        WorldField::Kind kind;
        QWidget *widget;
        QLabel *trouble;
    };
    QWidget *make(const WorldField &field, const QStringList &options);
    QWidget *makeChoices(const QJsonArray &chosen, const QStringList &options);
    QJsonValue read(const QString &key, const Made &made) const;

    QLabel *m_trouble;
    QFormLayout *m_rows;
    QJsonObject m_item;
    QStringList m_order;
    QHash<QString, Made> m_fields;
};

} // namespace MiniHost
