#pragma once

#include "geodata/sources/outline_file.hpp"
#include "geodata/sources/outline_import_report.hpp"
#include "src/base/progress.hpp"

#include <filesystem>
#include <string>

namespace epingle::sources {

/// Official outlines of communes, and the gazetteer that they are for.
struct OutlineImport {
    OutlineFile from{};
    std::filesystem::path gazetteer{};
    std::filesystem::path output{};  ///< may be `gazetteer`
    // Of the outlines, shown wherever they are. Empty: the file's name, and that nobody said.
    std::string owner{};
    std::string licence{};
};

/// Gives communes the outlines that a file has, and those of EPCI, départements and régions anew. A
/// commune whose position is outside of its outline moves inside. What communes without an official
/// outline have is cut by the official ones, and grows into what these leave: see `put_in_place`.
/// The file is replaced once all is written; importing again changes nothing more. Throws what
/// `read_official_outlines`, `load_contents` and `write_gazetteer` throw, nothing being written.
[[nodiscard]] OutlineImportReport import_outlines(OutlineImport const& import, Progress& progress);

}  // namespace epingle::sources
