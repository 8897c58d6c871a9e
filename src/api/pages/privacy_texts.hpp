#pragma once

#include "src/api/language.hpp"

#include <array>
#include <string_view>

namespace epingle::api {

/// A term and what is said of it.
struct Definition {
    std::string_view term{};
    std::string_view text{};
};

/// The words of the page about personal data. What it says is what the program does: whoever
/// changes what is stored, shown or logged changes these.
struct PrivacyTexts {
    std::string_view title{};
    std::string_view lead{};
    std::string_view not_given{};  ///< where the operator said nothing
    std::string_view essentials{};
    std::string_view owner{};
    std::string_view contact{};
    std::string_view purpose{};
    std::string_view legal_basis{};
    std::string_view retention{};
    std::string_view stored{};
    std::string_view stored_lead{};
    std::array<std::string_view, 8> stored_items{};
    std::string_view not_stored{};
    std::string_view journal{};
    std::string_view visible{};
    std::string_view visible_lead{};
    std::array<Definition, 4> visibilities{};
    std::string_view visible_note{};
    std::string_view rights{};
    std::string_view rights_lead{};
    std::array<std::string_view, 5> rights_items{};
    std::string_view exercise{};  ///< before the contact
    std::string_view exercise_unknown{};
    std::string_view erasure{};
    std::string_view complaint{};
    std::string_view complaint_link{};
    std::string_view visit{};
    std::string_view cookies{};
    std::string_view local_storage{};
    std::string_view logs{};
    std::string_view no_other_host{};
    std::string_view other_hosts{};
    std::string_view other_host{};  ///< between a map's name and its host
    std::string_view locate{};
    std::string_view frames{};
};

[[nodiscard]] PrivacyTexts const& privacy_texts(Language language) noexcept;

}  // namespace epingle::api
