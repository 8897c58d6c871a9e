#include "geodata/sources/csv_sniffing.hpp"

#include "src/base/error.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace epingle::sources {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t lines_looked_at = 30;

struct Signature {
    std::string_view bytes{};
    std::string_view what{};
};

constexpr std::string_view save_as_csv =
    "ouvrez-le dans le tableur et enregistrez-le au format « CSV UTF-8 »";

constexpr std::array signatures{
    Signature{"PK\x03\x04"sv, "un classeur XLSX ou ODS, ou une archive"},
    Signature{"\xD0\xCF\x11\xE0"sv, "un classeur XLS"},
    Signature{"%PDF"sv, "un PDF"},
    Signature{"\x89PNG"sv, "une image PNG"},
    Signature{"\xFF\xD8\xFF"sv, "une image JPEG"},
    Signature{"GIF8"sv, "une image GIF"},
    Signature{"\x1F\x8B"sv, "un fichier compressé (gzip)"},
    Signature{"SQLite format 3"sv, "une base SQLite"},
    Signature{"\x7F"
              "ELF"sv,
              "un programme"},
    Signature{"<!DOCTYPE"sv, "une page web"},
    Signature{"<html"sv, "une page web"},
    Signature{"<?xml"sv, "un document XML"},
};

[[noreturn]] void refuse(std::string_view what) {
    throw Error{ErrorKind::bad_input, "ce fichier n’est pas un CSV : c’est " + std::string{what} +
                                          " ; " + std::string{save_as_csv}};
}

bool is_strange_control(char character) {
    auto const byte = static_cast<unsigned char>(character);
    return byte < 0x20 && character != '\t' && character != '\r' && character != '\n';
}

/// How many cells each of the first lines has less one, for one separator.
std::vector<std::size_t> separators_by_line(std::string_view head, char separator) {
    std::vector<std::size_t> counts{0};
    bool quoted = false;
    bool blank = true;
    for (char const character : head) {
        quoted = character == '"' ? !quoted : quoted;
        if (!quoted && (character == '\n' || character == '\r')) {
            if (!blank) {
                counts.push_back(0);
            }
            blank = true;
            if (counts.size() > lines_looked_at) {
                break;
            }
            continue;
        }
        blank = false;
        counts.back() += !quoted && character == separator ? 1U : 0U;
    }
    return counts;
}

struct Consistency {
    std::size_t lines{};
    std::size_t cells{};

    friend auto operator<=>(Consistency const&, Consistency const&) = default;
};

Consistency consistency_of(std::string_view head, char separator) {
    std::map<std::size_t, std::size_t> lines_by_count;
    for (auto const count : separators_by_line(head, separator)) {
        if (count > 0) {
            ++lines_by_count[count];
        }
    }
    Consistency best;
    for (auto const& [count, lines] : lines_by_count) {
        best = std::max(best, Consistency{lines, count});
    }
    return best;
}

/// One word alone on the first line names the only column: what looks like a separator below it
/// belongs to the cells (« Ambert, Puy-de-Dôme »).
bool is_single_column(std::string_view head) {
    auto const first = head.find_first_not_of("\r\n");
    auto const end = std::min(head.find_first_of("\r\n", first), head.size());
    return first < end && head.substr(first, end - first).find_first_of(";,|\t ") == head.npos;
}

}  // namespace

void require_text(std::string_view head) {
    if (head.empty()) {
        throw Error{ErrorKind::bad_input, "ce fichier est vide"};
    }
    for (auto const& signature : signatures) {
        if (head.starts_with(signature.bytes)) {
            refuse(signature.what);
        }
    }
    auto const controls =
        static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_strange_control));
    // Text has none; one stray NUL among much text is a record's fault, not the file's.
    if (controls * 100 > head.size()) {
        refuse("un fichier binaire");
    }
}

char sniff_separator(std::string_view head) {
    char best = ';';
    Consistency best_consistency;
    if (is_single_column(head)) {
        return best;
    }
    for (char const separator : {';', '\t', '|', ','}) {
        auto const consistency = consistency_of(head, separator);
        if (consistency > best_consistency) {
            best = separator;
            best_consistency = consistency;
        }
    }
    return best;
}

}  // namespace epingle::sources
