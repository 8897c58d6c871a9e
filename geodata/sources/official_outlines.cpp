#include "geodata/sources/official_outlines.hpp"

#include "geodata/sources/plane_divider.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace epingle::sources {

namespace {

/// A commune's known position may be off by some kilometres, a whole atoll at worst; a feature that
/// is farther bears the code of something else.
constexpr double farthest_degrees = 1;

/// Features → communes, one feature at a time.
class Matching {
public:
    Matching(geodata::Gazetteer const& gazetteer, GeometryEngine const& engine)
        : gazetteer_{gazetteer}, engine_{engine} {}

    void add(OutlineFeature const& feature) {
        ++made_.features;
        auto const* const commune = gazetteer_.commune_of_any_code(feature.code);
        if (commune == nullptr) {
            made_.unknown.push_back(feature.code);
        } else if (feature.outline.empty()) {
            ++made_.without_area;
        } else if (!bbox_of(feature.outline)
                        .grown(farthest_degrees)
                        .contains(commune->position.at)) {
            made_.elsewhere.push_back(feature.code);
        } else {
            made_.former += commune->code.text() == feature.code ? 0U : 1U;
            made_.repeated += codes_.insert(feature.code).second ? 0U : 1U;
            add_part(gazetteer_.index_of(*commune), feature.outline);
        }
    }

    OfficialOutlines take() {
        for (auto& [commune, parts] : parts_) {
            auto outline = parts.size() == 1 ? std::move(parts.front()) : engine_.dissolved(parts);
            made_.communes.emplace(commune, std::move(outline));
        }
        return std::move(made_);
    }

private:
    void add_part(std::size_t commune, Outline const& outline) {
        made_.repaired += engine_.is_valid(outline) ? 0U : 1U;
        auto valid = engine_.made_valid(PlaneDivider::in_steps(engine_.made_valid(outline)));
        if (valid.empty()) {
            ++made_.without_area;
        } else {
            parts_[commune].push_back(std::move(valid));
        }
    }

    geodata::Gazetteer const& gazetteer_;
    GeometryEngine const& engine_;
    OfficialOutlines made_{};
    std::map<std::size_t, std::vector<Outline>> parts_{};
    std::set<std::string> codes_{};
};

}  // namespace

OfficialOutlines read_official_outlines(OutlineFile const& file,
                                        geodata::Gazetteer const& gazetteer,
                                        GeometryEngine const& engine) {
    Matching matching{gazetteer, engine};
    auto layer = for_each_feature(
        file, [&matching](OutlineFeature const& feature) { matching.add(feature); });
    auto made = matching.take();
    made.layer = std::move(layer);
    if (made.communes.empty()) {
        std::string const first = made.unknown.empty() && made.elsewhere.empty() ? ""
                                  : made.unknown.empty() ? made.elsewhere.front()
                                                         : made.unknown.front();
        throw Error{ErrorKind::bad_input,
                    "les contours de « " + file.path.string() + " » n’ont pas été importés : " +
                        (made.features == 0 ? "il est vide"
                                            : "aucun n’est celui d’une commune française (premier "
                                              "code lu : « " +
                                                  first + " »)")};
    }
    return made;
}

}  // namespace epingle::sources
