#include "tests/importing/sample_import.hpp"

#include "src/base/error.hpp"
#include "src/store/reader.hpp"
#include "tests/geodata/small_france.hpp"

#include <algorithm>
#include <sstream>

namespace epingle::tests {

geodata::Gazetteer const& small_gazetteer() {
    static geodata::Gazetteer const gazetteer{geodata::small_france()};
    return gazetteer;
}

geodata::Geocoder const& small_geocoder() {
    static geodata::Geocoder const geocoder{small_gazetteer()};
    return geocoder;
}

importing::ImportReport import_csv(std::string const& csv,
                                   std::optional<std::filesystem::path> const& path,
                                   std::vector<importing::ColumnChoice> const& columns,
                                   std::ostream* report_file, unsigned threads) {
    std::istringstream in{csv};
    importing::MemberImport members{in,
                                    {.visibility = community::Visibility::everyone,
                                     .columns = columns,
                                     .source = "membres.csv",
                                     .threads = threads},
                                    small_gazetteer(),
                                    small_geocoder()};
    std::optional<store::Store> store;
    if (path) {
        store.emplace(*path);
    }
    Progress progress{"Import", 0};
    return members.run(store ? &*store : nullptr, report_file, progress);
}

std::vector<community::Member> members_in(std::filesystem::path const& path) {
    store::PeopleQuery everywhere;
    store::Reader const reader{path};
    reader.stream_counts([&everywhere](community::CountRow const& row) {
        everywhere.places.push_back({row.level, row.code});
    });
    auto& places = everywhere.places;
    std::sort(places.begin(), places.end(),
              [](auto const& a, auto const& b) { return a.code < b.code; });
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return reader.people_at(everywhere, 1000).members;
}

std::string refusal_of(std::string const& csv,
                       std::vector<importing::ColumnChoice> const& columns) {
    try {
        static_cast<void>(import_csv(csv, {}, columns));
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

bool says(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace epingle::tests
