#include "geodata/sources/gazetteer_file.hpp"
#include "src/api/look.hpp"
#include "src/api/pages/privacy_page.hpp"
#include "src/api/routes.hpp"
#include "src/app/command_line.hpp"
#include "src/app/configuration_file.hpp"
#include "src/app/gazetteer_path.hpp"
#include "src/app/identity_options.hpp"
#include "src/app/page_files.hpp"
#include "src/app/publisher.hpp"
#include "src/app/stop_signal.hpp"
#include "src/http/server.hpp"
#include "src/store/store.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <future>
#include <memory>
#include <spdlog/spdlog.h>
#include <string>
#include <thread>

namespace epingle::app {

namespace {

constexpr std::size_t view_cache_bytes = 32 * 1024 * 1024;
constexpr std::size_t coverage_cache_bytes = 16 * 1024 * 1024;
constexpr std::size_t answer_cache_bytes = 64 * 1024 * 1024;

struct ServeOptions {
    std::string database{};
    std::string gazetteer{};
    std::string address{"127.0.0.1"};
    std::uint16_t port{8080};
    unsigned threads{0};
    IdentityOptions identity{};
};

http::ServerOptions server_options(ServeOptions const& options, api::Identity const& identity) {
    http::ServerOptions server;
    server.address = options.address;
    server.port = options.port;
    server.threads = options.threads;
    server.workers = options.threads;
    server.documents = api::policy_of(identity);
    server.on_fault = [](std::string const& fault) { spdlog::error("{}", fault); };
    return server;
}

std::string address_of(ServeOptions const& options, std::uint16_t port) {
    bool const ipv6 = options.address.find(':') != std::string::npos;
    return "http://" + (ipv6 ? "[" + options.address + "]" : options.address) + ":" +
           std::to_string(port) + "/";
}

/// This program and this gazetteer, in a few characters fit for a URL.
std::string build_tag(std::string const& gazetteer) {
    std::error_code ec;
    auto const written =
        std::chrono::file_clock::to_sys(std::filesystem::last_write_time(gazetteer, ec))
            .time_since_epoch();
    auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(written).count();
    return std::string{EPINGLE_VERSION} + "-" + std::to_string(seconds) + "-" +
           std::to_string(std::filesystem::file_size(gazetteer, ec));
}

/// The law asks whoever keeps data about people to say these: a map without them is served, but not
/// silently.
void warn_of_unsaid(api::Identity const& identity) {
    std::string options;
    for (auto const option : api::missing_options(identity)) {
        options.append(options.empty() ? "--" : ", --").append(option);
    }
    if (!options.empty()) {
        spdlog::warn("la page « Données personnelles » est incomplète, faute de : {}", options);
    }
}

void serve(ServeOptions const& options) {
    StopSignal stop_signal;  // first: every thread made from here on leaves signals to it
    auto const gazetteer =
        std::make_shared<geodata::Gazetteer const>(sources::load_gazetteer(options.gazetteer));
    auto indexing =
        std::async(std::launch::async, [&gazetteer] { return geodata::Suggestions{*gazetteer}; });
    unsigned const workers =
        options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    store::upgrade(options.database);
    store::Readers readers{options.database, workers + 1};  // one more for the publisher
    store::Rosters rosters{readers, *gazetteer};
    auto const build = build_tag(options.gazetteer);
    community::Views views{view_cache_bytes};
    coverage::Coverages coverages{coverage_cache_bytes};
    Publisher const publisher{gazetteer, build, readers, views, coverages};
    geodata::Suggestions const suggestions{indexing.get()};
    http::Assets const page{page_files()};
    community::BaseTiles const base_tiles{*gazetteer};
    api::AnswerCache answers{answer_cache_bytes};
    api::Site const site{*gazetteer,
                         suggestions,
                         publisher.edition(),
                         publisher.directory(),
                         readers,
                         rosters,
                         page,
                         base_tiles,
                         views,
                         coverages,
                         answers,
                         build,
                         options.gazetteer,
                         options.identity.identity()};
    auto const router = api::routes(site);
    warn_of_unsaid(site.identity);

    http::Server server{
        server_options(options, site.identity),
        [&router](http::Request const& request) { return router.answer(request); },
        [&](http::Request const& request) { return api::answer_at_once(site, router, request); }};
    stop_signal.on_stop([&server] { server.stop(); });
    std::printf("Épingle écoute sur %s\n", address_of(options, server.port()).c_str());
    std::fflush(stdout);
    server.run();
    std::puts("Épingle s’est arrêtée.");
}

}  // namespace

void add_serve_command(CLI::App& app) {
    auto const options = std::make_shared<ServeOptions>();
    auto* command = app.add_subcommand("serve", "Sert la carte et ses données dans un navigateur");
    add_config_option(*command);
    command->add_option("--db", options->database, "La base des membres")
        ->type_name("FICHIER")
        ->required();
    add_gazetteer_option(*command, options->gazetteer);
    command->add_option("--address", options->address, "L’adresse IP où écouter")
        ->type_name("IP")
        ->capture_default_str();
    command->add_option("--port", options->port, "Le port où écouter ; 0 : un port libre")
        ->type_name("NOMBRE")
        ->capture_default_str();
    command->add_option("--threads", options->threads, "Les fils d’exécution ; 0 : un par cœur")
        ->type_name("NOMBRE")
        ->check(CLI::Range(0, 256))
        ->capture_default_str();
    add_identity_options(*command, options->identity);
    command->callback([options] { serve(*options); });
}

}  // namespace epingle::app
