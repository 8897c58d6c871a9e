#include "src/http/problem.hpp"

#include "src/base/text.hpp"

#include <string>
#include <utility>

namespace epingle::http {

namespace {

void append_escaped(std::string& out, char character, bool is_text) {
    constexpr std::string_view digits = "0123456789abcdef";
    auto const byte = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
        out += {'\\', character};
    } else if (byte < 0x20) {
        out += "\\u00";
        out += {digits[byte / 16], digits[byte % 16]};
    } else if (byte >= 0x80 && !is_text) {
        out += "\uFFFD";
    } else {
        out += character;
    }
}

/// `text` as a JSON string.
std::string quoted(std::string_view text) {
    bool const is_text = is_valid_utf8(text);
    std::string out{'"'};
    for (char const character : text) {
        append_escaped(out, character, is_text);
    }
    return out += '"';
}

std::pair<unsigned, std::string_view> status_and_title(ErrorKind kind) noexcept {
    switch (kind) {
        case ErrorKind::bad_input:
            return {400, "Requête invalide"};
        case ErrorKind::not_found:
            return {404, "Introuvable"};
        case ErrorKind::conflict:
            return {409, "Conflit"};
        case ErrorKind::unavailable:
            return {503, "Service indisponible"};
        case ErrorKind::internal:
            break;
    }
    return {500, "Erreur interne"};
}

}  // namespace

Response problem(unsigned status, std::string_view title, std::string_view detail) {
    return text_response(status, "application/problem+json",
                         R"({"type":"about:blank","title":)" + quoted(title) + R"(,"status":)" +
                             std::to_string(status) + R"(,"detail":)" + quoted(detail) + '}');
}

Response problem_of(Error const& error) {
    auto const [status, title] = status_and_title(error.kind());
    return problem(status, title,
                   error.kind() == ErrorKind::internal
                       ? "Le serveur n’a pas pu répondre. L’erreur est notée dans son journal."
                       : std::string_view{error.what()});
}

Response method_not_allowed(std::string_view allow) {
    auto response =
        problem(405, "Méthode non permise", "Cette adresse accepte : " + std::string{allow} + '.');
    response.headers.emplace_back("Allow", allow);
    return response;
}

}  // namespace epingle::http
