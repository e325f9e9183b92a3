// SPDX-License-Identifier: MIT
// Text of a page in terminals and reports: it must have no control characters and no authorization code.
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

// Colours, a terminal title, an 8-bit escape, a change of text direction, an unpaired surrogate, markup.
constexpr auto hostile = "\\x1b[31mred\\x1b]0;owned\\x07\\x9b2J\\u202eevil\\ud83d<h1>&\\x00\\x08"_L1;

// Bytes that a terminal or a reader would interpret.
QByteArray controlBytesIn(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool acts = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c < 0xa0)
            || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        if (acts)
            return QByteArray::number(c, 16)
                + " in: " + text.mid(std::max<qsizetype>(0, i - 80), 160).toUtf8().toPercentEncoding(" {}[]:\"");
    }
    return {};
}

} // namespace

class ForeignOutputTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QTcpServer m_listener;
    // The codes that the page sent to the test's server.
    QStringList m_codes;

    struct Run {
        int exitCode;
        QByteArray output;
        QByteArray errors;
    };

    Run minihost(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(programFile(), arguments);
        if (!waitUntil([&process] { return process.state() == QProcess::NotRunning; }, std::chrono::minutes(2)))
            process.kill();
        process.waitForFinished();
        return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError() };
    }

    QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir(m_folder.path()).mkpath(QFileInfo(m_folder.filePath(name)).path());
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void verifyHarmless(const QString &what, const QByteArray &bytes)
    {
        QVERIFY2(!bytes.isEmpty(), qPrintable(what));
        QVERIFY2(controlBytesIn(bytes).isEmpty(), qPrintable(what) + QByteArray(": ") + controlBytesIn(bytes));
        for (const QString &code : std::as_const(m_codes))
            QVERIFY2(!bytes.contains(code.toLatin1()), qPrintable(what + u": "_s + code));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_listener.listen(QHostAddress::LocalHost));
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_listener.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_codes += QString::fromLatin1(socket->readAll().split(' ').value(1).mid(1));
                socket->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QFile page(inSource(u"tests/cli/site/foreign.html"_s));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString port = QString::number(m_listener.serverPort());
        write(u"app/index.html"_s, QString::fromUtf8(page.readAll()).arg(QString(hostile), port).toUtf8());
        const QJsonArray steps { QJsonObject { { u"open"_s, u"/"_s } }, QJsonObject { { u"click"_s, u"#go"_s } },
            QJsonObject { { u"consent"_s, QJsonObject { { u"answer"_s, u"allow"_s } } } },
            QJsonObject { { u"waitFor"_s,
                QJsonObject { { u"journal"_s, QJsonArray { QJsonObject { { u"kind"_s, u"EgressBlocked"_s } } } } } } },
            QJsonObject {
                { u"expect"_s, QJsonObject { { u"page"_s, QJsonObject { { u"title"_s, u"another"_s } } } } } } };
        const QJsonObject bad { { u"title"_s, u"\u001b[31mbad\u202e"_s }, { u"source"_s, u"app"_s },
            { u"steps"_s, steps } };
        write(u"bad.scenario.json"_s, QJsonDocument(bad).toJson());
    }

    void theReportsOfAFailedScenarioHaveNoControlCharacters()
    {
        const Run run = minihost({ u"test"_s, u"bad.scenario.json"_s, u"--timeout"_s, u"20"_s, u"--journal"_s, u"out"_s,
            u"--reporter"_s, u"list"_s, u"--reporter"_s, u"junit=j.xml"_s, u"--reporter"_s, u"json=j.json"_s });
        QVERIFY2(run.exitCode == 1, run.output + run.errors);
        QCOMPARE(m_codes.size(), 1);
        QVERIFY(m_codes.first().size() >= 20);
        verifyHarmless(u"stdout"_s, run.output + run.errors);
        verifyHarmless(u"JUnit"_s, content(u"j.xml"_s));
        verifyHarmless(u"JSON"_s, content(u"j.json"_s));
        verifyHarmless(u"journal"_s, content(u"out/bad.jsonl"_s));
        QXmlStreamReader xml(content(u"j.xml"_s));
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void theReportOfAnExplorationHasNoControlCharacters()
    {
        m_codes.clear();
        const Run run = minihost(
            { u"explore"_s, u"app"_s, u"--only"_s, u"refuse"_s, u"--trigger"_s, u"#go"_s, u"--out"_s, u"x.html"_s });
        // An exception is flagged after a refusal.
        QVERIFY2(run.exitCode == 1, run.output + run.errors);
        QVERIFY(!m_codes.isEmpty());
        verifyHarmless(u"stdout"_s, run.output + run.errors);
        verifyHarmless(u"report"_s, content(u"x.html"_s));
        QVERIFY(!content(u"x.html"_s).contains("<h1>&"));
    }
};

MINIHOST_TEST_MAIN(ForeignOutputTest, QCoreApplication)
#include "tst_foreignoutput.moc"
