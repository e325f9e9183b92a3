// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/worldpanel.h"

#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/simulator.h"
#include "bridge/core/errors/host.h"
#include "bridge/openplatform/core/worldeditor.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int partRole = Qt::UserRole;
constexpr int idRole = Qt::UserRole + 1;

QString nameIn(const QJsonValue &name)
{
    return name.isString() ? name.toString() : name[language() == Language::Chinese ? "zh"_L1 : "en"_L1].toString();
}

QStringList idsOf(const QJsonObject &world, WorldPart part)
{
    QStringList ids;
    const QJsonArray items = world.value(worldList(part)).toArray();
    for (const QJsonValue &item : items)
        ids += item[idKey(part)].toString();
    return ids;
}

QJsonObject itemOf(const QJsonObject &world, WorldPart part, const QString &id)
{
    if (part == WorldPart::World)
        return world;
    const QJsonArray items = world.value(worldList(part)).toArray();
    for (const QJsonValue &item : items) {
        if (item[idKey(part)].toString() == id)
            return item.toObject();
    }
    return {};
}

QStringList builtInPoints()
{
    static const QStringList codes = [] {
        QStringList found;
        if (const auto catalogue = PermissionCatalogue::load()) {
            for (const PermissionPoint &point : catalogue->all())
                found += point.code.value;
        }
        return found;
    }();
    return codes;
}

} // namespace

WorldPanel::WorldPanel(Simulator &simulator, QWidget *parent)
    : QWidget(parent)
    , m_simulator(simulator)
    , m_tree(new QTreeWidget)
    , m_form(new WorldForm)
{
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Organisations, users and apps"));
    m_tree->setMinimumWidth(180);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addWidget(makeButtons());
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto *right = new QWidget;
    auto *page = new QVBoxLayout(right);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(scroll, 1);
    auto *actions = new QHBoxLayout;
    actions->setContentsMargins(Measure::gapL, Measure::gap, Measure::gapL, Measure::gap);
    m_revert = new QPushButton(tr("Revert"));
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setProperty("primary", true);
    m_apply->setToolTip(tr("Takes effect at once, for all following requests (Enter)"));
    actions->setSpacing(Measure::gap);
    actions->addStretch();
    actions->addWidget(m_revert);
    actions->addWidget(m_apply);
    page->addLayout(actions);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({ 260, 520 });
    splitter->setStretchFactor(1, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &WorldPanel::showSelected);
    connect(m_form, &WorldForm::edited, this, &WorldPanel::showButtons);
    connect(m_form, &WorldForm::submitted, this, &WorldPanel::apply);
    connect(m_apply, &QPushButton::clicked, this, &WorldPanel::apply);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_shown = {};
        showSelected();
    });
    connect(&simulator.identities(), &Identities::worldChanged, this, &WorldPanel::fill);
    fill();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

QWidget *WorldPanel::makeButtons()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Measure::gap, Measure::gap, Measure::gap, Measure::gap);
    row->setSpacing(6);
    auto *add = new QPushButton(tr("Add"));
    auto *menu = new QMenu(add);
    menu->addAction(tr("Organisation"), this, [this] { this->add(WorldPart::Organisation); });
    menu->addAction(tr("Department"), this, [this] { this->add(WorldPart::Department); });
    menu->addAction(tr("User"), this, [this] { this->add(WorldPart::User); });
    menu->addAction(tr("App"), this, [this] { this->add(WorldPart::App); });
    menu->addAction(tr("Permission point"), this, [this] { this->add(WorldPart::PermissionPoint); });
    add->setMenu(menu);
    add->setProperty("menu", true);
    m_remove = new QPushButton(tr("Remove"));
    connect(m_remove, &QPushButton::clicked, this, &WorldPanel::remove);
    auto *save = new QPushButton(tr("Save as profile…"));
    connect(save, &QPushButton::clicked, this, &WorldPanel::askSave);
    row->addWidget(add);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(save);
    return bar;
}

WorldPanel::Place WorldPanel::placeOf(const QTreeWidgetItem *item) const
{
    return item ? Place { static_cast<WorldPart>(item->data(0, partRole).toInt()), item->data(0, idRole).toString() }
                : Place {};
}

QTreeWidgetItem *WorldPanel::addItem(QTreeWidgetItem *parent, const Place &place, const QString &text)
{
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    item->setText(0, text);
    item->setData(0, partRole, static_cast<int>(place.part));
    item->setData(0, idRole, place.id);
    item->setExpanded(true);
    return item;
}

