// SPDX-License-Identifier: MIT
#include "bridge/http/bodypieces.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/readfile.h"

#include <algorithm>
#include <QFile>

namespace MiniHost {
namespace {

class FilePieces final : public BodyPieces
{
public:
    // Checks again that it is a regular file: it may have changed since the response was made.
    bool open(const QString &name, qint64 offset, qint64 length)
    {
        auto file = openRegularFile(name, Limit::ServedFileBytes, Errors::FolderNotFound);
        if (!file || !(*file)->seek(offset))
            return false;
        m_file = std::move(*file);
        const qint64 rest = m_file->size() - offset;
        m_length = length < 0 ? rest : std::min(rest, length);
        m_left = m_length;
        return true;
    }

    qint64 length() const override { return m_length; }
    bool isAtEnd() const override { return m_left <= 0; }
    Milliseconds wait() const override { return {}; }
    bool next(std::string &out) override
    {
        constexpr qint64 chunk = 64 * 1024;
        out.resize(static_cast<size_t>(std::min(chunk, m_left)));
        const qint64 count = m_file->read(out.data(), static_cast<qint64>(out.size()));
        if (count <= 0)
            return false; // the file is shorter now than the Content-Length that was sent
        out.resize(static_cast<size_t>(count));
        m_left -= count;
        return true;
    }

private:
    std::unique_ptr<QFile> m_file;
    qint64 m_length = 0;
    qint64 m_left = 0;
};

class DrippedBody final : public BodyPieces
{
public:
    DrippedBody(const QByteArray &body, Milliseconds time)
        : m_body(body)
        , m_size(std::max<qsizetype>(1, body.size() / 20))
        , m_wait(time * m_size / std::max<qsizetype>(1, body.size()))
    {
    }

    qint64 length() const override { return m_body.size(); }
    bool isAtEnd() const override { return m_at >= m_body.size(); }
    Milliseconds wait() const override { return m_wait; }
    bool next(std::string &out) override
    {
        out = m_body.mid(m_at, m_size).toStdString();
        m_at += m_size;
        return true;
    }

private:
    const QByteArray m_body;
    const qsizetype m_size;
    const Milliseconds m_wait;
    qsizetype m_at = 0;
};

} // namespace

std::unique_ptr<BodyPieces> filePieces(const HttpResponse &response)
{
    auto pieces = std::make_unique<FilePieces>();
    if (!pieces->open(response.file, response.fileOffset, response.fileLength))
        return nullptr;
    return pieces;
}

std::unique_ptr<BodyPieces> drippedBody(const QByteArray &body, Milliseconds time)
{
    return std::make_unique<DrippedBody>(body, time);
}

} // namespace MiniHost
