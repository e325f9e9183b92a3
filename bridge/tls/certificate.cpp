// SPDX-License-Identifier: MIT
#include "bridge/tls/certificate.h"

#include "bridge/core/errors/host.h"

#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

template<auto Free>
struct Deleter {
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

tl::unexpected<Fault> failWith(const QString &step)
{
    char text[256];
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    return fail(Errors::CertificateFailed, u"%1: %2"_s.arg(step, QString::fromLatin1(text)));
}

bool isAddress(const QString &host)
{
    return host.contains(u':') || host.back().isDigit();
}

bool addExtension(X509 *x509, X509V3_CTX *context, int id, const char *value)
{
    const Extension extension(X509V3_EXT_conf_nid(nullptr, context, id, value));
    return extension && X509_add_ext(x509, extension.get(), -1) == 1;
}

// A certificate of the key: for hosts, or of an authority when there are none. `issuer` null: self-signed.
struct Issuer {
    X509 *certificate;
    EVP_PKEY *key;
};
X509Ptr makeX509(EVP_PKEY *key, const QStringList &hosts, const Issuer *issuer = nullptr)
{
    X509Ptr x509(X509_new());
    if (!x509)
        return nullptr;
    const char *commonName = hosts.isEmpty() ? "MiniHost authority of this run" : "MiniHost";
    X509_NAME *name = X509_get_subject_name(x509.get());
    // The whole range of UTCTime: the key lives for one run only, and this reads no clock.
    const bool isSet = X509_set_version(x509.get(), 2) == 1
        && ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), issuer ? 2 : 1) == 1
        && ASN1_TIME_set_string(X509_getm_notBefore(x509.get()), "000101000000Z") == 1
        && ASN1_TIME_set_string(X509_getm_notAfter(x509.get()), "491231235959Z") == 1
        && X509_NAME_add_entry_by_txt(
               name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0)
            == 1
        && X509_set_issuer_name(x509.get(), issuer ? X509_get_subject_name(issuer->certificate) : name) == 1
        && X509_set_pubkey(x509.get(), key) == 1;
    if (!isSet)
        return nullptr;
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer ? issuer->certificate : x509.get(), x509.get(), nullptr, nullptr, 0);
    QByteArrayList names;
    for (const QString &host : hosts)
        names += (isAddress(host) ? "IP:" : "DNS:") + host.toLatin1();
    bool isExtended = true;
    if (hosts.isEmpty()) {
        isExtended = addExtension(x509.get(), &context, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
            && addExtension(x509.get(), &context, NID_key_usage, "critical,keyCertSign")
            && addExtension(x509.get(), &context, NID_subject_key_identifier, "hash");
    } else {
        isExtended = addExtension(x509.get(), &context, NID_subject_alt_name, names.join(',').constData());
        if (issuer)
            isExtended = isExtended && addExtension(x509.get(), &context, NID_ext_key_usage, "serverAuth")
                && addExtension(x509.get(), &context, NID_authority_key_identifier, "keyid");
    }
    if (!isExtended || X509_sign(x509.get(), issuer ? issuer->key : key, EVP_sha256()) <= 0)
        return nullptr;
    return x509;
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return { data, static_cast<qsizetype>(size) };
}

// Fails with CertificateFailed.
Result<QByteArray> pemOf(X509 *x509)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509(bio.get(), x509) != 1)
        return failWith(u"PEM"_s);
    return contentOf(bio.get());
}

// Fails with CertificateFailed.
Result<Certificate> assembled(X509 *x509, EVP_PKEY *key)
{
    const auto certificate = pemOf(x509);
    if (!certificate)
        return fail(certificate.error());
    const Bio secret(BIO_new(BIO_s_mem()));
    const Bio spki(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PrivateKey(secret.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1
        || i2d_PUBKEY_bio(spki.get(), key) != 1)
        return failWith(u"PEM"_s);
    const QByteArray pin = QCryptographicHash::hash(contentOf(spki.get()), QCryptographicHash::Sha256).toBase64();
    return Certificate { *certificate, contentOf(secret.get()), pin };
}

} // namespace

Result<Certificate> Certificate::make(const QStringList &hosts)
{
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failWith(u"key"_s);
    const X509Ptr x509 = makeX509(key.get(), hosts);
    if (!x509)
        return failWith(u"certificate for %1"_s.arg(hosts.join(u", "_s)));
    return assembled(x509.get(), key.get());
}

Result<Certificate> Certificate::makeIssued(const QStringList &hosts)
{
    const Key authorityKey(EVP_EC_gen("P-256"));
    const Key key(EVP_EC_gen("P-256"));
    if (!authorityKey || !key)
        return failWith(u"key"_s);
    const X509Ptr authority = makeX509(authorityKey.get(), {});
    if (!authority)
        return failWith(u"certificate of the authority"_s);
    const Issuer issuer { authority.get(), authorityKey.get() };
    const X509Ptr x509 = makeX509(key.get(), hosts, &issuer);
    if (!x509)
        return failWith(u"certificate for %1"_s.arg(hosts.join(u", "_s)));
    const auto authorityPem = pemOf(authority.get());
    if (!authorityPem)
        return fail(authorityPem.error());
    auto certificate = assembled(x509.get(), key.get());
    if (!certificate)
        return certificate;
    certificate->certificate += *authorityPem;
    certificate->authority = *authorityPem;
    return certificate;
}

} // namespace MiniHost
