#include "tests/community/scattered_rows.hpp"

#include "src/community/atlas_builder.hpp"

namespace epingle::community {

using geodata::Level;
using geodata::ReasonKind;

CountRow random_row(geodata::Gazetteer const& gazetteer, std::mt19937& random) {
    auto const& commune = gazetteer.communes()[random() % gazetteer.communes().size()];
    auto const category = std::to_string(random() % 6);
    CountRow row{
        .status = PlacementStatus::placed,
        .level = Level::commune,
        .code = commune.code.str(),
        .reason = ReasonKind::name,
        .category = (random() % 3 == 0 ? "catégorie " : "Catégorie ") + category,
        .count = 1 + random() % 4,
        .certainty = random() % 4 == 0 ? geodata::Certainty::probable : geodata::Certainty::exact};
    if (random() % 5 != 0) {
        auto const month = std::to_string(11 + random() % 2);
        row.joined_month = std::to_string(2012 + random() % 15) + "-" + month;
    }
    switch (random() % 20) {
        case 0:
            row.level = Level::departement;
            row.code = commune.departement;
            break;
        case 1:
            row.level = Level::region;
            row.code = commune.region;
            break;
        case 2:
            row.level = commune.epci.empty() ? Level::commune : Level::epci;
            row.code = commune.epci.empty() ? commune.code.str() : commune.epci;
            break;
        case 3:
        case 4:
            row.status = random() % 2 == 0 ? PlacementStatus::ambiguous : PlacementStatus::unplaced;
            row.reason = random() % 2 == 0 ? ReasonKind::homonyms : ReasonKind::nothing_written;
            row.code.clear();
            break;
        default:
            break;
    }
    return row;
}

std::vector<CountRow> random_rows(geodata::Gazetteer const& gazetteer, std::size_t rows,
                                  std::uint32_t seed) {
    std::mt19937 random{seed};
    std::vector<CountRow> made;
    for (std::size_t i = 0; i < rows; ++i) {
        made.push_back(random_row(gazetteer, random));
    }
    return made;
}

std::shared_ptr<Atlas const> atlas_of(std::shared_ptr<geodata::Gazetteer const> const& gazetteer,
                                      std::vector<CountRow> const& rows, std::string version) {
    AtlasBuilder builder{gazetteer};
    for (CountRow const& row : rows) {
        builder.add(row);
    }
    return std::make_shared<Atlas const>(builder.build(std::move(version)));
}

}  // namespace epingle::community
