#include "tools/demo/community.hpp"

#include "tools/demo/french.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace epingle::demo {

namespace {

using geodata::Commune;
using geodata::Level;
using geodata::Territory;

constexpr std::uint64_t members_at_ambert = 4;

enum class Employer {
    commune,
    epci,
    departement,
    sdis,
    agency,
    region,
    training,
    establishment,
    network,
    state
};

struct Share {
    Employer employer{};
    std::size_t of_1512{};
    std::string_view category{};
};

/// The story's proportions, for 1,512 members.
constexpr std::array shares{
    Share{Employer::commune, 400, "Commune"},
    Share{Employer::epci, 212, "Intercommunalité"},
    Share{Employer::departement, 250, "Département"},
    Share{Employer::sdis, 62, "SDIS"},
    Share{Employer::agency, 38, "Agence départementale"},
    Share{Employer::region, 50, "Région"},
    Share{Employer::training, 250, "Centre de formation"},
    Share{Employer::establishment, 110, "Établissement public"},
    Share{Employer::network, 60, "Réseau"},
    Share{Employer::state, 80, "Service de l’État"},
};

constexpr std::array<std::string_view, 36> first_names{
    "Camille", "Dominique", "Claude",     "Maxime",  "Charlie", "Sacha", "Alix",   "Morgan",
    "Andréa",  "Noa",       "Lou",        "Yaël",    "Eden",    "Maël",  "Swann",  "Loïs",
    "Ange",    "Stéphane",  "Frédérique", "Pascale", "Michèle", "Gaël",  "Joëlle", "Hyacinthe",
    "Éloi",    "Zoé",       "Inès",       "Théo",    "Aïcha",   "Karim", "Fatou",  "Mathurin",
    "Solène",  "Bérénice",  "Anatole",    "Capucine"};

/// Words of maps and landscapes: nobody will take them for somebody's name.
constexpr std::array<std::string_view, 60> surnames{
    "Boussole",  "Méridien",  "Sextant",    "Azimut",   "Cairn",     "Balise",     "Compas",
    "Cadastre",  "Parcelle",  "Relief",     "Lisière",  "Clairière", "Estuaire",   "Lagune",
    "Archipel",  "Isthme",    "Tropique",   "Équateur", "Latitude",  "Longitude",  "Isobare",
    "Altimètre", "Belvédère", "Panorama",   "Sentier",  "Carrefour", "Passerelle", "Viaduc",
    "Écluse",    "Phare",     "Amer",       "Bouée",    "Boréal",    "Austral",    "Ponant",
    "Levant",    "Mistral",   "Tramontane", "Zéphyr",   "Embrun",    "Falaise",    "Promontoire",
    "Combe",     "Ravine",    "Ruisseau",   "Affluent", "Confluent", "Delta",      "Moraine",
    "Névé",      "Garrigue",  "Bocage",     "Prairie",  "Futaie",    "Clocher",    "Beffroi",
    "Lavoir",    "Fontaine",  "Girouette",  "Cadran"};

Share const& draw_share(Random& random) {
    std::size_t total = 0;
    for (Share const& share : shares) {
        total += share.of_1512;
    }
    auto ticket = random.below(total);
    auto const* share = shares.data();
    while (ticket >= share->of_1512) {
        ticket -= share->of_1512;
        ++share;
    }
    return *share;
}

std::string date_between_2015_and_2026(Random& random) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02zu/%02zu/%04zu", 1 + random.below(28),
                  1 + random.below(12), 2015 + random.below(11));
    return text.data();
}

std::string_view category_of(Employer employer) {
    return std::find_if(shares.begin(), shares.end(),
                        [employer](Share const& share) { return share.employer == employer; })
        ->category;
}

}  // namespace

Community::Community(geodata::Gazetteer const& gazetteer, std::uint64_t seed)
    : gazetteer_{gazetteer}, random_{seed}, writer_{gazetteer} {
    std::uint64_t total = 0;
    for (Commune const& commune : gazetteer.communes()) {
        // p^0.75 by square roots, which IEEE 754 rounds the same everywhere; pow is not so bound.
        double const population = commune.population.value_or(0);
        total += static_cast<std::uint64_t>(std::sqrt(population * std::sqrt(population)));
        cumulated_weights_.push_back(total);
    }
}

