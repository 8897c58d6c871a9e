#pragma once

#include "geodata/gazetteer.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace epingle::sources {

/// What a gazetteer file says of its own form; a program reads one form only.
inline constexpr std::string_view gazetteer_format = "4";

/// Writes a GeoPackage (OGC 12-128) that QGIS opens and `load_gazetteer` reads: layers of points
/// communes, epci (EPT too), departements, regions (their seats); of polygons contours_communes,
/// contours_epci, contours_departements, contours_regions (a row for each outline that is known,
/// its nature and source), terres; of lines frontieres; tables autres_noms,
/// anciens_noms_territoires, anciens_codes, metadata. What the map draws stands ready in columns
/// `trace` (see trace.hpp), beside the geometries that it was made of. The same contents make the
/// same bytes. A former file of that name stays until the new one is whole. Throws
/// Error{unavailable} when it cannot be written.
/// Precondition: contents.outlines are what is drawn of `outlines`.
void write_gazetteer(geodata::GazetteerContents const& contents,
                     geodata::FullOutlines const& outlines, std::filesystem::path const& path);

/// Throws Error: not_found when there is no such file (it says how to make it), bad_input when it
/// is damaged or no gazetteer, conflict when it is of another format.
[[nodiscard]] geodata::Gazetteer load_gazetteer(std::filesystem::path const& path);
/// The same, to be changed and written again.
[[nodiscard]] geodata::GazetteerContents load_contents(std::filesystem::path const& path);

/// The full outlines of a level's territories, one at a time, in order of code; those that have
/// none are not among them. One thread at a time.
class OutlineReader {
public:
    struct Row {
        std::string code{};
        geodata::FullOutline outline{};
    };

    /// Throws what `load_gazetteer` throws, as does `next`.
    /// Precondition: `level` is one of geodata::outlined_levels.
    OutlineReader(std::filesystem::path const& path, geodata::Level level);
    ~OutlineReader();
    OutlineReader(OutlineReader const&) = delete;
    OutlineReader& operator=(OutlineReader const&) = delete;
    OutlineReader(OutlineReader&&) = delete;
    OutlineReader& operator=(OutlineReader&&) = delete;

    [[nodiscard]] std::optional<Row> next();  ///< absent at the end

private:
    class Query;
    std::filesystem::path path_;
    std::unique_ptr<Query> query_;
};

/// Calls `receive` with the code and the full outline of each territory of a level that has one, in
/// order of code, one at a time. Throws what `load_gazetteer` throws, and what `receive` does.
/// Precondition: `level` is one of geodata::outlined_levels.
void for_each_outline(
    std::filesystem::path const& path, geodata::Level level,
    std::function<void(std::string_view code, geodata::FullOutline outline)> const& receive);

}  // namespace epingle::sources
