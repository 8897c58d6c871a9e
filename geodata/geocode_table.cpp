#include "geodata/geocode_table.hpp"

#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::geodata {

namespace {

constexpr std::string_view added_columns = "status\tlevel\tcode\tname\tscore\treason\tcandidates";
constexpr std::string_view organisation_columns = "\torganisation_kind\tcategory";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Which cell of a row holds what; `nowhere` for what is not in the table.
struct Columns {
    static constexpr std::size_t nowhere = ~std::size_t{0};
    std::size_t commune{nowhere};
    std::size_t postcode{nowhere};
    std::size_t departement{nowhere};
    std::size_t insee_code{nowhere};
    std::size_t organisation{nowhere};
    std::size_t region{nowhere};
    std::size_t epci{nowhere};
    std::size_t longitude{nowhere};
    std::size_t latitude{nowhere};
    std::size_t count{};
};

Columns columns_of(std::string_view header) {
    Columns columns;
    auto const names = split(header, '\t');
    columns.count = names.size();
    bool any = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (auto const& [name, column] : {std::pair{"commune", &columns.commune},
                                           {"postcode", &columns.postcode},
                                           {"departement", &columns.departement},
                                           {"insee code", &columns.insee_code},
                                           {"organisation", &columns.organisation},
                                           {"region", &columns.region},
                                           {"epci", &columns.epci},
                                           {"longitude", &columns.longitude},
                                           {"latitude", &columns.latitude}}) {
            if (fold(names[i]) == name && *column == Columns::nowhere) {
                *column = i;
                any = true;
            }
        }
    }
    if (!any) {
        throw Error{
            ErrorKind::bad_input,
            "la première ligne doit nommer, séparées par des tabulations, une au moins des "
            "colonnes commune, postcode, departement, insee_code, organisation, region, epci, "
            "longitude, latitude."};
    }
    return columns;
}

bool read_line(std::istream& in, std::string& line) {
    if (!std::getline(in, line)) {
        return false;
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return true;
}

std::string_view cell(std::vector<std::string_view> const& cells, std::size_t column) noexcept {
    return column < cells.size() ? cells[column] : std::string_view{};
}

std::optional<double> degrees_in(std::string_view text) noexcept {
    text = trim(text);
    double value = 0;
    auto const [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
    return ec == std::errc{} && end == text.data() + text.size() ? std::optional{value}
                                                                 : std::nullopt;
}

std::optional<LonLat> position_in(std::vector<std::string_view> const& cells,
                                  Columns const& columns) noexcept {
    auto const lon = degrees_in(cell(cells, columns.longitude));
    auto const lat = degrees_in(cell(cells, columns.latitude));
    return lon && lat ? std::optional{LonLat{*lon, *lat}} : std::nullopt;
}

/// `text` on one line and in one cell.
std::string in_one_cell(std::string text) {
    std::replace_if(
        text.begin(), text.end(),
        [](char character) { return static_cast<unsigned char>(character) < ' '; }, ' ');
    return text;
}

std::string_view name_of(Gazetteer const& gazetteer, Level level, std::string_view code) {
    if (level == Level::france) {
        return "France";
    }
    if (level == Level::commune) {
        auto const* const commune = gazetteer.commune(code);
        return commune == nullptr ? std::string_view{} : std::string_view{commune->name};
    }
    auto const* const territory = gazetteer.territory(level, code);
    return territory == nullptr ? std::string_view{} : std::string_view{territory->name};
}

void append_score(std::string& line, double score) {
    std::array<char, 16> digits{};
    auto const [end, ec] = std::to_chars(digits.data(), digits.data() + digits.size(),
                                         std::clamp(score, 0.0, 1.0), std::chars_format::fixed, 2);
    line.append(digits.data(), end);
}

/// Appends the columns after status: level, code, name, score, reason, candidates.
class Answer {
public:
    Answer(std::string& line, Gazetteer const& gazetteer) : line_{line}, gazetteer_{gazetteer} {}

    void operator()(Placed const& placed) const {
        line_.append(key_of(placed.level)).append("\t").append(placed.code).append("\t");
        line_.append(name_of(gazetteer_, placed.level, placed.code)).append("\t");
        append_score(line_, placed.score);
        line_.append("\t").append(in_one_cell(in_french(placed.reason))).append("\t");
    }
    void operator()(Ambiguous const& ambiguous) const {
        line_.append("\t\t\t");
        append_score(line_, ambiguous.candidates.empty() ? 0 : ambiguous.candidates[0].score);
        line_.append("\t").append(in_one_cell(in_french(ambiguous.reason))).append("\t");
        bool first = true;
        for (Candidate const& candidate : ambiguous.candidates) {
            line_.append(first ? "" : "|").append(candidate.code);
            first = false;
        }
    }
    void operator()(Unplaced const& unplaced) const {
        line_.append("\t\t\t");
        append_score(line_, 0);
        line_.append("\t").append(in_one_cell(in_french(unplaced.reason))).append("\t");
    }

private:
    std::string& line_;
    Gazetteer const& gazetteer_;
};

/// What the organisation is, and the category proposed from it.
void append_kind(std::string& line, std::optional<OrganisationKind> kind) {
    line.append("\t").append(kind ? key_of(*kind) : std::string_view{});
    line.append("\t").append(kind ? category_of(*kind) : std::string_view{});
}

void count(GeocodedRows& rows, Placement const& placement) {
    if (auto const* placed = std::get_if<Placed>(&placement)) {
        ++(placed->certainty == Certainty::exact ? rows.exact : rows.probable);
    } else {
        ++(std::holds_alternative<Ambiguous>(placement) ? rows.ambiguous : rows.unplaced);
    }
}

void check_written(std::ostream const& out) {
    if (!out) {
        throw Error{ErrorKind::unavailable,
                    "le résultat ne peut pas être écrit : vérifiez la place libre sur le disque."};
    }
}

}  // namespace

GeocodedRows geocode_table(std::istream& in, std::ostream& out, Geocoder const& geocoder,
                           Gazetteer const& gazetteer,
                           std::function<void(std::size_t)> const& progress) {
    std::string line;
    read_line(in, line);
    std::string_view header = line;
    header.remove_prefix(header.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    auto const columns = columns_of(header);
    bool const organisations = columns.organisation != Columns::nowhere;
    out << header << '\t' << added_columns << (organisations ? organisation_columns : "") << '\n';
    GeocodedRows rows;
    std::string answer;
    while (read_line(in, line)) {
        auto const cells = split(line, '\t');
        auto const placement = geocoder.place({.commune = cell(cells, columns.commune),
                                               .postcode = cell(cells, columns.postcode),
                                               .departement = cell(cells, columns.departement),
                                               .insee_code = cell(cells, columns.insee_code),
                                               .organisation = cell(cells, columns.organisation),
                                               .region = cell(cells, columns.region),
                                               .epci = cell(cells, columns.epci),
                                               .at = position_in(cells, columns)});
        count(rows, placement);
        answer = line;
        // A short row gets its missing cells, so that the answer stands in its own columns.
        answer.append(columns.count > cells.size() ? columns.count - cells.size() : 0, '\t');
        answer.append("\t").append(status_of(placement)).append("\t");
        std::visit(Answer{answer, gazetteer}, placement);
        if (organisations) {
            append_kind(answer, geocoder.kind_of(cell(cells, columns.organisation)));
        }
        out << answer << '\n';
        check_written(out);
        if (progress) {
            progress(rows.all());
        }
    }
    out.flush();
    check_written(out);
    return rows;
}

}  // namespace epingle::geodata
