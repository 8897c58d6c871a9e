#include "geodata/sources/outline_import_report.hpp"

#include <algorithm>

namespace epingle::sources {

namespace {

void print_codes(std::ostream& out, std::vector<std::string> const& codes, char const* what) {
    constexpr std::size_t most = 20;
    if (codes.empty()) {
        return;
    }
    out << codes.size() << what;
    for (std::size_t i = 0; i < std::min(codes.size(), most); ++i) {
        out << (i == 0 ? "" : ", ") << (codes[i].empty() ? "(vide)" : codes[i].substr(0, 20));
    }
    out << (codes.size() > most ? "…" : "") << '\n';
}

}  // namespace

void OutlineImportReport::print(std::ostream& out) const {
    constexpr std::array names{"communes", "EPCI", "départements", "régions"};
    out << "Couche « " << layer << " » : " << features << " entités, " << communes
        << " communes ont désormais leur contour officiel\n";
    out << former << " entités portent un ancien code, repris par la commune actuelle ; "
        << repeated << " répètent un code, réunies ; " << repaired << " se coupaient, réparées ; "
        << without_area << " sans surface, laissées\n";
    print_codes(out, unknown, " codes ne mènent à aucune commune : ");
    print_codes(out, elsewhere, " contours sont loin de la commune dont ils portent le code : ");
    out << moved << " communes dont la position tombait hors de leur contour y sont ramenées ; "
        << cut << " contours approchés voisins sont ajustés\n";
    for (std::size_t i = 0; i < natures.size(); ++i) {
        out << "Contours des " << names[i] << " : " << natures[i][2] << " officiels, "
            << natures[i][1] << " approchés, " << natures[i][0] << " absents\n";
    }
}

}  // namespace epingle::sources
