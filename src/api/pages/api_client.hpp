#pragma once

#include "src/api/json_response.hpp"
#include "src/api/router.hpp"
#include "src/api/site.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace epingle::api {

/// Names and values of a query, not encoded.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// "?since=2024-03&lang=en"; empty without fields.
[[nodiscard]] std::string query_of(Fields fields);

/// Asks this server's own API, as the page's program does: what is written without JavaScript has
/// the same figures, and says of nobody more than anyone may know.
class ApiClient {
public:
    /// Of `site`, which outlives it.
    ApiClient(Site const& site, std::shared_ptr<Router const> api)
        : site_{site}, api_{std::move(api)} {}

    /// What "/api/…" answers. Throws what the API throws: the Error that it would answer with.
    [[nodiscard]] Json ask(std::string_view path, Fields fields = {}) const;

private:
    Site const& site_;
    std::shared_ptr<Router const> api_;
};

/// The field `name` of a `next` or `previous` of the API, which is a query; empty when that is
/// null.
[[nodiscard]] std::string field_of(Json const& query, std::string_view name);

}  // namespace epingle::api
