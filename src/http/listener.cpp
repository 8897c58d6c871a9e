#include "src/http/listener.hpp"

#include "src/base/error.hpp"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace epingle::http {

namespace {

/// An address and port as the kernel wants them.
struct Endpoint {
    sockaddr_storage storage{};
    socklen_t length{};

    [[nodiscard]] sockaddr* address() noexcept { return reinterpret_cast<sockaddr*>(&storage); }
};

Endpoint endpoint(std::string const& address, std::uint16_t port) {
    Endpoint out;
    auto* const v4 = reinterpret_cast<sockaddr_in*>(&out.storage);
    if (inet_pton(AF_INET, address.c_str(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        out.length = sizeof(sockaddr_in);
        return out;
    }
    auto* const v6 = reinterpret_cast<sockaddr_in6*>(&out.storage);
    if (inet_pton(AF_INET6, address.c_str(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        out.length = sizeof(sockaddr_in6);
        return out;
    }
    throw Error{ErrorKind::bad_input,
                "« " + address +
                    " » n’est pas une adresse IP : donnez par exemple 127.0.0.1, ou 0.0.0.0 pour "
                    "toutes celles de la machine."};
}

[[noreturn]] void refuse(int error_number, std::string const& address, std::uint16_t port) {
    auto const number = std::to_string(port);
    std::string text;
    switch (error_number) {
        case EADDRINUSE:
            text =
                "Le port " + number + " est déjà utilisé : choisissez un autre port avec --port.";
            break;
        case EACCES:
        case EPERM:
            text = "Le port " + number +
                   " est réservé à l’administrateur : choisissez un autre port avec --port, "
                   "au-dessus de 1023.";
            break;
        case EADDRNOTAVAIL:
            text = "Cette machine n’a pas l’adresse " + address +
                   " : donnez-en une autre, par exemple 127.0.0.1.";
            break;
        default:
            text = "Impossible d’écouter sur le port " + number + " : " +
                   system_reason(error_number) + '.';
    }
    throw Error{ErrorKind::unavailable, text};
}

class Binder {
public:
    Binder(std::string const& address, std::uint16_t port)
        : address_{address}, port_{port}, endpoint_{endpoint(address, port)} {}

    [[nodiscard]] bool is_v6() const noexcept { return endpoint_.storage.ss_family == AF_INET6; }
    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

    [[nodiscard]] Descriptor bound(bool shared) {
        Descriptor out{
            socket(endpoint_.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
        require(out.number());
        set(out, SOL_SOCKET, SO_REUSEADDR);  // a restart must not wait for old connections
        set(out, IPPROTO_TCP, TCP_NODELAY);  // accepted sockets inherit it
        if (shared) {
            set(out, SOL_SOCKET, SO_REUSEPORT);
        }
        require(bind(out.number(), endpoint_.address(), endpoint_.length));
        require(getsockname(out.number(), endpoint_.address(), &endpoint_.length));
        // The port stands at the same place for both families.
        port_ = ntohs(reinterpret_cast<sockaddr_in const*>(&endpoint_.storage)->sin_port);
        return out;
    }

    void listen(Descriptor const& bound) { require(::listen(bound.number(), SOMAXCONN)); }

private:
    void require(int result) const {
        if (result < 0) {
            refuse(errno, address_, port_);
        }
    }

    void set(Descriptor const& descriptor, int level, int option) const {
        int const on = 1;
        require(setsockopt(descriptor.number(), level, option, &on, sizeof on));
    }

    std::string address_;
    std::uint16_t port_;
    Endpoint endpoint_;
};

}  // namespace

Descriptor::~Descriptor() {
    if (number_ >= 0) {
        close(number_);
    }
}

Listeners listen_on(std::string const& address, std::uint16_t port, unsigned count) {
    Binder binder{address, port};
    // Fails when anybody listens there, which the shared sockets below would not; and keeps others
    // from taking the port until those are bound.
    Descriptor const guard = binder.bound(false);
    Listeners out;
    for (unsigned i = 0; i < count; ++i) {
        out.sockets.push_back(binder.bound(true));
    }
    for (auto const& socket : out.sockets) {
        binder.listen(socket);
    }
    out.port = binder.port();
    out.is_v6 = binder.is_v6();
    return out;
}

}  // namespace epingle::http
