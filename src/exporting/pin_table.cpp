#include "src/exporting/pin_table.hpp"

#include "geodata/legal_crs.hpp"
#include "src/exporting/territory_values.hpp"

#include <algorithm>
#include <cmath>

namespace epingle::exporting {

using geodata::Level;
using sources::FieldType;
using sources::Value;

namespace {

/// Looked at in one go; most of them have no pin.
constexpr std::uint32_t communes_at_once = 2'000;

}  // namespace

PinTable::PinTable(std::shared_ptr<community::View const> view, CommuneShown is_shown)
    : view_{std::move(view)}, is_shown_{std::move(is_shown)} {
    fields_ = {{"level", "niveau"}, {"code", "code INSEE", FieldType::code}, {"name", "commune"}};
    append_territory_fields(fields_);
    fields_.insert(fields_.end(), {{"members", "membres", FieldType::integer},
                                   {"at_seat", "dont au siège", FieldType::integer},
                                   {"precision", "précision"},
                                   {"radius_m", "rayon (m)", FieldType::integer}});
    for (auto const& total : view_->atlas().categories()) {
        fields_.push_back(
            {"cat_" + total.category.key, "membres : " + total.category.label, FieldType::integer});
    }
}

std::optional<Rows> PinTable::next() {
    auto const communes = static_cast<std::uint32_t>(view_->atlas().gazetteer().communes().size());
    if (next_commune_ >= communes) {
        return std::nullopt;
    }
    auto const end = std::min(communes, next_commune_ + communes_at_once);
    Rows rows;
    for (; next_commune_ < end; ++next_commune_) {
        auto const* const pin = view_->pins().at(next_commune_);
        if (pin != nullptr && (!is_shown_ || is_shown_(next_commune_))) {
            rows.push_back(row_of(*pin));
        }
    }
    return rows;
}

sources::Feature PinTable::row_of(community::Pin const& pin) const {
    auto const& gazetteer = view_->atlas().gazetteer();
    auto const& commune = gazetteer.communes()[pin.commune];
    sources::Feature row{
        .values = {std::string{key_of(Level::commune)}, commune.code.str(), commune.name},
        .at = commune.position.at,
        .legal_crs = geodata::legal_crs_of(commune.departement)};
    append_territories(gazetteer, commune, Level::commune, row.values);
    row.values.insert(row.values.end(),
                      {Value{std::int64_t{pin.members}}, Value{std::int64_t{pin.at_seat}},
                       Value{std::string{key_of(commune.position.precision)}},
                       Value{std::int64_t{std::llround(commune.position.radius_m)}}});
    auto const first_category = row.values.size();
    row.values.resize(fields_.size(), std::int64_t{0});
    for (auto const& count : view_->pins().by_category(pin)) {
        row.values[first_category + count.category] = std::int64_t{count.members};
    }
    return row;
}

}  // namespace epingle::exporting
