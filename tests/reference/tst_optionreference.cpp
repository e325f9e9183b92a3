// SPDX-License-Identifier: MIT
// docs/reference/options.md is generated from the same values as `minihost VERB --help`.
#include "app/cli/program.h"
#include "app/cli/sessionoptions.h"
#include "app/cli/verb.h"
#include "tests/support/generateddoc.h"
#include "tests/support/testmain.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QString plain(QString text)
{
    return text.replace(u'<', u"&lt;"_s).replace(u'*', u"\\*"_s);
}

QString spelled(const QCommandLineOption &option)
{
    const QString value = option.valueName().isEmpty() ? QString() : u' ' + option.valueName();
    return u"--"_s + option.names().constLast() + value;
}

QString meaningOf(const QCommandLineOption &option)
{
    const QString described = option.description();
    const QString otherwise = option.defaultValues().value(0);
    const bool isSaid = otherwise.isEmpty() || described.contains(otherwise);
    return plain(described) + (isSaid ? QString() : u" Default: `%1`."_s.arg(otherwise));
}

QString tableOf(const QList<QCommandLineOption> &options)
{
    QList<QStringList> rows;
    for (const QCommandLineOption &option : options)
        rows += { u"`%1`"_s.arg(spelled(option)), meaningOf(option) };
    return markdownTable({ u"option"_s, u"meaning"_s }, rows);
}

QList<QCommandLineOption> miniAppOptions()
{
    QList<QCommandLineOption> options;
    for (const OptionGroup &group : allOptionGroups())
        options += group.options;
    return options;
}

QString sectionOf(const Verb &verb)
{
    const CommandLine line = verb.commandLine();
    QString text = u"\n## minihost %1\n\n"_s.arg(verb.name);
    if (!line.description.startsWith(verb.summary))
        text += plain(verb.summary) + u"\n\n"_s;
    static const QRegularExpression json(u"(\\{\"[^\n]*\\})"_s);
    text += u"```\nminihost %1 %2\n```\n\n%3\n"_s.arg(
        verb.name, verb.usage, plain(line.description).replace(json, u"`\\1`"_s));
    QList<QStringList> arguments;
    for (const CommandLine::Argument &argument : line.arguments)
        arguments += { u"`%1`"_s.arg(argument.syntax), plain(argument.description) };
    if (!arguments.isEmpty())
        text += u'\n' + markdownTable({ u"argument"_s, u"meaning"_s }, arguments);
    if (!line.options.isEmpty())
        text += u'\n' + tableOf(line.options);
    if (line.hasMiniApp)
        text += u"\nAnd the [options of every verb with a mini-app](#options-of-every-verb-with-a-mini-app).\n"_s;
    QList<QStringList> examples;
    for (const CommandLine::Example &example : line.examples)
        examples += { u"`%1`"_s.arg(example.command), plain(example.meaning) };
    return text + u'\n' + markdownTable({ u"example"_s, QString() }, examples);
}

QString reference()
{
    QString text = generatedLine(u"app/cli/verbs and app/cli/options"_s, u"reference/optionreference"_s)
        + u"# Options\n\nAll verbs of the program, with what they take. `--help` (`-h`) after a verb prints the same; "
          "`minihost --version` tells the version.\n\n## Exit codes\n\n"_s;
    QList<QStringList> codes;
    for (const auto &[code, meaning] : exitCodeMeanings())
        codes += { QString::number(static_cast<int>(code)), meaning };
    text += markdownTable({ u"code"_s, u"meaning"_s }, codes)
        + u"\n[Error codes](errors.md) says for each error which one a command ends with.\n"_s;
    for (const Verb &verb : allVerbs())
        text += sectionOf(verb);
    return text
        + u"\n## Options of every verb with a mini-app\n\nOf `open`, `test` and `explore`. What they mean is in "
          u"[devices](../guide/devices.md), "
          "[sources](../guide/sources.md) and\n[answers](../guide/jsapi-answers.md).\n\n"_s
        + tableOf(miniAppOptions());
}

QList<QCommandLineOption> optionsOf(const Verb &verb)
{
    const CommandLine line = verb.commandLine();
    return line.hasMiniApp ? line.options + miniAppOptions() : line.options;
}

} // namespace

class OptionReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpPrintsWhatTheReferenceHas()
    {
        for (const Verb &verb : allVerbs()) {
            const QString help = helpText(verb);
            QVERIFY(help.startsWith(u"Usage: minihost %1 "_s.arg(verb.name)));
            for (const QCommandLineOption &option : optionsOf(verb)) {
                QVERIFY2(help.contains(u"--"_s + option.names().constLast()), qPrintable(verb.name));
                QVERIFY2(!option.description().isEmpty(), qPrintable(option.names().constLast()));
            }
            const CommandLine line = verb.commandLine();
            for (const CommandLine::Example &example : line.examples)
                QVERIFY2(help.contains(example.command), qPrintable(example.command));
        }
    }

    // Each example can be parsed by its verb.
    void everyVerbHasExamplesThatItReads()
    {
        for (const Verb &verb : allVerbs()) {
            const CommandLine line = verb.commandLine();
            QVERIFY2(!line.examples.isEmpty(), qPrintable(verb.name));
            for (const CommandLine::Example &example : line.examples) {
                QStringList words = example.command.split(u' ');
                QCOMPARE(words.takeFirst(), u"minihost"_s);
                QCOMPARE(words.takeFirst(), verb.name);
                QCommandLineParser parser;
                QVERIFY2(!parse(verb, words, parser), qPrintable(example.command));
                QVERIFY2(example.meaning.endsWith(u'.'), qPrintable(example.command));
            }
        }
    }

    void anUnknownOptionIsWrongUsage()
    {
        for (const Verb &verb : allVerbs()) {
            QCommandLineParser parser;
            const auto ended = parse(verb, { u"--no-such-option"_s }, parser);
            QVERIFY2(ended == ExitCode::Usage, qPrintable(verb.name));
        }
    }

    void theReferenceIsAsGenerated()
    {
        QCOMPARE(checkGeneratedDoc(u"docs/reference/options.md"_s, reference()), QString());
    }
};

MINIHOST_TEST_MAIN(OptionReferenceTest, QCoreApplication)
#include "tst_optionreference.moc"
