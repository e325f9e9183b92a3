// SPDX-License-Identifier: MIT
#include "app/desktop/window/eventpopover.h"

#include "app/desktop/widgets/jsonview.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/clientsession.h"
#include "app/session/simulator.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Events for which the SDK listens on the document (docs/dingtalk/protocol.md §2.6). Their data is not in public documents.
const QStringList names { u"resume"_s, u"pause"_s, u"online"_s, u"offline"_s, u"networkEvent"_s, u"message"_s,
    u"screenshot"_s, u"goBack"_s, u"backbutton"_s, u"pullToRefresh"_s, u"navRightButton"_s, u"navMenu"_s,
    u"navTitle"_s };

} // namespace

EventPopover::EventPopover(Simulator &simulator, QWidget *parent)
    : Popover(tr("Send the page an event"), {}, parent)
    , m_simulator(simulator)
    , m_name(new QComboBox)
    , m_data(new QPlainTextEdit)
    , m_send(new QPushButton(tr("&Send")))
{
    m_name->setEditable(true);
    m_name->addItems(names);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setFixedHeight(Measure::control);
    m_data->setObjectName(u"field"_s);
    m_data->setFont(monoFont());
    m_data->setPlaceholderText(tr("JSON; empty: no data"));
    m_data->setTabChangesFocus(true);
    m_data->setFixedHeight(72);
    auto *hint = new QLabel(tr("Or <namespace>.<name>, for example biz.calendar.changed."));
    hint->setTextFormat(Qt::PlainText);
    hint->setProperty("tone", u"dim"_s);
    m_send->setProperty("primary", true);

    auto *row = new QWidget;
    auto *form = new QFormLayout(row);
    form->setContentsMargins(Measure::gapM + 2, Measure::gap, Measure::gapM, Measure::gapM);
    form->setSpacing(Measure::gap);
    const auto add = [form](const QString &label, QWidget *field) {
        form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(u'&'));
    };
    add(tr("&Event"), m_name);
    form->addRow(QString(), hint);
    add(tr("&Data"), m_data);
    form->addRow(QString(), m_send);
    addRow(row);
    finishRows();
    connect(m_send, &QPushButton::clicked, this, &EventPopover::send);
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &EventPopover::send);
    m_name->setFocus();
}

void EventPopover::send()
{
    setTrouble(trySending());
    finishRows();
}

QString EventPopover::trySending()
{
    const QString name = m_name->currentText().trimmed();
    if (name.isEmpty())
        return tr("The event has no name.");
    QString mistake;
    const QString text = m_data->toPlainText().trimmed();
    const auto data = text.isEmpty() ? std::optional(QJsonValue()) : parseJsonValue(text, mistake);
    if (!data)
        return tr("The data is not JSON: %1.").arg(mistake);
    const QList<ClientSession *> clients = m_simulator.clients();
    for (ClientSession *client : clients)
        client->host().emitEvent(name, *data);
    return {};
}

} // namespace MiniHost
