#include "src/base/text.hpp"
#include "src/http/target.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check_text(std::string_view text) {
    require(epingle::is_valid_utf8(text));
    for (char const character : text) {
        auto const byte = static_cast<unsigned char>(character);
        require(byte >= 0x20 && byte != 0x7F);
    }
}

}  // namespace

// What is accepted keeps the promises of target.hpp, whatever the bytes.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    auto const target = epingle::http::Target::parse(text);
    if (!target) {
        return 0;
    }
    require(text.starts_with('/') && target->path.size() <= 32 && target->query.size() <= 64);
    for (auto const& segment : target->path) {
        check_text(segment);
        require(segment != "." && segment != "..");
        require(segment.find_first_of("/\\") == std::string_view::npos);
    }
    for (auto const& [name, value] : target->query) {
        check_text(name);
        check_text(value);
        require(target->parameter(name).has_value());
    }
    return 0;
}
