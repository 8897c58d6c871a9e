#include "src/exporting/member_table.hpp"

#include "geodata/legal_crs.hpp"
#include "src/community/area.hpp"
#include "src/community/seat.hpp"
#include "src/exporting/territory_values.hpp"

#include <utility>
#include <variant>

namespace epingle::exporting {

using geodata::Level;
using sources::FieldType;
using sources::Value;

namespace {

constexpr std::size_t members_at_once = 500;

std::vector<sources::Field> member_fields() {
    // Headers that an import reads as what they are, so that a file goes out and comes in again.
    std::vector<sources::Field> fields{{"name", "nom complet"},
                                       {"organisation", "organisme"},
                                       {"category", "catégorie"},
                                       {"level", "niveau"},
                                       {"place", "lieu"},
                                       {"place_code", "code du lieu", FieldType::code},
                                       {"code_insee", "code INSEE", FieldType::code}};
    append_territory_fields(fields);
    fields.insert(fields.end(), {{"status", "statut"}, {"reason", "motif"}});
    return fields;
}

std::string name_of(geodata::Gazetteer const& gazetteer, geodata::Placed const& placed,
                    geodata::Commune const& seat) {
    auto const* const territory =
        placed.level == Level::commune ? nullptr : gazetteer.territory(placed.level, placed.code);
    return territory == nullptr ? seat.name : territory->name;
}

std::string reason_of(geodata::Placement const& placement) {
    return std::visit([](auto const& outcome) { return geodata::in_french(outcome.reason); },
                      placement);
}

}  // namespace

MemberTable::MemberTable(std::shared_ptr<community::Atlas const> atlas, community::Filter filter,
                         MemberPages pages)
    : atlas_{std::move(atlas)},
      filter_{std::move(filter)},
      pages_{std::move(pages)},
      fields_{member_fields()} {}

std::optional<Rows> MemberTable::next() {
    auto const page = pages_(last_id_, members_at_once);
    if (page.empty()) {
        return std::nullopt;
    }
    last_id_ = page.back().id;
    Rows rows;
    for (auto const& member : page) {
        auto const* const placed = std::get_if<geodata::Placed>(&member.placement);
        auto const* const seat =
            placed == nullptr
                ? nullptr
                : community::seat_of(atlas_->gazetteer(), placed->level, placed->code);
        if (is_inside(seat)) {
            rows.push_back(row_of(member, seat));
        }
    }
    return rows;
}

/// Who is not located cannot be said to be inside.
bool MemberTable::is_inside(geodata::Commune const* seat) const {
    if (!filter_.inside) {
        return true;
    }
    auto const& gazetteer = atlas_->gazetteer();
    return seat != nullptr &&
           community::holds(*filter_.inside, static_cast<std::uint32_t>(gazetteer.index_of(*seat)),
                            gazetteer);
}

sources::Feature MemberTable::row_of(community::Member const& member,
                                     geodata::Commune const* seat) const {
    sources::Feature row{.values = {member.name, member.organisation, member.category}};
    if (seat == nullptr) {
        row.values.resize(fields_.size() - 2);
    } else {
        auto const& placed = std::get<geodata::Placed>(member.placement);
        row.values.insert(row.values.end(),
                          {Value{std::string{key_of(placed.level)}},
                           Value{name_of(atlas_->gazetteer(), placed, *seat)}, Value{placed.code},
                           placed.level == Level::commune ? Value{seat->code.str()} : Value{}});
        append_territories(atlas_->gazetteer(), *seat, placed.level, row.values);
        row.at = seat->position.at;
        row.legal_crs = geodata::legal_crs_of(seat->departement);
    }
    row.values.insert(row.values.end(), {Value{std::string{status_of(member.placement)}},
                                         Value{reason_of(member.placement)}});
    return row;
}

}  // namespace epingle::exporting
