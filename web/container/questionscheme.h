// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QString>
#include <QWebEngineScript>
#include <QWebEngineUrlSchemeHandler>

namespace MiniHost {

// The scheme by which a page's alert(), confirm() and prompt() ask the host (web/inject/questions.js): "minihost-ask:confirm?text=…". The
// page's script waits for the answer, the host does not. A page that makes such a request by itself asks a question, and no more.
inline constexpr auto questionScheme = "minihost-ask";

// Once in a process, before the application object.
void registerQuestionScheme();

struct SchemeQuestion {
    QString kind;       // "alert", "confirm", "prompt", "colour"; "files": what somebody chooses for a file input
    QString text;       // whole, or cut and counted by the page's side
    QString suggestion; // of prompt
    QString frame;      // one document in one frame, as it names itself
    QString origin;     // of the frame, from the engine; "null" for one without
};

class QuestionScheme final : public QWebEngineUrlSchemeHandler
{
public:
    using FileTaker = std::function<QString(const QString &token)>; // a path; empty: there is none

    // `reply` is called once, at any time; when the page has gone it does nothing.
    using Reply = std::function<void(bool isOk, const QString &text)>;
    using Asked = std::function<void(const SchemeQuestion &question, Reply reply)>;

    QuestionScheme(Asked asked, FileTaker takeFile, QObject *parent);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    Asked m_asked;
    FileTaker m_takeFile;
};

// What replaces the three functions, in every frame. `secret` is unguessable text.
QWebEngineScript questionScript(const QString &secret);

} // namespace MiniHost
