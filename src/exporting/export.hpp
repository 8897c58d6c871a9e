#pragma once

#include "src/base/byte_source.hpp"
#include "src/exporting/about.hpp"
#include "src/exporting/member_table.hpp"
#include "src/exporting/pin_table.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::exporting {

enum class Format { geojson, csv, xlsx, gpkg };
enum class Subject { pins, members, coverage };

/// What somebody wants a file of.
struct ExportRequest {
    Format format{Format::geojson};
    Subject subject{Subject::pins};
    geodata::Level level{geodata::Level::commune};  ///< of coverage
    std::optional<bool> reached{};                  ///< of coverage: only these, or only the others
    Crs crs{};
};

/// An ExportRequest as it is asked for: the parameters, or the options, of these names; empty: not
/// given.
struct ExportWords {
    std::string_view what{};     ///< pins when not given
    std::string_view level{};    ///< departement when not given
    std::string_view reached{};  ///< all when not given
    std::string_view crs{};
};

/// Throws Error{bad_input} naming the word that cannot be read.
[[nodiscard]] ExportRequest export_request(Format format, ExportWords const& words);

[[nodiscard]] std::string_view key_of(Format format) noexcept;  ///< "geojson", and so the extension
[[nodiscard]] std::string_view content_type_of(Format format) noexcept;
/// Whether a file of that format is made on the disk before its first byte can leave.
[[nodiscard]] constexpr bool is_made_whole(Format format) noexcept {
    return format == Format::xlsx || format == Format::gpkg;
}

/// What files are made of. All of it is the export's from then on.
struct ExportData {
    std::shared_ptr<community::Atlas const> atlas{};
    std::shared_ptr<community::View const> view{};  ///< of the atlas: what the filter shows
    MemberPages members{};                          ///< of the same filter
    CommuneShown is_shown{};                        ///< of pins; without it, all are
    std::vector<std::string> notes{};               ///< what else narrows the rows, a sentence each
    std::filesystem::path gazetteer{};              ///< where full outlines are
    // Where the format must be made whole before it is sent, turns that are held that long.
    std::shared_ptr<void> while_made{};
    std::shared_ptr<void> while_sent{};
};

/// A file in the making: what it is called says what is in it, and of which day it is.
struct Export {
    std::string file_name{};
    std::unique_ptr<ByteSource> bytes{};
    /// What belongs beside the file because nothing in it can say so; empty for formats that can.
    std::string description{};
};

/// The same bytes for server and command line. Throws Error{bad_input} when the format cannot hold
/// what is asked for.
[[nodiscard]] Export make_export(ExportRequest const& request, ExportData data);

}  // namespace epingle::exporting
