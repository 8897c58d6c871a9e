#pragma once

#include "geodata/fit.hpp"
#include "src/community/categories.hpp"
#include "src/community/filter.hpp"
#include "src/community/sieve.hpp"
#include "src/community/word_index.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace epingle::community {

/// Somebody whose name fits what was typed, by the store's id.
struct FoundPerson {
    geodata::Fit fit{};
    std::int64_t id{};
};

/// An organisation at a commune, be it as at a territory's seat, told by somebody of it.
struct FoundOrganisation {
    geodata::Fit fit{};
    std::int64_t somebody{};  ///< the store's id
    std::uint32_t members{};  ///< whose names may be seen, under the filter
};

template <class One>
struct FoundList {
    std::vector<One> list{};
    bool has_more{};  ///< than were asked for
};

/// Finds people, and the organisations they belong to, by what is typed of their names. Knows only
/// those whose names its audience may see, each by the words of the name: names themselves are the
/// store's to give, to whom may see them by then. Immutable, safe to read from any thread.
class Directory {
public:
    /// At most `limit`, best first: by fit, then by name. Those under the filter alone; throws as
    /// communes_in does.
    [[nodiscard]] FoundList<FoundPerson> find_people(std::string_view typed, Filter const& filter,
                                                     std::size_t limit) const;
    /// The same; of equal fit those with most members come first. The same name at two communes
    /// is two organisations.
    [[nodiscard]] FoundList<FoundOrganisation> find_organisations(std::string_view typed,
                                                                  Filter const& filter,
                                                                  std::size_t limit) const;

    [[nodiscard]] std::size_t people() const noexcept { return people_.size(); }
    [[nodiscard]] std::size_t organisations() const noexcept { return organisation_count_; }

private:
    friend class DirectoryBuilder;
    static constexpr std::uint32_t no_organisation = UINT32_MAX;
    static constexpr std::uint32_t nowhere = UINT32_MAX;

    struct Person {
        std::int64_t id{};
        std::uint32_t organisation{no_organisation};
        std::uint32_t commune{nowhere};  ///< position in Gazetteer::communes()
        std::uint32_t category{};        ///< position in `categories_`
        std::uint16_t joined{};          ///< Month::number(), 0 when not known
        geodata::Level level{};          ///< as in MonthCount, and so the certainty
        geodata::Certainty certainty{};
    };

    Directory(std::shared_ptr<geodata::Gazetteer const> gazetteer, Categories categories,
              std::vector<Person> people, WordIndex names, std::size_t organisation_count,
              WordIndex organisation_names);

    [[nodiscard]] static bool passes(Person const& person, Sieve const& sieve) noexcept;

    std::shared_ptr<geodata::Gazetteer const> gazetteer_;
    Categories categories_;
    std::vector<Person> people_;  ///< in order of name
    WordIndex names_;
    std::size_t organisation_count_;
    WordIndex organisation_names_;
};

}  // namespace epingle::community
