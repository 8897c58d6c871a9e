#include "geodata/suggestions.hpp"

#include "geodata/edit_distance.hpp"
#include "geodata/place_name.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace epingle::geodata {

namespace {

/// Longer texts are nobody's typing.
constexpr std::size_t longest_text = 200;
/// From this many letters on, one slip of the pen is forgiven.
constexpr std::size_t letters_for_a_slip = 5;

/// How well a name fits, best first; another name comes right after the territory's own.
enum Fit : std::uint64_t { equal = 0, start = 2, word = 4, slip = 6 };

struct Phrase {
    std::string_view written{};
    std::string_view meant{};
};
/// The official names of EPCI begin with their kind's initials.
constexpr std::array kinds_of_epci{
    Phrase{"communaute de communes", "cc"}, Phrase{"com com", "cc"}, Phrase{"comcom", "cc"},
    Phrase{"communaute d agglomeration", "ca"}, Phrase{"communaute urbaine", "cu"}};

/// A commune or a larger territory.
struct Target {
    Level level{};
    std::string_view code{};
    std::uint64_t population{};
};

struct Name {
    PlaceName text{};
    std::uint64_t signature{};
    std::uint32_t target{};
    OtherName const* other{};
};

/// The start of a word in a name. The first eight bytes, as a number, make sorting quick.
struct Start {
    std::uint64_t head{};
    std::uint32_t name{};
    std::uint32_t at{};  ///< byte of the name's words
};

std::uint64_t head_of(std::string_view text) noexcept {
    std::array<unsigned char, 8> bytes{};
    std::memcpy(bytes.data(), text.data(), std::min(text.size(), bytes.size()));
    std::uint64_t head = 0;
    for (auto const byte : bytes) {
        head = (head << 8U) | byte;
    }
    return head;
}

/// The best few targets seen, each once.
class Best {
public:
    explicit Best(std::size_t limit) : limit_{limit} {}

    void add(std::uint64_t fit, std::uint32_t rank, std::uint32_t target, OtherName const* other) {
        std::uint64_t const order = (fit << 32U) | rank;
        if (limit_ == 0 || (found_.size() == limit_ && order >= found_.back().order)) {
            return;
        }
        auto const known = std::find_if(found_.begin(), found_.end(), [target](Found const& one) {
            return one.target == target;
        });
        if (known != found_.end()) {
            if (known->order <= order) {
                return;
            }
            found_.erase(known);
        } else if (found_.size() == limit_) {
            found_.pop_back();
        }
        auto const place = std::upper_bound(
            found_.begin(), found_.end(), order,
            [](std::uint64_t wanted, Found const& one) { return wanted < one.order; });
        found_.insert(place, {order, target, other});
    }

    struct Found {
        std::uint64_t order{};
        std::uint32_t target{};
        OtherName const* other{};
    };
    [[nodiscard]] std::vector<Found> const& found() const noexcept { return found_; }

private:
    std::size_t limit_;
    std::vector<Found> found_{};
};

bool is_code_like(std::string_view word) noexcept {
    return word.size() >= 2 && word.size() <= 5 && word[0] >= '0' && word[0] <= '9';
}

}  // namespace

struct Suggestions::Index {
    explicit Index(Gazetteer const& of);

    void search(std::string_view text, Best& best) const;

private:
    void add_target(Level level, std::string_view code, std::uint64_t population);
    void add_name(std::string_view written, std::uint32_t target, OtherName const* other);
    void add_starts();
    void rank_targets();
    void sort();

    [[nodiscard]] std::string_view text_of(Start const& at) const noexcept {
        return names[at.name].text.words().substr(at.at);
    }
    [[nodiscard]] std::uint64_t fit_of(Start const& at, std::string_view text) const noexcept;
    [[nodiscard]] bool is_in(std::uint32_t target, std::string_view code) const;
    void search_codes(std::string_view code, Best& best) const;
    bool search_starts(std::string_view text, std::string_view code, Best& best) const;
    bool search_letters(std::string_view letters, std::string_view code, Best& best) const;
    void search_slips(std::string_view letters, Best& best) const;
    bool search_words(std::string_view text, std::string_view code, Best& best) const;
    void add(Name const& name, std::uint64_t fit, Best& best) const {
        best.add(fit + (name.other == nullptr ? 0 : 1), ranks[name.target], name.target,
                 name.other);
    }

public:
    Gazetteer const& gazetteer;
    std::vector<Target> targets{};  ///< communes first, as the gazetteer has them
    std::vector<std::uint32_t> ranks{};
    std::uint32_t first_departement{};  ///< where the départements begin among the targets
    std::vector<Name> names{};
    std::vector<Start> starts{};
    std::vector<std::uint32_t> by_letters{};
    struct Postcode {
        std::string_view code{};
        std::uint32_t commune{};
    };
    std::vector<Postcode> postcodes{};
};