Commune const& Community::draw_commune() {
    auto const ticket = random_.next() % cumulated_weights_.back();
    auto const found =
        std::upper_bound(cumulated_weights_.begin(), cumulated_weights_.end(), ticket);
    return gazetteer_.communes()[static_cast<std::size_t>(found - cumulated_weights_.begin())];
}

DemoMember Community::next() {
    ++made_;
    DemoMember member;
    std::array<char, 24> identifier{};
    std::snprintf(identifier.data(), identifier.size(), "M%06llu",
                  static_cast<unsigned long long>(made_));
    member.identifier = identifier.data();
    member.surname = random_.pick(surnames);
    member.first_name = random_.pick(first_names);
    member.joined_on = date_between_2015_and_2026(random_);
    auto const* ambert = gazetteer_.commune("63003");
    if (made_ <= members_at_ambert && ambert != nullptr) {
        member.category =
            category_of(made_ == members_at_ambert ? Employer::establishment : Employer::commune);
        member.organisation =
            made_ == members_at_ambert ? "Centre hospitalier d’Ambert" : "Mairie d’Ambert";
        member.place = writer_.write_plainly(*ambert, random_);
    } else {
        settle(member);
    }
    return member;
}

void Community::settle(DemoMember& member) {
    Share const& share = draw_share(random_);
    Commune const& commune = draw_commune();
    member.category = share.category;
    auto const* departement = gazetteer_.territory(Level::departement, commune.departement);
    auto const* region = gazetteer_.territory(Level::region, commune.region);
    auto const* epci = gazetteer_.territory(Level::epci, commune.epci);
    auto const in_departement = of_departement(departement->code, departement->name);
    Commune const& prefecture = *gazetteer_.commune(departement->seat.text());
    Commune const& capital = *gazetteer_.commune(region->seat.text());
    /// A territory's own staff often leave the commune out: their employer says where they are.
    auto const at = [this](Commune const& seat, std::size_t percent_written) {
        return random_.chance(percent_written) ? writer_.write_plainly(seat, random_)
                                               : WrittenPlace{};
    };
    switch (share.employer) {
        case Employer::commune:
            member.organisation = "Mairie " + of_commune(commune.name);
            member.place = writer_.write(commune, random_);
            break;
        case Employer::epci:
            member.organisation =
                epci == nullptr ? "Syndicat intercommunal " + of_commune(commune.name) : epci->name;
            member.place = epci == nullptr ? writer_.write(commune, random_)
                                           : at(*gazetteer_.commune(epci->seat.text()), 70);
            break;
        case Employer::departement:
            member.organisation = random_.chance(70) ? "Conseil départemental " + in_departement
                                                     : "CD" + departement->code;
            member.place = at(prefecture, 50);
            break;
        case Employer::sdis:
            member.organisation = "SDIS " + departement->code;
            member.place = at(prefecture, 40);
            break;
        case Employer::agency:
            member.organisation = "Agence technique départementale " + in_departement;
            member.place = writer_.write(prefecture, random_);
            break;
        case Employer::region:
            member.organisation = "Région " + region->name;
            member.place = at(capital, 40);
            break;
        case Employer::training:
            member.organisation =
                "Centre de formation territoriale, antenne " + of_commune(capital.name);
            member.place = writer_.write(random_.chance(60) ? capital : commune, random_);
            break;
        case Employer::establishment:
            member.organisation = "Établissement public " + of_commune(commune.name);
            member.place = writer_.write(commune, random_);
            break;
        case Employer::network:
            member.organisation = "Réseau des communes pilotes";
            member.place = writer_.write(commune, random_);
            break;
        case Employer::state:
            member.organisation = "Préfecture " + in_departement;
            member.place = writer_.write(prefecture, random_);
            break;
    }
}

}  // namespace epingle::demo
