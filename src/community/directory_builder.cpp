#include "src/community/directory_builder.hpp"

#include "src/community/category.hpp"
#include "src/community/month.hpp"
#include "src/community/seat.hpp"

#include <algorithm>
#include <numeric>

namespace epingle::community {

namespace {

/// Stands between an organisation's words and its commune, before any letter.
constexpr char place_mark = '\0';

std::string_view words_in(std::string_view organisation_key) {
    return organisation_key.substr(0, organisation_key.find(place_mark));
}

}  // namespace

void DirectoryBuilder::add(NameRow const& row) {
    auto const words = telling_words(row.sort_name);
    name_of_.push_back({names_.size(), words.size()});
    names_.append(words);
    auto const month = Month::parse(row.joined_on);
    auto const commune = row.certainty ? seat_position(*gazetteer_, row.level, row.code)
                                       : std::optional<std::uint32_t>{};
    Directory::Person person{.id = row.id,
                             .commune = commune.value_or(Directory::nowhere),
                             .category = category_of(row.category),
                             .joined = month ? month->number() : std::uint16_t{0},
                             .level = row.level,
                             .certainty = row.level == geodata::Level::commune && row.certainty
                                              ? *row.certainty
                                              : geodata::Certainty::exact};
    person.organisation = organisation_of(row, person.commune);
    people_.push_back(person);
}

std::uint32_t DirectoryBuilder::organisation_of(NameRow const& row, std::uint32_t commune) {
    auto key = telling_words(row.organisation);
    if (key.empty()) {
        return Directory::no_organisation;
    }
    key.push_back(place_mark);
    key.append(std::to_string(commune));
    auto const number = static_cast<std::uint32_t>(organisations_.size());
    return organisations_.try_emplace(std::move(key), number).first->second;
}

std::uint32_t DirectoryBuilder::category_of(std::string_view label) {
    auto found = categories_.find(label);
    if (found == categories_.end()) {
        auto const number = static_cast<std::uint32_t>(categories_.size());
        found = categories_.emplace(std::string{label}, CategoryLabel{number, 0}).first;
    }
    ++found->second.members;
    return found->second.number;
}

/// Several labels may be one category.
Categories DirectoryBuilder::number_categories() {
    std::map<std::string, Categories::Labels> by_key;
    for (auto const& [label, counted] : categories_) {
        by_key[category_key_of(label)][label] = counted.members;
    }
    Categories sorted;
    for (auto const& [key, labels] : by_key) {
        sorted.add(key, labels, 0);
    }
    std::vector<std::uint32_t> position(categories_.size());
    for (auto const& [label, counted] : categories_) {
        position[counted.number] = sorted.find(category_key_of(label)).value();
    }
    for (auto& person : people_) {
        person.category = position[person.category];
    }
    return sorted;
}

WordIndex DirectoryBuilder::sort_people() {
    auto const words_of = [this](std::uint32_t person) {
        return std::string_view{names_}.substr(name_of_[person].begin, name_of_[person].size);
    };
    std::vector<std::uint32_t> order(people_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        auto const compared = words_of(a).compare(words_of(b));
        return compared != 0 ? compared < 0 : people_[a].id < people_[b].id;
    });
    std::vector<Directory::Person> sorted;
    sorted.reserve(people_.size());
    std::vector<std::string_view> texts;
    texts.reserve(people_.size());
    for (auto const person : order) {
        sorted.push_back(people_[person]);
        texts.push_back(words_of(person));
    }
    people_ = std::move(sorted);
    return WordIndex{texts};
}

WordIndex DirectoryBuilder::sort_organisations() {
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted{organisations_.begin(),
                                                                   organisations_.end()};
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> position(sorted.size());
    std::vector<std::string_view> texts;
    texts.reserve(sorted.size());
    for (auto const& [key, number] : sorted) {
        position[number] = static_cast<std::uint32_t>(texts.size());
        texts.push_back(words_in(key));
    }
    for (auto& person : people_) {
        if (person.organisation != Directory::no_organisation) {
            person.organisation = position[person.organisation];
        }
    }
    return WordIndex{texts};
}

Directory DirectoryBuilder::build() {
    auto categories = number_categories();
    auto names = sort_people();
    auto organisation_names = sort_organisations();
    return {gazetteer_,       std::move(categories), std::move(people_),
            std::move(names), organisations_.size(), std::move(organisation_names)};
}

}  // namespace epingle::community
