// SPDX-License-Identifier: MIT
#include "bridge/core/errors/openauth.h"
#include "bridge/core/errors/pages.h"
#include "bridge/core/result.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndNamesAreUnique()
    {
        QSet<int> numbers;
        QSet<QString> names;
        for (const ErrorRow &row : errorRows()) {
            QVERIFY2(!numbers.contains(row.number), qPrintable(QString::number(row.number)));
            QVERIFY2(!names.contains(row.name), qPrintable(row.name));
            numbers.insert(row.number);
            names.insert(row.name);
        }
    }

    void everyTextIsThereInBothLanguages()
    {
        for (const ErrorRow &row : errorRows()) {
            for (const Text &text : { row.text, row.cause, row.fix }) {
                QVERIFY2(!text.zh.isEmpty() && !text.en.isEmpty(), qPrintable(row.name));
                QVERIFY2(text.zh != text.en, qPrintable(row.name));
            }
        }
    }

    void everyEnglishTextIsEnglish()
    {
        for (const ErrorRow &row : errorRows()) {
            for (const QString &text : { row.text.en, row.cause.en, row.fix.en }) {
                for (const QChar character : text)
                    QVERIFY2(character.unicode() < 0x2e80, qPrintable(row.name + u": "_s + text));
            }
        }
    }

    void aCodeFindsItsRow()
    {
        for (const ErrorRow &row : errorRows()) {
            QCOMPARE(&errorRow(row.code), &row);
            QCOMPARE(errorRowByNumber(row.number), &row);
        }
        QCOMPARE(errorRowByNumber(0), nullptr);
    }

    void miniHostsNumbersAreDistinctFromDingTalks()
    {
        for (const ErrorRow &row : errorRows()) {
            const bool ours = row.number >= 900000;
            QVERIFY2(ours || row.provenance == Provenance::Documented, qPrintable(row.name));
            QCOMPARE(row.kind > ErrorKind::Elsewhere, ours);
        }
    }

    // The error tables of the seed document, and the four codes of the newer page (docs/dingtalk/protocol.md §3.4).
    void theDocumentedTextsAreVerbatim_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("text");
        const struct {
            int number;
            QString text;
        } rows[] {
            { 400001, u"空请求。"_s },
            { 400006, u"clientId 参数必填。"_s },
            { 400007, u"corpId参数必填。"_s },
            { 400008, u"用户身份ID为空，请联系钉钉。"_s },
            { 500201, u"权限点code错误。"_s },
            { 500202, u"rpcScope参数需要填写rpc类型的权限点。"_s },
            { 500203, u"fieldScope参数需要填写field类型的权限点。"_s },
            { 500204, u"应用授权需要填写应用类型的权限点。"_s },
            { 500205, u"委托授权需要填写委托类型的权限点"_s },
            { 500101, u"应用不存在。"_s },
            { 500102, u"应用未添加任何权限点。"_s },
            { 500103, u"获取应用信息失败。"_s },
            { 500104, u"应用未添加该权限点，请在开发者后台添加。"_s },
            { 500404, u"更新授权记录失败。"_s },
            { 500105, u"获取应用供应商组织信息失败。"_s },
            { 500401, u"获取授权人角色失败。"_s },
            { 500402, u"非当前组织管理员。"_s },
            { 500403, u"企业未开通授权此应用。"_s },
        };
        for (const auto &row : rows)
            QTest::addRow("%d", row.number) << row.number << row.text;
    }

    void theDocumentedTextsAreVerbatim()
    {
        QFETCH(int, number);
        const ErrorRow *row = errorRowByNumber(number);
        QVERIFY(row);
        QTEST(row->text.zh, "text");
        QCOMPARE(row->provenance, Provenance::Documented);
    }

    void openAuthHasEighteenErrors()
    {
        const auto documented = std::count_if(errorRows().begin(), errorRows().end(), isOpenAuths);
        QCOMPARE(documented, 18);
    }

    void aFaultPrintsNumberTextAndPlace()
    {
        const Fault fault { Errors::ScopeNotApplied, u"Todo.Todo.Read"_s };
        QCOMPARE(fault.toString(Language::English),
            u"500104 The app has not added this permission point; add it in the developer console. (Todo.Todo.Read)"_s);
        QCOMPARE(Fault(Errors::EmptyRequest, {}).toString(Language::Chinese), u"400001 空请求。"_s);
    }

    void aFailedResultCarriesItsFault()
    {
        const auto divide = [](int a, int b) -> Result<int> {
            if (b == 0)
                return fail(Errors::TimedOut, u"never ends"_s);
            return a / b;
        };
        QCOMPARE(divide(6, 2).value(), 3);
        QVERIFY(!divide(1, 0));
        QCOMPARE(divide(1, 0).error().code, Errors::TimedOut);
        QCOMPARE(divide(1, 0).error().detail, u"never ends"_s);
    }
};

MINIHOST_TEST_MAIN(ErrorsTest, QCoreApplication)
#include "tst_errors.moc"
