// SPDX-License-Identifier: MIT
#include "tests/support/testmain.h"

#include <QFile>
#include <QMetaMethod>
#include <QRegularExpression>
#include <QWebEnginePage>
#include <QWebEngineProfile>

using namespace Qt::StringLiterals;

namespace {

enum class Hook { Asks, Tells };

struct Row {
    QString owner;
    QString name;
    Hook hook;
    QString answer;
};

const QList<Row> table {
#define HOOK(owner, name, hook, answer) { u"" #owner ""_s, u"" #name ""_s, Hook::hook, QStringLiteral(answer) },
#include "web/container/enginehooks.def"
#undef HOOK
};

QStringList namesOf(const QString &owner)
{
    QStringList names;
    for (const Row &row : table) {
        if (row.owner == owner)
            names += row.name;
    }
    return names;
}

QStringList signalsOf(const QMetaObject &object)
{
    QStringList names;
    for (int i = object.methodOffset(); i < object.methodCount(); ++i) {
        if (object.method(i).methodType() == QMetaMethod::Signal)
            names += QString::fromLatin1(object.method(i).name());
    }
    names.removeDuplicates();
    return names;
}

QStringList virtualsIn(const QString &header)
{
    QFile file(QStringLiteral(MINIHOST_WEBENGINE_HEADERS) + u'/' + header);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression pattern(u"virtual [^~(;]*?(\\w+)\\("_s);
    QStringList names;
    auto found = pattern.globalMatch(QString::fromUtf8(file.readAll()));
    while (found.hasNext())
        names += found.next().captured(1);
    return names;
}

} // namespace

// web/container/enginehooks.def has MiniHost's answer for every function and signal by which the engine asks, opens or
// waits.
class EngineHooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySignalIsInTheTable_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("name");
        for (const QMetaObject *object : { &QWebEnginePage::staticMetaObject, &QWebEngineProfile::staticMetaObject }) {
            const QString owner = QString::fromLatin1(object->className());
            for (const QString &name : signalsOf(*object))
                QTest::addRow("%s::%s", qPrintable(owner), qPrintable(name)) << owner << name;
        }
    }
    void everySignalIsInTheTable()
    {
        QFETCH(QString, owner);
        QFETCH(QString, name);
        QVERIFY(namesOf(owner).contains(name));
    }

    void everyVirtualFunctionIsInTheTable()
    {
        const QStringList found = virtualsIn(u"qwebenginepage.h"_s);
        // The header is found and read.
        QVERIFY(found.contains(u"chooseFiles"_s));
        for (const QString &name : found)
            QVERIFY2(namesOf(u"QWebEnginePage"_s).contains(name), qPrintable(name));
    }

    void everyQuestionHasAnAnswer()
    {
        for (const Row &row : table) {
            if (row.hook == Hook::Asks)
                QVERIFY2(!row.answer.isEmpty(), qPrintable(row.name));
        }
    }

    void theTableNamesNothingThatIsNotThere()
    {
        const QStringList page = signalsOf(QWebEnginePage::staticMetaObject) + virtualsIn(u"qwebenginepage.h"_s)
            + QStringList { u"event"_s };
        for (const QString &name : namesOf(u"QWebEnginePage"_s))
            QVERIFY2(page.contains(name), qPrintable(name));
    }
};

MINIHOST_TEST_MAIN(EngineHooksTest, QCoreApplication)
#include "tst_enginehooks.moc"
