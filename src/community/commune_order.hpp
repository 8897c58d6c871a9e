#pragma once

#include "geodata/gazetteer.hpp"
#include "src/community/ranked_column.hpp"

namespace epingle::community {

/// All communes, by position in Gazetteer::communes(), as lists of places are ordered and searched:
/// each text has the name, then the code. Empty for the EPCI of a commune that belongs to none.
struct CommuneOrder {
    explicit CommuneOrder(geodata::Gazetteer const& gazetteer);

    RankedColumn names{};  ///< no two communes have the same
    RankedColumn epci{};
    RankedColumn departements{};
};

}  // namespace epingle::community
