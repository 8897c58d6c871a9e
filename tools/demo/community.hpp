#pragma once

#include "geodata/gazetteer.hpp"
#include "tools/demo/place_writer.hpp"
#include "tools/demo/random.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace epingle::demo {

/// A member as a row of the animator's spreadsheet.
struct DemoMember {
    std::string identifier{};
    std::string surname{};
    std::string first_name{};
    std::string organisation{};
    std::string category{};
    WrittenPlace place{};
    std::string joined_on{};  ///< DD/MM/YYYY
};

/// A fictional community of practice around local government: people whose names are plainly
/// invented, in organisations that are real in form, drawn over France in proportion to
/// population^0.75 so that small communes are reached as they are in real life.
class Community {
public:
    /// `gazetteer` must outlive the community. The same seed gives the same members.
    Community(geodata::Gazetteer const& gazetteer, std::uint64_t seed);

    /// The next member; the first few work at the mairie of Ambert.
    [[nodiscard]] DemoMember next();

private:
    [[nodiscard]] geodata::Commune const& draw_commune();
    void settle(DemoMember& member);

    geodata::Gazetteer const& gazetteer_;
    Random random_;
    PlaceWriter writer_;
    std::vector<std::uint64_t> cumulated_weights_{};  ///< per commune, ascending
    std::uint64_t made_{0};
};

}  // namespace epingle::demo
