#include "geodata/sources/com_positions.hpp"

#include "geodata/sources/cog.hpp"
#include "geodata/sources/csv_reader.hpp"
#include "src/base/error.hpp"

#include <cerrno>
#include <charconv>
#include <fstream>

namespace epingle::sources {

namespace {

double degrees(std::string const& text) {
    double value = 0;
    auto const* const end = text.data() + text.size();
    auto const [stopped, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc{} || stopped != end) {
        throw Error{ErrorKind::bad_input,
                    "« " + text + " » n’est pas une coordonnée (com-positions.csv)"};
    }
    return value;
}

}  // namespace

std::map<InseeCode, ComPosition> read_com_positions(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw Error{ErrorKind::not_found,
                    "impossible de lire « " + file.string() + " » : " + system_reason(errno)};
    }
    CsvReader reader{in};
    std::map<InseeCode, ComPosition> positions;
    Record record;
    reader.next(record);  // code,name,rule,geonames_place,geonames_country,lat,lon,verified
    while (reader.next(record)) {
        auto const& cells = record.cells;
        if (cells.size() != 8) {
            throw Error{ErrorKind::bad_input, "com-positions.csv, ligne " +
                                                  std::to_string(record.row) +
                                                  " : il faut huit cellules"};
        }
        ComPosition position{
            .chef_lieu = cells[3], .point = std::nullopt, .verified = cells[7] == "yes"};
        if (cells[2] == "point") {
            position.point = LonLat{degrees(cells[6]), degrees(cells[5])};
        }
        positions.emplace(insee_code(cells[0]), position);
    }
    return positions;
}

}  // namespace epingle::sources
