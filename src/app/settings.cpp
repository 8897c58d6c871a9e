#include "src/app/settings.hpp"

#include "src/base/error.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace epingle::app {

namespace {

bool is_bare(char character) noexcept {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '-' || character == '_';
}

/// Goes once through the text, a character at a time.
class SettingsReader {
public:
    explicit SettingsReader(std::string_view text) : text_{text} {}

    std::vector<Setting> read() {
        std::vector<Setting> settings;
        for (skip_to_key(); !is_at_end(); skip_to_key()) {
            auto setting = read_setting();
            auto const same = [&](Setting const& other) { return other.key == setting.key; };
            if (std::any_of(settings.begin(), settings.end(), same)) {
                refuse("« " + setting.key + " » est donné deux fois");
            }
            settings.push_back(std::move(setting));
        }
        return settings;
    }

private:
    [[noreturn]] void refuse(std::string const& why) const {
        throw Error{ErrorKind::bad_input, "ligne " + std::to_string(line_) + " : " + why};
    }

    [[nodiscard]] bool is_at_end() const noexcept { return at_ == text_.size(); }
    /// A line's end where there is nothing more.
    [[nodiscard]] char next() const noexcept { return is_at_end() ? '\n' : text_[at_]; }
    char take() noexcept {
        line_ += text_[at_] == '\n' ? 1U : 0U;
        return text_[at_++];
    }

    void skip_blanks() noexcept {
        while (next() == ' ' || next() == '\t' || next() == '\r') {
            take();
        }
    }
    void skip_comment() noexcept {
        while (next() != '\n') {
            take();
        }
    }
    /// Over blanks, comments and ends of lines.
    void skip_to_key() noexcept {
        for (skip_blanks(); !is_at_end() && (next() == '#' || next() == '\n'); skip_blanks()) {
            next() == '#' ? skip_comment() : static_cast<void>(take());
        }
    }
    void require_end_of_line() {
        skip_blanks();
        if (next() == '#') {
            skip_comment();
        }
        if (next() != '\n') {
            refuse("il y a du texte après la valeur");
        }
    }

    std::string read_word() {
        auto const begin = at_;
        while (is_bare(next())) {
            take();
        }
        return std::string{text_.substr(begin, at_ - begin)};
    }

    Setting read_setting() {
        if (next() == '[') {
            refuse("les sections ne sont pas comprises : écrivez les options l’une sous l’autre");
        }
        Setting setting{.key = read_word(), .values = {}, .line = line_};
        skip_blanks();
        if (setting.key.empty() || next() != '=') {
            refuse("il faut « option = valeur »");
        }
        take();
        skip_blanks();
        if (next() == '[') {
            setting.values = read_list();
        } else {
            setting.values.push_back(read_value());
        }
        require_end_of_line();
        return setting;
    }

    std::vector<std::string> read_list() {
        std::vector<std::string> values;
        take();
        for (skip_to_key(); !is_at_end() && next() != ']'; skip_to_key()) {
            values.push_back(read_value());
            skip_to_key();
            if (next() == ',') {
                take();
            } else if (next() != ']') {
                break;
            }
        }
        if (next() != ']') {
            refuse("il manque la fin de la liste, « ] », ou une virgule");
        }
        take();
        return values;
    }

    std::string read_value() {
        if (next() == '"' || next() == '\'') {
            return read_string(take());
        }
        auto word = read_word();
        bool const is_number =
            !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
        if (!is_number && word != "true" && word != "false") {
            refuse(
                "il faut une valeur : un texte entre guillemets droits (\"…\"), un nombre, true, "
                "false, ou une liste entre crochets");
        }
        return word;
    }

    /// After its first quote; between '…' a backslash is one.
    std::string read_string(char quote) {
        std::string value;
        while (next() != quote) {
            if (next() == '\n') {
                refuse("il manque le guillemet qui ferme le texte");
            }
            char const character = take();
            value += character == '\\' && quote == '"' ? read_escape() : character;
        }
        take();
        return value;
    }
    char read_escape() {
        switch (next()) {
            case '"':
            case '\\':
                return take();
            case 'n':
                take();
                return '\n';
            case 't':
                take();
                return '\t';
            default:
                refuse(
                    "« \\ » n’est compris que devant \" \\ n t ; entre apostrophes ('…') il "
                    "reste tel quel");
        }
    }

    std::string_view text_;
    std::size_t at_{0};
    std::size_t line_{1};
};

}  // namespace

std::vector<Setting> parse_settings(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    return SettingsReader{text}.read();
}

}  // namespace epingle::app
