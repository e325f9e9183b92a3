// SPDX-License-Identifier: MIT
#include "tests/support/quietnetwork.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <linux/ipv6.h>
#include <net/if.h>
#include <net/route.h>
#include <QFile>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString failed(const char *what)
{
    return u"%1: %2"_s.arg(QLatin1StringView(what), QString::fromLocal8Bit(strerror(errno)));
}

bool put(const char *file, const QByteArray &text)
{
    QFile out(QString::fromLatin1(file));
    return out.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && out.write(text) == text.size();
}

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor() { close(m_number); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    operator int() const { return m_number; }

private:
    const int m_number;
};

bool setAddress4(int socket, ifreq request, unsigned long what, const char *text)
{
    auto *address = reinterpret_cast<sockaddr_in *>(&request.ifr_addr);
    address->sin_family = AF_INET;
    inet_pton(AF_INET, text, &address->sin_addr);
    return ioctl(socket, what, &request) == 0;
}

bool bringUp(int socket, const char *name)
{
    ifreq request {};
    strncpy(request.ifr_name, name, IFNAMSIZ - 1);
    if (ioctl(socket, SIOCGIFFLAGS, &request) != 0)
        return false;
    request.ifr_flags |= IFF_UP;
    return ioctl(socket, SIOCSIFFLAGS, &request) == 0;
}

bool routeEverything4(int socket)
{
    rtentry route {};
    for (sockaddr *end : { &route.rt_dst, &route.rt_genmask, &route.rt_gateway })
        end->sa_family = AF_INET;
    inet_pton(AF_INET, "198.51.100.1", &reinterpret_cast<sockaddr_in *>(&route.rt_gateway)->sin_addr);
    route.rt_flags = RTF_UP | RTF_GATEWAY;
    return ioctl(socket, SIOCADDRT, &route) == 0;
}

// A machine without IPv6 needs no IPv6 route.
bool configure6(int index)
{
    const Descriptor socket(::socket(AF_INET6, SOCK_DGRAM, 0));
    if (socket < 0)
        return errno == EAFNOSUPPORT;
    in6_ifreq address {};
    inet_pton(AF_INET6, "2001:db8::2", &address.ifr6_addr);
    address.ifr6_prefixlen = 64;
    address.ifr6_ifindex = index;
    in6_rtmsg route {};
    route.rtmsg_ifindex = index;
    route.rtmsg_metric = 1;
    route.rtmsg_flags = RTF_UP;
    return ioctl(socket, SIOCSIFADDR, &address) == 0 && ioctl(socket, SIOCADDRT, &route) == 0;
}

QByteArray textOf(const QByteArray &packet)
{
    const auto at = [&](qsizetype i) { return i < packet.size() ? static_cast<uchar>(packet[i]) : 0; };
    const bool is6 = at(0) >> 4 == 6;
    const int protocol = is6 ? at(6) : at(9);
    const qsizetype head = is6 ? 40 : (at(0) & 15) * 4;
    std::array<char, INET6_ADDRSTRLEN> from {};
    std::array<char, INET6_ADDRSTRLEN> to {};
    if (packet.size() >= head) {
        inet_ntop(is6 ? AF_INET6 : AF_INET, packet.constData() + (is6 ? 8 : 12), from.data(), from.size());
        inet_ntop(is6 ? AF_INET6 : AF_INET, packet.constData() + (is6 ? 24 : 16), to.data(), to.size());
    }
    QByteArray text = is6 ? "IPv6 " : "IPv4 ";
    text += protocol == 17 ? "udp" : protocol == 6 ? "tcp" : protocol == 2 ? "igmp" : QByteArray::number(protocol);
    text += ' ' + QByteArray(from.data()) + " > " + to.data();
    if (protocol == 17 || protocol == 6)
        text += ':' + QByteArray::number(at(head + 2) * 256 + at(head + 3));
    return text + ", " + QByteArray::number(packet.size()) + " bytes";
}

} // namespace

QString QuietNetwork::open()
{
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (unshare(user == 0 ? CLONE_NEWNET : CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return failed("no network namespace");
    // The same user, with all rights in this namespace.
    if (user != 0) {
        put("/proc/self/setgroups", "deny");
        if (!put("/proc/self/uid_map", QByteArray::number(user) + ' ' + QByteArray::number(user) + " 1")
            || !put("/proc/self/gid_map", QByteArray::number(group) + ' ' + QByteArray::number(group) + " 1"))
            return failed("no user namespace");
    }
    m_device = ::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (m_device < 0)
        return failed("/dev/net/tun");
    ifreq request {};
    strncpy(request.ifr_name, "net0", IFNAMSIZ - 1);
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    if (ioctl(m_device, TUNSETIFF, &request) != 0)
        return failed("no interface");
    // Packets of the kernel about routers and addresses are not the program's.
    put("/proc/sys/net/ipv6/conf/net0/addr_gen_mode", "1");
    put("/proc/sys/net/ipv6/conf/net0/router_solicitations", "0");
    put("/proc/sys/net/ipv6/conf/net0/accept_dad", "0");
    const Descriptor socket(::socket(AF_INET, SOCK_DGRAM, 0));
    request.ifr_flags = 0;
    if (!bringUp(socket, "lo") || !setAddress4(socket, request, SIOCSIFADDR, ownAddress)
        || !setAddress4(socket, request, SIOCSIFNETMASK, "255.255.255.0") || !bringUp(socket, "net0")
        || !routeEverything4(socket) || !configure6(static_cast<int>(if_nametoindex("net0"))))
        return failed("no address");
    return {};
}

QuietNetwork::~QuietNetwork()
{
    if (m_device >= 0)
        close(m_device);
}

QByteArrayList QuietNetwork::takePackets()
{
    QByteArrayList texts;
    QByteArray packet(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const ssize_t size = read(m_device, packet.data(), static_cast<size_t>(packet.size()));
        if (size <= 0)
            return texts;
        texts += textOf(packet.first(size));
    }
}

} // namespace MiniHost
