// SPDX-License-Identifier: MIT
#include "web/container/devtoolslink.h"

#include "bridge/core/jsontext.h"
#include "bridge/core/logging.h"
#include "web/container/scripttext.h"
#include "web/container/scriptworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int firstId = 1'000'000'000; // far above the ids that the user's frontend uses
const QString mark = u"minihost-devtools "_s;

} // namespace

// Has its own profile, since the page's profile has scripts and headers of the simulated client.
class DevToolsLink::Carrier final : public QWebEnginePage
{
public:
    explicit Carrier(DevToolsLink &link)
        : QWebEnginePage(new QWebEngineProfile)
        , m_link(link)
        , m_profile(profile())
    {
        QWebEngineScript script;
        script.setName(u"minihost-empty-frontend"_s);
        script.setInjectionPoint(QWebEngineScript::DocumentCreation);
        script.setWorldId(engineWorld(ScriptWorld::Page));
        script.setSourceCode(scriptText(u":/minihost/container/emptyfrontend.js"_s, { { "MARK"_L1, mark } }));
        scripts().insert(script);
    }
    ~Carrier() override { m_profile->deleteLater(); } // after its page

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &text, int, const QString &) override
    {
        if (text.startsWith(mark))
            m_link.take(text.mid(mark.size()));
        else
            qCInfo(lcWeb) << "hidden DevTools:" << text.left(300);
    }

private:
    DevToolsLink &m_link;
    QWebEngineProfile *m_profile;
};

DevToolsLink::DevToolsLink(QWebEnginePage &inspected)
    : m_inspected(inspected)
    , m_lastId(firstId)
{
}

DevToolsLink::~DevToolsLink() = default;

void DevToolsLink::keep(const QString &method, const QJsonObject &params)
{
    const auto same = [&method](const Setting &setting) { return setting.first == method; };
    if (const auto found = std::find_if(m_kept.begin(), m_kept.end(), same); found != m_kept.end())
        found->second = params;
    else
        m_kept.append({ method, params });
    if (!m_frontend)
        attach();
    else if (m_ready)
        send(method, params);
}

bool DevToolsLink::keeps(const QString &method) const
{
    return std::any_of(
        m_kept.begin(), m_kept.end(), [&method](const Setting &setting) { return setting.first == method; });
}

void DevToolsLink::forget(const QString &method, const QString &ending)
{
    const auto kept = m_kept.removeIf([&method](const Setting &setting) { return setting.first == method; });
    if (kept > 0 && m_ready)
        send(ending, {});
}

void DevToolsLink::attach()
{
    m_hidden = std::make_unique<Carrier>(*this);
    m_frontend = m_hidden.get();
    connect(m_hidden.get(), &QWebEnginePage::loadFinished, this, &DevToolsLink::becomeReady);
    m_inspected.setDevToolsPage(m_hidden.get());
}

void DevToolsLink::showIn(QWebEnginePage *frontend)
{
    if (m_frontend == frontend || (!frontend && !m_frontend))
        return;
    m_ready = false;
    m_waiting = 0;
    m_hidden.reset();
    m_frontend = frontend;
    if (!frontend) {
        if (!m_kept.isEmpty())
            attach();
        return;
    }
    connect(frontend, &QWebEnginePage::loadFinished, this, [this, frontend] {
        if (m_frontend == frontend)
            runScript(*frontend, ScriptWorld::Page,
                scriptText(u":/minihost/container/sharedfrontend.js"_s, { { "FIRST"_L1, firstId } }),
                [this](const QVariant &) { becomeReady(); });
    });
    m_inspected.setDevToolsPage(frontend);
}

void DevToolsLink::becomeReady()
{
    m_ready = true;
    for (const auto &[method, params] : std::as_const(m_kept))
        send(method, params);
}

void DevToolsLink::send(const QString &method, const QJsonObject &params)
{
    const int id = ++m_lastId;
    const QString message =
        jsonString(QJsonObject { { "id"_L1, id }, { "method"_L1, method }, { "params"_L1, params } });
    const QString envelope = jsonString(QJsonObject {
        { "id"_L1, id }, { "method"_L1, "dispatchProtocolMessage"_L1 }, { "params"_L1, QJsonArray { message } } });
    if (m_hidden)
        ++m_waiting;
    runScript(*m_frontend, ScriptWorld::Page,
        scriptText(u":/minihost/container/tellengine.js"_s, { { "MESSAGE"_L1, envelope } }));
}

void DevToolsLink::take(const QString &message)
{
    const QJsonObject answer = QJsonDocument::fromJson(message.toUtf8()).object();
    if (answer.value("id"_L1).toInt() <= firstId)
        return; // an event
    if (const QJsonObject error = answer.value("error"_L1).toObject(); !error.isEmpty())
        qCWarning(lcWeb) << "the engine refused a device setting:" << error.value("message"_L1).toString();
    if (--m_waiting <= 0) {
        m_waiting = 0;
        Q_EMIT settled();
    }
}

} // namespace MiniHost
