// SPDX-License-Identifier: MIT
#include "app/explorer/htmlreport.h"
#include "bridge/core/errors/host.h"
#include "tests/explorer/observed.h"
#include "tests/support/testmain.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class HtmlReportTest : public QObject
{
    Q_OBJECT

    static Exploration exploration(const QString &evil)
    {
        Observation seen = observed(Outcome::Expected::Failure, evil, evil, evil);
        seen.answer = evil;
        seen.consoleErrors = seen.exceptions = seen.rejections = seen.dialogs = seen.requests = { evil };
        seen.blocked = seen.exchange = { evil };
        seen.findings = { { Finding::Kind::Exception, { evil, evil } } };
        seen.notes = { { evil, evil } };
        seen.picture = QImage(4, 4, QImage::Format_RGB32);
        seen.picture.fill(Qt::red);
        Exploration all;
        all.source = all.trigger = all.triggerText = evil;
        all.observations = { seen };
        return all;
    }

private Q_SLOTS:
    void textOfAPageIsNeverMarkup()
    {
        const QByteArray report =
            htmlReport(exploration(u"</pre><script>alert(1)</script><img src=x onerror='1'>\"\x01"_s));
        QVERIFY(!report.contains("<script"));
        QVERIFY(!report.contains("<img src"));
        QVERIFY(!report.contains("\"\x01"));
        QVERIFY(!report.contains('\x01'));
        QVERIFY(report.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    void theReportNeedsNoOtherFile()
    {
        const QByteArray report = htmlReport(exploration(u"x"_s));
        QVERIFY(report.contains("src=\"data:image/png;base64,"));
        for (const QByteArray &outside : { "http://"_ba, "https://"_ba, "<link"_ba, "@import"_ba, "url("_ba })
            QVERIFY2(!report.contains(outside), outside.constData());
        QVERIFY(report.contains("default-src 'none'"));
        QVERIFY(report.contains("prefers-color-scheme: dark"));
    }

    void theSummaryComesFirstInBothLanguages()
    {
        const QString report = QString::fromUtf8(htmlReport(exploration(u"x"_s)));
        const qsizetype total = report.indexOf(u"1 种结果，其中 1 种有问题"_s);
        QVERIFY(total > 0);
        QVERIFY(report.contains(u"1 outcomes, 1 of them flagged"_s));
        QVERIFY(total < report.indexOf(u"<table"_s));
        QVERIFY(report.indexOf(u"<table"_s) < report.indexOf(u"<section"_s));
    }

    void aTourThatCouldNotBeginShowsTheReason()
    {
        Exploration all;
        all.problem = Fault { Errors::NothingToCompare, u"500101 AppNotFound"_s };
        const QString report = QString::fromUtf8(htmlReport(all));
        QVERIFY(report.contains(u"900351"_s));
        QVERIFY(report.contains(u"500101 AppNotFound"_s));
    }
};

MINIHOST_TEST_MAIN(HtmlReportTest, QGuiApplication)
#include "tst_htmlreport.moc"
