#pragma once

#include "src/api/identity.hpp"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace epingle::app {

/// Whose map it is, as an operator writes it.
struct IdentityOptions {
    std::string title{};
    std::string owner{};
    std::string contact{};
    std::string purpose{};
    std::string retention{};
    std::string legal_basis{};
    std::string public_url{};
    std::string accent{};
    std::string dark_accent{};
    std::string logo{};  ///< path of a file
    std::vector<std::string> frame_ancestors{};
    std::vector<std::string> basemaps{};
    bool locates{};

    /// Once the options have been read, and so found good.
    [[nodiscard]] api::Identity identity() const;
};

/// Adds them; what cannot be understood is refused as it is read. `options` outlives `command`.
void add_identity_options(CLI::App& command, IdentityOptions& options);

}  // namespace epingle::app
