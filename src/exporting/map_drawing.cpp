#include "src/exporting/map_drawing.hpp"

#include "src/base/markup.hpp"
#include "src/exporting/map_frame.hpp"
#include "src/exporting/map_layout.hpp"
#include "src/exporting/path_data.hpp"
#include "src/exporting/sheet_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace epingle::exporting {

namespace {

using geodata::Level;

constexpr std::string_view ink{"#1d2327"};
constexpr std::string_view hatching{"url(#hachures)"};
/// Square tenths: in an inset, what is smaller is shown as a disc.
constexpr double smallest_seen = 1'200;

/// Of more territories, few would have room for their value.
constexpr std::size_t most_labelled = 150;

/// Of the département that is one with its prefecture, and those around it: a centimetre on the map
/// of France, so it is drawn a second time.
constexpr std::array<std::string_view, 4> around_paris{"75", "92", "93", "94"};

std::string text_of(std::int32_t number) {
    return std::to_string(number);
}

/// Relative luminance as WCAG has it, 0…1. Precondition: "#rrggbb".
double luminance(std::string_view fill) {
    std::array<double, 3> linear{};
    for (std::size_t i = 0; i < 3; ++i) {
        unsigned value = 0;
        auto const* const digits = fill.data() + 1 + 2 * i;
        std::from_chars(digits, digits + 2, value, 16);
        double const share = value / 255.0;
        linear[i] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

/// Black or white, whichever is read more easily on that ground.
std::string_view ink_on(std::string_view fill) {
    return (luminance(fill) + 0.05) / 0.05 > 1.05 / (luminance(fill) + 0.05) ? "#000000"
                                                                             : "#ffffff";
}

/// The level whose borders are drawn over those of `level`; france when none are.
Level level_above(Level level) noexcept {
    switch (level) {
        case Level::commune:
        case Level::epci:
            return Level::departement;
        case Level::departement:
            return Level::region;
        case Level::region:
        case Level::france:
            break;
    }
    return Level::france;
}

/// The territories of the level above that some of these belong to, each once.
std::vector<std::uint32_t> above(MapPart const& part, Level level,
                                 geodata::Gazetteer const& gazetteer) {
    std::vector<std::uint32_t> positions;
    auto const over = level_above(level);
    for (std::uint32_t const territory : part.territories) {
        auto const& seat = seat_of(territory, level, gazetteer);
        auto const* const found =
            gazetteer.territory(over, over == Level::region ? seat.region : seat.departement);
        if (found != nullptr) {
            positions.push_back(
                static_cast<std::uint32_t>(found - gazetteer.territories(over).data()));
        }
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

/// But for the width of a line or two: the points that matter are not the same at every level.
bool is_within(Shape const& shape, SheetBox const& box) {
    constexpr std::int32_t slack = 40;
    return std::all_of(shape.rings.begin(), shape.rings.end(), [&](auto const& ring) {
        return std::all_of(ring.begin(), ring.end(), [&](SheetPoint point) {
            return point.x >= box.left - slack && point.x <= box.right() + slack &&
                   point.y >= box.top - slack && point.y <= box.bottom() + slack;
        });
    });
}

class Sheet {
public:
    Sheet(MapDrawing const& drawing, geodata::Gazetteer const& gazetteer, Projections projections)
        : drawing_{drawing}, gazetteer_{gazetteer}, projections_{projections} {
        std::size_t const size = drawing.level == Level::commune
                                     ? gazetteer.communes().size()
                                     : gazetteer.territories(drawing.level).size();
        of_position_.resize(size, nullptr);
        for (auto const& territory : drawing.territories) {
            of_position_[territory.position] = &territory;
        }
    }

    std::string take() {
        std::int32_t top = titles();
        auto parts = parts_of(positions(), drawing_.level, gazetteer_);
        std::int32_t column = top;
        if (!parts.empty()) {
            top = main_map(parts.front(), top);
            column = paris(parts.front(), column);
        }
        top = std::max(legend(column), top) + MapLayout::margin;
        if (parts.size() > 1) {
            top = insets({parts.begin() + 1, parts.end()}, top);
        }
        return whole(notes(top) + MapLayout::margin);
    }

private:
    [[nodiscard]] std::vector<std::uint32_t> positions() const {
        std::vector<std::uint32_t> positions;
        for (auto const& territory : drawing_.territories) {
            positions.push_back(territory.position);
        }
        return positions;
    }

    /// Lines of text from `top` down; returns where they end.
    std::int32_t write(std::vector<std::string> const& lines, SheetPoint at, std::int32_t size,
                       bool is_bold = false) {
        for (auto const& line : lines) {
            at.y += size * 5 / 4;
            content_.element("text", line,
                             {{"x", text_of(at.x)},
                              {"y", text_of(at.y)},
                              {"font-size", text_of(size)},
                              {"font-weight", is_bold ? "bold" : "normal"}});
        }
        return at.y;
    }

    std::int32_t titles() {
        constexpr std::int32_t across = MapLayout::width - 2 * MapLayout::margin;
        auto const below =
            write(lines_of(drawing_.title, 270, across, 2), {MapLayout::margin, 100}, 270, true);
        return write(lines_of(drawing_.subtitle, 165, across, 3), {MapLayout::margin, below + 40},
                     165) +
               200;
    }

    std::int32_t main_map(MapPart const& part, std::int32_t top) {
        SheetBox const box{.left = MapLayout::margin,
                           .top = top,
                           .width = MapLayout::map_width,
                           .height = MapLayout::map_height};
        return draw(part, box, false).bottom();
    }

    /// The départements that the map of France shows too small, or what lies in them.
    std::int32_t paris(MapPart const& metropolis, std::int32_t top) {
        if (!metropolis.departement.empty() ||
            (drawing_.level != Level::departement && drawing_.level != Level::commune)) {
            return top;
        }
        MapPart part{.departement = {},
                     .name = "Paris et petite couronne",
                     .crs = metropolis.crs,
                     .territories = {}};
        bool reaches_further = false;
        for (std::uint32_t const territory : metropolis.territories) {
            auto const& departement = seat_of(territory, drawing_.level, gazetteer_).departement;
            bool const is_near = std::find(around_paris.begin(), around_paris.end(), departement) !=
                                 around_paris.end();
            if (is_near) {
                part.territories.push_back(territory);
            }
            reaches_further = reaches_further || !is_near;
        }
        if (part.territories.empty() || !reaches_further) {
            return top;
        }
        SheetBox const box{.left = MapLayout::column_left,
                           .top = top,
                           .width = MapLayout::column_width,
                           .height = 2'150};
        inset(part, box);
        return box.bottom() + 100;
    }

    std::int32_t insets(std::vector<MapPart> const& parts, std::int32_t top) {
        auto const layout = layout_of(parts, top);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            inset(parts[i], layout.insets[i]);
        }
        return layout.bottom;
    }

    /// A part in a box with its name, and its figure when it is one territory.
    void inset(MapPart const& part, SheetBox const& box) {
        content_.empty("rect", {{"x", text_of(box.left)},
                                {"y", text_of(box.top)},
                                {"width", text_of(box.width)},
                                {"height", text_of(box.height)},
                                {"fill", "none"},
                                {"stroke", "#8a949b"},
                                {"stroke-width", "8"}});
        constexpr std::int32_t padding = 50;
        auto lines = lines_of(part.name, 120, box.width - 2 * padding, 4);
        if (part.territories.size() == 1) {
            lines.push_back(of_position_[part.territories.front()]->value);
        }
        auto const below = write(lines, {box.left + padding, box.top}, 120) + 2 * padding;
        draw(part,
             {.left = box.left + padding,
              .top = below,
              .width = box.width - 2 * padding,
              .height = box.bottom() - padding - below},
             true);
    }

    /// Returns what the part takes up.
    SheetBox draw(MapPart const& part, SheetBox const& box, bool is_inset) {
        auto const projection = projections_(part.crs);
        MapFrame const frame{part,       drawing_.level,
                             box,        is_inset ? MapFrame::Place::middle : MapFrame::Place::top,
                             gazetteer_, *projection};
        draw_territories(part, frame, is_inset);
        draw_borders_above(part, frame);
        return frame.extent();
    }

    [[nodiscard]] std::string path_of(Shape const& shape, bool is_inset, bool is_alone) const {
        std::string data;
        if (shape.rings.empty() || (is_inset && shape.area < smallest_seen)) {
            append_disc(data, shape.centre, !is_inset ? 5 : is_alone ? 110 : 25);
            return data;
        }
        for (auto const& ring : shape.rings) {
            append_ring(data, ring);
        }
        return data;
    }

    void draw_territories(MapPart const& part, MapFrame const& frame, bool is_inset) {
        bool const by_class = drawing_.territories.size() > most_paths;
        std::vector<std::string> data(drawing_.classes.size());
        std::vector<std::pair<Shape, MappedTerritory const*>> labelled;
        content_.open("g", {{"stroke", "#47525a"},
                            {"stroke-width", by_class ? "3" : "6"},
                            {"stroke-linejoin", "round"},
                            {"fill-rule", "evenodd"}});
        for (std::uint32_t const position : part.territories) {
            auto const& territory = *of_position_[position];
            auto const shape = frame.shape_of(position, drawing_.level);
            auto const path = path_of(shape, is_inset, part.territories.size() == 1);
            if (by_class) {
                data[territory.in_class] += path;
                continue;
            }
            content_
                .open("path",
                      {{"d", path}, {"fill", fill_of(drawing_.classes[territory.in_class])}})
                .element("title", territory.figures)
                .close();
            if (part.territories.size() > 1 && part.territories.size() <= most_labelled) {
                labelled.emplace_back(shape, &territory);
            }
        }
        for (std::size_t i = 0; i < data.size(); ++i) {
            if (!data[i].empty()) {
                auto const& one = drawing_.classes[i];
                // Thousands of borders where nobody is would hide those who are somewhere.
                content_.empty("path", {{"d", data[i]},
                                        {"fill", fill_of(one)},
                                        {"stroke", one.is_hatched ? "none" : "#47525a"}});
            }
        }
        content_.close();
        for (auto const& [shape, territory] : labelled) {
            label(shape, *territory);
        }
    }

    /// The value on the territory, where it has room.
    void label(Shape const& shape, MappedTerritory const& territory) {
        constexpr std::int32_t size = 115;
        auto const length = static_cast<std::int32_t>(territory.value.size()) * size * 6 / 10;
        auto const at = room_in(shape, length, size);
        if (!at) {
            return;
        }
        auto const& in_class = drawing_.classes[territory.in_class];
        content_.element("text", territory.value,
                         {{"x", text_of(at->x)},
                          {"y", text_of(at->y + size / 3)},
                          {"font-size", text_of(size)},
                          {"text-anchor", "middle"},
                          {"fill", ink_on(in_class.fill)}});
    }

    void draw_borders_above(MapPart const& part, MapFrame const& frame) {
        auto const over = level_above(drawing_.level);
        if (over == Level::france || part.territories.size() == 1) {
            return;
        }
        std::string data;
        for (std::uint32_t const position : above(part, drawing_.level, gazetteer_)) {
            auto const shape = frame.shape_of(position, over);
            // What has but a part of it here would be drawn over all that is around the map.
            if (is_within(shape, frame.extent())) {
                for (auto const& ring : shape.rings) {
                    append_ring(data, ring);
                }
            }
        }
        if (!data.empty()) {
            content_.empty("path", {{"d", data},
                                    {"fill", "none"},
                                    {"stroke", ink},
                                    {"stroke-width", over == Level::region ? "12" : "7"},
                                    {"stroke-linejoin", "round"}});
        }
    }

    [[nodiscard]] static std::string_view fill_of(MapClass const& one) noexcept {
        return one.is_hatched ? hatching : std::string_view{one.fill};
    }

    std::int32_t legend(std::int32_t top) {
        constexpr std::int32_t left = MapLayout::column_left;
        top = write(lines_of(drawing_.legend, 165, MapLayout::column_width, 3), {left, top}, 165,
                    true) +
              120;
        for (auto const& one : drawing_.classes) {
            content_.empty("rect", {{"x", text_of(left)},
                                    {"y", text_of(top)},
                                    {"width", "360"},
                                    {"height", "230"},
                                    {"fill", fill_of(one)},
                                    {"stroke", "#47525a"},
                                    {"stroke-width", "6"}});
            write({one.label}, {left + 450, top - 60}, 145);
            top = write({one.count}, {left + 450, top + 125}, 125) + 120;
        }
        return top;
    }

    std::int32_t notes(std::int32_t top) {
        for (auto const& note : drawing_.notes) {
            top = write(lines_of(note, 120, MapLayout::width - 2 * MapLayout::margin, 4),
                        {MapLayout::margin, top}, 120);
        }
        return top;
    }

    [[nodiscard]] std::string whole(std::int32_t height) {
        Markup svg;
        svg.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                         {"viewBox", "0 0 " + text_of(MapLayout::width) + " " + text_of(height)},
                         {"width", text_of(MapLayout::width / 10)},
                         {"height", text_of(height / 10)},
                         {"role", "img"},
                         {"aria-labelledby", "carte-titre carte-description"},
                         {"font-family", "DejaVu Sans, Liberation Sans, Arial, sans-serif"},
                         {"fill", ink}})
            .element("title", drawing_.title, {{"id", "carte-titre"}})
            .element("desc", drawing_.description, {{"id", "carte-description"}})
            .markup(hatches())
            .empty("rect", {{"width", "100%"}, {"height", "100%"}, {"fill", "#ffffff"}})
            .markup(std::move(content_).take())
            .close();
        return std::move(svg).take();
    }

    [[nodiscard]] static std::string hatches() {
        Markup pattern;
        pattern.open("defs")
            .open("pattern", {{"id", "hachures"},
                              {"patternUnits", "userSpaceOnUse"},
                              {"width", "60"},
                              {"height", "60"},
                              {"patternTransform", "rotate(45)"}})
            .empty("rect", {{"width", "60"}, {"height", "60"}, {"fill", "#f1ede6"}})
            .empty("rect", {{"width", "16"}, {"height", "60"}, {"fill", "#b9b1a3"}})
            .close()
            .close();
        return std::move(pattern).take();
    }

    MapDrawing const& drawing_;
    geodata::Gazetteer const& gazetteer_;
    Projections projections_;
    std::vector<MappedTerritory const*> of_position_{};
    Markup content_{};
};

}  // namespace

std::string svg_of(MapDrawing const& drawing, geodata::Gazetteer const& gazetteer,
                   Projections projections) {
    return Sheet{drawing, gazetteer, projections}.take();
}

}  // namespace epingle::exporting
