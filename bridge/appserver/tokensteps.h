// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/jsonreader.h"
#include "bridge/exchange/aftertoken.h"

namespace MiniHost {

// A step of `afterToken` in miniapp.json: a call of the OpenAPI with the user's new token.
struct TokenStep {
    QString name;    // "afterToken[1]"
    ScopeCode scope; // the step is for codes that were asked for with this permission point; empty: for every code
    QByteArray method;
    QString path;                            // may have placeholders, and a query
    QJsonValue body = QJsonValue::Undefined; // may have placeholders
};

QStringList tokenStepKeys();
// Mistakes are added to the reader's list. `isFirst`: no step is before it, so there is no "${result.…}".
TokenStep readTokenStep(const JsonReader &reader, bool isFirst);

// The steps for one code, in their order.
class TokenSteps final : public AfterToken
{
public:
    // Null: no step is for a code with these scopes. `known`: what the app's server knows of the user from a login ("unionId", "userid");
    // the answer of users/me is added.
    static std::shared_ptr<const AfterToken> make(
        const QList<TokenStep> &steps, const QList<ScopeCode> &scopes, const QJsonObject &known);

    Task<Exchanged<void>> run(HttpClient *http, CallId call, ExchangedUser got) const override;

private:
    TokenSteps(QList<TokenStep> steps, QJsonObject known)
        : m_steps(std::move(steps))
        , m_known(std::move(known))
    {
    }

    const QList<TokenStep> m_steps;
    const QJsonObject m_known;
};

} // namespace MiniHost
