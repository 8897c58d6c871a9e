#include "geodata/sources/neighbour_cells.hpp"

#include "geodata/sources/cells.hpp"
#include "geodata/sources/geometry_engine.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace epingle::sources {

namespace {

using geodata::FullOutline;
using geodata::Gazetteer;
using geodata::Level;
using geodata::OutlineNature;

/// Outlines that stand still, found by their boxes. O(outlines) a question.
class Boxes {
public:
    void add(std::size_t commune, Outline const& outline) {
        boxes_.emplace_back(commune, bbox_of(outline));
        all_.extend(boxes_.back().second);
    }
    [[nodiscard]] std::vector<std::size_t> meeting(Bbox const& box) const {
        std::vector<std::size_t> found;
        if (all_.intersects(box)) {
            for (auto const& [commune, each] : boxes_) {
                if (each.intersects(box)) {
                    found.push_back(commune);
                }
            }
        }
        return found;
    }

private:
    std::vector<std::pair<std::size_t, Bbox>> boxes_{};
    Bbox all_{};
};

/// What nobody has any more, and the communes that it may go to.
struct Leftover {
    Outline outline{};
    std::vector<std::size_t> heirs{};
};

/// One import: what stays, what is cut, and what is left to divide.
class Placing {
public:
    Placing(std::map<std::size_t, Outline> official, Gazetteer const& gazetteer,
            std::vector<FullOutline>& communes)
        : official_{std::move(official)}, gazetteer_{gazetteer}, communes_{communes} {}

    std::set<std::size_t> run(std::string const& source) {
        keep_what_is_there(source);
        collect_leftovers();
        for (auto const& [commune, outline] : official_) {
            communes_[commune] = {OutlineNature::official, source, outline};
            changed_.insert(commune);
        }
        for (std::size_t i = 0; i < communes_.size(); ++i) {
            if (communes_[i].nature == OutlineNature::official) {
                standing_.add(i, communes_[i].outline);
            }
        }
        collect_pieces();
        add_official_areas(cut_neighbours());
        add_pieces();
        take_cells();
        return changed_;
    }

private:
    /// Imported before: it is there already, perhaps with points that neighbours put on its border.
    void keep_what_is_there(std::string const& source) {
        std::erase_if(official_, [&](auto const& each) {
            FullOutline const& known = communes_[each.first];
            return known.nature == OutlineNature::official && known.source == source &&
                   (known.outline == each.second ||
                    engine_.are_within(PlaneDivider::step_degrees, known.outline, each.second));
        });
    }

    /// What newly official communes had, and who else is in their département.
    void collect_leftovers() {
        for (auto const& departement : gazetteer_.territories(Level::departement)) {
            std::vector<Outline> given_up;
            std::vector<std::size_t> others;
            for (auto const i : gazetteer_.members_of(departement)) {
                if (communes_[i].nature != OutlineNature::approximate) {
                    continue;
                }
                if (official_.contains(i)) {
                    given_up.push_back(communes_[i].outline);
                } else {
                    others.push_back(i);
                }
            }
            if (!given_up.empty()) {
                leftovers_.push_back({engine_.dissolved(given_up), std::move(others)});
            }
        }
    }

    /// What the official outlines leave of that goes to the other communes of the département;
    /// where there is none, to those of the next that it lies along, since it is there only because
    /// the border between them was drawn coarsely. The rest is sea, or abroad.
    void collect_pieces() {
        Boxes approximate;
        for (std::size_t i = 0; i < communes_.size(); ++i) {
            if (communes_[i].nature == OutlineNature::approximate) {
                approximate.add(i, communes_[i].outline);
            }
        }
        for (Leftover const& leftover : leftovers_) {
            for (Polygon const& polygon : cut(leftover.outline)) {
                Leftover piece{{polygon}, leftover.heirs};
                if (piece.heirs.empty()) {
                    piece.heirs = approximate.meeting(bbox_of(piece.outline));
                    std::erase_if(piece.heirs, [&](std::size_t i) {
                        return !engine_.are_near(PlaneDivider::step_degrees, piece.outline,
                                                 communes_[i].outline);
                    });
                }
                if (!piece.heirs.empty()) {
                    pieces_.push_back(std::move(piece));
                }
            }
        }
    }

