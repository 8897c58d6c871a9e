#include "src/app/identity_options.hpp"

#include "src/api/theme.hpp"
#include "src/app/input_file.hpp"
#include "src/base/error.hpp"

#include <iterator>

namespace epingle::app {

namespace {

constexpr std::size_t most_title_bytes = 100;

/// Refuses what `read` throws at, in its words.
template <class Read>
CLI::Validator understood_by(Read read) {
    return CLI::Validator{[read](std::string& text) -> std::string {
                              try {
                                  (void)read(text);
                                  return {};
                              } catch (Error const& error) {
                                  return error.what();
                              }
                          },
                          ""};
}

api::Logo logo_in(std::string const& path) {
    auto in = open_input(path);
    return api::logo_of({std::istreambuf_iterator<char>{in}, {}});
}

CLI::Option* add_text(CLI::App& command, std::string const& name, std::string& text,
                      std::string const& help) {
    return command.add_option(name, text, help)
        ->type_name("TEXTE")
        ->check(understood_by([](std::string const& line) { return api::line_of(line); }));
}

void add_texts(CLI::App& command, IdentityOptions& options) {
    command.add_option("--title", options.title, "Le nom de la communauté")
        ->type_name("TEXTE")
        ->default_str("Épingle")
        ->check(understood_by(
            [](std::string const& line) { return api::line_of(line, most_title_bytes); }));
    add_text(command, "--owner", options.owner, "Qui répond des données");
    command
        .add_option("--contact", options.contact,
                    "Où écrire : une adresse électronique ou une page")
        ->type_name("ADRESSE")
        ->check(understood_by(api::contact_of));
    add_text(command, "--purpose", options.purpose, "À quoi sert la carte");
    add_text(command, "--retention", options.retention, "Combien de temps une fiche est gardée");
    add_text(command, "--legal-basis", options.legal_basis, "La base légale du traitement");
}

void add_look(CLI::App& command, IdentityOptions& options) {
    command.add_option("--accent", options.accent, "La couleur des boutons et des liens")
        ->type_name("#RRVVBB")
        ->check(understood_by(api::light_accent_of));
    command.add_option("--accent-dark", options.dark_accent, "La même, sur fond sombre")
        ->type_name("#RRVVBB")
        ->check(understood_by(api::dark_accent_of));
    command.add_option("--logo", options.logo, "L’image de l’en-tête, SVG ou PNG")
        ->type_name("FICHIER")
        ->check(understood_by(logo_in));
}

void add_surroundings(CLI::App& command, IdentityOptions& options) {
    command
        .add_option("--public-url", options.public_url,
                    "L’adresse où les autres trouvent la carte, pour les liens de partage")
        ->type_name("URL")
        ->check(understood_by(api::public_url_of));
    command
        .add_option("--frame-ancestors", options.frame_ancestors,
                    "Les sites qui peuvent intégrer la carte ; aucun sans cette option")
        ->type_name("ORIGINE…")
        ->delimiter(',')
        ->check(understood_by(api::ancestor_of));
    command
        .add_option("--basemap", options.basemaps,
                    "Un fond de carte servi par un autre hôte : "
                    "nom|https://…/{z}/{x}/{y}.png|source|zoom")
        ->type_name("FOND…")
        ->check(understood_by(api::basemap_of));
    command.add_flag("--locate", options.locates, "Propose de situer le lecteur sur la carte");
}

}  // namespace

api::Identity IdentityOptions::identity() const {
    api::Identity identity{.owner = owner,
                           .contact = contact,
                           .purpose = purpose,
                           .retention = retention,
                           .legal_basis = legal_basis,
                           .accent = parse_colour(accent),
                           .dark_accent = parse_colour(dark_accent),
                           .frame_ancestors = frame_ancestors,
                           .locates = locates};
    if (!title.empty()) {
        identity.title = api::line_of(title);
    }
    if (!public_url.empty()) {
        identity.public_url = api::public_url_of(public_url);
    }
    if (!logo.empty()) {
        identity.logo = logo_in(logo);
    }
    for (auto const& basemap : basemaps) {
        identity.basemaps.push_back(api::basemap_of(basemap));
    }
    return identity;
}

void add_identity_options(CLI::App& command, IdentityOptions& options) {
    add_texts(command, options);
    add_look(command, options);
    add_surroundings(command, options);
}

}  // namespace epingle::app
