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

bool setFields(X509 *x509, EVP_PKEY *key, const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts)
        names += (isAddress(host) ? "IP:" : "DNS:") + host.toLatin1();
    X509_NAME *name = X509_get_subject_name(x509);
    // The whole range of UTCTime: the key lives for one run only, and this reads no clock.
    const bool isSet = X509_set_version(x509, 2) == 1 && ASN1_INTEGER_set(X509_get_serialNumber(x509), 1) == 1
        && ASN1_TIME_set_string(X509_getm_notBefore(x509), "000101000000Z") == 1
        && ASN1_TIME_set_string(X509_getm_notAfter(x509), "491231235959Z") == 1
        && X509_NAME_add_entry_by_txt(
               name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("MiniHost"), -1, -1, 0)
            == 1
        && X509_set_issuer_name(x509, name) == 1 && X509_set_pubkey(x509, key) == 1;
    if (!isSet)
        return false;
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names.join(',').constData()));
    return extension && X509_add_ext(x509, extension.get(), -1) == 1 && X509_sign(x509, key, EVP_sha256()) > 0;
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return { data, static_cast<qsizetype>(size) };
}

} // namespace

Result<Certificate> Certificate::make(const QStringList &hosts)
{
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failWith(u"key"_s);
    const X509Ptr x509(X509_new());
    if (!x509 || !setFields(x509.get(), key.get(), hosts))
        return failWith(u"certificate for %1"_s.arg(hosts.join(u", "_s)));
    const Bio certificate(BIO_new(BIO_s_mem()));
    const Bio secret(BIO_new(BIO_s_mem()));
    const Bio spki(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509(certificate.get(), x509.get()) != 1
        || PEM_write_bio_PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || i2d_PUBKEY_bio(spki.get(), key.get()) != 1)
        return failWith(u"PEM"_s);
    const QByteArray pin = QCryptographicHash::hash(contentOf(spki.get()), QCryptographicHash::Sha256).toBase64();
    return Certificate { contentOf(certificate.get()), contentOf(secret.get()), pin };
}

} // namespace MiniHost
