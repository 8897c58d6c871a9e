#include "src/exporting/member_map.hpp"

#include "geodata/attribution.hpp"
#include "src/community/pin_layer.hpp"
#include "src/community/pin_tiles.hpp"
#include "src/community/territory_layer.hpp"
#include "src/community/territory_tiles.hpp"
#include "src/exporting/first_view.hpp"

namespace epingle::exporting {

using geodata::Level;

namespace {

/// Every place where a pin or a cluster stands at one of the zooms.
void add_clusters(Footprint& footprint, community::Clusters const& clusters, ZoomRange zooms) {
    for (std::uint8_t zoom = zooms.first; zoom <= zooms.last; ++zoom) {
        clusters.for_each_at(zoom,
                             [&](auto const& cluster, auto const&) { footprint.add(cluster.at); });
    }
}

/// A box for each part of each territory: between the islands of one there is only sea.
void add_territories(Footprint& footprint, geodata::Gazetteer const& gazetteer) {
    for (auto const level : {Level::departement, Level::region}) {
        auto const& outlines = gazetteer.outlines().of(level);
        for (std::size_t position = 0; position < outlines.size(); ++position) {
            for (auto const& ring : outlines.rings(position)) {
                tiles::GridBox box;
                for (auto const point : ring.path.points) {
                    box.extend(point);
                }
                footprint.add(box);
            }
        }
    }
}

Bbox bounds_of(tiles::GridBox const& box) {
    auto const north_west = tiles::lon_lat_of(box.north_west);
    auto const south_east = tiles::lon_lat_of(box.south_east);
    return {north_west.lon, south_east.lat, south_east.lon, north_west.lat};
}

}  // namespace

MemberMap::MemberMap(community::View const& view, ZoomRange zooms) : view_{view}, zooms_{zooms} {
    Footprint footprint{community::territory_buffer};
    add_clusters(footprint, view.clusters(), zooms);
    add_territories(footprint, view.atlas().gazetteer());
    addresses_ = footprint.tiles(zooms.first, zooms.last);
    bounds_ = bounds_of(footprint.box());
}

std::string MemberMap::tile(tiles::TileAddress address) const {
    // A vector tile is its layers one after the other.
    return community::pin_tile(view_.atlas(), view_.clusters(), address) +
           community::territory_tile(view_, address);
}

ArchiveDescription MemberMap::description() const {
    auto const& atlas = view_.atlas();
    return {.set = {.name = "Épingle : membres",
                    .description = "Membres par commune, regroupés par EPCI, département et région "
                                   "aux petites échelles",
                    .attribution = geodata::attribution(atlas.gazetteer()),
                    .first_zoom = zooms_.first,
                    .last_zoom = zooms_.last,
                    .bounds = bounds_,
                    .layers = {community::pin_layer(atlas.categories()),
                               community::territory_layer(Level::departement, atlas.categories()),
                               community::territory_layer(Level::region, atlas.categories())}},
            .first_view = first_view(view_.clusters(), zooms_.last)};
}

}  // namespace epingle::exporting
