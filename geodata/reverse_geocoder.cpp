#include "geodata/reverse_geocoder.hpp"

#include "geodata/thresholds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace epingle::geodata {

namespace {

constexpr bool is_on_earth(LonLat at) noexcept {
    return at.lon >= -180 && at.lon <= 180 && at.lat >= -90 && at.lat <= 90;  // false for NaN
}

/// What files hold where there is no position.
constexpr bool is_origin(LonLat at) noexcept {
    return at == LonLat{};
}

/// « 350 m », « 1,2 km », « 12 km ».
std::string in_french(double metres) {
    if (metres < 995) {
        return std::to_string(std::lround(metres / 10) * 10) + " m";
    }
    auto const hundreds = std::lround(metres / 100);
    auto text = std::to_string(hundreds / 10);
    if (hundreds < 100 && hundreds % 10 != 0) {
        text += ',' + std::to_string(hundreds % 10);
    }
    return text + " km";
}

/// How far from its point a commune of a département or collectivité may reach.
double reach_of_m(std::string_view departement) noexcept {
    for (auto const& [code, reach_m] : thresholds::collectivities_with_neighbours) {
        if (code == departement) {
            return reach_m;
        }
    }
    return thresholds::commune_reach_m;
}

/// How far ahead the first is: 0 alone, 1 when the second is as near.
double share_of_second(std::vector<NearbyCommune> const& near) noexcept {
    if (near.size() < 2) {
        return 0;
    }
    return near[1].weighed > 0 ? near[0].weighed / near[1].weighed : 1;
}

}  // namespace

ReverseGeocoder::ReverseGeocoder(Gazetteer const& gazetteer)
    : gazetteer_{gazetteer}, anchors_{gazetteer}, departements_{gazetteer} {
    auto const departements = gazetteer.territories(Level::departement);
    for (std::size_t i = 0; i < departements.size(); ++i) {
        if (departements[i].outline.empty() || is_overseas_collectivity(departements[i].code)) {
            collectivities_.add(i);
        }
        auto& official = official_.emplace_back();
        for (auto const commune : gazetteer.members_of(departements[i])) {
            if (gazetteer.outlines().nature(Level::commune, commune) == OutlineNature::official) {
                official.emplace_back(
                    bbox_of(gazetteer.outlines().of(Level::commune).outline(commune)), commune);
            }
        }
    }
}

Commune const* ReverseGeocoder::official_at(LonLat at, Ground const& ground) const {
    auto const& outlines = gazetteer_.outlines().of(Level::commune);
    for (std::size_t i = 0; i < official_.size(); ++i) {
        if (!ground.departements.contains(i)) {
            continue;
        }
        for (auto const& [box, commune] : official_[i]) {
            if (box.contains(at) && contains(outlines.outline(commune), at)) {
                return &gazetteer_.communes()[commune];
            }
        }
    }
    return nullptr;
}

Placement ReverseGeocoder::place(LonLat at) const {
    auto const ground = ground_at(at);
    if (auto const* const commune = official_at(at, ground)) {
        return Placed{.level = Level::commune,
                      .code = commune->code.str(),
                      .certainty = Certainty::probable,
                      .score = thresholds::position,
                      .reason = {ReasonKind::position, "dans le contour officiel de la commune"}};
    }
    auto nearby = near(at, ground,
                       ground.is_doubtful ? thresholds::doubtful_spread : thresholds::shown_spread);
    if (nearby.empty()) {
        return nowhere(at);
    }
    bool const is_sure =
        !ground.is_doubtful && share_of_second(nearby) * thresholds::sure_spread <= 1;
    return is_sure || nearby.size() == 1 ? Placement{placed(nearby)}
                                         : Placement{ambiguous(std::move(nearby))};
}

std::vector<NearbyCommune> ReverseGeocoder::near(LonLat at, double spread) const {
    return near(at, ground_at(at), spread);
}

