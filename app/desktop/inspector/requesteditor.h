// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/openplatform/store/tokenvalues.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace MiniHost {

class JsonView;
class Simulator;
class Theme;

// Calls an OpenAPI with a token that the open platform has issued: method, path and body, the endpoints that the token may call, and the
// answer. The request goes over HTTP, as one of the app's server, and stands in the flow of the call that the token comes from.
class RequestEditor final : public QWidget
{
    Q_OBJECT

public:
    RequestEditor(Simulator &simulator, const Theme &theme, QWidget *parent = nullptr);

    void setToken(const TokenRecord &token);    // shows the endpoints for a token of its kind
    void followToken(const TokenRecord &token); // another token of the same kind: the request stays as it is
    // With the token's value: a person's own choice.
    Task<> copyAsCurl();
    Task<> send();

    QComboBox *endpoints() const { return m_endpoints; }
    QComboBox *method() const { return m_method; }
    QLineEdit *path() const { return m_path; }
    QPlainTextEdit *body() const { return m_body; }
    QPushButton *sendButton() const { return m_send; }
    QString answerText() const;

Q_SIGNALS:
    void closed();

private:
    QWidget *makeRequest();
    void fillIn(int endpoint);
    Task<Result<QString>> revealToken();
    void showAnswer(const QString &status, const QJsonValue &body);

    Simulator &m_simulator;
    TokenRecord m_token;
    QComboBox *m_endpoints;
    QComboBox *m_method;
    QLineEdit *m_path;
    QPlainTextEdit *m_body;
    QPushButton *m_send;
    QLabel *m_status;
    JsonView *m_answer;
};

} // namespace MiniHost
