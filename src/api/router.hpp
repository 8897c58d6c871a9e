#pragma once

#include "src/http/message.hpp"
#include "src/http/target.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace epingle::api {

/// A request whose target has been read and whose route is known.
struct Call {
    http::Request const& request;
    http::Target target{};
    /// What the route's placeholders caught, in order.
    std::vector<std::string> captured{};

    /// The query parameter `name`, or `otherwise` when it is not there.
    [[nodiscard]] std::string_view parameter(std::string_view name,
                                             std::string_view otherwise = {}) const noexcept;
};

using Answer = std::function<http::Response(Call const&)>;

/// Finds the function that answers a path. Every route answers GET and HEAD, nothing else.
class Router {
public:
    /// `route` as documented: "/api/communes/{code}", "/tiles/pins/{z}/{x}/{y}.mvt"; a placeholder
    /// takes one segment, less what stands behind it, and never nothing.
    void add(std::string_view route, Answer answer);

    /// 400 for a malformed target, 404 for a path without route, 405 (with Allow) for another
    /// method. Lets what the answer throws pass.
    [[nodiscard]] http::Response answer(http::Request const& request) const;

    /// Every route, as given to `add`, in that order.
    [[nodiscard]] std::vector<std::string> routes() const;

private:
    struct Route {
        std::string text{};
        std::vector<std::string> segments{};
        Answer answer{};
    };
    std::vector<Route> routes_{};
};

}  // namespace epingle::api
