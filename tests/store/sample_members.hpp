#pragma once

#include "src/base/text.hpp"
#include "src/community/member.hpp"
#include "src/store/import_transaction.hpp"
#include "src/store/store.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace epingle::tests {

inline geodata::Placement at(std::string code, geodata::Level level = geodata::Level::commune) {
    return geodata::Placed{
        level, std::move(code), geodata::Certainty::exact, 1, {geodata::ReasonKind::name, ""}};
}

/// A public member of Ambert's town hall, in all else as given.
inline community::Member member_named(std::string const& name) {
    community::Member member;
    member.key = fold(name);
    member.name = name;
    member.sort_name = fold(name);
    member.organisation = "Mairie d’Ambert";
    member.category = "Commune";
    member.as_written = {
        "AMBERT", "63600", "63", "", "Auvergne-Rhône-Alpes", "CC Ambert Livradois Forez"};
    member.placement = at("63003");
    member.visibility = community::Visibility::everyone;
    member.joined_on = "2024-03-15";
    return member;
}

/// Stores members as one import; true when that changed something.
inline bool import_all(std::filesystem::path const& path,
                       std::vector<community::Member> const& members, bool fictional = false) {
    store::Store const store{path};
    store::ImportTransaction import{store, fictional};
    for (auto const& member : members) {
        import.put(member);
    }
    return import.commit({"membres.csv", members.size(), 0});
}

}  // namespace epingle::tests