    /// What official outlines leave of it: they win wherever they are.
    [[nodiscard]] Outline cut(Outline const& outline) const {
        std::vector<Outline> near;
        for (auto const commune : standing_.meeting(bbox_of(outline))) {
            near.push_back(communes_[commune].outline);
        }
        return near.empty() ? outline : engine_.outside(outline, engine_.dissolved(near));
    }

    /// Makes an area of each approximate outline that an imported one meets, and of those that
    /// inherit; gives the box of all.
    Bbox cut_neighbours() {
        Boxes imported;
        for (auto const& [commune, outline] : official_) {
            imported.add(commune, outline);
        }
        std::set<std::size_t> inherit;
        for (Leftover const& piece : pieces_) {
            inherit.insert(piece.heirs.begin(), piece.heirs.end());
        }
        Bbox around;
        for (std::size_t i = 0; i < communes_.size(); ++i) {
            if (communes_[i].nature == OutlineNature::approximate &&
                (inherit.contains(i) || !imported.meeting(bbox_of(communes_[i].outline)).empty())) {
                around.extend(bbox_of(communes_[i].outline));
                add_area({i}, cut(communes_[i].outline));
            }
        }
        return around;
    }

    /// Those that meet what is cut, so that both have the same points where they touch.
    void add_official_areas(Bbox const& around) {
        if (!areas_.empty()) {
            for (auto const commune : standing_.meeting(around)) {
                add_area({commune}, communes_[commune].outline);
            }
        }
    }

    void add_pieces() {
        for (Leftover& piece : pieces_) {
            add_area(std::move(piece.heirs), std::move(piece.outline));
            areas_.back().reach_m = 0;  // positions stay where they are: only the nearest counts
        }
    }

    void add_area(std::vector<std::size_t> owners, Outline outline) {
        std::vector<LonLat> sites;
        for (auto const owner : owners) {
            sites.push_back(gazetteer_.communes()[owner].position.at);
        }
        areas_.push_back({.outline = std::move(outline), .sites = std::move(sites)});
        owners_.push_back(std::move(owners));
    }

    void take_cells() {
        std::map<std::size_t, std::vector<Polygon>> parts;
        auto cells = cells_of(areas_, divider_);
        for (std::size_t i = 0; i < areas_.size(); ++i) {
            for (std::size_t site = 0; site < owners_[i].size(); ++site) {
                auto& all = parts[owners_[i][site]];
                auto& cell = cells[i].by_site[site];
                std::move(cell.begin(), cell.end(), std::back_inserter(all));
            }
        }
        for (auto const& [commune, polygons] : parts) {
            FullOutline& outline = communes_[commune];
            auto joined = divider_.joined(polygons);
            if (joined != outline.outline) {
                changed_.insert(commune);
            }
            outline.outline = std::move(joined);
            if (outline.outline.empty()) {
                outline = {};
            }
        }
    }

    std::map<std::size_t, Outline> official_;
    Gazetteer const& gazetteer_;
    std::vector<FullOutline>& communes_;
    GeometryEngine engine_{};
    PlaneDivider divider_{};
    std::set<std::size_t> changed_{};
    Boxes standing_{};                   ///< of all official outlines
    std::vector<Leftover> leftovers_{};  ///< by département
    std::vector<Leftover> pieces_{};
    std::vector<CellArea> areas_{};
    std::vector<std::vector<std::size_t>> owners_{};  ///< of each area, by site
};

}  // namespace

std::set<std::size_t> put_in_place(std::map<std::size_t, Outline> const& official,
                                   std::string const& source, Gazetteer const& gazetteer,
                                   geodata::FullOutlines& outlines) {
    return Placing{official, gazetteer, outlines.of(Level::commune)}.run(source);
}

}  // namespace epingle::sources
