// demo-members: writes a spreadsheet of fictional members, as French Excel saves one, to standard
// output. The same options give the same bytes.

#include "geodata/sources/gazetteer_file.hpp"
#include "src/base/error.hpp"
#include "src/base/progress.hpp"
#include "tools/demo/community.hpp"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>

namespace {

using epingle::demo::DemoMember;

void append_cell(std::string& line, std::string const& text, bool last = false) {
    bool const quoted = text.find_first_of(";\"\r\n") != std::string::npos;
    if (quoted) {
        line += '"';
    }
    for (char const character : text) {
        line += character;
        if (quoted && character == '"') {
            line += '"';
        }
    }
    line += quoted ? "\"" : "";
    line += last ? "\r\n" : ";";
}

std::string row_of(DemoMember const& member) {
    std::string line;
    append_cell(line, member.identifier);
    append_cell(line, member.surname);
    append_cell(line, member.first_name);
    append_cell(line, member.organisation);
    append_cell(line, member.category);
    append_cell(line, member.place.commune);
    append_cell(line, member.place.postcode);
    append_cell(line, member.place.departement);
    append_cell(line, member.joined_on);
    append_cell(line, member.identifier + "@exemple.invalid", true);
    return line;
}

void write_members(std::string const& gazetteer_path, std::uint64_t members, std::uint64_t seed) {
    auto const gazetteer = epingle::sources::load_gazetteer(gazetteer_path);
    epingle::demo::Community community{gazetteer, seed};
    epingle::Progress progress{"Membres fictifs", members};
    std::fputs(
        "\xEF\xBB\xBF"
        "Identifiant;Nom;Prénom;Organisme;Catégorie;Commune;Code postal;Département;"
        "Date d’adhésion;Courriel\r\n",
        stdout);
    for (std::uint64_t made = 0; made < members; ++made) {
        std::fputs(row_of(community.next()).c_str(), stdout);
        progress.advance_to(made);
    }
    if (std::fflush(stdout) != 0) {
        throw epingle::Error{epingle::ErrorKind::unavailable,
                             "l’écriture a échoué : disque plein ?"};
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Membres fictifs, au format CSV, sur la sortie standard."};
    std::string gazetteer;
    std::uint64_t members = 1512;
    std::uint64_t seed = 1;
    app.add_option("--gazetteer", gazetteer, "Le fichier des communes de France")->required();
    app.add_option("--members", members, "Combien")->capture_default_str();
    app.add_option("--seed", seed, "Graine : la même donne les mêmes membres")
        ->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        write_members(gazetteer, members, seed);
        return 0;
    } catch (std::exception const& error) {
        std::fprintf(stderr, "Erreur : %s\n", error.what());
        return 1;
    }
}
