#include "geodata/written_place.hpp"

#include "geodata/non_places.hpp"
#include "geodata/organisation_title.hpp"
#include "geodata/written_words.hpp"
#include "src/base/text.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace epingle::geodata {

namespace {

using Words = std::vector<WrittenWord>;
using Position = Words::iterator;

bool is_digit(char character) noexcept {
    return character >= '0' && character <= '9';
}

bool is_one_of(std::string_view word, std::span<std::string_view const> list) noexcept {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// The names that « Mairie du Mans », « Ville de La Rochelle », « CCAS des Sables » may speak of,
/// article and all first: "le mans", "mans". Empty when no such title stands in front.
std::vector<std::string> names_after_title(std::span<WrittenWord const> words) {
    auto const* const title = title_of(joined(words));
    if (title == nullptr || !title->scopes.ends_with('c') || title->word_count() >= words.size()) {
        return {};
    }
    auto const name = words.subspan(title->word_count());
    constexpr std::array<std::string_view, 4> links{"sur", "sous", "en", "et"};
    return is_one_of(name[0].text, links) ? std::vector<std::string>{} : names_after_link(name);
}

/// « Magny-lès » is cut short: no article stands behind a hyphen.
bool has_hyphen_before_last(std::string_view text) noexcept {
    auto const at = text.find_last_of(" -,(/");
    return at != std::string_view::npos && text[at] == '-';
}

/// Takes one text apart, from what is surest to what is left: the name.
class Reader {
public:
    Reader(std::string_view text, TerritoryNames const& territories)
        : text_{trim(text)}, territories_{territories}, words_{written_words(text)} {}

    WrittenPlace read() {
        look_at_start();
        spell_out_slashes();
        take_boxes();
        take_postcodes();
        auto const cedex = take_cedex();
        place_.arrondissement = take_arrondissement(words_, cedex);
        read_untrimmed();
        take_leading_code();
        for (int i = 0; i < 4 && take_tail(); ++i) {
        }
        read_names();
        read_parts();
        return std::move(place_);
    }

private:
    void look_at_start();
    void spell_out_slashes();
    void take_postcodes();
    void add_after_postcode(std::size_t at);
    bool split_glued_postcode(std::size_t at);
    void take_boxes();
    std::optional<unsigned> take_cedex();
    void take_leading_code();
    bool take_tail();
    bool is_tail_understood(std::span<WrittenWord const> tail);
    void add_after_title(std::vector<PlaceName>& list);
    void read_untrimmed();
    void read_names();
    void read_loose_names();
    void read_parts();
    void add(std::vector<PlaceName>& list, std::string_view text);

    std::string_view text_;
    TerritoryNames const& territories_;
    Words words_;
    WrittenPlace place_{};
};

/// Notes when this is nobody's name of a place.
void Reader::look_at_start() {
    constexpr std::array<std::string_view, 10> civilities{
        "m", "mr", "mme", "mlle", "mrs", "monsieur", "madame", "mademoiselle", "dr", "docteur"};
    constexpr std::array<std::string_view, 26> ways{
        "rue",     "avenue",      "av",     "boulevard",  "bd",      "bvd",   "chemin",
        "impasse", "allee",       "allees", "route",      "quai",    "cours", "esplanade",
        "rond",    "lotissement", "lieu",   "lieudit",    "zone",    "za",    "zi",
        "zac",     "residence",   "cite",   "technopole", "immeuble"};
    std::size_t const number = !words_.empty() && leading_digits(words_[0].text) > 0 ? 1 : 0;
    if (words_.size() < number + 2) {
        return;
    }
    bool const title = words_[1].text == "le" || words_[1].text == "la";  // « M. le maire de … »
    auto const next = text_.substr(std::min(words_[0].text.size(), text_.size()));
    bool const apart = next.starts_with('.') || next.starts_with(' ');  // not « M'Tsangamouji »
    place_.person = apart && is_one_of(words_[0].text, civilities) && !title;
    place_.street = is_one_of(words_[number].text, ways);
}

/// « Châlons s/ Marne », « Bourg l/ Valence », « Montreuil s/s Bois »: these slashes divide
/// nothing.
void Reader::spell_out_slashes() {
    for (std::size_t at = 1; at < words_.size(); ++at) {
        auto& before = words_[at - 1].text;
        if (words_[at].before != '/' || (before != "s" && before != "l" && before != "p")) {
            continue;
        }
        bool const under = before == "s" && words_[at].text == "s" && at + 1 < words_.size();
        before = under ? "sous" : before == "s" ? "sur" : before == "l" ? "les" : "pres";
        words_[at].before = ' ';
        if (under) {
            words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }
}

/// « 39700Amange », « Amange39700 »: two words where one was written.
bool Reader::split_glued_postcode(std::size_t at) {
    std::string const text = words_[at].text;
    auto const digits = leading_digits(text);
    std::size_t split = 0;
    if (digits == 5 && text.size() > 6) {
        split = 5;
    } else if (text.size() > 6 && is_number(std::string_view{text}.substr(text.size() - 5)) &&
               !is_digit(text[text.size() - 6])) {
        split = text.size() - 5;
    }
    if (split == 0) {
        return false;
    }
    words_[at].text = text.substr(0, split);
    words_.insert(words_.begin() + static_cast<std::ptrdiff_t>(at) + 1, {text.substr(split), ' '});
    return true;
}

void Reader::take_postcodes() {
    for (std::size_t at = 0; at < words_.size();) {
        bool const split_digits = at + 1 < words_.size() && words_[at].text.size() == 2 &&
                                  words_[at + 1].text.size() == 3 && is_number(words_[at].text) &&
                                  is_number(words_[at + 1].text) && words_[at + 1].before == ' ';
        bool const lost_zero = at == 0 && words_.size() > 1 && words_[at].text.size() == 4;
        if (split_digits) {
            words_[at].text += words_[at + 1].text;
            words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
        auto& word = words_[at].text;
        if (is_number(word) && (word.size() == 5 || lost_zero)) {
            place_.postcodes.push_back(word.size() == 5 ? word : '0' + word);
            bool const country =
                at > 0 && (words_[at - 1].text == "f" || words_[at - 1].text == "fr");
            at -= country ? 1 : 0;
            auto const from = words_.begin() + static_cast<std::ptrdiff_t>(at);
            char const before = from->before;
            words_.erase(from, from + (country ? 2 : 1));
            if (at < words_.size() && words_[at].before == ' ') {
                words_[at].before = before;
            }
            add_after_postcode(at);
        } else if (!split_glued_postcode(at)) {
            ++at;
        }
    }
}

/// « 12 rue de Paris 63600 Ambert »: what follows the postcode is the commune.
void Reader::add_after_postcode(std::size_t at) {
    if (at > 0 && at < words_.size()) {
        add(place_.untrimmed, joined(std::span{words_}.subspan(at)));
    }
}

/// « BP 12 », « CS 90001 », « TSA 30001 »: a box at the post office.
void Reader::take_boxes() {
    constexpr std::array<std::string_view, 4> boxes{"bp", "cs", "tsa", "cidex"};
    for (std::size_t at = 0; at + 1 < words_.size();) {
        auto const from = words_.begin() + static_cast<std::ptrdiff_t>(at);
        if (is_one_of(from->text, boxes) && is_number((from + 1)->text)) {
            words_.erase(from, from + 2);
        } else {
            ++at;
        }
    }
}

/// Drops « CEDEX 09 »; gives its number.
std::optional<unsigned> Reader::take_cedex() {
    auto const cedex = std::find_if(words_.begin(), words_.end(), [](WrittenWord const& word) {
        return word.text.starts_with("cedex") &&
               (word.text.size() == 5 || is_number(std::string_view{word.text}.substr(5)));
    });
    if (cedex == words_.end()) {
        return std::nullopt;
    }
    std::string number = cedex->text.substr(5);
    auto after = cedex + 1;
    if (number.empty() && after != words_.end() && is_number(after->text) &&
        after->text.size() <= 2) {
        number = after->text;
        ++after;
    }
    words_.erase(cedex, after);
    return number.empty() || number.size() > 2 ? std::nullopt : std::optional{number_in(number)};
}

/// « 63 Ambert », « 2A - Ajaccio »
void Reader::take_leading_code() {
    if (words_.size() < 2 || words_[0].text.size() > 3 || !is_digit(words_[0].text[0]) ||
        is_number(words_[1].text)) {
        return;
    }
    if (auto const set = territories_.departements_in(words_[0].text); !set.empty()) {
        place_.departements.push_back({set, words_[0].text});
        words_.erase(words_.begin());
        words_[0].before = ' ';
    }
}

/// Whether the end of the text says where the name is, or nothing of use; notes what it says.
bool Reader::is_tail_understood(std::span<WrittenWord const> tail) {
    constexpr std::array<std::string_view, 7> noise{"france",       "ville", "mairie", "commune",
                                                    "centre ville", "bourg", "fr"};
    auto const text = joined(tail);
    if (is_one_of(text, noise)) {
        return true;
    }
    if (auto const set = territories_.departements_in(PlaceName{text}.words()); !set.empty()) {
        place_.departements.push_back({set, text});
        return true;
    }
    if (is_country(text)) {
        place_.abroad = true;
        return true;
    }
    return false;
}

/// « Ambert (63) », « Ambert, Puy-de-Dôme », « Ambert 63 », « Marets (Les) »
bool Reader::take_tail() {
    auto const divided = std::find_if(words_.rbegin(), words_.rend(),
                                      [](WrittenWord const& word) { return word.before != ' '; });
    if (divided != words_.rend() && divided + 1 != words_.rend()) {
        auto const from = divided.base() - 1;
        std::span<WrittenWord const> const tail{from, words_.end()};
        if (is_article(joined(tail))) {
            WrittenWord const article{from->text, ' '};
            words_.erase(from, words_.end());
            words_.insert(words_.begin(), article);
            return true;
        }
        if (from->before != ')' && is_tail_understood(tail)) {
            words_.erase(from, words_.end());
            return true;
        }
    }
    bool const code = words_.size() > 1 && words_.back().text.size() <= 3 &&
                      is_digit(words_.back().text[0]) &&
                      !is_number(words_[words_.size() - 2].text) && words_.back().text.size() > 1;
    if (code || (words_.size() > 1 && words_.back().text == "france")) {
        if (is_tail_understood(std::span{words_}.last(1))) {
            words_.pop_back();
            return true;
        }
    }
    return false;
}

void Reader::add(std::vector<PlaceName>& list, std::string_view text) {
    PlaceName name{text};
    auto const holds = [&name](std::vector<PlaceName> const& known) {
        return std::find(known.begin(), known.end(), name) != known.end();
    };
    if (!name.empty() && !holds(place_.names) && !holds(place_.loose) && !holds(list)) {
        list.push_back(std::move(name));
    }
}

/// The name with its article is said; without, it is guessed.
void Reader::add_after_title(std::vector<PlaceName>& list) {
    if (words_.size() < 2) {
        return;
    }
    auto const names = names_after_title(words_);
    // « Ville Jarnioux » is Ville-sur-Jarnioux first, « Ville de Jarnioux » the town.
    bool const bare = words_[0].text == "ville" && leading_link(std::span{words_}.subspan(1)) == 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        add(bare ? place_.parts : i == 0 ? list : place_.loose, names[i]);
    }
}

void Reader::read_untrimmed() {
    if (words_.size() > 1 && is_article(words_.back().text) && !has_hyphen_before_last(text_)) {
        auto const rest = joined(std::span{words_}.first(words_.size() - 1));
        add(place_.untrimmed, words_.back().text + ' ' + rest);
    }
    add(place_.untrimmed, joined(words_));
    // « Condé/Sarthe » is on the Sarthe, in the Orne.
    std::string with_sur;
    for (WrittenWord const& word : words_) {
        bool const over = word.before == '/' && !with_sur.empty();
        with_sur.append(with_sur.empty() ? "" : over ? " sur " : " ").append(word.text);
    }
    add(place_.untrimmed, with_sur);
    add_after_title(place_.untrimmed);
}

void Reader::read_names() {
    auto const whole = joined(words_);
    add(place_.names, whole);
    add_after_title(place_.names);
    read_loose_names();
}

void Reader::read_loose_names() {
    if (words_.size() > 1 && is_number(words_.back().text)) {
        add(place_.loose, joined(std::span{words_}.first(words_.size() - 1)));
    }
    std::string letters;
    std::string with_saint;
    for (WrittenWord const& word : words_) {
        with_saint.append(with_saint.empty() ? "" : " ")
            .append(word.text == "s" ? "saint" : word.text);
        std::string text = word.text;
        if (!is_number(text)) {  // 0 for O, 1 for L: a scanner's slips
            constexpr std::string_view digits = "01358";
            constexpr std::string_view meant = "olesb";
            for (char& character : text) {
                auto const found = digits.find(character);
                character = found == std::string_view::npos ? character : meant[found];
            }
        }
        letters.append(letters.empty() ? "" : " ").append(text);
    }
    add(place_.loose, letters);
    for (auto const& [glued, apart] : {std::pair{"ste", "sainte "}, {"st", "saint "}}) {
        if (letters.starts_with(
                glued)) {  // « STEMARIE-LA-MER » is put right no further: « Stagiaire »
            add(place_.parts, apart + letters.substr(std::string_view{glued}.size()));
        }
    }
    add(place_.loose, with_saint);  // « Hérouville S.-Clair », where « s » is more often « sur »
}

void Reader::read_parts() {
    for (auto start = words_.begin(); start != words_.end();) {
        auto const end = std::find_if(start + 1, words_.end(),
                                      [](WrittenWord const& word) { return word.before != ' '; });
        if (start != words_.begin() || end != words_.end()) {
            add(place_.parts, joined({start, end}));
        }
        start = end;
    }
}

}  // namespace

WrittenPlace read_place(std::string_view text, TerritoryNames const& territories) {
    return Reader{text, territories}.read();
}

}  // namespace epingle::geodata
