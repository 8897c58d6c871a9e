#pragma once

#include "src/http/message.hpp"

#include <nlohmann/json.hpp>

#include <string_view>

namespace epingle::api {

/// Members keep the order they are given in, which is the order readers of the JSON see.
using Json = nlohmann::ordered_json;

/// A response that browsers keep and revalidate: its ETag is a hash of its bytes, so it changes
/// exactly when what it says does. Bytes that are not UTF-8 come out as U+FFFD.
[[nodiscard]] http::Response json_response(Json const& json,
                                           std::string_view content_type = "application/json");

/// « [longitude, latitude] » with six decimals, a tenth of a metre: finer would be a false promise.
[[nodiscard]] Json rounded(double degrees);

}  // namespace epingle::api
