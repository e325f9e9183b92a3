// SPDX-License-Identifier: MIT
#include "bridge/core/errors/jsapis.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/legacyanswer.h"
#include "bridge/openapi/wire/wirefault.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class WireFaultsTest : public QObject
{
    Q_OBJECT

    SeededEntropy m_entropy { 1 };

    QJsonObject envelope(const Fault &fault) { return QJsonDocument::fromJson(toHttp(fault, m_entropy).body).object(); }

private Q_SLOTS:
    void everyTokenErrorHasARowOfItsOwn()
    {
        for (const ErrorRow &row : errorRows()) {
            if (row.kind != ErrorKind::Token && row.kind != ErrorKind::OpenApi)
                continue;
            // Some are errors of the older API only.
            const auto legacy = legacyFaults();
            const bool isLegacy = std::any_of(
                legacy.begin(), legacy.end(), [&row](const LegacyFault &each) { return each.fault == row.code; });
            QVERIFY2(isLegacy || wireFault(row.code).fault == row.code, qPrintable(row.name));
        }
        // An error without a row of its own is answered with 500.
        QCOMPARE(wireFault(Errors::PageGone).status, 500);
    }

    void noRowIsThereTwice()
    {
        QSet<int> seen;
        for (const WireFault &row : wireFaults()) {
            QVERIFY2(!seen.contains(static_cast<int>(row.fault)), qPrintable(row.code));
            seen.insert(static_cast<int>(row.fault));
            QVERIFY(row.status >= 400 && row.status < 600);
            QVERIFY(row.provenance != Provenance::Own);
        }
    }

    void theErrorEnvelopeHasTheMembersThatTheSdksRead()
    {
        const QJsonObject body = envelope({ Errors::CodeSpent, u"redeemed by somebody"_s });
        QCOMPARE(body.value("code"_L1).toString(), u"invalidParameter.authCode.notFound"_s);
        QCOMPARE(body.value("message"_L1).toString(), u"不合法的临时授权码"_s);
        static const QRegularExpression uuid(u"^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$"_s);
        QVERIFY(uuid.match(body.value("requestid"_L1).toString()).hasMatch());
        QVERIFY(!body.contains("accessdenieddetail"_L1));
        // The detail is in the journal only.
        QCOMPARE(body.size(), 3);
    }

    void aMissingGrantNamesItsScope()
    {
        const QJsonObject body = envelope({ Errors::ScopeNotGranted, u"Contact.User.Read"_s });
        QCOMPARE(body.value("code"_L1).toString(), u"Forbidden.AccessDenied.AccessTokenPermissionDenied"_s);
        QCOMPARE(body.value("accessdenieddetail"_L1).toObject().value("requiredScopes"_L1).toArray(),
            QJsonArray { u"Contact.User.Read"_s });
    }

    void aMissingParameterIsNamed()
    {
        const QJsonObject body = envelope({ Errors::TokenParameterMissing, u"code"_s });
        QCOMPARE(body.value("code"_L1).toString(), u"Missingcode"_s);
        QCOMPARE(body.value("message"_L1).toString(), u"code is mandatory for this action."_s);
    }

    void everyEndpointIsRegisteredOnce()
    {
        QSet<QString> places;
        for (const auto &endpoints : { allEndpoints(), allControlEndpoints() }) {
            QVERIFY(!endpoints.empty());
            for (const Endpoint &endpoint : endpoints) {
                const QString place = QString::fromLatin1(endpoint.method) + endpoint.path;
                QVERIFY2(!places.contains(place), qPrintable(place));
                places.insert(place);
            }
        }
    }
};

MINIHOST_TEST_MAIN(WireFaultsTest, QCoreApplication)
#include "tst_wirefaults.moc"
