#pragma once

#include "geodata/gazetteer.hpp"

namespace epingle::geodata {

/// A few dozen true communes, with what makes French names hard: homonyms, articles, former names,
/// arrondissements, shared postcodes, Corsica and overseas.
[[nodiscard]] GazetteerContents small_france();

}  // namespace epingle::geodata
