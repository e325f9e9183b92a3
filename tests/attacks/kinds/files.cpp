// SPDX-License-Identifier: MIT
// A page or an archive tries to read files of this machine, resources of the program, and addresses outside.
#include "tests/attacks/field.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/writefile.h"
#include "web/container/webaddress.h"

#include <fcntl.h>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost::AttackKinds {
namespace {

// A colour that no other pixel of the window has.
constexpr QRgb rare = qRgb(253, 7, 131);

bool shows(const QImage &picture)
{
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2) {
            const QRgb pixel = picture.pixel(x, y);
            if (std::abs(qRed(pixel) - qRed(rare)) < 12 && std::abs(qGreen(pixel) - qGreen(rare)) < 12
                && std::abs(qBlue(pixel) - qBlue(rare)) < 12)
                return true;
        }
    }
    return false;
}

// The page names a picture of this machine in the arguments of a native panel.
Verdict showsPicture(Field &field, const QString &what)
{
    const QString file = QDir(field.folder()).filePath(u"secret.png"_s);
    QImage picture(300, 300, QImage::Format_RGB32);
    picture.fill(rare);
    if (!picture.save(file))
        return Verdict::couldNotRun(u"no picture to read"_s);
    field.open(u"/files.html?do=%1&at=%2"_s.arg(what, file));
    if (!waitUntil([&field] { return field.presenter().shown() != nullptr; }, 8s))
        return Verdict::held(u"refused"_s);
    for (int i = 0; i < 8; ++i) {
        field.letRun(150ms);
        if (shows(field.window().grab().toImage()))
            return Verdict::broken(u"a picture of this machine is on the screen"_s);
    }
    return Verdict::held();
}

// The same with a file that never ends, or whose opening blocks.
Verdict readsForEver(Field &field, const QString &what, const QString &at)
{
    QString file = at;
    if (at.isEmpty()) {
        file = QDir(field.folder()).filePath(u"fifo"_s);
        if (mkfifo(qPrintable(file), 0600) != 0)
            return Verdict::couldNotRun(u"no FIFO"_s);
    }
    field.open(u"/files.html?do=%1&at=%2"_s.arg(what, file));
    field.longestPause();
    field.letRun(2500ms);
    const auto pause = field.longestPause();
    const QString trouble = field.trouble();
    if (!trouble.isEmpty())
        return Verdict::broken(trouble);
    return Verdict::of(pause < 1500ms, u"an event waits for %1 ms"_s.arg(pause.count()));
}

// An address that a page may not load. Holds when it does not load.
Verdict reaches(Field &field, const QString &what, const QString &at)
{
    field.open(u"/files.html?do=%1&at=%2"_s.arg(what, QString::fromLatin1(QUrl::toPercentEncoding(at))));
    if (!field.becomesTrue(u"'__seen' in window"_s))
        return Verdict::broken(u"the page does not answer any more"_s);
    field.letRun(300ms);
    const QString seen = field.value(u"window.__seen"_s).toString();
    if (!seen.isEmpty())
        return Verdict::broken(seen);
    const QUrl url = field.page().url();
    return Verdict::of(isWeb(url), u"the page is now "_s + url.toString());
}

// The mini-app's folder has an entry that is no regular file of the app. Holds when it is not served.
Verdict serves(Field &field, const QString &name, const std::function<bool(const QString &file)> &make)
{
    QDir(field.folder()).mkpath(u"app"_s);
    const QDir app(QDir(field.folder()).filePath(u"app"_s));
    for (const QString &page : { u"files.html"_s, u"lib.js"_s, u"quiet.html"_s })
        QFile::copy(QDir(inSource(u"tests/attacks/pages"_s)).filePath(page), app.filePath(page));
    writeFile(app.filePath(u"index.html"_s), "<!doctype html><title>app</title>");
    if (!make(app.filePath(name)))
        return Verdict::couldNotRun(u"cannot make "_s + name);
    field.open({ u"/files.html?do=fetch&at=/"_s + name, app.path() });
    field.letRun(1500ms);
    const QString seen = field.value(u"window.__seen || ''"_s).toString();
    if (seen.contains("42"_L1))
        return Verdict::broken(u"a file beside the app was "_s + seen);
    const QString trouble = field.trouble();
    return Verdict::of(trouble.isEmpty(), trouble);
}

// The program is given the name of something that is no regular file. Holds when it reports an error soon and with
// little memory.
Verdict reads(Field &field, const QStringList &arguments)
{
    QStringList shell { u"-c"_s, u"ulimit -v 3000000; exec \"$0\" \"$@\""_s, programFile() };
    QProcess process;
    process.setWorkingDirectory(field.folder());
    process.start(u"/bin/sh"_s, shell + arguments);
    const bool ended = process.waitForFinished(20'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
        return Verdict::broken(u"reads for more than 20 s"_s);
    }
    const QString said = QString::fromUtf8(process.readAllStandardError()).left(200).simplified();
    if (process.exitStatus() != QProcess::NormalExit)
        return Verdict::broken(u"crashes: "_s + said);
    return Verdict::of(process.exitCode() != 0 && !said.isEmpty() && !said.contains("bad_alloc"_L1), said);
}

} // namespace

