#include "src/api/list_query.hpp"

#include "src/api/parameters.hpp"
#include "src/base/error.hpp"
#include "src/base/text.hpp"

#include <string_view>
#include <vector>

namespace epingle::api {

namespace {

constexpr std::size_t usual_rows = 100;
constexpr std::size_t most_rows = 1000;

std::string turned(Call const& call, std::string_view direction,
                   community::ListCursor const& cursor) {
    auto target = call.target;
    std::erase_if(target.query, [](auto const& parameter) {
        return parameter.first == "after" || parameter.first == "before";
    });
    return target.query_with(direction, cursor.text());
}

}  // namespace

std::vector<std::string> search_words(Call const& call) {
    auto const text = call.target.parameter("q");
    if (!text) {
        return {};
    }
    std::vector<std::string> words;
    if (text->size() <= longest_search) {
        auto const folded = fold(*text);
        for (auto const word : split(folded, ' ')) {
            if (!word.empty()) {
                words.emplace_back(word);
            }
        }
    }
    if (text->size() > longest_search || words.size() > most_words) {
        throw Error{ErrorKind::bad_input,
                    "Paramètre « q » trop long : 200 octets et 8 mots au plus."};
    }
    return words;
}

std::optional<bool> located_of(Call const& call) {
    auto const text = call.target.parameter("located");
    if (!text) {
        return std::nullopt;
    }
    if (*text != "yes" && *text != "no") {
        throw Error{ErrorKind::bad_input, "Le paramètre « located » doit être « yes » ou « no »."};
    }
    return *text == "yes";
}

bool is_descending(Call const& call, bool otherwise) {
    auto const text = call.target.parameter("order");
    if (!text) {
        return otherwise;
    }
    if (*text != "asc" && *text != "desc") {
        throw Error{ErrorKind::bad_input, "Le paramètre « order » doit être « asc » ou « desc »."};
    }
    return *text == "desc";
}

community::ListTurn turn_of(Call const& call) {
    auto const after = call.target.parameter("after");
    auto const before = call.target.parameter("before");
    community::ListTurn turn{.is_backwards = !after && before,
                             .limit = count_of(call, "limit", usual_rows, most_rows)};
    if (auto const& text = after ? after : before) {
        turn.cursor = community::ListCursor::parse(*text);
        if (!turn.cursor || (after && before)) {
            throw Error{ErrorKind::bad_input,
                        "Les paramètres « after » et « before » viennent, l’un ou l’autre, d’un "
                        "lien « next » ou « previous »."};
        }
    }
    return turn;
}

std::string next_query(Call const& call, community::ListCursor const& last) {
    return turned(call, "after", last);
}

std::string previous_query(Call const& call, community::ListCursor const& first) {
    return turned(call, "before", first);
}

}  // namespace epingle::api
