#pragma once

#include "src/base/byte_source.hpp"
#include "src/exporting/about.hpp"
#include "src/exporting/table.hpp"

#include <memory>
#include <string>

namespace epingle::exporting {

/// A table as a GeoJSON FeatureCollection: RFC 7946 in WGS84. In another system, which the RFC does
/// not allow, as GeoJSON 2008 with its `crs` member, and it says so.
class GeoJsonSource final : public ByteSource {
public:
    /// Throws Error{bad_input} when the coordinates are of several systems, which no collection can
    /// hold.
    GeoJsonSource(std::unique_ptr<Table> table, About about);

    [[nodiscard]] std::optional<std::string> next() override;

private:
    void append_feature(sources::Feature const& row, std::string& out);
    void append_geometry(sources::Feature const& row, std::string& out);
    void append_ring(Ring const& ring, sources::Feature const& row, std::string& out);

    std::unique_ptr<Table> table_;
    About about_;
    Coordinates coordinates_;
    std::vector<std::string> keys_{};  ///< of the fields, quoted, each with its colon
    enum class Place { head, features, end } place_{Place::head};
    bool is_first_{true};
};

}  // namespace epingle::exporting
