#pragma once

#include "src/base/error.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace epingle::sources {

static_assert(std::endian::native == std::endian::little, "numbers are read as they stand");

[[noreturn]] inline void refuse_geometry() {
    throw Error{ErrorKind::bad_input, "une géométrie y est illisible"};
}

/// Takes little-endian values from the front of bytes that may be damaged. Throws Error{bad_input}
/// at their end.
class ByteCursor {
public:
    explicit ByteCursor(std::string_view bytes) : rest_{bytes} {}

    [[nodiscard]] bool is_at_end() const noexcept { return rest_.empty(); }

    std::string_view skip(std::size_t length) {
        if (rest_.size() < length) {
            refuse_geometry();
        }
        auto const skipped = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return skipped;
    }

    template <class Value>
    Value take() {
        Value value{};
        std::memcpy(&value, skip(sizeof value).data(), sizeof value);
        return value;
    }

    /// A number of elements of at least `element_bytes` each, which must fit in what is left.
    std::size_t count(std::size_t element_bytes) {
        auto const number = take<std::uint32_t>();
        if (rest_.size() / element_bytes < number) {
            refuse_geometry();
        }
        return number;
    }

    template <class Value>
    std::vector<Value> take_many(std::size_t number) {
        std::vector<Value> values(number);
        auto const bytes = skip(number * sizeof(Value));
        if (!values.empty()) {
            std::memcpy(values.data(), bytes.data(), bytes.size());
        }
        return values;
    }

private:
    std::string_view rest_;
};

}  // namespace epingle::sources
