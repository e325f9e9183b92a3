// SPDX-License-Identifier: MIT
#include "tests/attacks/soak.h"

#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/asked/sheetoverlay.h"
#include "app/desktop/asked/uioverlay.h"
#include "app/session/clientsession.h"
#include "tests/attacks/field.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace MiniHost {
namespace {

struct Sample {
    double minute;
    double megabytes;
    double descriptors;
    double threads;
};

double countOf(const QString &folder)
{
    return static_cast<double>(QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

// The growth per minute, by least squares.
double slopeOf(const QList<Sample> &samples, double Sample::*value)
{
    double x = 0;
    double y = 0;
    for (const Sample &sample : samples) {
        x += sample.minute / samples.size();
        y += sample.*value / samples.size();
    }
    double above = 0;
    double below = 0;
    for (const Sample &sample : samples) {
        above += (sample.minute - x) * (sample.*value - y);
        below += (sample.minute - x) * (sample.minute - x);
    }
    return below > 0 ? above / below : 0;
}

bool loads(Field &field, const std::function<void()> &begin)
{
    return waitForSignal(&field.page(), &QWebEnginePage::loadFinished, begin);
}

// Runs `deed` from the event loop, as a click does. Outside of it, objects of deleteLater() would stay until the end.
void press(QObject *context, const std::function<void()> &deed)
{
    QMetaObject::invokeMethod(context, deed, Qt::QueuedConnection);
}

// Ordinary use for about a minute; false when something was not answered.
bool useOnce(Field &field, int round)
{
    const auto quiet = field.simulator().appUrl().resolved(QUrl(u"/leaving.html"_s));
    if (!loads(field, [&] { field.page().open(quiet); }))
        return false;
    field.value(u"window.__answer = 0; openAuth(asked).then(answer => { window.__answer = answer.status }); 0"_s);
    // The consent is shown the first time; then the grant is reused until it is revoked.
    waitUntil([&] { return field.presenter().overlay() || field.value(u"window.__answer"_s).toString() == "ok"_L1; });
    if (ConsentOverlay *overlay = field.presenter().overlay()) {
        press(overlay, [overlay, refuses = round % 5 == 0] {
            overlay->panel()->agree();
            (refuses ? overlay->panel()->refuseButton() : overlay->panel()->allowButton())->click();
        });
    }
    if (!field.becomesTrue(u"typeof window.__answer === 'string'"_s))
        return false;
    field.value(
        u"call('device.notification.alert', { title: 't', message: 'm' }).then(() => { window.__alerted = true }); 0"_s);
    if (!waitUntil([&] { return field.presenter().uiOverlay() != nullptr; }))
        return false;
    press(field.presenter().uiOverlay(), [overlay = field.presenter().uiOverlay()] {
        overlay->answer({ UiAnswer::How::Given, {} });
    });
    if (!field.becomesTrue(u"window.__alerted === true"_s))
        return false;
    for (int i = 0; i < 20; ++i)
        field.value(u"call('device.base.getUUID', {}); console.log('round'); 0"_s);
    field.value(u"call('biz.util.openLink', { url: location.origin + '/quiet.html' }); 0"_s);
    waitUntil([&] { return field.simulator().client().pages().depth() > 1; });
    field.letRun(200ms);
    press(&field.simulator(), [&field] { field.simulator().client().pages().closeTop(); });
    waitUntil([&] { return field.simulator().client().pages().depth() == 1; });
    field.simulator().identities().signIn({ round % 2 ? u"member"_s : u"admin"_s });
    // The journal grows up to limits of its own, which ten minutes do not reach; it is cleared so that this does not
    // count as a leak.
    if (round % 10 == 9)
        field.simulator().journal().clear();
    if (round % 4 == 3) {
        const QList<ClientPlatform> &all = clientPlatforms();
        if (!loads(field, [&] { field.simulator().setClient(all[(round / 4) % all.size()]); }))
            return false;
    }
    return true;
}

} // namespace

int soak(std::chrono::minutes time)
{
    const Attack none { u"soak"_s, {}, Proof(u"no attack"_s), {} };
    Field field(none);
    field.open(u"/leaving.html"_s);
    QTextStream out(stdout);
    QList<Sample> samples;
    const QDeadlineTimer end(time);
    const double whole = std::chrono::duration<double, std::ratio<60>>(time).count();
    int rounds = 0;
    double nextSample = 0;
    while (!end.hasExpired()) {
        if (!useOnce(field, rounds++)) {
            out << u"round %1 was not answered\n"_s.arg(rounds);
            return 1;
        }
        const double minute = whole - static_cast<double>(end.remainingTime()) / 60000;
        if (minute < nextSample)
            continue;
        nextSample = minute + 0.25;
        samples.append({ minute, static_cast<double>(Field::residentMegabytes()), countOf(u"/proc/self/fd"_s),
            countOf(u"/proc/self/task"_s) });
        out << u"minute %1, round %2: %3 MB, %4 descriptors, %5 threads\n"_s.arg(minute, 0, 'f', 2)
                   .arg(rounds)
                   .arg(samples.last().megabytes)
                   .arg(samples.last().descriptors)
                   .arg(samples.last().threads);
        out.flush();
    }
    // Caches fill at first, so only the second half is measured.
    const QList<Sample> late = samples.mid(samples.size() / 2);
    const double megabytes = slopeOf(late, &Sample::megabytes);
    const double descriptors = slopeOf(late, &Sample::descriptors);
    const double threads = slopeOf(late, &Sample::threads);
    out << u"%1 rounds; in the second half each minute: %2 MB, %3 descriptors, %4 threads\n"_s.arg(rounds)
               .arg(megabytes, 0, 'f', 2)
               .arg(descriptors, 0, 'f', 2)
               .arg(threads, 0, 'f', 2);
    return megabytes < 2 && descriptors < 1 && threads < 1 ? 0 : 1;
}

} // namespace MiniHost
