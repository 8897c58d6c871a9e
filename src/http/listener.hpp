#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace epingle::http {

/// A file descriptor with one owner.
class Descriptor {
public:
    explicit Descriptor(int number) noexcept : number_{number} {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : number_{other.release()} {}
    Descriptor& operator=(Descriptor&&) = delete;
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    [[nodiscard]] int number() const noexcept { return number_; }
    /// Gives it to a new owner.
    [[nodiscard]] int release() noexcept { return std::exchange(number_, -1); }

private:
    int number_;
};

/// Sockets that listen on one address and port; the kernel shares newcomers out among them.
struct Listeners {
    std::vector<Descriptor> sockets{};
    std::uint16_t port{};
    bool is_v6{};
};

/// `port` 0: any free one. Throws Error{bad_input} when `address` is no IP address,
/// Error{unavailable} when it or the port cannot be had; also when another program of the same user
/// listens there, although the kernel would let both share it.
[[nodiscard]] Listeners listen_on(std::string const& address, std::uint16_t port, unsigned count);

}  // namespace epingle::http
