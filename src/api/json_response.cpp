#include "src/api/json_response.hpp"

#include "src/http/etag.hpp"

#include <cmath>
#include <string>
#include <utility>

namespace epingle::api {

http::Response json_response(Json const& json, std::string_view content_type) {
    auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    auto etag = http::etag_of(text);
    auto response = http::text_response(200, content_type, std::move(text));
    response.etag = std::move(etag);
    response.cache_control = "no-cache";
    return response;
}

Json rounded(double degrees) {
    return std::round(degrees * 1e6) / 1e6;
}

}  // namespace epingle::api
