#include "src/api/json_response.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>

namespace epingle::api {

std::string etag_of(std::string_view bytes) {
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    for (char const byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1'099'511'628'211U;
    }
    std::array<char, 20> text{};
    std::snprintf(text.data(), text.size(), "\"%016llx\"", static_cast<unsigned long long>(hash));
    return text.data();
}

http::Response json_response(Json const& json, std::string_view content_type) {
    auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    auto etag = etag_of(text);
    auto response = http::text_response(200, content_type, std::move(text));
    response.etag = std::move(etag);
    response.cache_control = "no-cache";
    return response;
}

Json rounded(double degrees) {
    return std::round(degrees * 1e6) / 1e6;
}

}  // namespace epingle::api
