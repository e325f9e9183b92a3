// SPDX-License-Identifier: MIT
#include "app/desktop/asked/uipanel.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost::ClientUis {
namespace {

class CredentialsPanel final : public UiPanel
{
public:
    explicit CredentialsPanel(const UiRequest &request)
        : UiPanel(request, Form::Card, request.prompt.content["title"_L1].toString())
    {
        const QString realm = text("realm"_L1);
        addMessage(realm.isEmpty() ? UiPanel::tr("The server asks for a name and a password.")
                                   : UiPanel::tr("The server asks for a name and a password: %1").arg(realm));
        m_user = makeLine(UiPanel::tr("Name"));
        m_password = makeLine(UiPanel::tr("Password"));
        m_password->setEchoMode(QLineEdit::Password);
        setFirstStop(m_user);
        addEnds(UiPanel::tr("Sign in"));
    }
    QJsonObject value() const override
    {
        return { { u"user"_s, m_user->text() }, { u"password"_s, m_password->text() } };
    }
    bool isDismissedBeside() const override { return false; }

private:
    QLineEdit *makeLine(const QString &name)
    {
        auto *line = new QLineEdit;
        line->setPlaceholderText(name);
        line->setAccessibleName(name);
        body()->addWidget(line);
        return line;
    }

    QLineEdit *m_user;
    QLineEdit *m_password;
};

} // namespace

ClientUi credentials()
{
    return { UiKind::Credentials, [](const UiRequest &request) -> UiPanel * { return new CredentialsPanel(request); } };
}

} // namespace MiniHost::ClientUis
