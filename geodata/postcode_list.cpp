#include "geodata/postcode_list.hpp"

#include "geodata/radix_sort.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace epingle::geodata {

namespace {

constexpr std::size_t digits = 5;

/// Not what from_chars reads of a sign or before a letter.
std::optional<std::uint32_t> number_of(std::string_view text) noexcept {
    std::uint32_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const all = error == std::errc{} && end == text.data() + text.size();
    return all && text.size() <= digits ? std::optional{number} : std::nullopt;
}

}  // namespace

PostcodeList::PostcodeList(Gazetteer const& gazetteer) {
    auto const communes = gazetteer.communes();
    std::vector<Keyed> served;
    served.reserve(communes.size() + communes.size() / 8);
    for (std::uint32_t i = 0; i < communes.size(); ++i) {
        for (std::string const& postcode : communes[i].postcodes) {
            if (auto const number = number_of(postcode); number && postcode.size() == digits) {
                served.push_back({*number, i});
            }
        }
    }
    radix_sort(served);
    served_.reserve(served.size());
    for (Keyed const& one : served) {
        served_.push_back({static_cast<std::uint32_t>(one.key), one.value});
    }
}

std::span<PostcodeList::Served const> PostcodeList::beginning_with(
    std::string_view start) const noexcept {
    auto const number = number_of(start);
    if (!number) {
        return {};
    }
    std::uint32_t width = 1;
    for (auto missing = digits - start.size(); missing > 0; --missing) {
        width *= 10;
    }
    auto const first_from = [this](std::uint32_t postcode) {
        return std::partition_point(served_.begin(), served_.end(), [postcode](Served const& one) {
            return one.postcode < postcode;
        });
    };
    return {first_from(*number * width), first_from((*number + 1) * width)};
}

}  // namespace epingle::geodata
