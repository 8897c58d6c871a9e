#pragma once

#include "geodata/geocoder.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::bench {

struct Answer {
    geodata::Level level{geodata::Level::commune};
    std::string code{};

    friend bool operator==(Answer const&, Answer const&) = default;
};

/// What a right answer to a question is.
enum class Expectation {
    place,     ///< one of its answers is asserted
    probable,  ///< the same, but said to be exact it is wrong
    choice,  ///< all its answers are candidates; or the first, which dwarfs the others, is probable
    doubt,   ///< anything but another place, or a place said to be exact
    nothing,  ///< no place is asserted
};

/// A place as somebody might write it, and where it is.
struct Question {
    std::string commune{};
    std::string postcode{};
    std::string departement{};
    std::string insee_code{};
    std::string organisation{};
    std::string region{};
    std::string epci{};
    Expectation expectation{Expectation::place};
    std::vector<Answer> answers{};

    [[nodiscard]] geodata::PlaceQuery query() const noexcept;
    /// All cells and the true code, for the reader.
    [[nodiscard]] std::string str() const;
};

/// What is asked of a set, in percent; nothing wrong may ever be said to be exact.
struct Target {
    std::optional<double> recall{};
    double wrong{};
};

struct QuestionSet {
    std::string name{};
    Target target{};
    std::vector<Question> questions{};
};

/// What became of a set: each question is in one of these.
struct Tally {
    std::size_t exact{};     ///< right and exact
    std::size_t probable{};  ///< right and probable
    std::size_t doubted{};   ///< right not to assert anything
    std::size_t choice{};    ///< a place was asked for; the right one is among the candidates
    std::size_t no_choice{};
    std::size_t unplaced{};
    std::size_t wrong_probable{};
    std::size_t wrong_exact{};

    [[nodiscard]] std::size_t right() const noexcept { return exact + probable + doubted; }
    [[nodiscard]] std::size_t wrong() const noexcept { return wrong_exact + wrong_probable; }
    [[nodiscard]] std::size_t all() const noexcept {
        return right() + choice + no_choice + unplaced + wrong();
    }
    /// In percent; 100 of nothing.
    [[nodiscard]] double recall() const noexcept;
    [[nodiscard]] double wrongly_asserted() const noexcept;
    /// Of what was asserted, what was right.
    [[nodiscard]] double precision() const noexcept;
    [[nodiscard]] bool meets(Target const& target) const noexcept;

    Tally& operator+=(Tally const& other) noexcept;
};

/// Adds one answer to a tally; false when it is not right.
bool count(Tally& tally, Question const& question, geodata::Placement const& placement);

}  // namespace epingle::bench