Suggestions::Index::Index(Gazetteer const& of) : gazetteer{of} {
    auto const communes = of.communes();
    names.reserve(communes.size() + of.other_names().size() + 2000);
    for (std::uint32_t i = 0; i < communes.size(); ++i) {
        add_target(Level::commune, communes[i].code.text(), communes[i].population.value_or(0));
        add_name(communes[i].name, i, nullptr);
        for (auto const& postcode : communes[i].postcodes) {
            postcodes.push_back({postcode, i});
        }
    }
    for (OtherName const& other : of.other_names()) {
        if (other.kind != NameKind::postal_label) {
            auto const commune = of.index_of(*of.commune(other.commune.text()));
            add_name(other.name, static_cast<std::uint32_t>(commune), &other);
        }
    }
    for (Level const level : {Level::epci, Level::departement, Level::region}) {
        first_departement = level == Level::departement ? static_cast<std::uint32_t>(targets.size())
                                                        : first_departement;
        for (Territory const& territory : of.territories(level)) {
            add_target(level, territory.code, territory.population);
            add_name(territory.name, static_cast<std::uint32_t>(targets.size() - 1), nullptr);
        }
    }
    add_starts();
    rank_targets();
    sort();
}

void Suggestions::Index::add_target(Level level, std::string_view code, std::uint64_t population) {
    targets.push_back({level, code, population});
}

void Suggestions::Index::add_name(std::string_view written, std::uint32_t target,
                                  OtherName const* other) {
    if (PlaceName name{written}; !name.empty()) {
        auto const signature = letter_signature(name.letters());
        names.push_back({std::move(name), signature, target, other});
    }
}

void Suggestions::Index::add_starts() {
    starts.reserve(names.size() * 3);
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        auto const words = names[i].text.words();
        for (std::size_t at = 0; at < words.size();) {
            starts.push_back({head_of(words.substr(at)), i, static_cast<std::uint32_t>(at)});
            auto const blank = words.find(' ', at);
            at = blank == std::string_view::npos ? words.size() : blank + 1;
        }
    }
}

/// By population, then level and code: a total order, in which rank 0 is the largest.
void Suggestions::Index::rank_targets() {
    std::vector<std::uint32_t> order(targets.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        return targets[a].population != targets[b].population
                   ? targets[a].population > targets[b].population
                   : a < b;
    });
    ranks.resize(targets.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank]] = rank;
    }
}

void Suggestions::Index::sort() {
    std::sort(starts.begin(), starts.end(), [this](Start const& a, Start const& b) {
        if (a.head != b.head) {
            return a.head < b.head;
        }
        auto const order = text_of(a).compare(text_of(b));
        return order != 0 ? order < 0 : a.name != b.name ? a.name < b.name : a.at < b.at;
    });
    by_letters.resize(names.size());
    for (std::uint32_t i = 0; i < by_letters.size(); ++i) {
        by_letters[i] = i;
    }
    std::sort(by_letters.begin(), by_letters.end(), [this](std::uint32_t a, std::uint32_t b) {
        auto const order = names[a].text.letters().compare(names[b].text.letters());
        return order != 0 ? order < 0 : a < b;
    });
    std::sort(postcodes.begin(), postcodes.end(), [](Postcode const& a, Postcode const& b) {
        return a.code != b.code ? a.code < b.code : a.commune < b.commune;
    });
}

/// An article in front is optional: « Havre » is as good a start of « Le Havre » as « Le H ». All
/// of the last words are as good too: « Malo » is Saint-Malo rather than Malouy.
std::uint64_t Suggestions::Index::fit_of(Start const& at, std::string_view text) const noexcept {
    auto const words = names[at.name].text.words();
    bool const whole = words.size() - at.at == text.size();
    if (at.at != 0 && at.at != leading_article(words)) {
        return whole ? Fit::start : Fit::word;
    }
    return whole ? Fit::equal : Fit::start;
}

/// Whether a code typed beside a name agrees: « Saint-Denis 974 », « 63600 Ambert ».
bool Suggestions::Index::is_in(std::uint32_t target, std::string_view code) const {
    if (code.empty()) {
        return true;
    }
    if (targets[target].level != Level::commune) {
        return fold(targets[target].code) == code;
    }
    auto const& commune = gazetteer.communes()[target];
    return fold(commune.departement) == code || fold(commune.code.text()) == code ||
           std::any_of(commune.postcodes.begin(), commune.postcodes.end(),
                       [code](std::string const& one) { return one.starts_with(code); });
}

void Suggestions::Index::search_codes(std::string_view code, Best& best) const {
    std::string upper{code};
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char character) {
        return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A')
                                                    : character;
    });
    if (auto const* departement = gazetteer.territory(Level::departement, upper)) {
        auto const list = gazetteer.territories(Level::departement);
        auto const target =
            first_departement + static_cast<std::uint32_t>(departement - list.data());
        best.add(Fit::equal, ranks[target], target, nullptr);
    }
    if (auto const* commune = gazetteer.commune_of_any_code(upper)) {
        auto const target = static_cast<std::uint32_t>(gazetteer.index_of(*commune));
        bool const own = commune->code.text() == upper;
        best.add(Fit::equal + (own ? 0 : 1), ranks[target], target, nullptr);
    }
    auto at = std::lower_bound(
        postcodes.begin(), postcodes.end(), code,
        [](Postcode const& one, std::string_view wanted) { return one.code < wanted; });
    for (; at != postcodes.end() && at->code.starts_with(code); ++at) {
        best.add(at->code == code ? Fit::equal : Fit::start, ranks[at->commune], at->commune,
                 nullptr);
    }
}

