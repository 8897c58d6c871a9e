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
        << " régions et collectivités\n"
        << "Contours approchés : " << outlines[0] << " communes (" << communes - outlines[0]
        << " n’en ont pas ; " << moved
        << " positions, hors de leur département tel qu’il est dessiné, y sont ramenées), "
        << outlines[1] << " EPCI et établissements publics territoriaux, " << outlines[2]
        << " départements et collectivités, " << outlines[3] << " régions et collectivités\n"
        << "Positions : " << ladder.town << " bourgs, " << ladder.near_town
        << " bourgs au nom voisin, " << ladder.extent << " centres d’étendue, "
        << ladder.merged_extent << " centres d’étendues réunies, " << ladder.by_hand
        << " communes rétablies (saisies), " << ladder.com
        << " dans les collectivités d’outre-mer\n";
}

}  // namespace epingle::sources
