#include "src/http/assets.hpp"

#include "src/http/ascii.hpp"
#include "src/http/etag.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace epingle::http {

namespace {

/// "en" of "index.en.html"; empty where the name says nothing of a language.
std::string_view language_of(std::string_view name) noexcept {
    constexpr std::string_view end = ".html";
    if (!name.ends_with(end)) {
        return {};
    }
    name.remove_suffix(end.size());
    auto const dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1);
}

std::vector<Header> language_headers(std::string_view language) {
    if (language.empty()) {
        return {};
    }
    return {{"Content-Language", std::string{language}}, {"Vary", "Accept-Language"}};
}

Response response_with(EmbeddedFile const& file) {
    return {.status = 200,
            .content_type = std::string{content_type_of(file.name)},
            .body = std::make_shared<std::string const>(file.content),
            .etag = etag_of(file.content),
            .cache_control = file.name.starts_with("assets/")
                                 ? "public, max-age=31536000, immutable"
                                 : "no-cache",
            .headers = language_headers(language_of(file.name))};
}

}  // namespace

Assets::Assets(std::span<EmbeddedFile const> files) {
    for (auto const& file : files) {
        answers_.try_emplace(std::string{file.name}, response_with(file));
    }
}

std::optional<Answer> Assets::find(std::string_view name) const {
    auto const found = answers_.find(name);
    return found == answers_.end() ? std::nullopt : std::optional{found->second};
}

std::string_view content_type_of(std::string_view name) noexcept {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> known{{
        {".html", "text/html; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".json", "application/json"},
        {".map", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".txt", "text/plain; charset=utf-8"},
        {".xml", "application/xml"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
    }};
    auto const dot = name.rfind('.');
    auto const extension = dot == std::string_view::npos ? std::string_view{} : name.substr(dot);
    auto const found = std::find_if(known.begin(), known.end(), [&](auto const& one) {
        return equal_ignoring_case(one.first, extension);
    });
    return found == known.end() ? "application/octet-stream" : found->second;
}

}  // namespace epingle::http
