#include "geodata/sources/usual_names.hpp"

#include "geodata/place_name.hpp"
#include "geodata/sources/csv_reader.hpp"
#include "src/base/error.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <unordered_map>

namespace epingle::sources {

namespace {

using geodata::NameKind;
using geodata::OtherName;
using geodata::PlaceName;

[[noreturn]] void refuse(std::uint64_t row, std::string const& what) {
    throw Error{ErrorKind::bad_input,
                "usual-names.csv, ligne " + std::to_string(row) + " : " + what};
}

UsualName usual_name_from(Record const& record) {
    auto const& cells = record.cells;
    bool const is_whole = record.fault == RecordFault::none && cells.size() == 3 &&
                          std::ranges::none_of(cells, &std::string::empty);
    if (!is_whole) {
        refuse(record.row, "il faut trois cellules remplies (nom, code, raison)");
    }
    if (cells[0].size() > UsualName::longest) {
        refuse(record.row, "le nom est trop long");
    }
    auto const code = InseeCode::parse(cells[1]);
    if (!code) {
        refuse(record.row, "« " + cells[1] + " » n’est pas un code de commune");
    }
    return {.name = cells[0], .commune = *code, .row = record.row};
}

void check_order(UsualName const& before, UsualName const& after) {
    PlaceName const first{before.name};
    PlaceName const second{after.name};
    if (first == second) {
        refuse(after.row, "« " + after.name + " » y est déjà");
    }
    if (second.words() < first.words()) {
        refuse(after.row, "« " + after.name + " » vient avant « " + before.name + " »");
    }
}

/// Whose each name is already, by its words.
using Bearers = std::unordered_map<std::string, InseeCode>;

Bearers bearers_of(Cog const& cog, std::vector<OtherName> const& known) {
    Bearers bearers;
    for (CogCommune const& commune : cog.communes) {
        bearers.emplace(PlaceName{commune.name}.words(), commune.code);
    }
    for (OtherName const& other : known) {
        bearers.emplace(PlaceName{other.name}.words(), other.commune);
    }
    return bearers;
}

}  // namespace

std::vector<UsualName> read_usual_names(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw Error{ErrorKind::not_found,
                    "impossible de lire « " + file.string() + " » : " + system_reason(errno)};
    }
    CsvReader reader{in};
    std::vector<UsualName> names;
    Record record;
    reader.next(record);  // name,commune,why
    while (reader.next(record)) {
        names.push_back(usual_name_from(record));
        if (names.size() > 1) {
            check_order(names[names.size() - 2], names.back());
        }
    }
    return names;
}

std::vector<OtherName> usual_names(std::vector<UsualName> const& rows, Cog const& cog,
                                   std::vector<OtherName> const& known) {
    auto const bearers = bearers_of(cog, known);
    std::vector<OtherName> names;
    for (UsualName const& row : rows) {
        if (cog.commune(row.commune) == nullptr) {
            refuse(row.row, row.commune.str() + " n’est pas une commune actuelle");
        }
        auto const bearer = bearers.find(std::string{PlaceName{row.name}.words()});
        if (bearer != bearers.end()) {
            refuse(row.row, "« " + row.name + " » est déjà un nom de " +
                                cog.commune(bearer->second)->name + " (" + bearer->second.str() +
                                ")");
        }
        names.push_back({.kind = NameKind::usual_name,
                         .name = row.name,
                         .code = {},
                         .commune = row.commune,
                         .postcodes = {},
                         .position = std::nullopt});
    }
    return names;
}

}  // namespace epingle::sources
