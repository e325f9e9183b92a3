// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/language.h"

#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace MiniHost {

// Reads one JSON object of a profile and collects every mistake with its place, so that a file is mended in one go.
class ProfileReader
{
public:
    // `keys` are the ones it may have; for another the nearest of them is named. "$comment" is always allowed.
    ProfileReader(QStringList &mistakes, const QJsonValue &value, QString path, const QStringList &keys);

    enum class Need { Required, Optional };

    QString text(const QString &key, Need need) const;
    Text names(const QString &key, Need need) const; // a string, or {"zh": …, "en": …}
    QStringList words(const QString &key, Need need) const;
    std::vector<ProfileReader> objects(const QString &key, Need need, const QStringList &keys) const;

    QString place(const QString &key) const; // "apps[0].installedIn"
    void mistake(const QString &place, const QString &message) const;
    // `word` must be one of `known` ("no such organisation").
    void expectKnown(const QString &place, const QString &word, const QStringList &known, const QString &what) const;

private:
    bool has(const QString &key, Need need) const;

    QStringList &m_mistakes;
    QJsonObject m_object;
    QString m_path;
};

} // namespace MiniHost
