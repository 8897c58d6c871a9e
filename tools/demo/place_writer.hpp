#pragma once

#include "geodata/gazetteer.hpp"
#include "tools/demo/random.hpp"

#include <map>
#include <string>
#include <vector>

namespace epingle::demo {

/// The three cells by which people say where they are.
struct WrittenPlace {
    std::string commune{};
    std::string postcode{};
    std::string departement{};
};

/// Writes communes as people do: mostly as they are called; about one in ten in capitals,
/// shortened, with CEDEX, a slip or an old name; a few that nobody could place.
class PlaceWriter {
public:
    /// `gazetteer` must outlive the writer.
    explicit PlaceWriter(geodata::Gazetteer const& gazetteer);

    [[nodiscard]] WrittenPlace write(geodata::Commune const& commune, Random& random) const;
    /// As its administration writes it: its name, one postcode, its département.
    [[nodiscard]] WrittenPlace write_plainly(geodata::Commune const& commune, Random& random) const;

private:
    [[nodiscard]] std::string with_a_quirk(geodata::Commune const& commune, Random& random) const;

    std::map<InseeCode, std::vector<std::string>> old_names_{};
    std::vector<std::string> homonyms_{};  ///< names shared by at least four communes
};

}  // namespace epingle::demo
