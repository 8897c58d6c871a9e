#include "src/exporting/share_card.hpp"

#include "src/base/markup.hpp"
#include "src/exporting/map_frame.hpp"
#include "src/exporting/map_part.hpp"
#include "src/exporting/path_data.hpp"
#include "src/exporting/sheet_text.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace epingle::exporting {

namespace {

using geodata::Level;

// In tenths of a pixel, as everywhere on a sheet.
constexpr std::int32_t width = ShareCard::width_px * 10;
constexpr std::int32_t height = ShareCard::height_px * 10;
constexpr std::int32_t margin = 640;
constexpr SheetBox map_box{
    .left = 6'300, .top = 300, .width = width - 6'300 - 400, .height = height - 600};
constexpr std::int32_t text_width = map_box.left - margin - 200;
constexpr std::string_view ink{"#1d2b33"};
constexpr std::string_view soft_ink{"#52616b"};

std::string text_of(std::int32_t number) {
    return std::to_string(number);
}

class Card {
public:
    Card(ShareCard const& card, geodata::Gazetteer const& gazetteer, Projections projections)
        : card_{card}, gazetteer_{gazetteer}, projections_{projections} {}

    std::string take() {
        Markup svg;
        svg.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                         {"viewBox", "0 0 " + text_of(width) + ' ' + text_of(height)},
                         {"font-family", "DejaVu Sans, Liberation Sans, Arial, sans-serif"},
                         {"fill", ink}});
        svg.empty("rect",
                  {{"width", text_of(width)}, {"height", text_of(height)}, {"fill", "#f6f5f1"}});
        svg.empty("rect", {{"width", "140"}, {"height", text_of(height)}, {"fill", accent()}});
        draw_map();
        write_texts();
        svg.markup(std::move(content_).take());
        svg.close();
        return std::move(svg).take();
    }

private:
    [[nodiscard]] std::string accent() const { return hex(card_.accent); }

    void draw_map() {
        std::vector<std::uint32_t> all(gazetteer_.territories(Level::departement).size());
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            all[i] = i;
        }
        auto const parts = parts_of(all, Level::departement, gazetteer_);
        auto const& metropolitan = parts.front();
        auto const projection = projections_(metropolitan.crs);
        MapFrame const frame{metropolitan, Level::departement, map_box, MapFrame::Place::middle,
                             gazetteer_,   *projection};
        std::string outlines;
        for (std::uint32_t const departement : metropolitan.territories) {
            for (auto const& ring : frame.shape_of(departement, Level::departement).rings) {
                append_ring(outlines, ring);
            }
        }
        content_.empty("path", {{"d", outlines},
                                {"fill", "#ffffff"},
                                {"fill-rule", "evenodd"},
                                {"stroke", "#c9c3b4"},
                                {"stroke-width", "9"},
                                {"stroke-linejoin", "round"}});
        draw_pins(frame);
    }

    /// The largest first, so that none is hidden whole.
    void draw_pins(MapFrame const& frame) {
        auto pins = card_.pins;
        std::stable_sort(pins.begin(), pins.end(),
                         [](auto const& a, auto const& b) { return a.members > b.members; });
        content_.open("g", {{"fill", accent()},
                            {"fill-opacity", "0.72"},
                            {"stroke", "#ffffff"},
                            {"stroke-width", "7"}});
        for (auto const& pin : pins) {
            if (is_overseas(gazetteer_.communes()[pin.commune].departement)) {
                continue;
            }
            auto const at = frame.shape_of(pin.commune, Level::commune).centre;
            auto const radius =
                std::min(360L, std::lround(48 * std::sqrt(static_cast<double>(pin.members))));
            content_.empty(
                "circle",
                {{"cx", text_of(at.x)}, {"cy", text_of(at.y)}, {"r", std::to_string(radius)}});
        }
        content_.close();
    }

    /// Returns the baseline of the last line.
    std::int32_t write(std::vector<std::string> const& lines, std::int32_t top, std::int32_t size,
                       std::string_view weight, std::string_view fill) {
        for (auto const& line : lines) {
            top += size * 5 / 4;
            content_.element("text", line,
                             {{"x", text_of(margin)},
                              {"y", text_of(top)},
                              {"font-size", text_of(size)},
                              {"font-weight", weight},
                              {"fill", fill}});
        }
        return top;
    }

    void write_texts() {
        auto top = write(lines_of(card_.title, 620, text_width, 3), 700, 620, "bold", ink);
        top += 350;
        for (auto const& figure : card_.figures) {
            top = write(lines_of(figure, 460, text_width, 1), top, 460, "bold", accent());
        }
        (void)write(lines_of(card_.note, 260, text_width, 2), top + 250, 260, "normal", soft_ink);
    }

    ShareCard const& card_;
    geodata::Gazetteer const& gazetteer_;
    Projections projections_;
    Markup content_{};
};

}  // namespace

std::string svg_of(ShareCard const& card, geodata::Gazetteer const& gazetteer,
                   Projections projections) {
    return Card{card, gazetteer, projections}.take();
}

}  // namespace epingle::exporting