void WorldPanel::fill()
{
    const Place before = placeOf(m_tree->currentItem());
    // Unsaved input of the user is kept when the world changes otherwise.
    const QJsonObject changes = m_form->changes();
    m_isFilling = true;
    m_world = m_simulator.identities().world().toJson();
    m_tree->clear();
    addItem(nullptr, {}, tr("World %1").arg(m_world.value("name"_L1).toString()));
    const std::pair<WorldPart, QString> groups[] { { WorldPart::Organisation, tr("Organisations") },
        { WorldPart::Department, tr("Departments") }, { WorldPart::User, tr("Users") }, { WorldPart::App, tr("Apps") },
        { WorldPart::PermissionPoint, tr("Own permission points") } };
    for (const auto &[part, title] : groups) {
        const QJsonArray items = m_world.value(worldList(part)).toArray();
        QTreeWidgetItem *group = addItem(nullptr, {}, u"%1 (%2)"_s.arg(title).arg(items.size()));
        group->setFlags(Qt::ItemIsEnabled);
        for (const QJsonValue &each : items) {
            const QString id = each[idKey(part)].toString();
            addItem(group, { part, id }, u"%1  %2"_s.arg(nameIn(each["name"_L1]), id))->setToolTip(0, shownTip(id));
        }
        group->setExpanded(true);
    }
    m_isFilling = false;
    select(before.part, before.id);
    if (changes.isEmpty() || !(placeOf(m_tree->currentItem()) == m_shown)) {
        m_shown = {};
        showSelected();
    }
}

void WorldPanel::select(WorldPart part, const QString &id)
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const bool isGroup = !((*it)->flags() & Qt::ItemIsSelectable);
        if (!isGroup && placeOf(*it) == Place { part, id })
            return m_tree->setCurrentItem(*it);
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void WorldPanel::showSelected()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (m_isFilling || !item || !(item->flags() & Qt::ItemIsSelectable))
        return;
    m_shown = placeOf(item);
    const QStringList corps = idsOf(m_world, WorldPart::Organisation);
    m_form->present(m_shown.part, itemOf(m_world, m_shown.part, m_shown.id),
        { { u"memberOf"_s, corps }, { u"administratorOf"_s, corps }, { u"installedIn"_s, corps },
            { u"departments"_s, idsOf(m_world, WorldPart::Department) },
            { u"permissionPoints"_s, idsOf(m_world, WorldPart::PermissionPoint) + builtInPoints() } });
    showButtons();
}

void WorldPanel::showButtons()
{
    const bool isChanged = !m_form->changes().isEmpty();
    m_apply->setEnabled(isChanged);
    m_revert->setEnabled(isChanged);
    m_remove->setEnabled(m_shown.part != WorldPart::World);
}

// The organisation of the selected item, or else the first one.
QString WorldPanel::currentCorp() const
{
    if (m_shown.part == WorldPart::Organisation)
        return m_shown.id;
    const QJsonObject shown = itemOf(m_world, m_shown.part, m_shown.id);
    for (const QString &corp : { shown.value("corpId"_L1).toString(), shown["memberOf"_L1][0].toString() }) {
        if (!corp.isEmpty())
            return corp;
    }
    return idsOf(m_world, WorldPart::Organisation).value(0);
}

void WorldPanel::add(WorldPart part)
{
    const QJsonObject item = newWorldItem(part, m_world, currentCorp());
    const QString id = item.value(idKey(part)).toString();
    launch(send({ WorldEdit::Change::Add, part, {}, item }, { part, id }));
}

void WorldPanel::remove()
{
    if (m_shown.part != WorldPart::World)
        launch(send({ WorldEdit::Change::Remove, m_shown.part, m_shown.id, {} }, {}));
}

void WorldPanel::apply()
{
    const QJsonObject changes = m_form->changes();
    if (changes.isEmpty())
        return;
    const QString renamed = changes.value(idKey(m_shown.part)).toString();
    launch(send({ WorldEdit::Change::Change, m_shown.part, m_shown.id, changes },
        { m_shown.part, renamed.isEmpty() ? m_shown.id : renamed }));
}

Task<> WorldPanel::send(WorldEdit edit, Place then)
{
    const QList<WorldEdit> edits { edit };
    const auto change = [edits](OpenPlatform &platform) { return WorldEditor(platform).apply(edits); };
    const Result<void> done = co_await m_simulator.platform().run(this, change);
    if (!done) {
        const QStringList lines = done.error().detail.split(u'\n');
        m_form->showMistakes(
            done.error().code == Errors::WorldEditRefused ? lines : QStringList { done.error().toString(language()) });
        co_return;
    }
    // The changed world has arrived already: it is sent before this answer.
    m_shown = {};
    select(then.part, then.id);
    showSelected();
}

void WorldPanel::askSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the world as a profile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(m_world.value("name"_L1).toString() + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &WorldPanel::saveTo);
    dialog->open();
}

void WorldPanel::saveTo(const QString &file)
{
    if (auto saved = m_simulator.identities().save(file); !saved)
        m_form->showMistakes({ saved.error().toString(language()) });
}

} // namespace MiniHost
