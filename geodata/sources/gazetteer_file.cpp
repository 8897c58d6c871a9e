#include "geodata/sources/gazetteer_file.hpp"

#include "geodata/sources/geopackage_geometry.hpp"
#include "geodata/sources/sqlite_rows.hpp"
#include "geodata/sources/trace.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace epingle::sources {

namespace {

using geodata::GazetteerContents;
using geodata::Level;
using geodata::Position;
using geodata::Territory;

template <class Value>
Value required(std::optional<Value> value, std::string_view text) {
    if (!value) {
        throw Error{ErrorKind::bad_input, "« " + std::string{text} + " » n’y a pas de sens"};
    }
    return *std::move(value);
}

InseeCode code_of(std::string_view text) {
    return required(InseeCode::parse(text), text);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    if (!text.empty()) {
        for (auto const word : split(text, ' ')) {
            words.emplace_back(word);
        }
    }
    return words;
}

/// From three columns in a row: precision, radius in metres, source.
Position position_of(SqliteRows const& rows, int first_column, LonLat at) {
    auto const precision = rows.view(first_column);
    return {.at = at,
            .precision = required(geodata::precision_of(precision), precision),
            .radius_m = rows.real(first_column + 1),
            .source = rows.text(first_column + 2)};
}

void read_metadata(SqliteFile const& file, GazetteerContents& contents) {
    std::string format;
    SqliteRows rows{
        file, "SELECT sujet, nom, detenteur, licence, url, millesime FROM metadata ORDER BY fid"};
    while (rows.next()) {
        auto const subject = rows.view(0);
        if (subject == "format") {
            format = rows.text(5);
        } else if (subject == "gazetteer") {
            contents.vintage = rows.text(5);
        } else {
            contents.sources.push_back(
                {rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)});
        }
    }
    if (format != gazetteer_format) {
        throw Error{ErrorKind::conflict, "il est au format « " + format +
                                             " », ce programme lit le format « " +
                                             std::string{gazetteer_format} + " »"};
    }
}

std::size_t rows_in(SqliteFile const& file, std::string_view table) {
    SqliteRows count{file, "SELECT count(*) FROM " + std::string{table}};
    return count.next() ? static_cast<std::size_t>(count.integer(0)) : 0;
}

void read_communes(SqliteFile const& file, GazetteerContents& contents) {
    contents.communes.reserve(rows_in(file, "communes"));
    SqliteRows rows{
        file,
        "SELECT code, nom, departement, region, epci, ept, population, codes_postaux, precision, "
        "rayon_m, source, geom FROM communes ORDER BY code"};
    while (rows.next()) {
        geodata::Commune commune{.code = code_of(rows.view(0)),
                                 .name = rows.text(1),
                                 .departement = rows.text(2),
                                 .region = rows.text(3),
                                 .epci = rows.text(4),
                                 .ept = rows.text(5),
                                 .population = std::nullopt,
                                 .position = position_of(rows, 8, read_point(rows.blob(11))),
                                 .postcodes = words_of(rows.view(7))};
        if (!rows.is_null(6)) {
            commune.population = static_cast<std::uint32_t>(rows.integer(6));
        }
        contents.communes.push_back(std::move(commune));
    }
}

Territory territory_of(SqliteRows const& rows, Level level) {
    return {.level = level,
            .code = rows.text(0),
            .name = rows.text(1),
            .kind = rows.text(2),
            .region = rows.text(3),
            .seat = code_of(rows.view(4)),
            .population = static_cast<std::uint64_t>(rows.integer(5)),
            .bbox = {rows.real(6), rows.real(7), rows.real(8), rows.real(9)},
            .outline = {}};
}

std::vector<Territory> read_territories(SqliteFile const& file, Level level,
                                        std::string_view table) {
    std::vector<Territory> territories;
    SqliteRows rows{
        file, "SELECT code, nom, nature, region, siege, population, ouest, sud, est, nord FROM " +
                  std::string{table} + " ORDER BY code"};
    while (rows.next()) {
        territories.push_back(territory_of(rows, level));
    }
    return territories;
}

