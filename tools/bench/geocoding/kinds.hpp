#pragma once

#include "geodata/gazetteer.hpp"
#include "tools/bench/geocoding/pen.hpp"

#include <span>
#include <string>
#include <string_view>

namespace epingle::bench {

/// Who writes the name of a commune, and with what chance.
struct Writer {
    Pen& pen;
    geodata::Gazetteer const& gazetteer;
    geodata::Commune const& commune;
};

/// What is left of the name, which says who else may be meant.
enum class Left {
    letters,   ///< all its letters: another commune is meant only where it bears the name
    nouns,     ///< its articles and small words came or went: nor may what is written be a name
    likeness,  ///< some letters are others: it must stand apart
    start,     ///< the end is missing: the same, and alone only from 14 characters on
};

/// One way to write a name.
struct Kind {
    std::string_view name{};
    Left left{Left::letters};
    bool placed{};  ///< postcode or département stand in the cell: nothing else is said
    std::string (*write)(Writer const&){};  ///< empty where the name does not lend itself to it
};

/// What people do on purpose, or their software for them.
[[nodiscard]] std::span<Kind const> habits() noexcept;
/// What they do not.
[[nodiscard]] std::span<Kind const> slips() noexcept;

}  // namespace epingle::bench
