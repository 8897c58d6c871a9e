#include "geodata/sources/table_file.hpp"

#include "geodata/sources/csv_reader.hpp"
#include "geodata/sources/spatial_module.hpp"
#include "geodata/sources/zip_directory.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace epingle::sources {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t head_bytes = 512;
constexpr auto zip_mark = "PK\x03\x04"sv;
constexpr auto ole_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
/// « EncryptedPackage » in UTF-16: what Office puts in an OLE file instead of a workbook.
constexpr auto encrypted_mark = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
constexpr auto ods_type = "application/vnd.oasis.opendocument.spreadsheet"sv;

/// So much more than packed that no sheet of members is; blank cells with a format come to 100.
constexpr std::uint64_t most_times_packed = 400;
constexpr std::uint64_t always_fine_bytes = std::uint64_t{16} * 1024 * 1024;

[[noreturn]] void refuse(std::string const& why) {
    throw Error{ErrorKind::bad_input, why};
}

[[noreturn]] void refuse_password() {
    refuse(
        "ce classeur est protégé par un mot de passe : enregistrez-le sans (« Enregistrer sous », "
        "« Outils », « Options générales »), puis recommencez");
}

[[noreturn]] void refuse_size() {
    refuse("ce classeur est trop grand pour être ouvert : enregistrez sa feuille au format CSV");
}

std::string head_of(std::ifstream& in) {
    std::string head(head_bytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    in.seekg(0);
    return head;
}

std::string bytes_of(std::ifstream& in) {
    in.clear();
    in.seekg(0, std::ios::end);
    auto const size = in.tellg();
    if (size < 0 || static_cast<std::uint64_t>(size) > TableFile::most_bytes) {
        refuse_size();
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.seekg(0);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.gcount() != static_cast<std::streamsize>(bytes.size())) {
        throw Error{ErrorKind::unavailable, "la lecture du fichier a échoué en cours de route"};
    }
    return bytes;
}

bool is_geojson(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) {
        head.remove_prefix(3);
    }
    auto const first = head.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && head[first] == '{';
}

[[noreturn]] void refuse_ole(std::ifstream& in) {
    if (bytes_of(in).find(encrypted_mark) != std::string::npos) {
        refuse_password();
    }
    refuse(
        "ce fichier est un classeur XLS d’avant 2007, qu’Épingle ne lit pas : ouvrez-le dans le "
        "tableur et enregistrez-le au format XLSX, ODS ou CSV");
}

void require_moderate(ZipDirectory const& directory) {
    if (directory.unpacked_bytes() > TableFile::most_unpacked_bytes) {
        refuse_size();
    }
    for (ZipEntry const& entry : directory.entries()) {
        if (entry.bytes > always_fine_bytes &&
            entry.bytes / std::max(entry.packed_bytes, 1U) > most_times_packed) {
            refuse("ce classeur n’en est pas un : « " + entry.name +
                   " » y prend plusieurs centaines de fois la place qu’il dit");
        }
    }
}

bool is_ods(std::ifstream& in, ZipDirectory const& directory) {
    auto const* const type = directory.find("mimetype");
    return type != nullptr && directory.find("content.xml") != nullptr &&
           stored_head(in, *type, ods_type.size()) == ods_type;
}

/// An encrypted part of an ODS is stored, and is no XML.
bool is_protected(std::ifstream& in, ZipEntry const& content) {
    auto const head = stored_head(in, content, 1);
    return content.is_encrypted || (!head.empty() && head != "<" && head != "\xEF");
}

WorkbookKind kind_of_archive(std::ifstream& in) {
    ZipDirectory const directory{in};
    require_moderate(directory);
    if (auto const* const book = directory.find("xl/workbook.xml")) {
        if (is_protected(in, *book)) {
            refuse_password();
        }
        return WorkbookKind::xlsx;
    }
    if (is_ods(in, directory)) {
        if (is_protected(in, *directory.find("content.xml"))) {
            refuse_password();
        }
        return WorkbookKind::ods;
    }
    if (directory.find("xl/workbook.bin") != nullptr) {
        refuse("ce classeur est au format XLSB : enregistrez-le au format XLSX, ODS ou CSV");
    }
    refuse("ce fichier est une archive ZIP, et pas un classeur XLSX ou ODS");
}

/// Empty: CSV.
std::optional<WorkbookKind> kind_of(std::ifstream& in) {
    if (in.tellg() < 0 || !in.seekg(0)) {
        in.clear();
        return std::nullopt;
    }
    auto const head = head_of(in);
    if (head.starts_with(zip_mark)) {
        return kind_of_archive(in);
    }
    if (head.starts_with(ole_mark)) {
        refuse_ole(in);
    }
    return is_geojson(head) ? std::optional{WorkbookKind::geojson} : std::nullopt;
}

}  // namespace

TableFile::TableFile(std::ifstream in, Open open) : in_{std::move(in)} {
    if (auto const kind = kind_of(in_)) {
        workbook_ = open(bytes_of(in_), *kind);
        sheets_ = workbook_->sheets();
    }
}

std::unique_ptr<Workbook> TableFile::open_in_module(std::string bytes, WorkbookKind kind) {
    return spatial_module().open_workbook(std::move(bytes), kind);
}

std::unique_ptr<RecordReader> TableFile::read(std::size_t sheet) {
    if (workbook_) {
        return workbook_->read(sheet);
    }
    return std::make_unique<CsvReader>(in_);
}

}  // namespace epingle::sources