void read_other_names(SqliteFile const& file, GazetteerContents& contents) {
    contents.other_names.reserve(rows_in(file, "autres_noms"));
    SqliteRows rows{
        file,
        "SELECT nature, nom, code, commune, codes_postaux, lon, lat, precision, rayon_m, source "
        "FROM autres_noms ORDER BY fid"};
    while (rows.next()) {
        geodata::OtherName other{
            .kind = required(geodata::name_kind_of(rows.view(0)), rows.view(0)),
            .name = rows.text(1),
            .code = rows.text(2),
            .commune = code_of(rows.view(3)),
            .postcodes = words_of(rows.view(4)),
            .position = std::nullopt};
        if (!rows.is_null(5)) {
            other.position = position_of(rows, 7, {rows.real(5), rows.real(6)});
        }
        contents.other_names.push_back(std::move(other));
    }
}

void read_former_territory_names(SqliteFile const& file, GazetteerContents& contents) {
    SqliteRows rows{file, "SELECT niveau, code, nom FROM anciens_noms_territoires ORDER BY fid"};
    while (rows.next()) {
        contents.former_territory_names.push_back(
            {required(geodata::level_of(rows.view(0)), rows.view(0)), rows.text(1), rows.text(2)});
    }
}

void read_former_codes(SqliteFile const& file, GazetteerContents& contents) {
    SqliteRows rows{file, "SELECT code, commune FROM anciens_codes"};
    while (rows.next()) {
        contents.former_codes.emplace(rows.text(0), code_of(rows.view(1)));
    }
}

/// From the rows' only column.
tiles::OutlineSet read_drawn_outlines(SqliteFile const& file, std::string_view sql) {
    tiles::OutlineSet outlines;
    SqliteRows rows{file, sql};
    while (rows.next()) {
        outlines.add(read_outline_trace(rows.blob(0)));
    }
    return outlines;
}

tiles::LineSet read_drawn_lines(SqliteFile const& file, std::string_view sql) {
    tiles::LineSet lines;
    SqliteRows rows{file, sql};
    while (rows.next()) {
        lines.add(read_path_trace(rows.blob(0)));
    }
    return lines;
}

geodata::OutlineNature nature_of(std::string_view key) {
    return required(geodata::outline_nature_of(key), key);
}

std::string outlines_of(Level level) {
    constexpr std::array<std::string_view, 4> tables{"contours_communes", "contours_epci",
                                                     "contours_departements", "contours_regions"};
    return std::string{tables[static_cast<std::size_t>(level)]} + " ORDER BY code";
}

/// Both the territories and the rows are in order of code.
template <class Territories, class CodeOf>
void read_level_outlines(SqliteFile const& file, Level level, Territories const& territories,
                         CodeOf code_of, geodata::TerritoryOutlines& outlines) {
    SqliteRows rows{file, "SELECT code, nature, trace FROM " + outlines_of(level)};
    std::size_t next = 0;
    auto const skip_until = [&](auto const& is_there) {
        for (; next < territories.size() && !is_there(territories[next]); ++next) {
            outlines.add(level, geodata::OutlineNature::none, {});
        }
    };
    while (rows.next()) {
        auto const code = rows.view(0);
        skip_until([&](auto const& territory) { return code_of(territory) == code; });
        if (next++ == territories.size()) {
            throw Error{ErrorKind::bad_input,
                        "le contour « " + std::string{code} + " » n’est d’aucun territoire"};
        }
        outlines.add(level, nature_of(rows.view(1)), read_outline_trace(rows.blob(2)));
    }
    skip_until([](auto const&) { return false; });
}

