#include "src/community/filter.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"
#include "src/community/category.hpp"

#include <algorithm>

namespace epingle::community {

namespace {

/// Far beyond any legend, and short enough to be a key in a cache.
constexpr std::size_t longest_list = 4096;

std::vector<std::string> parse_categories(std::string_view list) {
    if (list.size() > longest_list) {
        throw Error{ErrorKind::bad_input,
                    "Paramètre « categories » trop long : 4 096 octets au plus."};
    }
    std::vector<std::string> keys;
    for (std::string_view const piece : split(list, ',')) {
        if (!trim(piece).empty()) {
            keys.push_back(category_key_of(piece));
        }
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::optional<Month> parse_month(std::string_view name, std::optional<std::string_view> text) {
    if (!text || text->empty()) {
        return std::nullopt;
    }
    std::optional<Month> const month = Month::parse(*text);
    if (!month) {
        throw Error{ErrorKind::bad_input,
                    "Paramètre « " + std::string{name} +
                        " » illisible : un mois AAAA-MM ou un jour AAAA-MM-JJ est attendu."};
    }
    return month;
}

std::vector<PlaceCertainty> parse_certainty(std::string_view list) {
    std::vector<PlaceCertainty> kinds;
    for (std::string_view const piece : split(list, ',')) {
        auto const key = trim(piece);
        auto const kind = place_certainty_of(key);
        if (!kind && !key.empty()) {
            throw Error{ErrorKind::bad_input,
                        "Paramètre « certainty » illisible : « exact », « probable », "
                        "« territory » ou « not_located » sont attendus."};
        }
        if (kind && std::find(kinds.begin(), kinds.end(), *kind) == kinds.end()) {
            kinds.push_back(*kind);
        }
    }
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

/// « a,b » of the keys of a list.
template <class List, class Key>
std::string joined(List const& list, Key const& key) {
    std::string text;
    for (auto const& one : list) {
        text.append(text.empty() ? "" : ",").append(key(one));
    }
    return text;
}

void append(std::string& text, std::string_view name, std::string_view value) {
    if (!text.empty()) {
        text += '&';
    }
    text.append(name).append("=").append(value);
}

}  // namespace

Filter Filter::parse(std::optional<std::string_view> categories,
                     std::optional<std::string_view> since, std::optional<std::string_view> until,
                     std::optional<std::string_view> in,
                     std::optional<std::string_view> certainty) {
    Filter filter{.since = parse_month("since", since), .until = parse_month("until", until)};
    if (categories) {
        filter.categories = parse_categories(*categories);
    }
    if (in && !in->empty()) {
        filter.inside = Area::parse(*in);
    }
    if (certainty) {
        filter.certainty = parse_certainty(*certainty);
    }
    return filter;
}

bool Filter::keeps(PlaceCertainty kind) const noexcept {
    return !certainty || std::find(certainty->begin(), certainty->end(), kind) != certainty->end();
}

std::string Filter::text() const {
    std::string text;
    if (categories) {
        append(text, "categories",
               joined(
                   *categories, [](std::string const& key) -> auto const& { return key; }));
    }
    if (since) {
        append(text, "since", since->text());
    }
    if (until) {
        append(text, "until", until->text());
    }
    if (inside) {
        append(text, "in", inside->text());
    }
    if (certainty) {
        append(text, "certainty",
               joined(*certainty, [](PlaceCertainty kind) { return key_of(kind); }));
    }
    return text;
}

}  // namespace epingle::community
