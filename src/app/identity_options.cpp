#include "src/app/identity_options.hpp"

#include "src/api/theme.hpp"
#include "src/app/input_file.hpp"
#include "src/base/error.hpp"

#include <iterator>
#include <type_traits>

namespace epingle::app {

namespace {

constexpr std::size_t most_title_bytes = 100;

/// Refuses what `read` throws at, in its words. A text is kept as it was read, which is what was
/// found good: without the blanks and line ends around it.
template <class Read>
CLI::Validator understood_by(Read read) {
    return CLI::Validator{[read](std::string& text) -> std::string {
                              try {
                                  if constexpr (std::is_same_v<decltype(read(text)), std::string>) {
                                      text = read(text);
                                  } else {
                                      (void)read(text);
                                  }
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
        ->transform(understood_by([](std::string const& line) { return api::line_of(line); }));
}

void add_texts(CLI::App& command, IdentityOptions& options) {
    command.add_option("--title", options.title, "Le nom de la communauté")
        ->type_name("TEXTE")
        ->default_str("Épingle")
        ->transform(understood_by(
            [](std::string const& line) { return api::line_of(line, most_title_bytes); }));
    add_text(command, "--owner", options.owner, "Qui répond des données");
    command
        .add_option("--contact", options.contact,
                    "Où écrire : une adresse électronique ou une page")
        ->type_name("ADRESSE")
        ->transform(understood_by(api::contact_of));
    add_text(command, "--purpose", options.purpose, "À quoi sert la carte");
    add_text(command, "--retention", options.retention, "Combien de temps une fiche est gardée");
    add_text(command, "--legal-basis", options.legal_basis, "La base légale du traitement");
}

void add_look(CLI::App& command, IdentityOptions& options) {
    command.add_option("--accent", options.accent, "La couleur des boutons et des liens")
        ->type_name("#RRVVBB")
        ->transform(understood_by(api::light_accent_of));
    command.add_option("--accent-dark", options.dark_accent, "La même, sur fond sombre")
        ->type_name("#RRVVBB")
        ->transform(understood_by(api::dark_accent_of));
    command.add_option("--logo", options.logo, "L’image de l’en-tête, SVG ou PNG")
        ->type_name("FICHIER")
        ->transform(understood_by(logo_in));
}

void add_surroundings(CLI::App& command, IdentityOptions& options) {
    command
        .add_option("--public-url", options.public_url,
                    "L’adresse où les autres trouvent la carte, pour les liens de partage")
        ->type_name("URL")
        ->transform(understood_by(api::public_url_of));
    command
        .add_option("--frame-ancestors", options.frame_ancestors,
                    "Les sites qui peuvent intégrer la carte ; aucun sans cette option")
        ->type_name("ORIGINE…")
        ->delimiter(',')
        ->transform(understood_by(api::ancestor_of));
    command
        .add_option("--basemap", options.basemaps,
                    "Un fond de carte servi par un autre hôte : "
                    "nom|https://…/{z}/{x}/{y}.png|source|zoom")
        ->type_name("FOND…")
        ->transform(understood_by(api::basemap_of));
    command.add_flag("--locate", options.locates, "Propose de situer le lecteur sur la carte");
}

}  // namespace

api::Identity IdentityOptions::identity() const {
    api::Identity identity{.owner = owner,
                           .contact = contact,
                           .purpose = purpose,
                           .retention = retention,
                           .legal_basis = legal_basis,
                           .public_url = public_url,
                           .accent = parse_colour(accent),
                           .dark_accent = parse_colour(dark_accent),
                           .frame_ancestors = frame_ancestors,
                           .locates = locates};
    if (!title.empty()) {
        identity.title = title;
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
