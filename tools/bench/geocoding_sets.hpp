#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/geocoder.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace epingle::bench {

/// A place as somebody might write it, and where it is.
struct Question {
    std::string commune{};
    std::string postcode{};
    std::string departement{};
    std::string organisation{};
    geodata::Level level{geodata::Level::commune};
    std::string code{};  ///< the right answer; empty where there is none

    [[nodiscard]] geodata::PlaceQuery query() const noexcept {
        return {.commune = commune,
                .postcode = postcode,
                .departement = departement,
                .insee_code = {},
                .organisation = organisation};
    }
};

struct QuestionSet {
    std::string name{};
    std::vector<Question> questions{};
};

/// What became of a set: each question is in one of these.
struct Tally {
    std::size_t right_exact{};
    std::size_t right_probable{};
    std::size_t ambiguous_right{};  ///< the right answer is among the candidates
    std::size_t ambiguous_wrong{};
    std::size_t unplaced{};
    std::size_t wrong_probable{};
    std::size_t wrong_exact{};

    [[nodiscard]] std::size_t right() const noexcept { return right_exact + right_probable; }
    [[nodiscard]] std::size_t wrong() const noexcept { return wrong_exact + wrong_probable; }
    [[nodiscard]] std::size_t all() const noexcept {
        return right() + ambiguous_right + ambiguous_wrong + unplaced + wrong();
    }
};

/// Adds one answer to a tally; false when it is neither right nor rightly left to a person.
bool count(Tally& tally, Question const& question, geodata::Placement const& placement);

/// Questions whose answers the gazetteer itself tells.
[[nodiscard]] QuestionSet unique_names(geodata::Gazetteer const& gazetteer);
/// Names of several communes, nothing else said.
[[nodiscard]] QuestionSet homonyms_alone(geodata::Gazetteer const& gazetteer);
[[nodiscard]] QuestionSet homonyms_with_departement(geodata::Gazetteer const& gazetteer);
[[nodiscard]] QuestionSet homonyms_with_postcode(geodata::Gazetteer const& gazetteer);
/// Official names in La Poste's capitals, and La Poste's own labels, with their postcode.
[[nodiscard]] QuestionSet postal_capitals(geodata::Gazetteer const& gazetteer);
[[nodiscard]] QuestionSet postal_labels(geodata::Gazetteer const& gazetteer);
/// Former communes, déléguées, associées, arrondissements; with their département, or alone.
[[nodiscard]] QuestionSet other_names(geodata::Gazetteer const& gazetteer, bool with_departement);
[[nodiscard]] QuestionSet organisations(geodata::Gazetteer const& gazetteer);
[[nodiscard]] QuestionSet negatives();

enum class Hint { none, departement, postcode };
/// Names with slips of the pen and of the habit, drawn with a fixed seed.
[[nodiscard]] QuestionSet slips(geodata::Gazetteer const& gazetteer, Hint hint, std::size_t count);

/// The public list of vaccination centres (`;`, columns com_nom, com_cp, com_insee), placed by name
/// and postcode. Throws Error when the file cannot be read.
[[nodiscard]] QuestionSet vaccination_centres(std::filesystem::path const& csv,
                                              geodata::Gazetteer const& gazetteer);

}  // namespace epingle::bench