AttackKind files()
{
    AttackKind kind { u"files"_s, u"Files of this machine, resources of the program, and addresses outside"_s, {} };
    const Proof none(u"several doors are closed at once"_s);
    const Proof inNamespace(
        u"this machine may have no network: web/nopacket counts the packets in a namespace of its own"_s);
    const auto row = [&](const QString &name, const QString &tries, const Proof &proof,
                         const std::function<Verdict(Field &)> &run, const QList<ClientPlatform> &quick = {}) {
        kind.addForEachClient({ name, tries, proof, run, false, std::chrono::seconds(40) }, quick);
    };
    for (const QString &what : { u"svgfile"_s, u"svgpath"_s, u"file"_s, u"path"_s })
        row(
            u"picture-"_s + what, u"A picture of this machine, shown by previewImage (%1)."_s.arg(what),
            what == "svgpath"_L1 ? Proof(Weakness::SvgForeignPictures) : none,
            [what](Field &field) { return showsPicture(field, what); },
            what == "svgpath"_L1 ? QList<ClientPlatform> { ClientPlatform::Harmony } : QList<ClientPlatform>());
    row(u"fifo"_s, u"An SVG picture that names a FIFO."_s, Weakness::SvgForeignPictures,
        [](Field &field) { return readsForEver(field, u"svgpath"_s, {}); });
    row(u"zero"_s, u"An SVG picture that names /dev/zero."_s, none,
        [](Field &field) { return readsForEver(field, u"svgpath"_s, u"/dev/zero"_s); });
    for (const QString &what : { u"svgdeep"_s, u"svguse"_s, u"svghuge"_s, u"bomb"_s })
        row(what, u"A picture that needs much time or memory to draw (%1)."_s.arg(what), none,
            [what](Field &field) { return readsForEver(field, what, u"-"_s); });
    row(u"qrc-script"_s, u"A script of the program's own resources."_s, Weakness::AnySchemeInPage,
        [](Field &field) { return reaches(field, u"script"_s, u"qrc:///qtwebchannel/qwebchannel.js"_s); },
        { ClientPlatform::Pc });
    row(u"qrc-frame"_s, u"A frame of the program's own resources."_s, Weakness::AnySchemeInPage,
        [](Field &field) { return reaches(field, u"frame"_s, u"qrc:///minihost/inject/relay.js"_s); });
    row(u"file-script"_s, u"A script of this machine."_s, none,
        [](Field &field) { return reaches(field, u"script"_s, u"file:///etc/hostname"_s); });
    row(u"file-navigate"_s, u"A file of this machine instead of the page."_s, none,
        [](Field &field) { return reaches(field, u"navigate"_s, u"file:///etc/passwd"_s); });
    row(u"chrome-navigate"_s, u"A page of the engine instead of the page."_s, none,
        [](Field &field) { return reaches(field, u"navigate"_s, u"chrome://gpu/"_s); });
    row(u"webrtc"_s, u"Candidates of a peer connection, which are packets."_s, inNamespace,
        [](Field &field) { return reaches(field, u"candidates"_s, u"-"_s); });
    kind.add({ u"app-fifo"_s, u"A FIFO in the app's folder."_s, none, [](Field &field) {
                  return serves(
                      field, u"fifo"_s, [](const QString &file) { return mkfifo(qPrintable(file), 0600) == 0; });
              } });
    kind.add({ u"app-link"_s, u"A link in the app's folder to a file outside of it."_s, none,
        [](Field &field) {
            const QString outside = QDir(field.folder()).filePath(u"outside.txt"_s);
            writeFile(outside, QByteArray(42, 'x'));
            return serves(field, u"link.txt"_s, [outside](const QString &file) { return QFile::link(outside, file); });
        },
        true });
    kind.add({ u"app-zero"_s, u"A link in the app's folder to /dev/zero."_s, none, [](Field &field) {
                  return serves(
                      field, u"zero"_s, [](const QString &file) { return QFile::link(u"/dev/zero"_s, file); });
              } });
    kind.add({ u"backend-zero"_s, u"A miniapp.json that is /dev/zero."_s, Weakness::AnyFile, [](Field &field) {
                  writeFile(QDir(field.folder()).filePath(u"index.html"_s), "<!doctype html>");
                  QFile::link(u"/dev/zero"_s, QDir(field.folder()).filePath(u"miniapp.json"_s));
                  return reads(field, { u"validate"_s, QDir(field.folder()).filePath(u"miniapp.json"_s) });
              } });
    kind.add({ u"profile-zero"_s, u"A profile that is /dev/zero."_s, Weakness::AnyFile,
        [](Field &field) {
            return reads(
                field, { u"serve"_s, u"--port"_s, u"0"_s, u"--data"_s, u":memory:"_s, u"--profile"_s, u"/dev/zero"_s });
        },
        true });
    kind.add({ u"scenario-zero"_s, u"A scenario that is /dev/zero."_s, Weakness::AnyFile, [](Field &field) {
                  QFile::link(u"/dev/zero"_s, QDir(field.folder()).filePath(u"zero.scenario.json"_s));
                  return reads(field, { u"validate"_s, QDir(field.folder()).filePath(u"zero.scenario.json"_s) });
              } });
    kind.add({ u"scenario-fifo"_s, u"A scenario that is a FIFO."_s, Weakness::AnyFile, [](Field &field) {
                  const QString fifo = QDir(field.folder()).filePath(u"fifo.scenario.json"_s);
                  mkfifo(qPrintable(fifo), 0600);
                  return reads(field, { u"validate"_s, fifo });
              } });
    kind.add(
        { u"profile-deep"_s, u"A profile of 200,000 brackets."_s, none, [](Field &field) {
             const QString file = QDir(field.folder()).filePath(u"deep.json"_s);
             writeFile(file, QByteArray(200'000, '[') + QByteArray(200'000, ']'));
             return reads(field, { u"serve"_s, u"--port"_s, u"0"_s, u"--data"_s, u":memory:"_s, u"--profile"_s, file });
         } });
    return kind;
}

} // namespace MiniHost::AttackKinds
