#include "src/http/request_parser.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

using namespace epingle::http;

namespace {

struct Outcome {
    RequestParser::State state{};
    unsigned status{};
    Request request{};
};

/// Feeds `bytes` as a connection does, `step` more of them at a time.
Outcome parsed(std::string_view bytes, std::size_t step) {
    static Limits const limits{.header_bytes = 256, .target_bytes = 64, .body_bytes = 128};
    Outcome outcome;
    RequestParser parser{outcome.request, limits};
    std::size_t start = 0;
    for (std::size_t end = 0; end < bytes.size() && parser.state() == outcome.state;) {
        end = std::min(end + step, bytes.size());
        start += parser.feed(bytes.substr(start, end - start));
    }
    outcome.state = parser.state();
    outcome.status = outcome.state == RequestParser::State::refused ? parser.refusal().status : 0U;
    return outcome;
}

}  // namespace

// Nothing beyond the limits gets in, and a request that comes whole or in pieces is the same.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    auto const whole = parsed(text, std::max<std::size_t>(1, size));
    bool holds = whole.request.target.size() <= 64 && whole.request.body.size() <= 128;
    auto const pieces = parsed(text, 1);
    // Beast counts what it holds unread, so near the limit the pieces decide.
    bool const is_near_limit = pieces.status == 414 || pieces.status == 431;
    if (whole.state == RequestParser::State::complete && !is_near_limit) {
        holds = holds && pieces.state == whole.state &&
                pieces.request.target == whole.request.target &&
                pieces.request.headers == whole.request.headers &&
                pieces.request.body == whole.request.body;
    }
    if (!holds) {
        std::abort();
    }
    return 0;
}
