// SPDX-License-Identifier: MIT
// The published schema of scenarios and docs/reference/steps.md are made of the shapes that the readers of the steps use.
#include "app/scenario/scenarioshape.h"
#include "app/session/environment.h"
#include "bridge/jsapi/answerrules.h"
#include "bridge/openplatform/faults/faultrule.h"
#include "bridge/openplatform/world/worldedit.h"
#include "tests/reference/stepdocs.h"
#include "tests/support/generateddoc.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const StepKind &stepNamed(const QString &name)
{
    for (const StepKind &kind : stepKinds()) {
        if (kind.name == name)
            return kind;
    }
    qFatal("there is no step %s", qPrintable(name));
}

QStringList keysWithoutMeaning(const Shape &shape, const QString &path)
{
    QStringList places;
    for (const ShapeKey &key : shape.keys) {
        const QString place = path + u'.' + key.name;
        const QString meaning = key.meaning.isEmpty() ? key.shape.meaning : key.meaning;
        if (!meaning.endsWith(u'.'))
            places += place;
        places += keysWithoutMeaning(key.shape, place);
    }
    for (const std::vector<Shape> &parts : { shape.alternatives, shape.items }) {
        for (const Shape &part : parts)
            places += keysWithoutMeaning(part, path);
    }
    return places;
}

} // namespace

class StepReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSchemaIsAsMade()
    {
        QCOMPARE(checkGeneratedDoc(u"resources/schemas/scenario-1.schema.json"_s, scenarioSchema()), QString());
    }

    void theReferenceIsAsMade()
    {
        QCOMPARE(checkGeneratedDoc(u"docs/reference/steps.md"_s, stepReference()), QString());
    }

    // An editor shows them.
    void everyKeyIsSaidInASentence()
    {
        QCOMPARE(keysWithoutMeaning(scenarioShape(), {}), QStringList());
        for (const StepKind &kind : stepKinds()) {
            QVERIFY2(kind.meaning.endsWith(u'.'), qPrintable(kind.name));
            QVERIFY2(
                QJsonDocument::fromJson(kind.example.toUtf8()).object().contains(kind.name), qPrintable(kind.name));
        }
    }

    // What floors below read has its keys there and its shape here.
    void whatOtherFloorsReadHasTheKeysOfItsShape()
    {
        QCOMPARE(environmentShape().keyNames(), environmentKeys());
        QCOMPARE(stepNamed(u"fault"_s).shape.keyNames(), FaultRule::keys());
        QCOMPARE(stepNamed(u"world"_s).shape.keyNames(), WorldEdit::keys());
        QCOMPARE(scenarioShape().at(u"answers"_s).keyNames(), AnswerRule::keys());
    }
};

MINIHOST_TEST_MAIN(StepReferenceTest, QCoreApplication)
#include "tst_stepreference.moc"
