#include "tests/api/running_site.hpp"

#include "geodata/geocoder.hpp"
#include "geodata/sources/gazetteer_file.hpp"
#include "src/api/look.hpp"
#include "src/community/atlas_builder.hpp"
#include "src/community/directory_builder.hpp"
#include "src/importing/member_import.hpp"

#include <array>
#include <sstream>
#include <stdexcept>

namespace epingle::tests {

namespace {

constexpr auto header =
    "Nom;Prénom;Organisme;Catégorie;Commune;Code postal;Date d’adhésion;Date de départ\n";

void import(std::string const& rows, community::Visibility visibility,
            std::filesystem::path const& database, geodata::Gazetteer const& gazetteer) {
    std::istringstream in{header + rows};
    geodata::Geocoder const geocoder{gazetteer};
    store::Store const store{database};
    Progress progress{"essai"};
    importing::MemberImport members{
        in,
        {.visibility = visibility, .columns = {}, .fictional = true, .source = "essai.csv"},
        gazetteer,
        geocoder};
    (void)members.run(&store, nullptr, progress);
}

constexpr std::array files{
    http::EmbeddedFile{
        "index.en.html",
        "<!doctype html><html lang=en><base "
        "href=\"[[base]]\"><title>[[title]]</title>[[card]][[content]]<a href=\"[[other]]\">"},
    http::EmbeddedFile{
        "index.fr.html",
        "<!doctype html><html lang=fr><base "
        "href=\"[[base]]\"><title>[[title]]</title>[[card]][[content]]<a href=\"[[other]]\">"},
    http::EmbeddedFile{"document.en.html",
                       "<!doctype html><base href=\"[[base]]\"><title>[[title]]</title>[[content]]"
                       "<a href=\"[[other]]\">Français</a>"},
    http::EmbeddedFile{"document.fr.html",
                       "<!doctype html><base href=\"[[base]]\"><title>[[title]]</title>[[content]]"
                       "<a href=\"[[other]]\">English</a>"},
    http::EmbeddedFile{"favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"},
};

}  // namespace

RunningSite::RunningSite(std::size_t answer_bytes, api::Identity identity)
    : gazetteer_{std::make_shared<geodata::Gazetteer const>(
          sources::load_gazetteer("build/france.gpkg"))},
      suggestions_{*gazetteer_},
      page_{files},
      base_tiles_{*gazetteer_},
      answers_{answer_bytes} {
    auto const database = folder_ / "epingle.db";
    import(
        "Boussole;Camille;Mairie d’Ambert;Commune;Ambert;63600;01/02/2024\n"
        "Sextant;Alix;Mairie d’Ambert;Commune;AMBERT;;05/03/2025\n"
        "Cairn;Sacha;Conseil départemental du Gard;Département;;;\n"
        "Phare;Lou;Mairie de Nîmes;Commune;Nîmes;30000;\n"
        "Amer;Noa;;Réseau;Saint-Denis;;\n"
        "Bouée;Eden;;Réseau;Télétravail;;\n",
        community::Visibility::everyone, database, *gazetteer_);
    import("Tokmembre;Zoé;Mairie d’Ambert;Commune;Ambert;63600;\n", community::Visibility::members,
           database, *gazetteer_);
    import("Tokcompte;Zoé;Tokorganisation;SDIS;Ambert;63600;\n", community::Visibility::counted,
           database, *gazetteer_);
    import("Tokcache;Zoé;Mairie d’Ambert;Secrète;Ambert;63600;\n", community::Visibility::hidden,
           database, *gazetteer_);
    import("Tokparti;Zoé;Mairie d’Ambert;Partie;Ambert;63600;01/02/2024;31/12/2024\n",
           community::Visibility::everyone, database, *gazetteer_);

    readers_.emplace(database, 3);
    rosters_.emplace(*readers_, *gazetteer_);
    edition_.emplace(edition_of("1", 0));
    directory_.emplace(directory_now());
    site_.emplace(api::Site{*gazetteer_, suggestions_, *edition_, *directory_, *readers_, *rosters_,
                            page_, base_tiles_, views_, coverages_, answers_, "essai",
                            "build/france.gpkg", std::move(identity)});
    router_ = api::routes(*site_);
    http::ServerOptions options;
    options.port = 0;
    options.threads = 2;
    options.workers = 2;
    options.documents = api::policy_of(site_->identity);
    server_.emplace(
        options, [this](http::Request const& request) { return router_.answer(request); },
        [this](http::Request const& request) {
            return api::answer_at_once(*site_, router_, request);
        });
    thread_ = std::thread{[this] { server_->run(); }};
}

std::shared_ptr<api::Edition const> RunningSite::edition_of(std::string const& version,
                                                            std::uint64_t more) {
    community::AtlasBuilder builder{gazetteer_};
    auto const state = readers_->lease()->stream_counts([&](auto const& row) { builder.add(row); });
    if (more > 0) {
        builder.add({.status = community::PlacementStatus::placed,
                     .level = geodata::Level::commune,
                     .code = "63003",
                     .reason = geodata::ReasonKind::name,
                     .category = "Commune",
                     .count = more});
    }
    return std::make_shared<api::Edition const>(
        std::make_shared<community::Atlas const>(builder.build(version)), state.fictional,
        state.revision);
}

std::shared_ptr<community::Directory const> RunningSite::directory_now() {
    community::DirectoryBuilder builder{gazetteer_};
    readers_->lease()->stream_names(store::Audience::anonymous,
                                    [&](auto const& row) { builder.add(row); });
    return std::make_shared<community::Directory const>(builder.build());
}

void RunningSite::publish(std::string const& version, std::uint64_t more) {
    edition_->publish(edition_of(version, more));
}

RunningSite::~RunningSite() {
    server_->stop();
    thread_.join();
}

http::RawResponse RunningSite::get(std::string const& target, std::string const& fields) const {
    http::RawClient client{server_->port()};
    auto response = client.get(target, fields);
    if (!response) {
        throw std::runtime_error{"no answer to " + target};
    }
    return *response;
}

nlohmann::json RunningSite::json(std::string const& target) const {
    return nlohmann::json::parse(get(target).body);
}

RunningSite const& running_site() {
    static RunningSite const site;
    return site;
}

}  // namespace epingle::tests
