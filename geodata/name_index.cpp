#include "geodata/name_index.hpp"

#include <algorithm>

namespace epingle::geodata {

namespace {

/// La Poste writes articles behind: « MARETS (LES) ».
std::string with_article_in_front(std::string const& label) {
    PlaceName const name{label};
    auto const words = words_of(name.words());
    if (words.size() < 2 || !is_article(words.back()) || !label.ends_with(')')) {
        return label;
    }
    auto const rest = name.words().substr(0, name.words().size() - words.back().size());
    return std::string{words.back()} + ' ' + std::string{rest};
}

}  // namespace

NameIndex::NameIndex(Gazetteer const& gazetteer) {
    collect(gazetteer);
    fill_tables();
    sort_by_words();
    group_by_length();
}

void NameIndex::collect(Gazetteer const& gazetteer) {
    auto const communes = gazetteer.communes();
    std::vector<std::vector<OtherName const*>> others(communes.size());
    for (OtherName const& other : gazetteer.other_names()) {
        others[gazetteer.index_of(*gazetteer.commune(other.commune.text()))].push_back(&other);
    }
    auto const most = communes.size() + gazetteer.other_names().size();
    names_.reserve(most);
    texts_.reserve(most);  // the names hold views of the texts: they must not move
    for (std::uint32_t commune = 0; commune < communes.size(); ++commune) {
        first_of_commune_.push_back(static_cast<Number>(names_.size()));
        add(communes[commune].name, commune, nullptr);
        for (OtherName const* other : others[commune]) {
            add(other->kind == NameKind::postal_label ? with_article_in_front(other->name)
                                                      : other->name,
                commune, other);
        }
    }
    first_of_commune_.push_back(static_cast<Number>(names_.size()));
}

void NameIndex::add(std::string_view written, std::uint32_t commune, OtherName const* other) {
    PlaceName name{written};
    bool const known = std::any_of(names_.begin() + first_of_commune_.back(), names_.end(),
                                   [&](IndexedName const& n) { return n.words == name.words(); });
    if (known || name.empty()) {
        return;
    }
    texts_.push_back(std::move(name));
    auto const& text = texts_.back();
    auto const article = leading_article(text.words());
    names_.push_back({.words = text.words(),
                      .letters = text.letters(),
                      .signature = letter_signature(text.letters()),
                      .commune = commune,
                      .other = other,
                      .article_letters = static_cast<std::uint8_t>(article > 0 ? article - 1 : 0)});
}

void NameIndex::fill_tables() {
    auto const bare = static_cast<std::size_t>(
        std::count_if(names_.begin(), names_.end(),
                      [](IndexedName const& name) { return name.article_letters > 0; }));
    by_letters_ = KeyTable{names_.size()};
    by_bare_letters_ = KeyTable{bare};
    by_significant_ = KeyTable{names_.size()};
    for (bool const other : {false, true}) {
        for (Number number = 0; number < names_.size(); ++number) {
            auto const& name = names_[number];
            if ((name.other != nullptr) != other) {
                continue;
            }
            by_letters_.add(name.letters, number);
            if (name.article_letters > 0) {
                by_bare_letters_.add(name.letters.substr(name.article_letters), number);
            }
            if (auto const significant = significant_letters(name.words); !significant.empty()) {
                by_significant_.add(significant, number);
            }
        }
    }
}

void NameIndex::sort_by_words() {
    by_words_.resize(names_.size());
    for (Number number = 0; number < names_.size(); ++number) {
        by_words_[number] = number;
    }
    std::sort(by_words_.begin(), by_words_.end(), [this](Number a, Number b) {
        return names_[a].words != names_[b].words ? names_[a].words < names_[b].words : a < b;
    });
}

void NameIndex::group_by_length() {
    auto const slot = [](IndexedName const& name) {
        return std::min(name.letters.size(), EditPattern::max_length + 1);
    };
    std::array<std::size_t, EditPattern::max_length + 3> next{};
    for (IndexedName const& name : names_) {
        ++next.at(slot(name) + 1);
    }
    for (std::size_t length = 1; length < next.size(); ++length) {
        next.at(length) += next.at(length - 1);
    }
    std::copy_n(next.begin(), length_starts_.size(), length_starts_.begin());
    by_length_.resize(names_.size());
    for (IndexedName const& name : names_) {
        by_length_[next.at(slot(name))++] = {name.signature, number_of(name)};
    }
}

std::span<IndexedName const> NameIndex::names_of(std::size_t commune) const noexcept {
    return std::span{names_}.subspan(first_of_commune_[commune],
                                     first_of_commune_[commune + 1] - first_of_commune_[commune]);
}

std::span<NameIndex::Number const> NameIndex::starting_with(std::string_view words) const {
    return starting_so(std::string{words} + ' ');
}

std::span<NameIndex::Number const> NameIndex::starting_so(std::string_view text) const {
    auto const before = [this](Number number, std::string_view wanted) {
        return names_[number].words < wanted;
    };
    auto const from = std::lower_bound(by_words_.begin(), by_words_.end(), text, before);
    auto const to = std::find_if_not(from, by_words_.end(), [&](Number number) {
        return names_[number].words.starts_with(text);
    });
    return {from, to};
}

std::span<NameIndex::Signed const> NameIndex::of_length(std::size_t shortest,
                                                        std::size_t longest) const {
    constexpr auto most = EditPattern::max_length;
    if (shortest > most) {
        return {};
    }
    auto const from = length_starts_.at(shortest);
    return std::span{by_length_}.subspan(from,
                                         length_starts_.at(std::min(longest, most) + 1) - from);
}

}  // namespace epingle::geodata
