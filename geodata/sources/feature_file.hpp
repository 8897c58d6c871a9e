#pragma once

#include "geodata/sources/feature.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace epingle::sources {

/// What a file of features is, before it has any.
struct FeatureFileDescription {
    std::filesystem::path path{};  ///< in a folder of its own; nothing is there
    std::string name{};            ///< of its layer, for programs: "communes"
    std::string title{};           ///< the same for readers: « Membres par commune »
    std::vector<Field> fields{};
    /// Whether features have outlines; those without stand as points in a layer beside the others.
    bool has_outlines{};
    /// EPSG code of the coordinates; 0: that of each feature's `legal_crs`, a layer for each.
    int epsg{};
    /// What the file says of itself: label and text.
    std::vector<std::pair<std::string, std::string>> about{};
};

/// A file in the making, with a few hundred features in memory at most. Removing what is unfinished
/// is its owner's matter. One thread at a time, not always the same.
class FeatureFile {
public:
    FeatureFile() = default;
    virtual ~FeatureFile() = default;
    FeatureFile(FeatureFile const&) = delete;
    FeatureFile& operator=(FeatureFile const&) = delete;
    FeatureFile(FeatureFile&&) = delete;
    FeatureFile& operator=(FeatureFile&&) = delete;

    // Each throws Error{unavailable} when the disk takes no more, `add` Error{bad_input} when a
    // feature has no place in the coordinates asked for. Not to be called again then.

    virtual void add(std::span<Feature const> features) = 0;
    /// Once, last: the file is whole when it returns.
    virtual void finish() = 0;
};

/// A GeoPackage: layers "communes", "communes_points" or, in legal projections, "communes_2154", …
[[nodiscard]] std::unique_ptr<FeatureFile> create_geopackage(FeatureFileDescription description);

/// An XLSX workbook: a sheet of rows (more of them beyond a million), a sheet « À propos ». Codes
/// are texts; geometry is not written. Its temporary files are in the file's own folder.
[[nodiscard]] std::unique_ptr<FeatureFile> create_workbook(FeatureFileDescription description);

}  // namespace epingle::sources
