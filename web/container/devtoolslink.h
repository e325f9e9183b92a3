// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QJsonObject>
#include <QPointer>
#include <QWebEnginePage>

namespace MiniHost {

// Sends DevTools protocol commands to a page from inside the process, so that no debugging port is open to other programs. The commands go
// through a hidden, empty DevTools frontend, or through the user's DevTools while they are open. Nothing is created before the first
// command (about 40 ms and one renderer).
class DevToolsLink final : public QObject
{
    Q_OBJECT

public:
    explicit DevToolsLink(QWebEnginePage &inspected);
    ~DevToolsLink() override;

    // A lasting setting: sent now, and again when the frontend changes. A later call with the same method replaces it.
    void keep(const QString &method, const QJsonObject &params);
    // Ends a lasting setting with the command `ending`. No effect without the setting.
    void forget(const QString &method, const QString &ending);
    // `frontend` is about to become the page's DevTools (null: they were closed). The engine allows one at a time.
    void showIn(QWebEnginePage *frontend);
    bool isShown() const
    {
        return m_frontend && !m_hidden;
    } // whether the user sees DevTools, and may stop the page's script there
    bool keeps(const QString &method) const;
    // Emitted when all commands are answered; not while the user's DevTools carry them.
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
    QPointer<QWebEnginePage> m_frontend; // the hidden one, or the user's
    using Setting = std::pair<QString, QJsonObject>;
    QList<Setting> m_kept; // in the order of the first calls

    bool m_ready = false;
    int m_lastId;
    int m_waiting = 0;
};

} // namespace MiniHost
