#include "geodata/sources/projection.hpp"

#include "src/base/error.hpp"
#include "src/base/owned.hpp"

#include <proj.h>

#include <algorithm>
#include <cmath>

namespace epingle::sources {

namespace {

using Context = Owned<PJ_CONTEXT, proj_context_destroy>;
using Object = Owned<PJ, proj_destroy>;

Object crs_of(PJ_CONTEXT* context, int epsg) {
    auto const code = std::to_string(epsg);
    Object crs{
        proj_create_from_database(context, "EPSG", code.c_str(), PJ_CATEGORY_CRS, 0, nullptr)};
    if (crs == nullptr) {
        throw Error{ErrorKind::bad_input,
                    "EPSG:" + code + " : ce système de coordonnées n’existe pas"};
    }
    auto const type = proj_get_type(crs.get());
    if (type != PJ_TYPE_PROJECTED_CRS && type != PJ_TYPE_GEOGRAPHIC_2D_CRS) {
        throw Error{ErrorKind::bad_input, "EPSG:" + code + " (« " + proj_get_name(crs.get()) +
                                              " ») n’est pas un système de coordonnées planes"};
    }
    return crs;
}

class ProjProjection final : public Projection {
public:
    explicit ProjProjection(int epsg) : epsg_{epsg}, context_{proj_context_create()} {
        proj_log_level(context_.get(), PJ_LOG_NONE);  // errors are told once: by exceptions
        if (proj_context_get_database_path(context_.get()) == nullptr) {
            throw Error{ErrorKind::unavailable,
                        "la base de PROJ (proj.db) est introuvable : installez « proj-data »"};
        }
        auto const wgs84 = crs_of(context_.get(), 4326);
        auto const target = crs_of(context_.get(), epsg);
        name_ = proj_get_name(target.get());
        is_geographic_ = proj_get_type(target.get()) == PJ_TYPE_GEOGRAPHIC_2D_CRS;
        Object const by_authority{proj_create_crs_to_crs_from_pj(context_.get(), wgs84.get(),
                                                                 target.get(), nullptr, nullptr)};
        if (by_authority != nullptr) {
            transform_.reset(proj_normalize_for_visualization(context_.get(), by_authority.get()));
        }
        if (transform_ == nullptr) {
            throw Error{ErrorKind::bad_input, "EPSG:" + std::to_string(epsg) + " (« " + name_ +
                                                  " ») ne s’obtient pas à partir de WGS 84"};
        }
    }

    [[nodiscard]] std::string const& name() const noexcept override { return name_; }
    [[nodiscard]] bool is_geographic() const noexcept override { return is_geographic_; }

    [[nodiscard]] std::vector<PlanePoint> project(std::span<LonLat const> points) override {
        std::vector<PlanePoint> projected(points.size());
        std::transform(points.begin(), points.end(), projected.begin(), [](LonLat point) {
            return PlanePoint{point.lon, point.lat};
        });
        if (!projected.empty()) {
            proj_trans_generic(transform_.get(), PJ_FWD, &projected[0].x, sizeof(PlanePoint),
                               projected.size(), &projected[0].y, sizeof(PlanePoint),
                               projected.size(), nullptr, 0, 0, nullptr, 0, 0);
        }
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!std::isfinite(projected[i].x) || !std::isfinite(projected[i].y)) {
                throw Error{ErrorKind::bad_input,
                            "le point " + std::to_string(points[i].lon) + " ; " +
                                std::to_string(points[i].lat) + " n’a pas de place dans EPSG:" +
                                std::to_string(epsg_) + " (« " + name_ + " »)"};
            }
        }
        return projected;
    }

private:
    int epsg_;
    std::string name_{};
    bool is_geographic_{};
    Context context_;
    Object transform_{};  ///< declared after, so destroyed before, its context
};

}  // namespace

std::unique_ptr<Projection> projection_to(int epsg) {
    return std::make_unique<ProjProjection>(epsg);
}

}  // namespace epingle::sources
