#pragma once

#include "geodata/gazetteer.hpp"
#include "geodata/level.hpp"
#include "src/community/atlas.hpp"
#include "src/community/filter.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::exporting {

/// What a level's territories are called, for sentences that agree with it.
struct LevelWords {
    std::string_view one{};       ///< « commune »
    std::string_view many{};      ///< « communes »
    std::string_view reached{};   ///< « représentées »
    std::string_view in_one{};    ///< « dans une commune représentée »
    std::string_view the_many{};  ///< « Les communes »
    std::string_view title{};     ///< « Commune »
    std::string_view titles{};    ///< « Communes »
};

/// Precondition: `level` is not france.
[[nodiscard]] LevelWords const& words_of(geodata::Level level) noexcept;

/// « 26 novembre 2026 », « 1er mars 2026 »; the text itself when it is not "YYYY-MM-DD".
[[nodiscard]] std::string french_date(std::string_view date);
/// « janvier 2024 »
[[nodiscard]] std::string french_month(community::Month month);

/// « France entière », « Occitanie (région 76) ». Throws as community::name_of does.
[[nodiscard]] std::string scope_of(community::Filter const& filter,
                                   geodata::Gazetteer const& gazetteer);
/// What else the filter leaves out, a sentence each: « Catégories : Commune, SDIS. » Empty when it
/// shows everyone.
[[nodiscard]] std::vector<std::string> limits_of(community::Filter const& filter,
                                                 community::Atlas const& atlas);

/// « a, b et c »
[[nodiscard]] std::string enumerated(std::vector<std::string> const& items);

}  // namespace epingle::exporting
