#pragma once

#include "src/community/filter.hpp"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace epingle::app {

/// The members that a command is about, as its user wrote it.
struct FilterOptions {
    std::optional<std::string> categories{};
    std::string since{};
    std::string until{};
    std::string area{};
    std::optional<std::string> certainty{};

    /// Throws Error{bad_input} naming what cannot be read.
    [[nodiscard]] community::Filter filter() const;
};

/// Declares --categories, --since, --until, --in and --certainty.
void add_filter_options(CLI::App& command, FilterOptions& options);

}  // namespace epingle::app
