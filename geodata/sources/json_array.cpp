#include "geodata/sources/json_array.hpp"

#include "src/base/error.hpp"

#include <string>

namespace epingle::sources {

using nlohmann::json;

Error unexpected_content(PackageFile const& file, json::exception const& why) {
    return Error{ErrorKind::bad_input,
                 "contenu inattendu dans « " + std::string{file.path} + " » : " + why.what()};
}

void for_each_element(std::filesystem::path const& packages, PackageFile const& file,
                      std::function<void(json const&)> const& take) {
    auto const text = read_package_file(packages, file);
    auto const each = [&take](int depth, json::parse_event_t event, json& parsed) {
        bool const is_element = depth == 1 && event == json::parse_event_t::object_end;
        if (is_element) {
            take(parsed);
        }
        return !is_element;  // an element that was taken is dropped at once
    };
    try {
        [[maybe_unused]] auto const rest = json::parse(text, each);
    } catch (json::exception const& why) {
        throw unexpected_content(file, why);
    }
}

json read_json(std::filesystem::path const& packages, PackageFile const& file) {
    try {
        return json::parse(read_package_file(packages, file));
    } catch (json::exception const& why) {
        throw unexpected_content(file, why);
    }
}

}  // namespace epingle::sources
