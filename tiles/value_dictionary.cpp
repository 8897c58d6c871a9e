#include "tiles/value_dictionary.hpp"

#include "tiles/protobuf.hpp"

#include <cstring>
#include <utility>

namespace epingle::tiles {

using namespace protobuf;

namespace {

constexpr std::uint32_t layer_value = 4;
constexpr std::uint32_t value_text = 1;
constexpr std::uint32_t value_unsigned = 5;

constexpr std::size_t first_slots = 128;

template <class Word>
std::uint64_t word_at(char const* from) noexcept {
    Word word{};
    std::memcpy(&word, from, sizeof(Word));
    return word;
}

/// Good enough for names and counts that nobody chose to collide: eight bytes at a time, the last
/// ones perhaps twice. Precondition: at least four bytes, as any field of a text has.
std::uint32_t hash_of(std::string_view field) noexcept {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    char const* from = field.data();
    char const* const end = from + field.size();
    if (field.size() < sizeof(std::uint64_t)) {
        std::uint64_t const word = word_at<std::uint32_t>(from) << 32U |
                                   word_at<std::uint32_t>(end - sizeof(std::uint32_t));
        return static_cast<std::uint32_t>((word * factor) >> 32U);
    }
    std::uint64_t hash = 0;
    for (; end - from > static_cast<std::ptrdiff_t>(sizeof(std::uint64_t));
         from += sizeof(std::uint64_t)) {
        hash = (hash ^ word_at<std::uint64_t>(from)) * factor;
        hash ^= hash >> 32U;
    }
    hash = (hash ^ word_at<std::uint64_t>(end - sizeof(std::uint64_t))) * factor;
    return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

void ValueDictionary::append(std::uint64_t number) {
    char* const field = fields_.room(2 * most_prefix_bytes + most_varint_bytes);
    char* const value = field + 2;
    char* const end = put_number(value, value_unsigned, number);
    put_prefix(field, layer_value, static_cast<std::size_t>(end - value));
    fields_.end_at(end);
}

std::uint32_t ValueDictionary::index_of_large(std::uint64_t number) {
    std::size_t const begin = fields_.size();
    append(number);
    return index_of_last(begin);
}

std::uint32_t ValueDictionary::index_of(std::string_view text) {
    std::size_t const begin = fields_.size();
    char* to = fields_.room(2 * most_prefix_bytes + text.size());
    to = put_prefix(to, layer_value, text_bytes(text.size()));
    fields_.end_at(put_text(to, value_text, text));
    return index_of_last(begin);
}

std::uint32_t ValueDictionary::index_of_last(std::size_t begin) {
    if (2 * used_slots_ >= slots_.size()) {
        make_room();
    }
    std::string_view const field = fields_.bytes().substr(begin);
    std::uint32_t const hash = hash_of(field);
    std::size_t const mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].position != 0; at = (at + 1) & mask) {
        // A field begins with its length, so none that starts like this one is longer.
        if (slots_[at].hash == hash &&
            fields_.bytes().compare(slots_[at].begin, field.size(), field) == 0) {
            fields_.cut(begin);
            return slots_[at].position - 1;
        }
    }
    slots_[at] = {hash, static_cast<std::uint32_t>(begin), ++count_};
    ++used_slots_;
    return count_ - 1;
}

void ValueDictionary::make_room() {
    std::vector<Slot> const old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? first_slots : 4 * slots_.size()));
    std::size_t const mask = slots_.size() - 1;
    for (Slot const& slot : old) {
        if (slot.position != 0) {
            std::size_t at = slot.hash & mask;
            while (slots_[at].position != 0) {
                at = (at + 1) & mask;
            }
            slots_[at] = slot;
        }
    }
}

}  // namespace epingle::tiles
