#include "geodata/sources/build_report.hpp"

namespace epingle::sources {

void BuildReport::print(std::ostream& out) const {
    out << communes << " communes, " << arrondissements << " arrondissements municipaux, " << parts
        << " communes déléguées ou associées, " << former_names << " anciens noms, " << former_codes
        << " anciens codes, " << postal_names << " libellés postaux, " << usual_names
        << " noms usuels\n"
        << epci << " EPCI, " << ept << " établissements publics territoriaux, " << former_epci_names
        << " anciens noms d’EPCI\n"
        << departements << " départements et collectivités, " << regions
        << " régions et collectivités, " << outlines << " contours de départements\n"
        << "Positions : " << ladder.town << " bourgs, " << ladder.near_town
        << " bourgs au nom voisin, " << ladder.extent << " centres d’étendue, "
        << ladder.merged_extent << " centres d’étendues réunies, " << ladder.by_hand
        << " communes rétablies (saisies), " << ladder.com
        << " dans les collectivités d’outre-mer\n";
}

}  // namespace epingle::sources
