// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/worldform.h"
#include "bridge/core/result.h"
#include "bridge/core/task.h"

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace MiniHost {

class Simulator;

// Edits the world: all items at the left, the form of the selected one at the right. A change takes effect for following requests
// and lasts for this run, unless the world is saved as a profile.
class WorldPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WorldPanel(Simulator &simulator, QWidget *parent = nullptr);

    QTreeWidget *tree() const { return m_tree; }
    WorldForm *form() const { return m_form; }
    void select(WorldPart part, const QString &id);
    void add(WorldPart part);
    void remove();
    void apply();
    void saveTo(const QString &file);

private:
    struct Place {
        WorldPart part = WorldPart::World;
        QString id;
        friend bool operator==(const Place &, const Place &) = default;
    };

    QWidget *makeButtons();
    void fill();
    QTreeWidgetItem *addItem(QTreeWidgetItem *parent, const Place &place, const QString &text);
    Place placeOf(const QTreeWidgetItem *item) const;
    void showSelected();
    void showButtons();
    QString currentCorp() const;
    Task<> send(WorldEdit edit, Place then);
    void askSave();

    Simulator &m_simulator;
    QTreeWidget *m_tree;
    WorldForm *m_form;
    QPushButton *m_remove = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_revert = nullptr;
    QJsonObject m_world;
    Place m_shown;
    bool m_isFilling = false;
};

} // namespace MiniHost
