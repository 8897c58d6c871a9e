#include "src/api/router.hpp"

#include "src/base/text.hpp"
#include "src/http/problem.hpp"

#include <optional>
#include <type_traits>
#include <utility>

namespace epingle::api {

namespace {

/// What "{y}.mvt" catches of "5.mvt": "5"; nothing when the segment is not of that form, or the
/// placeholder would catch nothing.
std::optional<std::string> caught(std::string_view placeholder, std::string_view segment) {
    auto const suffix = placeholder.substr(placeholder.find('}') + 1);
    if (!segment.ends_with(suffix) || segment.size() == suffix.size()) {
        return std::nullopt;
    }
    return std::string{segment.substr(0, segment.size() - suffix.size())};
}

/// What the placeholders caught, or nothing when the path is not of this route.
std::optional<std::vector<std::string>> match(std::vector<std::string> const& route,
                                              std::vector<std::string> const& path) {
    if (route.size() != path.size()) {
        return std::nullopt;
    }
    std::vector<std::string> captured;
    for (std::size_t i = 0; i < route.size(); ++i) {
        if (!route[i].starts_with('{')) {
            if (route[i] != path[i]) {
                return std::nullopt;
            }
        } else if (auto part = caught(route[i], path[i])) {
            captured.push_back(*std::move(part));
        } else {
            return std::nullopt;
        }
    }
    return captured;
}

}  // namespace

std::string_view Call::parameter(std::string_view name, std::string_view otherwise) const noexcept {
    return target.parameter(name).value_or(otherwise);
}

void Router::add(std::string_view route, RouteAnswer answer, QuickAnswer at_once) {
    Route added{.text = std::string{route},
                .segments = {},
                .answer = std::move(answer),
                .at_once = std::move(at_once)};
    if (route != "/") {
        for (auto const segment : split(route.substr(1), '/')) {
            added.segments.emplace_back(segment);
        }
    }
    routes_.push_back(std::move(added));
}

/// `then` the route that the request takes, or the problem that it has none.
template <class Then>
auto Router::routed(http::Request const& request, Then const& then) const {
    using Answered = std::invoke_result_t<Then, Route const&, Call const&>;
    auto target = http::Target::parse(request.target);
    if (!target) {
        return Answered{http::problem(400, "Adresse mal formée",
                                      "L’adresse demandée n’est pas une adresse valide.")};
    }
    for (Route const& route : routes_) {
        auto captured = match(route.segments, target->path);
        if (!captured) {
            continue;
        }
        if (request.method != http::Method::get && request.method != http::Method::head) {
            return Answered{http::method_not_allowed("GET, HEAD")};
        }
        return then(route, Call{request, *std::move(target), *std::move(captured)});
    }
    return otherwise_
               ? Answered{otherwise_(Call{request, *std::move(target)})}
               : Answered{http::problem(404, "Page introuvable", "Il n’y a rien à cette adresse.")};
}

http::Answer Router::answer(http::Request const& request) const {
    return routed(request, [](Route const& route, Call const& call) { return route.answer(call); });
}

std::optional<http::Answer> Router::answer_at_once(http::Request const& request) const {
    return routed(request, [](Route const& route, Call const& call) {
        return route.at_once ? route.at_once(call) : std::nullopt;
    });
}

std::vector<std::string> Router::routes() const {
    std::vector<std::string> texts;
    for (Route const& route : routes_) {
        texts.push_back(route.text);
    }
    return texts;
}

}  // namespace epingle::api
