#include "geodata/name_starts.hpp"

#include "geodata/radix_sort.hpp"

#include <cstring>
#include <limits>
#include <span>

namespace epingle::geodata {

namespace {

constexpr std::size_t head_bytes = 8;

/// The first eight bytes of a text that ends with a zero byte, or all of them and zeros.
std::uint64_t head_of(char const* text, std::size_t most = head_bytes) noexcept {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < head_bytes; ++i) {
        std::uint64_t const byte = i < most ? static_cast<unsigned char>(*text) : 0U;
        head = (head << 8U) | byte;
        text += byte == 0 ? 0 : 1;
    }
    return head;
}

/// Their numbers by text, each with its head; where texts are the same, as they were given.
std::vector<Keyed> sorted(std::string const& texts, std::vector<NameStarts::Start> const& starts) {
    std::vector<Keyed> all(starts.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        all[i] = {head_of(texts.data() + starts[i].at), i};
    }
    radix_sort(all);
    auto const tail = [&](Keyed const& one) {
        return texts.data() + starts[one.value].at + head_bytes;
    };
    for (auto first = all.begin(); first != all.end();) {
        auto const end = std::find_if(first, all.end(),
                                      [first](Keyed const& one) { return one.key != first->key; });
        // Heads that end in a zero byte are whole texts.
        if (end - first > 1 && (first->key & 0xFFU) != 0) {
            std::sort(first, end, [&tail](Keyed const& a, Keyed const& b) {
                auto const order = std::strcmp(tail(a), tail(b));
                return order != 0 ? order < 0 : a.value < b.value;
            });
        }
        first = end;
    }
    return all;
}

/// std::lower_bound, but without a branch to mispredict.
std::size_t count_below(std::span<std::uint64_t const> heads, std::uint64_t head) noexcept {
    std::size_t first = 0;
    auto count = heads.size();
    while (count > 0) {
        auto const half = (count + 1) / 2;
        first += heads[first + half - 1] < head ? half : 0;
        count = count == 1 ? 0 : count - half;
    }
    return first;
}

}  // namespace

NameStarts::NameStarts(std::string const& texts, std::vector<Start> const& starts)
    : texts_{texts.data()},
      heads_(starts.size()),
      at_(starts.size()),
      names_(starts.size()),
      orders_(starts.size()),
      least_((starts.size() + block - 1) / block, std::numeric_limits<std::uint32_t>::max()) {
    auto const all = sorted(texts, starts);
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& start = starts[all[i].value];
        heads_[i] = all[i].key;
        if (i % landmark_distance == 0) {
            landmarks_.push_back(heads_[i]);
        }
        at_[i] = start.at;
        names_[i] = start.name;
        orders_[i] = start.order;
        least_[i / block] = std::min(least_[i / block], start.order);
    }
}

/// Every so manyth head stands apart too: the search begins in memory that is always at hand.
std::size_t NameStarts::first_not_before(std::uint64_t head) const noexcept {
    auto const before = count_below(landmarks_, head);
    auto const first = before == 0 ? 0 : (before - 1) * landmark_distance;
    auto const last = std::min(before * landmark_distance, size());
    return first + count_below({heads_.data() + first, last - first}, head);
}

/// The first after `head`, which is most often near `first`.
std::size_t NameStarts::first_after(std::uint64_t head, std::size_t first) const noexcept {
    std::size_t step = 1;
    while (first + step <= size() && heads_[first + step - 1] <= head) {
        first += step;
        step *= 2;
    }
    auto const last = std::min(first + step, size());
    return head == std::numeric_limits<std::uint64_t>::max()
               ? size()
               : first + count_below({heads_.data() + first, last - first}, head + 1);
}

NameStarts::Range NameStarts::range_of(std::string_view text) const noexcept {
    if (text.empty()) {
        return {0, 0, size()};
    }
    auto const length = std::min(text.size(), head_bytes);
    auto const head = head_of(text.data(), length);
    auto const rest = (std::numeric_limits<std::uint64_t>::max() >> 1U) >> (8 * length - 1);
    Range range{first_not_before(head), 0, 0};
    range.end = first_after(head | rest, range.first);
    if (text.size() > head_bytes) {
        narrow(range, text.substr(head_bytes));
    }
    range.whole = range.first;
    while (range.whole < range.end && this->text(range.whole)[text.size()] == '\0') {
        ++range.whole;
    }
    return range;
}

/// To those whose text goes on with `tail` after its head.
void NameStarts::narrow(Range& range, std::string_view tail) const noexcept {
    auto const compared = [this, tail](std::uint32_t at) {
        return std::strncmp(texts_ + at + head_bytes, tail.data(), tail.size());
    };
    auto const begin = at_.begin();
    auto const end = begin + static_cast<std::ptrdiff_t>(range.end);
    auto const first = std::partition_point(begin + static_cast<std::ptrdiff_t>(range.first), end,
                                            [&](std::uint32_t at) { return compared(at) < 0; });
    // The last is most often near the first.
    auto last = first;
    for (std::ptrdiff_t step = 1; end - last > step && compared(last[step]) == 0; step *= 2) {
        last += step;
    }
    auto const most = std::min(2 * (last - first) + 2, end - first);
    last = std::partition_point(last, first + most,
                                [&](std::uint32_t at) { return compared(at) == 0; });
    range.first = static_cast<std::size_t>(first - begin);
    range.end = static_cast<std::size_t>(last - begin);
}

}  // namespace epingle::geodata
