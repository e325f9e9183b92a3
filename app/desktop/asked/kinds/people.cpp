// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include "app/desktop/asked/picklist.h"
#include "app/desktop/asked/searchfield.h"

#include <QJsonArray>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

const auto userPrefix = u"u:"_s;
const auto departmentPrefix = u"d:"_s;

// Users and departments of an organisation, with search and a limit. The page may name picked, required and disabled ones.
class PeoplePanel final : public UiPanel
{
public:
    explicit PeoplePanel(const UiRequest &request)
        : UiPanel(request, Form::Page, titleOf(request.prompt.content))
        , m_isMultiple(flag("multiple"_L1))
        , m_most(content()["max"_L1].toInt())
        , m_state(makeSheetLabel(UiPanel::tr("Loading …"), Measure::smallText, false, "dim"))
        , m_list(new PickList(colours(), m_isMultiple ? PickList::Mode::Multiple : PickList::Mode::Single,
              UiPanel::tr("People and departments")))
        , m_search(new SearchField(*m_list, UiPanel::tr("Search by name, nick or number")))
    {
        body()->setContentsMargins(Measure::gapM, Measure::gapM, Measure::gapM, Measure::gap);
        m_list->setLimit(m_isMultiple ? m_most : 0);
        body()->addWidget(m_search);
        m_state->setContentsMargins(4, 0, 4, 0);
        body()->addWidget(m_state);
        body()->addWidget(m_list, 1);
        setFirstStop(m_search);
        addEnds(UiPanel::tr("Done"));
        QObject::connect(m_list, &PickList::changed, this, [this] {
            say({});
            updateState();
        });
        QObject::connect(m_list, &PickList::refused, this, [this] {
            const QString tips = text("limitTips"_L1);
            say(tips.isEmpty() ? UiPanel::tr("No more than %1 can be chosen.").arg(m_most) : tips);
        });
        if (resources().people)
            launch(fill(QPointer(this), resources().people, text("corpId"_L1)));
        else
            setPeople({});
    }

private:
    static QString titleOf(const QJsonObject &content)
    {
        const QString title = content["title"_L1].toString();
        if (!title.isEmpty())
            return title;
        return content["users"_L1].toBool() ? UiPanel::tr("Choose people") : UiPanel::tr("Choose departments");
    }

    static Task<> fill(QPointer<PeoplePanel> self, std::function<Task<ClientPeople>(QString)> people, QString corpId)
    {
        const ClientPeople found = co_await people(corpId);
        if (self)
            self->setPeople(found);
    }

    QStringList listed(QLatin1StringView member, QLatin1StringView part) const
    {
        QStringList ids;
        const QJsonArray all = content()[member][part].toArray();
        for (const auto &id : all)
            ids += id.isString() ? id.toString() : QString::number(id.toInteger());
        return ids;
    }

    PickRow rowOf(const QString &id, const QString &title, const QString &note, bool isUser) const
    {
        const auto part = isUser ? "users"_L1 : "departments"_L1;
        const bool isRequired = listed("required"_L1, part).contains(id);
        const bool isDisabled = listed("disabled"_L1, part).contains(id);
        PickRow row;
        row.key = (isUser ? userPrefix : departmentPrefix) + id;
        row.title = title;
        row.note = isRequired ? UiPanel::tr("%1 · always chosen").arg(note)
            : isDisabled      ? UiPanel::tr("%1 · cannot be chosen").arg(note)
                              : note;
        row.mark = isUser ? title.left(1).toUpper() : u"#"_s;
        row.isChecked = isRequired || listed("picked"_L1, part).contains(id);
        row.isLocked = isRequired || isDisabled;
        return row;
    }

    void setPeople(const ClientPeople &people)
    {
        QList<PickRow> rows;
        if (flag("departments"_L1)) {
            for (const auto &department : people.departments)
                rows += rowOf(department.id, department.name,
                    UiPanel::tr("Department, members: %1").arg(department.members), false);
        }
        if (flag("users"_L1)) {
            for (const auto &person : people.users)
                rows += rowOf(person.userId, person.name, person.note, true);
        }
        m_organisation = people.organisation;
        m_trouble = rows.isEmpty() && people.trouble.isEmpty() ? UiPanel::tr("There is nobody to choose from.")
                                                               : people.trouble;
        m_list->setRows(rows);
        updateState();
    }

    void updateState()
    {
        const qsizetype chosen = m_list->checked().size();
        const QString count = m_isMultiple && m_most > 0
            ? UiPanel::tr("%1 of at most %2 chosen").arg(chosen).arg(m_most)
            : UiPanel::tr("%1 chosen").arg(chosen);
        m_state->setText(!m_trouble.isEmpty() ? m_trouble
                : m_organisation.isEmpty()    ? count
                                              : m_organisation + u" · "_s + count);
        done()->setEnabled(chosen > 0 || m_isMultiple);
    }

    QJsonObject value() const override
    {
        QJsonArray users;
        QJsonArray departments;
        const QStringList keys = m_list->checked();
        for (const QString &key : keys)
            (key.startsWith(userPrefix) ? users : departments).append(key.mid(2));
        return { { u"users"_s, users }, { u"departments"_s, departments } };
    }

    const bool m_isMultiple;
    const int m_most;
    QString m_organisation;
    QString m_trouble;
    QLabel *m_state;
    PickList *m_list;
    SearchField *m_search;
};

} // namespace

ClientUi people()
{
    return { UiKind::People, [](const UiRequest &request) -> UiPanel * { return new PeoplePanel(request); } };
}

} // namespace MiniHost::ClientUis
