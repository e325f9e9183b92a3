// SPDX-License-Identifier: MIT
#include "web/container/questionscheme.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/limits.h"
#include "bridge/core/readfile.h"
#include "web/container/scripttext.h"
#include "web/container/scriptworld.h"
#include "web/container/webaddress.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>
#include <QUrlQuery>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace MiniHost {

void registerQuestionScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(questionScheme).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(questionScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    // Secure, since https pages use it too. Not restricted by a page's Content-Security-Policy, as alert() is not.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled
        | QWebEngineUrlScheme::ContentSecurityPolicyIgnored);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QuestionScheme::QuestionScheme(Asked asked, FileTaker takeFile, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_asked(std::move(asked))
    , m_takeFile(std::move(takeFile))
{
}

void QuestionScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    const QUrlQuery query(url);
    const SchemeQuestion question { url.path(), query.queryItemValue(u"text"_s, QUrl::FullyDecoded),
        query.queryItemValue(u"suggestion"_s, QUrl::FullyDecoded), query.queryItemValue(u"frame"_s).left(40),
        originOf(job->initiator()) };
    if (question.kind == "file"_L1) {
        auto file = openRegularFile(m_takeFile(question.text), Limit::ServedFileBytes, Errors::FolderNotFound);
        if (!file) {
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        QFile *content = file->release();
        content->setParent(job);
        job->reply("application/octet-stream", content);
        return;
    }
    static const QStringList known { u"alert"_s, u"confirm"_s, u"prompt"_s, u"colour"_s, u"files"_s };
    const bool isKnown = known.contains(question.kind);
    if (!isKnown || job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::UrlInvalid);
        return;
    }
    m_asked(question, [waiting = QPointer(job)](bool isOk, const QString &text) {
        if (!waiting)
            return;
        auto *body = new QBuffer(waiting.data());
        body->setData(jsonText(QJsonArray { isOk, text }));
        waiting->reply("application/json", body);
    });
}

QWebEngineScript questionScript(const QString &secret)
{
    const QJsonObject config { { "scheme"_L1, QLatin1StringView(questionScheme) }, { "presence"_L1, secret },
        { "mostCharacters"_L1, Limit::QuestionCharacters } };
    QWebEngineScript script;
    script.setName(u"minihost-questions"_s);
    script.setSourceCode(scriptText(u":/minihost/inject/questions.js"_s, { { "CONFIG"_L1, config } }));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(engineWorld(ScriptWorld::Page));
    script.setRunsOnSubFrames(true);
    return script;
}

} // namespace MiniHost
