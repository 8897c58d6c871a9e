#include "geodata/attribution.hpp"

namespace epingle::geodata {

std::string attribution(Gazetteer const& gazetteer) {
    std::string text;
    for (SourceCredit const& source : gazetteer.sources()) {
        auto const credit = source.owner + " (" + source.licence + ")";
        if (text.find(credit) == std::string::npos) {
            text += (text.empty() ? "" : ", ") + credit;
        }
    }
    return text;
}

}  // namespace epingle::geodata
