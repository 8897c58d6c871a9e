#include "src/api/pages/api_client.hpp"

#include "src/api/routes.hpp"
#include "src/base/error.hpp"

namespace epingle::api {

namespace {

constexpr std::string_view plain_characters{
    "/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"};

}  // namespace

std::string query_of(Fields fields) {
    if (fields.empty()) {
        return {};
    }
    auto const last = std::move(fields.back());
    fields.pop_back();
    return http::Target{.path = {}, .query = std::move(fields)}.query_with(last.first, last.second);
}

Json ApiClient::ask(std::string_view path, Fields fields) const {
    // A code that a reader wrote must not become another path, or a query.
    if (path.find_first_not_of(plain_characters) != std::string_view::npos) {
        throw Error{ErrorKind::not_found, "Il n’y a rien à cette adresse."};
    }
    http::Request const request{.method = http::Method::get,
                                .target = "/api/" + std::string{path} + query_of(std::move(fields)),
                                .headers = {},
                                .body = {}};
    auto const kept = answer_at_once(site_, *api_, request);
    auto const answer = kept ? *kept : api_->answer(request);
    if (answer.status() != 200) {
        throw Error{ErrorKind::internal, "the page asked for " + std::string{path}};
    }
    return Json::parse(answer.body());
}

std::string field_of(Json const& query, std::string_view name) {
    if (!query.is_string()) {
        return {};
    }
    auto const target = http::Target::parse("/" + query.get<std::string>());
    return std::string{target ? target->parameter(name).value_or("") : ""};
}

}  // namespace epingle::api
