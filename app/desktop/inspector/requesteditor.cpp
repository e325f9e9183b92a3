// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/requesteditor.h"

#include "app/desktop/inspector/revealtoken.h"
#include "app/desktop/widgets/jsonview.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/playedappserver.h"
#include "app/session/simulator.h"
#include "bridge/core/jsontext.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openplatform/platformgate.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool mayCall(const Endpoint &endpoint, bool isApp)
{
    return endpoint.caller == Caller::AnyToken || endpoint.caller == (isApp ? Caller::AppToken : Caller::UserToken);
}

// In the shell, within single quotes.
QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

RequestEditor::RequestEditor(Simulator &simulator, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_simulator(simulator)
    , m_endpoints(new QComboBox)
    , m_method(new QComboBox)
    , m_path(new QLineEdit)
    , m_body(new QPlainTextEdit)
    , m_send(new QPushButton(tr("Send")))
    , m_status(new QLabel)
    , m_answer(new JsonView(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Measure::gapL, Measure::gap, Measure::gapL, Measure::gap);
    column->setSpacing(Measure::gap);
    column->addWidget(makeRequest());
    m_status->setTextFormat(Qt::PlainText);
    m_status->setProperty("tone", u"dim"_s);
    m_status->setText(tr("The answer appears here."));
    column->addWidget(m_status);
    m_answer->setAccessibleName(tr("The answer"));
    column->addWidget(m_answer, 1);
    connect(m_endpoints, &QComboBox::activated, this, &RequestEditor::fillIn);
    connect(m_send, &QPushButton::clicked, this, [this] { launch(send()); });
    connect(m_path, &QLineEdit::returnPressed, this, [this] { launch(send()); });
}

QWidget *RequestEditor::makeRequest()
{
    auto *request = new QWidget;
    auto *column = new QVBoxLayout(request);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Measure::gap);
    auto *first = new QHBoxLayout;
    m_endpoints->setAccessibleName(tr("Endpoints that this token may call"));
    first->addWidget(m_endpoints, 1);
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &RequestEditor::closed);
    first->addWidget(close);
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    m_method->addItems({ u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s, u"PATCH"_s });
    m_method->setAccessibleName(tr("Method"));
    m_path->setAccessibleName(tr("Path"));
    m_path->setFixedHeight(Measure::control);
    m_send->setProperty("primary", true);
    auto *curl = new QPushButton(tr("Copy as curl"));
    curl->setToolTip(tr("The command has the token's value."));
    connect(curl, &QPushButton::clicked, this, [this] { launch(copyAsCurl()); });
    second->addWidget(m_method);
    second->addWidget(m_path, 1);
    second->addWidget(m_send);
    second->addWidget(curl);
    column->addLayout(second);
    m_body->setAccessibleName(tr("Body (JSON)"));
    m_body->setPlaceholderText(tr("Body (JSON)"));
    m_body->setFont(monoFont(Measure::smallText));
    m_body->setTabChangesFocus(true);
    m_body->setFrameShape(QFrame::StyledPanel);
    m_body->setFixedHeight(72);
    column->addWidget(m_body);
    return request;
}

void RequestEditor::setToken(const TokenRecord &token)
{
    m_token = token;
    m_endpoints->clear();
    for (const Endpoint &endpoint : allEndpoints()) {
        if (mayCall(endpoint, token.user.isEmpty()))
            m_endpoints->addItem(u"%1 %2"_s.arg(QString::fromLatin1(endpoint.method), endpoint.path), endpoint.path);
    }
    const int me = m_endpoints->findText(u"GET /v1.0/contact/users/{unionId}"_s);
    m_endpoints->setCurrentIndex(std::max(0, me));
    fillIn(m_endpoints->currentIndex());
    showAnswer(tr("The answer appears here."), QJsonValue::Undefined);
}

void RequestEditor::followToken(const TokenRecord &token)
{
    if (token.user == m_token.user && token.clientId == m_token.clientId)
        m_token = token;
    else
        setToken(token);
}

// The union id in the path is the user's; "me" where the endpoint knows it. The other placeholders stay for the person to fill in.
void RequestEditor::fillIn(int endpoint)
{
    const QString text = m_endpoints->itemText(endpoint);
    const QString method = text.section(u' ', 0, 0);
    QString path = m_endpoints->itemData(endpoint).toString();
    const User *user = m_simulator.identities().world().user(m_token.user);
    if (path == "/v1.0/contact/users/{unionId}"_L1 && user)
        path = u"/v1.0/contact/users/me"_s;
    else if (user)
        path.replace(u"{unionId}"_s, user->unionId);
    m_method->setCurrentText(method);
    m_path->setText(path);
    m_body->setPlainText(method == "GET"_L1 || method == "DELETE"_L1 ? QString() : u"{}"_s);
}

Task<Result<QString>> RequestEditor::revealToken()
{
    const auto reveal = [token = m_token](OpenPlatform &platform) {
        return revealAccessToken(token, platform).map([](const AccessToken &access) { return access.reveal(); });
    };
    const Result<QString> token = co_await m_simulator.platform().run(this, reveal);
    co_return token;
}

Task<> RequestEditor::send()
{
    QJsonValue body = QJsonValue::Undefined;
    if (const QString text = m_body->toPlainText().trimmed(); !text.isEmpty()) {
        QString mistake;
        const auto parsed = parseJsonValue(text, mistake);
        if (!parsed) {
            showAnswer(mistake, QJsonValue::Undefined);
            co_return;
        }
        body = *parsed;
    }
    if (!m_path->text().startsWith(u'/')) {
        showAnswer(tr("The path begins with /, like /v1.0/contact/users/me."), QJsonValue::Undefined);
        co_return;
    }
    const Result<QString> token = co_await revealToken();
    if (!token) {
        showAnswer(token.error().toString(language()), QJsonValue::Undefined);
        co_return;
    }
    HttpCall call;
    call.call = m_token.call;
    call.method = m_method->currentText().toLatin1();
    call.path = m_path->text();
    call.accessToken = token->toLatin1();
    call.body = body;
    const QPointer<RequestEditor> self(this);
    const HttpAnswer answer = co_await m_simulator.playedAppServer().send(call);
    if (!self)
        co_return;
    showAnswer(answer.problem.isEmpty() ? tr("Status %1").arg(answer.status) : answer.problem, answer.body);
}

Task<> RequestEditor::copyAsCurl()
{
    const Result<QString> token = co_await revealToken();
    if (!token) {
        showAnswer(token.error().toString(language()), QJsonValue::Undefined);
        co_return;
    }
    QString command = u"curl -X %1 %2 -H %3"_s.arg(m_method->currentText(),
        quoted(m_simulator.apiUrl().toString(QUrl::StripTrailingSlash) + m_path->text()),
        quoted(u"x-acs-dingtalk-access-token: "_s + *token));
    if (const QString body = m_body->toPlainText().trimmed(); !body.isEmpty())
        command += u" -H 'Content-Type: application/json' -d "_s + quoted(body);
    QGuiApplication::clipboard()->setText(command);
}

void RequestEditor::showAnswer(const QString &status, const QJsonValue &body)
{
    m_status->setText(status);
    if (body.isUndefined())
        m_answer->clear();
    else
        m_answer->setJson(body);
}

QString RequestEditor::answerText() const
{
    return m_status->text() + u'\n' + m_answer->toPlainText();
}

} // namespace MiniHost