void read_outlines(SqliteFile const& file, GazetteerContents& contents) {
    auto const of_commune = [](geodata::Commune const& each) { return each.code.text(); };
    auto const of_territory = [](Territory const& each) { return std::string_view{each.code}; };
    auto& outlines = contents.outlines;
    read_level_outlines(file, Level::commune, contents.communes, of_commune, outlines);
    read_level_outlines(file, Level::epci, contents.epci, of_territory, outlines);
    read_level_outlines(file, Level::departement, contents.departements, of_territory, outlines);
    read_level_outlines(file, Level::region, contents.regions, of_territory, outlines);
    geodata::fill_outlines(contents);
}

geodata::Basemap read_basemap(SqliteFile const& file) {
    std::string const land{"SELECT trace FROM terres WHERE echelle = "};
    std::string const borders{"SELECT trace FROM frontieres WHERE echelle = "};
    std::string const in_order{" ORDER BY fid"};
    return {.land_coarse = read_drawn_outlines(file, land + "50" + in_order),
            .land_fine = read_drawn_outlines(file, land + "10" + in_order),
            .borders_coarse = read_drawn_lines(file, borders + "50" + in_order),
            .borders_fine = read_drawn_lines(file, borders + "10" + in_order)};
}

GazetteerContents load(std::filesystem::path const& path) {
    SqliteFile const file{path};
    GazetteerContents contents;
    read_metadata(file, contents);
    read_communes(file, contents);
    contents.epci = read_territories(file, Level::epci, "epci");
    contents.departements = read_territories(file, Level::departement, "departements");
    contents.regions = read_territories(file, Level::region, "regions");
    read_other_names(file, contents);
    read_former_territory_names(file, contents);
    read_former_codes(file, contents);
    read_outlines(file, contents);
    contents.basemap = read_basemap(file);
    return contents;
}

std::string_view advice_for(ErrorKind kind) {
    return kind == ErrorKind::not_found ? " ; lancez « tools/run », faites-le par « epingle "
                                          "gazetteer build », ou nommez-le par --gazetteer"
                                        : " ; refaites-le par « epingle gazetteer build »";
}

/// What `action` gives; what it throws names the file, and says what to do.
template <class Action>
auto told_of(std::filesystem::path const& path, Action const& action) {
    try {
        return action();
    } catch (Error const& error) {
        throw Error{error.kind(), "le fichier des communes « " + path.string() +
                                      " » n’a pas pu être lu : " + error.what() +
                                      std::string{advice_for(error.kind())}};
    }
}

}  // namespace

geodata::GazetteerContents load_contents(std::filesystem::path const& path) {
    return told_of(path, [&path] { return load(path); });
}

geodata::Gazetteer load_gazetteer(std::filesystem::path const& path) {
    return told_of(path, [&path] { return geodata::Gazetteer{load(path)}; });
}

/// The rows refer to the file.
class OutlineReader::Query {
public:
    Query(std::filesystem::path const& path, Level level)
        : file_{path},
          rows_{file_, "SELECT code, nature, source, geom FROM " + outlines_of(level)} {}

    std::optional<Row> next() {
        if (!rows_.next()) {
            return std::nullopt;
        }
        return Row{.code = rows_.text(0),
                   .outline = {.nature = nature_of(rows_.view(1)),
                               .source = rows_.text(2),
                               .outline = read_outline(rows_.blob(3))}};
    }

private:
    SqliteFile file_;
    SqliteRows rows_;
};

OutlineReader::OutlineReader(std::filesystem::path const& path, Level level)
    : path_{path}, query_{told_of(path, [&] { return std::make_unique<Query>(path, level); })} {}

OutlineReader::~OutlineReader() = default;

std::optional<OutlineReader::Row> OutlineReader::next() {
    return told_of(path_, [this] { return query_->next(); });
}

void for_each_outline(
    std::filesystem::path const& path, Level level,
    std::function<void(std::string_view code, geodata::FullOutline outline)> const& receive) {
    OutlineReader reader{path, level};
    while (auto row = reader.next()) {
        receive(row->code, std::move(row->outline));
    }
}

}  // namespace epingle::sources
