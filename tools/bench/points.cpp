#include "tools/bench/points.hpp"

#include "src/base/error.hpp"
#include "src/community/atlas_builder.hpp"

#include <fstream>
#include <string_view>

namespace epingle::bench {

using community::CountRow;

namespace {

/// "63003,3.741,45.549,7,2019-04": commune, position, category, month of joining.
CountRow member_in(std::string_view line) {
    auto const category_at = line.find(',', line.find(',', line.find(',') + 1) + 1) + 1;
    auto const month_at = line.find(',', category_at) + 1;
    CountRow row{.status = community::PlacementStatus::placed,
                 .code = std::string{line.substr(0, line.find(','))},
                 .category = "cat ",
                 .joined_month = std::string{line.substr(month_at)},
                 .count = 1};
    row.category += line.substr(category_at, month_at - 1 - category_at);
    return row;
}

}  // namespace

std::vector<CountRow> read_members(std::filesystem::path const& points) {
    std::ifstream file{points};
    std::string line;
    if (!std::getline(file, line)) {
        throw Error{ErrorKind::not_found, points.string() + " cannot be read"};
    }
    std::vector<CountRow> members;
    while (std::getline(file, line)) {
        members.push_back(member_in(line));
    }
    return members;
}

community::Atlas atlas_of(std::shared_ptr<geodata::Gazetteer const> const& gazetteer,
                          std::vector<CountRow> const& members) {
    community::AtlasBuilder builder{gazetteer};
    for (CountRow const& member : members) {
        builder.add(member);
    }
    return builder.build("1");
}

}  // namespace epingle::bench
