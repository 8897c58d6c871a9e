#include "geodata/sources/reach.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace epingle::sources {

namespace {

constexpr Bbox world{.west = -180, .south = -90, .east = 180, .north = 90};
constexpr double margin_degrees = 6;

/// Communes of one key share a box: the métropole, a département overseas, or each district of the
/// TAAF, which lie oceans apart.
std::string key_of(geodata::Commune const& commune) {
    if (commune.departement.size() < 3) {
        return "";
    }
    return commune.departement == "984" ? commune.code.str() : commune.departement;
}

Bbox within_world(Bbox const& box) {
    return {.west = std::max(box.west, world.west),
            .south = std::max(box.south, world.south),
            .east = std::min(box.east, world.east),
            .north = std::min(box.north, world.north)};
}

Bbox bbox_of(Line const& line) {
    Bbox box;
    for (LonLat const point : line) {
        box.extend(point);
    }
    return box;
}

template <class Shapes>
void append(Shapes& shapes, Shapes const& more) {
    shapes.insert(shapes.end(), more.begin(), more.end());
}

}  // namespace

Reach::Reach(std::vector<geodata::Commune> const& communes, GeometryEngine const& engine)
    : engine_{engine} {
    std::map<std::string, Bbox> boxes;
    for (geodata::Commune const& commune : communes) {
        boxes[key_of(commune)].extend(commune.position.at);
    }
    std::vector<Outline> rectangles;
    for (auto const& [key, box] : boxes) {
        boxes_.push_back(within_world(box.grown(margin_degrees)));
        rectangles.push_back(outline_of(boxes_.back()));
    }
    area_ = engine.dissolved(rectangles);
}

bool Reach::touches(Bbox const& box) const {
    return std::any_of(boxes_.begin(), boxes_.end(),
                       [&box](Bbox const& near) { return near.intersects(box); });
}

Outline Reach::combined(Outline const& fine, Outline const& coarse) const {
    Outline all;
    for (Polygon const& polygon : fine) {
        if (touches(epingle::bbox_of({polygon}))) {
            append(all, engine_.inside(Outline{polygon}, area_));
        }
    }
    for (Polygon const& polygon : coarse) {
        bool const is_near = touches(epingle::bbox_of({polygon}));
        append(all, is_near ? engine_.outside(Outline{polygon}, area_) : Outline{polygon});
    }
    return all;
}

std::vector<Line> Reach::combined(std::vector<Line> const& fine,
                                  std::vector<Line> const& coarse) const {
    std::vector<Line> all;
    for (Line const& line : fine) {
        if (touches(bbox_of(line))) {
            append(all, engine_.inside(line, area_));
        }
    }
    for (Line const& line : coarse) {
        bool const is_near = touches(bbox_of(line));
        append(all, is_near ? engine_.outside(line, area_) : std::vector<Line>{line});
    }
    return all;
}

}  // namespace epingle::sources
