#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace epingle::http {

/// What one client may take. The deadlines hold to within a quarter of the shortest of them.
struct Limits {
    std::uint32_t header_bytes{16 * 1024};              ///< request line and fields; more: 431
    std::size_t target_bytes{8 * 1024};                 ///< more: 414
    std::uint64_t body_bytes{1024 * 1024};              ///< more: 413
    std::size_t requests_per_connection{100'000};       ///< then it is closed in good order
    std::size_t connections{4096};                      ///< at a time; others wait in the backlog
    std::chrono::milliseconds idle_deadline{30'000};    ///< without a byte of a next request
    std::chrono::milliseconds header_deadline{10'000};  ///< first byte to end of the fields
    std::chrono::milliseconds body_deadline{60'000};    ///< end of the fields to end of the body
    std::chrono::milliseconds write_deadline{20'000};  ///< for a client that reads nothing, and …
    std::uint64_t slowest_reader{32 * 1024};  ///< … one second more for so many bytes of the answer
    std::chrono::milliseconds linger_deadline{1'000};  ///< after the last answer, for it to be read
    std::chrono::milliseconds stop_deadline{10'000};   ///< for what is under way when stopping
};

}  // namespace epingle::http
