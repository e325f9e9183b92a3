// SPDX-License-Identifier: MIT
#include "app/session/identities.h"
#include "bridge/core/events/client.h"
#include "bridge/openapi/openapiserver.h"
#include "bridge/openplatform/core/worldeditor.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

struct Session {
    VirtualClock clock { instantFromIso(u"2026-11-22T10:00:00.000Z"_s) };
    Journal journal { clock };
    std::unique_ptr<OpenApiServer> server;
    std::unique_ptr<Identities> identities;

    ~Session() { server->stop(); }

    Fault begin(const QString &user = {}, const QString &corp = {}, const QString &profile = QString(Profile::rules))
    {
        WorldOptions options;
        options.data = u":memory:"_s;
        options.profile = profile;
        options.user = user;
        options.organisation = corp;
        options.language = Language::English;
        auto started = OpenApiServer::start(options, clock, std::make_unique<SeededEntropy>(1), journal);
        server = std::move(*started);
        auto begun = Identities::begin(options, server->profile(), server->gate(), journal);
        if (!begun)
            return begun.error();
        identities = std::move(*begun);
        return {};
    }
    bool edit(const WorldEdit &edit)
    {
        bool done = false;
        server->gate().post(
            [edit, &done](OpenPlatform &platform) { done = WorldEditor(platform).apply({ edit }).has_value(); },
            [](const Result<void> &) {});
        return waitForSignal(identities.get(), &Identities::worldChanged) && done;
    }
    QList<QJsonObject> changes() const
    {
        QList<QJsonObject> details;
        for (const JournalEntry &entry : journal.entriesAfter(0)) {
            if (entry.kind == Events::IdentityChanged::Kind)
                details += entry.detail;
        }
        return details;
    }
};

} // namespace

class IdentitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSessionBeginsWithTheProfilesUser()
    {
        Session session;
        session.begin({}, {}, {});
        const Identity identity = session.identities->identity();
        QCOMPARE(identity.userId, u"member"_s);
        QCOMPARE(identity.corpId, u"dingdemo"_s);
        QCOMPARE(identity.corpName, u"Demo organisation"_s);
        QVERIFY(session.changes().isEmpty());
    }

    void aProfileWithoutASignedInUserBeginsWithNobody()
    {
        Session session;
        session.begin();
        QVERIFY(session.identities->user().isEmpty());
        QVERIFY(session.identities->identity().corpId.isEmpty());
    }

    void anUnknownUserOrOrganisationIsRefused_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("corp");
        QTest::addColumn<int>("number");
        QTest::newRow("no such user") << u"ghost"_s << QString() << 900311;
        QTest::newRow("no such organisation") << u"member"_s << u"dingnone"_s << 400009;
        QTest::newRow("not a member") << u"admin"_s << u"dingleaderless"_s << 500408;
    }
    void anUnknownUserOrOrganisationIsRefused()
    {
        QFETCH(QString, user);
        QFETCH(QString, corp);
        QFETCH(int, number);
        Session session;
        QCOMPARE(session.begin(user, corp).row().number, number);
    }

    void anotherUserKeepsTheOrganisationIfTheyAreAMember()
    {
        Session session;
        session.begin(u"member"_s, u"dingleaderless"_s);
        Identities &identities = *session.identities;
        // The administrator is no member of that organisation.
        QVERIFY(identities.signIn({ u"admin"_s }));
        QCOMPARE(identities.identity().corpId, u"dingrules"_s);
        QVERIFY(identities.signIn({ u"member"_s }));
        QCOMPARE(identities.identity().corpId, u"dingrules"_s);
        QVERIFY(identities.signIn({ u"member"_s }, { u"dingleaderless"_s }));
        // The same again changes nothing.
        QVERIFY(identities.signIn({ u"member"_s }, { u"dingleaderless"_s }));
        identities.signOut();
        QCOMPARE(session.changes(),
            (QList<QJsonObject> { { { u"user"_s, u"admin"_s }, { u"corpId"_s, u"dingrules"_s } },
                { { u"user"_s, u"member"_s }, { u"corpId"_s, u"dingrules"_s } },
                { { u"user"_s, u"member"_s }, { u"corpId"_s, u"dingleaderless"_s } }, { { u"user"_s, u""_s } } }));
        QVERIFY(!identities.signIn({ u"ghost"_s }));
        QVERIFY(!identities.signIn({ u"admin"_s }, { u"dingleaderless"_s }));
        QVERIFY(identities.user().isEmpty());
    }

    void theIdentityFollowsEditsOfTheWorld()
    {
        Session session;
        session.begin(u"member"_s, u"dingleaderless"_s);
        QVERIFY(
            session.edit({ WorldEdit::Change::Change, WorldPart::User, u"member"_s, { { u"name"_s, u"Anna"_s } } }));
        QCOMPARE(session.identities->identity().userName, u"Anna"_s);
        QVERIFY(session.edit({ WorldEdit::Change::Remove, WorldPart::Organisation, u"dingleaderless"_s, {} }));
        QCOMPARE(session.identities->identity().corpId, u"dingrules"_s);
        QVERIFY(session.edit({ WorldEdit::Change::Remove, WorldPart::User, u"member"_s, {} }));
        QCOMPARE(session.identities->identity().userName, QString());
    }

    void aSavedWorldIsReadableByItsOwnerOnly()
    {
        Session session;
        session.begin();
        QVERIFY(session.edit({ WorldEdit::Change::Change, WorldPart::App, u"suiterules"_s,
            { { u"clientSecret"_s, u"another-secret"_s } } }));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"saved.json"_s);
        QVERIFY(session.identities->save(file));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup)));
        const auto catalogue = PermissionCatalogue::load();
        const auto again = Profile::load(file, *catalogue);
        QVERIFY(again);
        QCOMPARE(again->apps.first().secret.reveal(), u"another-secret"_s);
        QVERIFY(!session.identities->save(folder.filePath(u"nowhere/saved.json"_s)));
    }
};

MINIHOST_TEST_MAIN(IdentitiesTest, QCoreApplication)
#include "tst_identities.moc"
