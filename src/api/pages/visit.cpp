#include "src/api/pages/visit.hpp"

#include "src/api/parameters.hpp"

#include <algorithm>
#include <array>

namespace epingle::api {

namespace {

constexpr std::array<std::string_view, 2> other_names{"integration", "lang"};

template <std::size_t size>
void add_asked(Call const& call, std::array<std::string_view, size> const& names, Fields& fields) {
    for (auto const name : names) {
        if (auto const value = call.target.parameter(name)) {
            fields.emplace_back(name, *value);
        }
    }
}

}  // namespace

Visit::Visit(ApiClient const& client, Call const& call)
    : call_{call}, client_{client}, language_{language_of(call)}, texts_{&page_texts(language_)} {}

Json Visit::ask(std::string_view path, Fields fields) const {
    add_asked(call_, filter_parameters, fields);
    return client_.ask(path, std::move(fields));
}

Fields Visit::kept() const {
    Fields fields;
    add_asked(call_, filter_parameters, fields);
    add_asked(call_, other_names, fields);
    return fields;
}

std::string Visit::to(std::string_view path, Fields fields) const {
    auto const kept_fields = kept();
    fields.insert(fields.end(), kept_fields.begin(), kept_fields.end());
    return "./" + std::string{path} + query_of(std::move(fields));
}

std::string Visit::file(std::string_view path) const {
    Fields fields;
    add_asked(call_, filter_parameters, fields);
    return "./" + std::string{path} + query_of(std::move(fields));
}

std::string Visit::here(Fields const& changes) const {
    Fields fields;
    auto const is_changed = [&](std::string const& name) {
        return std::any_of(changes.begin(), changes.end(),
                           [&](auto const& change) { return change.first == name; });
    };
    std::copy_if(call_.target.query.begin(), call_.target.query.end(), std::back_inserter(fields),
                 [&](auto const& field) { return !is_changed(field.first); });
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(fields),
                 [](auto const& change) { return !change.second.empty(); });
    return "./" + path() + query_of(std::move(fields));
}

std::string Visit::path() const {
    std::string_view const target = call_.request.target;
    auto const path = target.substr(0, target.find('?'));
    return std::string{path.substr(std::min(path.find_first_not_of('/'), path.size()))};
}

Json const& part_of(Json const& json, std::string_view field) {
    static Json const nothing;
    auto const found = json.is_object() ? json.find(std::string{field}) : json.end();
    return found == json.end() ? nothing : *found;
}

std::string text_of(Json const& json, std::string_view field) {
    auto const& part = part_of(json, field);
    return part.is_string() ? part.get<std::string>() : std::string{};
}

std::uint64_t number_of(Json const& json, std::string_view field) {
    auto const& part = part_of(json, field);
    return part.is_number() ? part.get<std::uint64_t>() : 0;
}

}  // namespace epingle::api
