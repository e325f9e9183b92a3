// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QString>
#include <QWebEngineScript>
#include <QWebEngineUrlSchemeHandler>

namespace MiniHost {

// The URL scheme by which a page's alert(), confirm() and prompt() reach MiniHost (web/inject/questions.js): "minihost-ask:confirm?text=…". The
// page's script waits for the answer; MiniHost's event loop does not. A page that makes such a request itself gets the same dialog, and no
// other right.
inline constexpr auto questionScheme = "minihost-ask";

// To be called once, before the application object is made.
void registerQuestionScheme();

struct SchemeQuestion {
    QString kind;       // "alert", "confirm", "prompt", "colour"; "files": for a file input
    QString text;       // limited in length by questions.js
    QString suggestion; // of prompt
    QString frame;      // a name that the frame's document has chosen
    QString origin;     // of the frame, from the engine; "null" for one without
};

class QuestionScheme final : public QWebEngineUrlSchemeHandler
{
public:
    using FileTaker = std::function<QString(const QString &token)>; // returns the path; empty: unknown token

    // `reply` may be called once, at any time. It has no effect when the page has ended.
    using Reply = std::function<void(bool isOk, const QString &text)>;
    using Asked = std::function<void(const SchemeQuestion &question, Reply reply)>;

    QuestionScheme(Asked asked, FileTaker takeFile, QObject *parent);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    Asked m_asked;
    FileTaker m_takeFile;
};

// The script that replaces the three functions in every frame. `secret`: unguessable text.
QWebEngineScript questionScript(const QString &secret);

} // namespace MiniHost
