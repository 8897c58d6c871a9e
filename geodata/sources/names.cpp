#include "geodata/sources/names.hpp"

#include "src/base/text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace epingle::sources {

namespace {

using geodata::NameKind;
using geodata::OtherName;

/// Names already given to a commune, as folded.
using Given = std::set<std::pair<InseeCode, std::string>>;

Given given_names(Cog const& cog, std::vector<OtherName> const& known) {
    Given given;
    for (CogCommune const& commune : cog.communes) {
        given.emplace(commune.code, fold(commune.name));
    }
    for (OtherName const& name : known) {
        given.emplace(name.commune, fold(name.name));
    }
    return given;
}

}  // namespace

std::vector<OtherName> former_names(Cog const& cog, FormerCog const& former,
                                    CommuneBoxes const& boxes,
                                    std::vector<OtherName> const& known) {
    auto given = given_names(cog, known);
    std::vector<OtherName> names;
    auto const add = [&](InseeCode code, std::string const& name) {
        auto const* commune = cog.commune_of_any_code(code);
        if (commune == nullptr || !given.emplace(commune->code, fold(name)).second) {
            return;
        }
        bool const renamed = commune->code == code;
        names.push_back({.kind = renamed ? NameKind::former_name : NameKind::former_commune,
                         .name = name,
                         .code = code.str(),
                         .commune = commune->code,
                         .postcodes = {},
                         .position = std::nullopt});
    };
    for (auto const& name : former.names) {
        add(name.code, name.name);
    }
    for (auto const& [code, box] : boxes) {
        add(code, box.name);
    }
    return names;
}

std::vector<OtherName> postal_names(Cog const& cog, std::vector<PostalLabel> const& labels) {
    std::map<std::pair<InseeCode, std::string>, std::set<std::string>> postcodes;
    for (PostalLabel const& label : labels) {
        auto const* commune = cog.commune_of_any_code(label.code);
        if (commune != nullptr && fold(commune->name) != fold(label.label)) {
            postcodes[{commune->code, label.label}].insert(label.postcode);
        }
    }
    std::vector<OtherName> names;
    for (auto const& [key, codes] : postcodes) {
        names.push_back({.kind = NameKind::postal_label,
                         .name = key.second,
                         .code = {},
                         .commune = key.first,
                         .postcodes = {codes.begin(), codes.end()},
                         .position = std::nullopt});
    }
    return names;
}

std::map<InseeCode, std::vector<std::string>> postcodes_of_communes(
    Cog const& cog, std::vector<PostalLabel> const& labels) {
    std::map<InseeCode, std::set<std::string>> united;
    for (CogCommune const& commune : cog.communes) {
        united[commune.code].insert(commune.postcodes.begin(), commune.postcodes.end());
    }
    for (PostalLabel const& label : labels) {
        if (auto const* commune = cog.commune_of_any_code(label.code)) {
            united[commune->code].insert(label.postcode);
        }
    }
    std::map<InseeCode, std::vector<std::string>> postcodes;
    for (auto const& [code, all] : united) {
        postcodes[code].assign(all.begin(), all.end());
    }
    return postcodes;
}

}  // namespace epingle::sources
