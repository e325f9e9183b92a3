// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/stylesheet.h"

#include <algorithm>
#include <QHash>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString filled(QString sheet, const Colours &c, bool dark)
{
    QList<std::pair<QString, QString>> words {
#define COLOUR(role, light, dark) { u"@" #role ""_s, c.role.name() },
#include "app/desktop/widgets/colours.def"
#undef COLOUR
        { u"@icons"_s, dark ? u":/minihost/icons/dark"_s : u":/minihost/icons/light"_s },
    };
    // The longest first, since "@accentSoft" begins with "@accent".
    std::sort(words.begin(), words.end(), [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    for (const auto &[word, value] : words)
        sheet.replace(word, value);
    return sheet;
}

} // namespace

QString toolStyleSheet(const Colours &colours, bool dark)
{
    return filled(uR"(
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4px 6px; }
QMainWindow, QMainWindow > QWidget { background: @surface; }
QMenuBar { background: @surface; color: @dim; border-bottom: 1px solid @line; padding: 2px 6px 2px 0; spacing: 0; }
QMenuBar::item { padding: 5px 9px; background: transparent; border-radius: 5px; }
QMenuBar::item:selected { background: @hover; color: @text; }
QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 5px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @control; }
QMenu::separator { height: 1px; background: @line; margin: 5px 6px; }
QMenu::indicator { width: 14px; height: 14px; left: 5px; }
QMenu::indicator:checked { image: url(@icons/tick.svg); }

QWidget#topBar, QWidget#statusStrip, QWidget#inspectorHead { background: @surface; }
QWidget#topBar, QWidget#inspectorHead { border-bottom: 1px solid @line; }
QWidget#statusStrip { border-top: 1px solid @line; }
QLabel[tone="dim"], QWidget#statusStrip QLabel { color: @dim; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="warn"] { color: @warn; }

QLineEdit { background: @ground; color: @text; border: 1px solid @line; border-radius: 7px; padding: 0 8px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border: 1px solid @accent; }
QPlainTextEdit#field { background: @ground; border: 1px solid @line; border-radius: 7px; padding: 4px; }
QPlainTextEdit#field:focus { border: 1px solid @accent; }
QAbstractSpinBox { background: @ground; color: @text; border: 1px solid @line; border-radius: 7px; padding: 0 8px; }
QAbstractSpinBox:focus { border: 1px solid @accent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { background: transparent; border: none; width: 22px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-arrow { image: url(@icons/up.svg); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url(@icons/down.svg); width: 11px; height: 11px; }
QCheckBox { spacing: 7px; outline: none; border: 1px solid transparent; border-radius: 5px; padding: 1px 3px; }
QCheckBox:focus { border: 1px solid @accent; }
QCheckBox:disabled { color: @control; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator, QTableView::indicator { width: 13px; height: 13px; border: 1px solid @control; border-radius: 4px; background: @ground; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked {
    background: @accent; border: 1px solid @accent; image: url(@icons/agreed.svg); }
QCheckBox::indicator:disabled { border: 1px solid @line; }
QPushButton, QToolButton#boxed, QComboBox { background: @surface; color: @text; border: 1px solid @line; border-radius: 7px;
    padding: 0 12px; min-height: 28px; outline: none; }
QPushButton:hover, QToolButton#boxed:hover, QComboBox:hover { background: @hover; }
QPushButton:focus, QComboBox:focus, QToolButton#boxed:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @control; }
QPushButton::menu-indicator { image: url(@icons/down.svg); width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
QPushButton[menu="true"] { padding-right: 26px; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: bold; }
QPushButton[primary="true"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @ground; color: @dim; border: 1px solid @line; }
QComboBox::drop-down { width: 24px; border: none; }
QComboBox::down-arrow { image: url(@icons/down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line; outline: none; padding: 4px;
    selection-background-color: @accentSoft; selection-color: @text; }
QToolButton { background: transparent; color: @dim; border: 1px solid transparent; border-radius: 7px; padding: 0; }
QToolButton[words="true"] { padding: 0 9px; }
QToolButton[chip="menu"] { color: @text; border: 1px solid @line; padding: 0 26px 0 10px; min-height: 28px; }
QToolButton[chip="menu"]:focus { border: 2px solid @accent; padding: 0 25px 0 9px; min-height: 26px; }
QToolButton:hover { background: @hover; color: @text; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:checked { background: @accentSoft; color: @accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[chip="menu"]::menu-indicator { image: url(@icons/down.svg); width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }

QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @dim; padding: 10px 13px 9px 13px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; font-weight: bold; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QLabel#badge { background: @accentSoft; color: @accent; border-radius: 8px; padding: 0 6px; font-size: 11px; font-weight: bold; }

QTreeView, QTableView, QPlainTextEdit, QScrollArea { background: @surface; color: @text; border: none; }
QScrollArea#stage { background: @stage; }
QTreeView, QTableView { outline: none; gridline-color: @line; alternate-background-color: @surface;
    selection-background-color: @accentSoft; selection-color: @text; }
QTreeView::item, QTableView::item { padding: 3px 4px; border: none; }
QTreeView::item:hover { background: @hover; }
QTreeView::item:selected, QTableView::item:selected { background: @accentSoft; }
QTreeView::branch { background: @surface; }
QTreeView::branch:selected { background: @accentSoft; }
QTreeView::branch:has-children:closed { image: url(@icons/right.svg); }
QTreeView::branch:has-children:open { image: url(@icons/down.svg); }
QHeaderView { background: @surface; }
QHeaderView::section { background: @ground; color: @dim; border: none; border-bottom: 1px solid @line; padding: 5px 8px; font-size: 12px; }

QFrame#popover { background: @surface; border: 1px solid @line; }
QWidget[popoverRow="true"] { border-top: 1px solid @line; }
QToolButton[chip="true"] { color: @text; border: 1px solid @line; padding: 0 3px 0 8px; min-height: 28px; }
QToolButton[chip="warn"] { color: @warn; background: @warnSoft; border: 1px solid @warn; padding: 0 3px 0 8px; min-height: 28px; }
QToolButton[chip="warn"]:focus, QToolButton[chip="true"]:focus { border: 2px solid @accent; padding: 0 2px 0 7px; min-height: 26px; }

QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)"_s,
        colours, dark);
}

QString clientStyleSheet(const Colours &colours, bool dark)
{
    return filled(uR"(
QWidget { color: @text; }
QWidget#consentPanel, QWidget#uiPanel { background: transparent; }
QWidget#consentTitle { border-bottom: 1px solid @line; }
QLabel { background: transparent; }
QLabel[tone="dim"] { color: @dim; }
QLabel[tone="warn"] { color: @warn; }
QScrollArea, QWidget#cards { background: transparent; border: none; }
QScrollArea:focus { border: 1px solid @accent; border-radius: 10px; }
QFrame[card="true"] { background: @card; border: none; border-radius: 10px; }
QPushButton { background: @card; color: @text; border: 1px solid @control; border-radius: 9px; padding: 0 18px;
    min-height: 40px; font-size: 15px; font-weight: bold; outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @accent; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border: 1px solid @accent; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @card; color: @control; border: 1px solid @line; }
QComboBox { background: @card; color: @text; border: 1px solid @control; border-radius: 7px; padding: 0 12px; min-height: 34px;
    font-size: 14px; }
QComboBox:focus { border: 2px solid @accent; padding: 0 11px; }
QComboBox:disabled { color: @control; border: 1px solid @line; }
QComboBox::drop-down { width: 28px; border: none; }
QComboBox::down-arrow { image: url(@icons/down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @line; outline: none; padding: 4px;
    selection-background-color: @accentSoft; selection-color: @text; }
QWidget#consentPanel[compact="true"] QPushButton, QWidget#uiPanel[compact="true"] QPushButton { min-height: 32px; font-size: 13px; border-radius: 7px; min-width: 72px; }
QPushButton[flat="true"], QWidget#uiPanel[compact="true"] QPushButton[flat="true"] { background: transparent; color: @accent; border: 2px solid transparent; border-radius: 0;
    padding: 0 10px; min-height: 40px; min-width: 40px; font-size: 16px; font-weight: normal; }
QPushButton[flat="true"][preferred="true"] { font-weight: bold; }
QPushButton[flat="true"]:disabled { color: @control; }
QPushButton[flat="true"][edge="top"], QPushButton[flat="true"][edge="topLeft"] { border-top: 1px solid @handle; padding-top: 1px; }
QPushButton[flat="true"][edge="left"], QPushButton[flat="true"][edge="topLeft"] { border-left: 1px solid @handle; padding-left: 9px; }
QPushButton[flat="true"]:hover { background: @hover; }
QPushButton[flat="true"]:focus { background: @accentSoft; border: 2px solid @accent; border-radius: 8px; padding: 0 7px; margin: 3px; min-height: 34px; min-width: 34px; }
QPushButton[action="centred"], QPushButton[action="left"], QWidget#uiPanel[compact="true"] QPushButton[action="left"] {
    background: @card; border: 2px solid transparent; border-bottom: 1px solid @handle; border-radius: 0; padding: 0 20px; min-height: 48px;
    font-size: 16px; font-weight: normal; }
QPushButton[action="left"], QWidget#uiPanel[compact="true"] QPushButton[action="left"] { text-align: left; }
QWidget#uiPanel[compact="true"] QPushButton[action="left"] { min-height: 38px; font-size: 14px; }
QPushButton[action][edge="none"], QWidget#uiPanel[compact="true"] QPushButton[action][edge="none"] { border-bottom: 2px solid transparent; }
QPushButton[action][tone="dim"] { color: @dim; }
QPushButton[action]:hover, QWidget#uiPanel[compact="true"] QPushButton[action="left"]:hover { background: @hover; }
QPushButton[action]:focus, QWidget#uiPanel[compact="true"] QPushButton[action="left"]:focus { background: @accentSoft; border: 2px solid @accent; border-radius: 8px; }
QPushButton[end="true"], QWidget#uiPanel[compact="true"] QPushButton[end="true"] { font-size: 13px; font-weight: normal; min-height: 34px; padding: 0 4px; min-width: 60px; border: 1px solid @line; }
QPushButton[end="true"]:checked, QWidget#uiPanel[compact="true"] QPushButton[end="true"]:checked { background: @accentSoft; color: @accent; border: 1px solid @accent; }
QPushButton[end="true"]:focus, QWidget#uiPanel[compact="true"] QPushButton[end="true"]:focus { border: 2px solid @accent; }
QLineEdit, QPlainTextEdit { background: @card; color: @text; border: 1px solid @control; border-radius: 7px; padding: 0 9px; font-size: 15px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit { min-height: 36px; }
QPlainTextEdit { padding: 5px 6px; }
QLineEdit:read-only { border: 1px solid @line; color: @dim; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; }
QLineEdit:focus { padding: 0 8px; min-height: 34px; }
QListView { background: @card; border: 1px solid transparent; border-radius: 10px; outline: none; }
QLabel[tone="white"] { color: white; }
QToolButton[onBlack="true"] { background: transparent; border: 1px solid transparent; border-radius: 22px; }
QToolButton[onBlack="true"]:hover { background: #33373D; }
QToolButton[onBlack="true"]:focus { border: 2px solid white; }
QToolButton[heading="true"] { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0; }
QToolButton[heading="true"]:focus { border: 1px solid @accent; }
QToolButton[link="true"] { background: transparent; border: 1px solid transparent; border-radius: 4px; color: @accent; padding: 1px 0; }
QToolButton[link="true"]:hover { background: transparent; color: @accentHover; text-decoration: underline; }
QToolButton[link="true"]:focus { border: 1px solid @accent; }
QToolButton#consentClose { border: 1px solid transparent; border-radius: 6px; background: transparent; }
QToolButton#consentClose:hover { background: @hover; }
QToolButton#consentClose:focus { border: 1px solid @accent; }
QCheckBox { outline: none; spacing: 8px; border: 1px solid transparent; border-radius: 5px; padding: 2px 3px 2px 1px; }
QCheckBox:focus { border: 1px solid @accent; }
QCheckBox::indicator { width: 16px; height: 16px; border-radius: 9px; border: 1px solid @control; background: @card; }
QCheckBox::indicator:checked { background: @accent; border: 1px solid @accent; image: url(@icons/agreed.svg); }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 2px; margin: 2px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)"_s,
        colours, dark);
}

} // namespace MiniHost