ReverseGeocoder::Ground ReverseGeocoder::ground_at(LonLat at) const {
    if (!is_on_earth(at) || is_origin(at)) {
        return {};
    }
    auto const around = departements_.near(at, thresholds::sea_reach_m);
    if (around.empty()) {
        return {.departements = collectivities_, .reach_m = thresholds::collectivity_reach_m};
    }
    double const outside_m = around.front().outside_m;
    Ground ground{.departements = {},
                  .reach_m = thresholds::commune_reach_m,
                  .is_doubtful =
                      outside_m > 0 && gazetteer_.basemap().land_fine.contains(tiles::grid_of(at))};
    if (ground.is_doubtful && outside_m > thresholds::foreign_land_m) {
        return ground;
    }
    for (auto const& departement : around) {
        if (departement.outside_m <= outside_m + thresholds::outline_error_m) {
            ground.departements.add(departement.departement);
        }
    }
    return ground;
}

std::vector<NearbyCommune> ReverseGeocoder::near(LonLat at, Ground const& ground,
                                                 double spread) const {
    if (ground.departements.empty()) {
        return {};
    }
    auto nearby = anchors_.nearest(at, ground.departements, spread, ground.reach_m);
    std::erase_if(nearby, [this](NearbyCommune const& each) {
        return each.distance_m > reach_of_m(gazetteer_.communes()[each.commune].departement);
    });
    return nearby;
}

Placement ReverseGeocoder::nowhere(LonLat at) const {
    LonLat const exchanged{at.lat, at.lon};
    if (is_origin(at)) {
        return Unplaced{{ReasonKind::bad_position, "0, 0"}};
    }
    if (!near(exchanged, 1).empty()) {
        return Unplaced{{ReasonKind::exchanged_position, {}}};
    }
    if (!is_on_earth(at)) {
        return Unplaced{{ReasonKind::bad_position, {}}};
    }
    return Unplaced{{ReasonKind::position_abroad, {}}};
}

Placed ReverseGeocoder::placed(std::vector<NearbyCommune> const& near) const {
    auto const& commune = gazetteer_.communes()[near.front().commune];
    auto detail = "à " + in_french(near.front().distance_m) + " du point de la commune";
    if (near.size() > 1) {
        auto const& second = gazetteer_.communes()[near[1].commune];
        detail += " (et à " + in_french(near[1].distance_m) + " de celui de " + second.name + ')';
    }
    return {.level = Level::commune,
            .code = commune.code.str(),
            .certainty = Certainty::probable,
            .score = thresholds::position - thresholds::position_doubt * share_of_second(near),
            .reason = {ReasonKind::position, std::move(detail)}};
}

Ambiguous ReverseGeocoder::ambiguous(std::vector<NearbyCommune> near) const {
    std::stable_sort(near.begin(), near.end(), [this](auto const& a, auto const& b) {
        auto const population = [this](NearbyCommune const& each) {
            return gazetteer_.communes()[each.commune].population.value_or(0);
        };
        return a.weighed != b.weighed ? a.weighed < b.weighed : population(a) > population(b);
    });
    double const best = near.front().weighed;
    auto const close = static_cast<std::size_t>(
        std::count_if(near.begin(), near.end(), [best](NearbyCommune const& each) {
            return each.weighed <= best * thresholds::sure_spread;
        }));
    near.resize(std::min(close > 1 ? close : near.size(), thresholds::most_close_candidates));
    Ambiguous answer{.candidates = {}, .reason = {ReasonKind::several_near, {}}};
    for (NearbyCommune const& each : near) {
        double const fit = each.weighed > 0 ? best / each.weighed : 1;
        answer.candidates.push_back({Level::commune, gazetteer_.communes()[each.commune].code.str(),
                                     (thresholds::position - thresholds::position_doubt) * fit});
    }
    return answer;
}

}  // namespace epingle::geodata
