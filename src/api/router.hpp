#pragma once

#include "src/http/answer.hpp"
#include "src/http/target.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

using RouteAnswer = std::function<http::Answer(Call const&)>;
/// Empty when it would take long.
using QuickAnswer = std::function<std::optional<http::Answer>(Call const&)>;

/// Finds the function that answers a path. Every route answers GET and HEAD, nothing else.
class Router {
public:
    /// `route` as documented: "/api/communes/{code}", "/tiles/pins/{z}/{x}/{y}.mvt"; a placeholder
    /// takes one segment, less what stands behind it, and never nothing. `at_once`, where there is
    /// one, is asked first, on the thread that serves the connection.
    void add(std::string_view route, RouteAnswer answer, QuickAnswer at_once = {});
    /// A route whose answers are all in memory.
    void add_quick(std::string_view route, RouteAnswer const& answer) {
        add(route, answer, answer);
    }

    /// All the routes of another.
    void add_all(Router const& other) {
        routes_.insert(routes_.end(), other.routes_.begin(), other.routes_.end());
    }

    /// Answers what has no route: without it, with a problem.
    void otherwise(RouteAnswer answer) { otherwise_ = std::move(answer); }

    /// 400 for a malformed target, 404 for a path without route, 405 (with Allow) for another
    /// method. Lets what the answer throws pass.
    [[nodiscard]] http::Answer answer(http::Request const& request) const;
    /// The same as long as it is quick: for the thread that serves the connection.
    [[nodiscard]] std::optional<http::Answer> answer_at_once(http::Request const& request) const;

    /// Every route, as given to `add`, in that order.
    [[nodiscard]] std::vector<std::string> routes() const;

private:
    struct Route {
        std::string text{};
        std::vector<std::string> segments{};
        RouteAnswer answer{};
        QuickAnswer at_once{};
    };
    template <class Then>
    [[nodiscard]] auto routed(http::Request const& request, Then const& then) const;

    std::vector<Route> routes_{};
    RouteAnswer otherwise_{};
};

}  // namespace epingle::api