bool Suggestions::Index::search_starts(std::string_view text, std::string_view code,
                                       Best& best) const {
    auto at = std::lower_bound(
        starts.begin(), starts.end(), text,
        [this](Start const& one, std::string_view wanted) { return text_of(one) < wanted; });
    bool found = false;
    for (; at != starts.end() && text_of(*at).starts_with(text); ++at) {
        auto const& name = names[at->name];
        if (is_in(name.target, code)) {
            add(name, fit_of(*at, text), best);
            found = true;
        }
    }
    return found;
}

/// Names that begin with these letters, blanks and hyphens forgotten: « larochelle ».
bool Suggestions::Index::search_letters(std::string_view letters, std::string_view code,
                                        Best& best) const {
    auto at = std::lower_bound(by_letters.begin(), by_letters.end(), letters,
                               [this](std::uint32_t name, std::string_view wanted) {
                                   return names[name].text.letters() < wanted;
                               });
    bool found = false;
    for (; at != by_letters.end() && names[*at].text.letters().starts_with(letters); ++at) {
        auto const& name = names[*at];
        if (is_in(name.target, code)) {
            add(name, name.text.letters() == letters ? Fit::equal : Fit::start, best);
            found = true;
        }
    }
    return found;
}

void Suggestions::Index::search_slips(std::string_view letters, Best& best) const {
    if (letters.size() < letters_for_a_slip || letters.size() > EditPattern::max_length) {
        return;
    }
    EditPattern const pattern{letters};
    auto const signature = letter_signature(letters);
    for (Name const& name : names) {
        // One slip leaves at most one letter that the name has not.
        if (has_more_bits_than(1, signature & ~name.signature)) {
            continue;
        }
        auto const known = name.text.letters();
        auto const article = leading_article(name.text.words());
        auto const bare = known.substr(article > 0 ? article - 1 : 0);
        auto const reach = letters.size() + 1;
        if (pattern.distance_to_start_of(known.substr(0, reach)) <= 1 ||
            (article > 0 && pattern.distance_to_start_of(bare.substr(0, reach)) <= 1)) {
            add(name, Fit::slip, best);
        }
    }
}

/// `text` as words; a last word that is an abbreviation may also be the start of a longer one.
bool Suggestions::Index::search_words(std::string_view text, std::string_view code,
                                      Best& best) const {
    PlaceName const name{text};
    bool found = search_starts(name.words(), code, best);
    if (name.words() != text) {
        auto const last = text.substr(text.rfind(' ') + 1);
        auto const before = PlaceName{text.substr(0, text.size() - last.size())};
        auto literal = std::string{before.words()} + (before.empty() ? "" : " ");
        literal += last;
        found = (literal != name.words() && search_starts(literal, code, best)) || found;
    }
    if (!found) {
        found = search_letters(name.letters(), code, best);
    }
    if (auto const article = leading_article(name.words()); !found && article > 0) {
        found = search_starts(name.words().substr(article), code, best);
    }
    return found;
}

void Suggestions::Index::search(std::string_view text, Best& best) const {
    std::string folded = fold(text);
    for (Phrase const& kind : kinds_of_epci) {
        if (folded.starts_with(kind.written)) {
            folded.replace(0, kind.written.size(), kind.meant);
        }
    }
    if (folded.empty()) {
        return;
    }
    bool const one_word = folded.find(' ') == std::string::npos;
    if (one_word && is_code_like(folded)) {
        search_codes(folded, best);
    }
    if (search_words(folded, {}, best) || one_word) {
        if (best.found().empty()) {
            search_slips(PlaceName{folded}.letters(), best);
        }
        return;
    }
    for (auto const word : words_of(folded)) {
        if (!is_code_like(word)) {
            continue;
        }
        std::string rest;
        for (auto const other : words_of(folded)) {
            if (other.data() != word.data()) {
                rest.append(rest.empty() ? "" : " ").append(other);
            }
        }
        if (search_words(rest, word, best)) {
            return;
        }
    }
    search_slips(PlaceName{folded}.letters(), best);
}

Suggestions::Suggestions(Gazetteer const& gazetteer) : index_{std::make_unique<Index>(gazetteer)} {}
Suggestions::~Suggestions() = default;
Suggestions::Suggestions(Suggestions&&) noexcept = default;

std::vector<Suggestion> Suggestions::suggest(std::string_view text, std::size_t limit) const {
    Best best{limit};
    if (auto const typed = trim(text); typed.size() <= longest_text) {
        index_->search(typed, best);
    }
    std::vector<Suggestion> suggestions;
    for (auto const& found : best.found()) {
        auto const& target = index_->targets[found.target];
        suggestions.push_back({target.level, std::string{target.code},
                               found.other == nullptr ? std::string{} : found.other->name});
    }
    return suggestions;
}

}  // namespace epingle::geodata
