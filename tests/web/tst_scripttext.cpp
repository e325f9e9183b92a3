// SPDX-License-Identifier: MIT
// What is put into a script is a value, and never code.
#include "tests/support/testmain.h"
#include "web/container/scripttext.h"

#include <QTest>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class ScriptTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueIsQuotedAndNotLookedThroughForMarks()
    {
        const QString hostile = u"\"); alert('x'); (\"/*ADDRESS*/null \\ \n"_s;
        QCOMPARE(scriptText(u":/minihost/container/replaceaddress.js"_s, { { "ADDRESS"_L1, hostile } }),
            u"location.replace(\"\\\"); alert('x'); (\\\"/*ADDRESS*/null \\\\ \\n\")\n"_s);
    }

    void codeStandsAsItIsAndIsNotLookedThroughForMarks()
    {
        const QString page = scriptText(u":/minihost/inject/page.js"_s,
            { { "CONFIG"_L1, QJsonObject { { "a"_L1, 1 } } } }, u"f(/*CONFIG*/null);\n"_s);
        QCOMPARE(page, u"(() => {\n'use strict';\nconst config = {\"a\":1};\nf(/*CONFIG*/null);\n})();\n"_s);
    }
};

MINIHOST_TEST_MAIN(ScriptTextTest, QCoreApplication)
#include "tst_scripttext.moc"
