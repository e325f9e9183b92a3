// SPDX-License-Identifier: MIT
#include "bridge/openapi/answers/answervalues.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString find(const QString &name, const User &user, Language language)
{
    const QHash<QString, QString> members { { u"name"_s, user.name.in(language) }, { u"nick"_s, user.nick },
        { u"userid"_s, user.id.value }, { u"unionId"_s, user.unionId }, { u"openId"_s, user.openId },
        { u"mobile"_s, user.mobile }, { u"stateCode"_s, user.stateCode }, { u"email"_s, user.email },
        { u"avatarUrl"_s, user.avatarUrl } };
    return members.value(name);
}

} // namespace

QStringList answerWords()
{
    return { u"user.name"_s, u"user.nick"_s, u"user.userid"_s, u"user.unionId"_s, u"user.openId"_s, u"user.mobile"_s,
        u"user.stateCode"_s, u"user.email"_s, u"user.avatarUrl"_s, u"app.clientId"_s, u"app.name"_s, u"app.agentId"_s,
        u"organisation.corpId"_s, u"organisation.name"_s, u"now.ms"_s, u"now.iso"_s };
}

Lookup answerValues(
    const std::optional<TokenSubject> &subject, const RequestValues &request, const OpenPlatform &platform)
{
    return [&subject, &request, &platform](const QString &name) -> Served<QJsonValue> {
        if (RequestValues::isOne(name))
            return request.find(name);
        if (name == "now.ms"_L1)
            return static_cast<double>(toMs(platform.clock().now()));
        if (name == "now.iso"_L1)
            return toIso(platform.clock().now());
        if (!subject)
            return refuse(400, u"\"${%1}\" needs an access token"_s.arg(name));
        const Language language = platform.language();
        const QString member = name.section(u'.', 1);
        const Directory &directory = platform.directory();
        if (name.startsWith("user."_L1)) {
            const User *user = directory.user(subject->user);
            return user ? find(member, *user, language) : QString();
        }
        if (name.startsWith("organisation."_L1)) {
            const Organisation *organisation = directory.organisation(subject->corpId);
            return member == "corpId"_L1 ? subject->corpId.value
                : organisation           ? organisation->name.in(language)
                                         : QString();
        }
        const App *app = directory.app(subject->clientId);
        if (member == "agentId"_L1)
            return app ? QJsonValue(app->agentId(subject->corpId)) : QJsonValue();
        return member == "clientId"_L1 ? subject->clientId.value : app ? app->name.in(language) : QString();
    };
}

} // namespace MiniHost
