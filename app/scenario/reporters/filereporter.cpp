// SPDX-License-Identifier: MIT
#include "app/scenario/reporters/reporters.h"
#include "app/session/terminal.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Written when the suite has ended.
class FileReporter final : public Reporter
{
public:
    FileReporter(ResultFormat format, QString file)
        : m_format(format)
        , m_file(std::move(file))
    {
    }

    void ran(const RunReport &) override { }
    Result<void> finished(const SuiteReport &report) override
    {
        const ResultFile results = toResultFile(report);
        if (!m_file.isEmpty())
            return writeResultFile(m_file, m_format, results);
        print(QString::fromUtf8(m_format == ResultFormat::Json ? toJsonReport(results) : toJUnit(results)).trimmed());
        return {};
    }

private:
    const ResultFormat m_format;
    const QString m_file;
};

} // namespace

std::unique_ptr<Reporter> makeFileReporter(ResultFormat format, const QString &file)
{
    return std::make_unique<FileReporter>(format, file);
}

} // namespace MiniHost
