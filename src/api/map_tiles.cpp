#include "src/api/map_tiles.hpp"

#include "geodata/attribution.hpp"
#include "src/api/parameters.hpp"
#include "src/api/tile_sets.hpp"
#include "src/base/error.hpp"
#include "src/http/etag.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

namespace epingle::api {

namespace {

using tiles::TileAddress;

constexpr std::string_view tile_type = "application/vnd.mapbox-vector-tile";
/// The version, and what grouping_of reads.
constexpr std::array<std::string_view, 3> known_parameters{"v", "cluster", "radius"};

TileSet const& set_named(std::string_view name) {
    auto const sets = tile_sets();
    auto const found =
        std::find_if(sets.begin(), sets.end(), [&](auto const& set) { return set.name == name; });
    if (found == sets.end()) {
        throw Error{ErrorKind::not_found, "Il n’y a pas de tuiles de ce nom."};
    }
    return *found;
}

TileAddress address_of(Call const& call, TileSet const& set) {
    auto const& captured = call.captured;
    auto const address = TileAddress::parse(captured[1] + '/' + captured[2] + '/' + captured[3]);
    if (!address || address->z() < set.first_zoom || address->z() > set.last_zoom) {
        throw Error{ErrorKind::not_found,
                    "Il n’y a pas de tuile à cette adresse : les zooms vont de " +
                        std::to_string(set.first_zoom) + " à " + std::to_string(set.last_zoom) +
                        "."};
    }
    return *address;
}

bool shows_members(TileSet const& set) noexcept {
    return set.shows != Shows::nothing;
}

/// What `v` says in addresses of the present tiles.
std::string_view version_of(Site const& site, TileSet const& set, Edition const& edition) {
    return shows_members(set) ? std::string_view{edition.atlas->version()} : site.build;
}

/// Who asks for a version that is no more must not push out what others use either.
bool is_worth_keeping(Call const& call, std::string_view version) {
    return call.parameter("v", version) == version && has_only(call, known_parameters);
}

http::Response response_with(std::string bytes, bool is_for_ever) {
    http::Response response;
    response.etag = http::etag_of(bytes);
    response.cache_control = is_for_ever ? "public, max-age=31536000, immutable" : "no-cache";
    if (bytes.empty()) {
        response.status = 204;
        return response;
    }
    response.content_type = tile_type;
    response.body = std::make_shared<std::string const>(std::move(bytes));
    return response;
}

/// A call for a tile, and the edition that answers it.
class TileCall {
public:
    /// `call` was caught by the tiles' route; it and the site outlive this. Throws
    /// Error{not_found}, and Error{bad_input} naming the parameter that cannot be read.
    TileCall(Site const& site, Call const& call)
        : site_{site},
          call_{call},
          set_{set_named(call.captured.front())},
          address_{address_of(call, set_)},
          filter_{shows_members(set_) ? filter_of(call) : community::Filter{}},
          grouping_{shows_members(set_) ? grouping_of(call) : community::Grouping{}} {}

    /// On the pool: works out what the filter shows if need be.
    [[nodiscard]] http::Answer answer() const {
        TileSource source;
        if (set_.shows == Shows::view) {
            source.view = site_.views.view(edition_->atlas, filter_, grouping_);
        } else if (set_.shows == Shows::coverage) {
            source.coverage = site_.coverages.of(edition_->atlas, filter_);
        }
        return made_of(source);
    }

    /// Empty when that would take longer than to wake a thread.
    [[nodiscard]] std::optional<http::Answer> answer_at_once() const {
        if (!set_.is_quick) {
            return std::nullopt;
        }
        auto view = site_.views.known(*edition_->atlas, filter_, grouping_);
        return view ? std::optional{made_of({.view = std::move(view), .coverage = {}})}
                    : std::nullopt;
    }

private:
    [[nodiscard]] http::Answer made_of(TileSource const& source) const {
        auto const version = version_of(site_, set_, *edition_);
        // An address with the version names these bytes for ever; another must be asked for again.
        http::Answer answer{
            response_with(set_.make(site_, source, address_), call_.parameter("v") == version)};
        if (is_worth_keeping(call_, version)) {
            site_.answers.put(call_.request.target, answer,
                              shows_members(set_) ? number_ : AnswerCache::every_edition);
        }
        return answer;
    }

    Site const& site_;
    Call const& call_;
    TileSet const& set_;
    TileAddress address_;
    community::Filter filter_;
    community::Grouping grouping_;
    std::uint64_t number_{site_.edition.number()};  ///< taken before the edition itself
    std::shared_ptr<Edition const> edition_{site_.edition.latest()};
};

http::Response description(Site const& site, Call const& call) {
    auto const& set = set_named(call.captured.front());
    std::string shown;
    if (shows_members(set)) {
        for (auto const& text : {filter_of(call).text(), grouping_of(call).text()}) {
            shown += text.empty() ? "" : '&' + text;
        }
    }
    auto told = set.describe();
    told.attribution = geodata::attribution(site.gazetteer);
    told.url_template = std::string{set.name} + "/{z}/{x}/{y}.mvt?v=" +
                        std::string{version_of(site, set, *site.edition.latest())} + shown;
    told.first_zoom = set.first_zoom;
    told.last_zoom = set.last_zoom;
    told.bounds = {-180, -85.0511, 180, 85.0511};
    auto response = http::text_response(200, "application/json", tiles::tile_json(told));
    response.etag = http::etag_of(*response.body);
    response.cache_control = "no-cache";
    return response;
}

}  // namespace

void add_map_tiles(Router& router, Site const& site) {
    router.add("/tiles/{set}.json", [&site](Call const& call) { return description(site, call); });
    router.add(
        "/tiles/{set}/{z}/{x}/{y}.mvt",
        [&site](Call const& call) {
            return TileCall{site, call}.answer();
        },
        [&site](Call const& call) {
            return TileCall{site, call}.answer_at_once();
        });
}

}  // namespace epingle::api
