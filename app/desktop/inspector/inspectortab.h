// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QString>
#include <QWidget>
#include <vector>

namespace MiniHost {

class JournalModel;
class Simulator;
class Theme;

// The parts that the page of a tab may use. All outlive the page.
struct InspectorParts {
    Simulator &simulator;
    JournalModel &model;
    const Theme &theme;
};

// A page in which the user selects journal entries; the selected one is shown below the page.
class EntryPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void select(qint64 seq) = 0;

Q_SIGNALS:
    void entrySelected(qint64 seq); // by the user
};

// A file that the user can save from a page.
struct InspectorExport {
    QString file;  // the proposed name, "flow.svg"; it also names the export
    QString title; // of the menu and the dialog: "Flow as SVG…"
    // False: the file could not be written.
    std::function<bool(const QWidget &page, const InspectorParts &parts, const QString &file)> save;
};

// One file for each tab: inspector/tabs/<name>.cpp defines `InspectorTab InspectorTabs::<name>()`, and the folder is the registry.
struct InspectorTab {
    enum class Made { AtOnce, WhenShown };

    QString id; // "journal"
    int order = 0;
    QString title;
    Made made = Made::AtOnce;
    std::function<QWidget *(const InspectorParts &)> make; // an EntryPage when the user selects entries in it
    std::vector<InspectorExport> exports {};
};

std::vector<InspectorTab> allInspectorTabs();

} // namespace MiniHost
