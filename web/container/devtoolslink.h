// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QJsonObject>
#include <QPointer>
#include <QWebEnginePage>

namespace MiniHost {

// Speaks the DevTools protocol with a page from inside the process: no port is opened that another program could reach. A
// hidden frontend without content carries the commands; while a person's own DevTools are open, theirs does. Costs nothing
// until the first command (then about 40 ms and a renderer of its own).
class DevToolsLink final : public QObject
{
    Q_OBJECT

public:
    explicit DevToolsLink(QWebEnginePage &inspected);
    ~DevToolsLink() override;

    // A setting that is to hold: sent now, and again whenever the frontend changes. The last params of a method count.
    void keep(const QString &method, const QJsonObject &params);
    // `frontend` is about to become the page's DevTools (null: they were closed); the engine allows one at a time.
    void showIn(QWebEnginePage *frontend);
    bool isShown() const { return m_frontend && !m_hidden; } // to a person, who may stop the page's script
    bool keeps(const QString &method) const;
    // Everything has been answered. A person's frontend does not tell.
    bool isSettled() const { return m_waiting == 0 && (m_kept.isEmpty() || m_ready); }

Q_SIGNALS:
    void settled();

private:
    class Carrier;
    void attach();
    void becomeReady();
    void send(const QString &method, const QJsonObject &params);
    void take(const QString &message);

    QWebEnginePage &m_inspected;
    std::unique_ptr<Carrier> m_hidden;
    QPointer<QWebEnginePage> m_frontend; // the hidden one, or a person's
    using Setting = std::pair<QString, QJsonObject>;
    QList<Setting> m_kept; // in the order they came

    bool m_ready = false;
    int m_lastId;
    int m_waiting = 0;
};

} // namespace MiniHost
