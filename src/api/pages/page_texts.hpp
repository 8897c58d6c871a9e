#pragma once

#include "src/api/language.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace epingle::api {

/// The words of the pages that are complete without JavaScript, in one language. What people or
/// sources wrote stays as it is.
struct PageTexts {
    using Text = std::string_view;
    using LevelWords = std::array<Text, 4>;  ///< communes, EPCI, départements, régions
    using About = std::string (*)(std::string const& what);
    using Keyed = std::string (*)(std::string_view key);
    using Counted = std::string (*)(std::uint64_t count);
    using Measured = std::string (*)(double number);

    Text skip{};
    Text search{};
    Text search_label{};
    Text search_hint{};
    Text pages{};
    Text turns{};  ///< what leads on in a long list
    Text trail{};
    Text home{};
    Text coverage{};
    Text members{};
    Text not_located{};
    Text foot{};
    Text accessibility{};
    Text personal_data{};
    Text report{};
    Text other_language{};
    Text fictional{};
    Text sources{};
    Text filter{};
    Text without_filter{};
    Text no_category{};
    About without{};
    About since{};  ///< of "2024-03"
    About until{};
    About inside{};
    Keyed certainty{};
    Counted number{};
    Measured rate{};
    Measured percent{};
    Measured distance{};  ///< of kilometres
    Counted count_members{};
    Counted count_inhabitants{};
    std::string (*figures)(std::uint64_t members, std::uint64_t located, std::uint64_t communes,
                           std::uint64_t all_communes){};
    std::string (*located_only)(std::uint64_t located, std::uint64_t communes,
                                std::uint64_t all_communes){};
    Counted count_not_located{};
    std::string (*labelled)(Text label, std::string const& value){};
    std::string (*out_of)(std::uint64_t part, std::uint64_t whole){};
    LevelWords level{};
    LevelWords levels{};
    Text name{};
    Text organisation{};
    Text category{};
    Text commune{};
    Text population{};
    Text rate_column{};
    Text reached{};
    Text population_reached{};
    Text reason{};
    Text written{};
    Text yes{};
    Text no{};
    Text home_lead{};
    Text categories{};
    Text regions{};
    Text departements{};
    About results_for{};
    About nothing_like{};
    About nobody_but_near{};
    Text corrected{};
    Text search_advice{};
    std::array<Text, 6> groups{};  ///< in the order of group_keys
    About also_known_as{};
    Text breakdown{};
    Text people{};
    Text at_seat{};
    Text no_organisation{};
    Text to_check{};
    Text communes_reached{};
    Text places{};
    Text nobody{};
    Text nearest{};
    Text peers{};
    Text whole_list{};
    Text previous_place{};
    Text next_place{};
    Text by_name{};
    std::string (*unlisted)(std::uint64_t count, bool some){};  ///< `some`: beside those who are
    Keyed peers_by{};                                           ///< "epci", "10", "size", …
    std::string (*place_summary)(std::string const& name, std::uint64_t members){};
    Text sorted_up{};
    Text sorted_down{};
    Text previous{};
    Text next{};
    Text first{};
    Text show_only{};
    Text all_places{};
    Text reached_places{};
    Text missing_places{};
    Text by_commune{};
    Text by_person{};
    Text find{};
    std::string (*rows)(std::uint64_t first, std::uint64_t last, std::uint64_t all){};
    Counted rows_of{};
    Text not_located_lead{};
    Keyed reason_text{};
    Text not_found{};
    Text not_found_lead{};
    Text bad_request{};
    Text bad_request_lead{};
    Text unavailable{};
    Text unavailable_lead{};
};

/// The levels that have pages, as addresses and the API name them, in the order of LevelWords.
inline constexpr std::array<std::string_view, 4> place_levels{"commune", "epci", "departement",
                                                              "region"};
/// Where a level is among these; their number when it is none of them.
[[nodiscard]] std::size_t position_of(std::string_view level) noexcept;

/// The keys of the groups that the search answers.
inline constexpr std::array<std::string_view, 6> group_keys{
    "communes", "epci", "departements", "regions", "organisations", "people"};

[[nodiscard]] PageTexts const& page_texts(Language language) noexcept;
[[nodiscard]] PageTexts const& french_page_texts() noexcept;
[[nodiscard]] PageTexts const& english_page_texts() noexcept;

}  // namespace epingle::api
