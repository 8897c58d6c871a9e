#include "src/http/message.hpp"

#include "src/http/ascii.hpp"

namespace epingle::http {

std::string_view Request::header(std::string_view name) const noexcept {
    for (auto const& [field, value] : headers) {
        if (equal_ignoring_case(field, name)) {
            return value;
        }
    }
    return {};
}

Response text_response(unsigned status, std::string_view content_type, std::string body) {
    return {.status = status,
            .content_type = std::string{content_type},
            .body = std::make_shared<std::string const>(std::move(body))};
}

}  // namespace epingle::http
