#pragma once

#include "src/store/choice.hpp"
#include "src/store/database.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace epingle::store {

/// The choices that people made, in a database of the current schema. Those that were revoked or
/// replaced stay, with when and by whom: one at most is in force for a key.
class Choices {
public:
    /// `database` must outlive it; to change it, in a transaction for writing.
    explicit Choices(Database const& database) : database_{database} {}

    /// In order of number, the oldest first.
    [[nodiscard]] std::vector<Choice> in_force() const;
    [[nodiscard]] std::vector<Choice> all() const;

    /// Stores what was written, the place and who chose it, now. The one in force for the same key
    /// is revoked by the same person; when it leads to the same place it stays, and false is
    /// returned. Throws Error{bad_input} when nothing was written or nobody is named.
    bool add(Choice const& choice) const;
    /// Gives the choice as it was. Throws Error{not_found} when there is none of that number,
    /// Error{conflict} when it is not in force any more, Error{bad_input} when nobody is named.
    Choice revoke(std::int64_t number, std::string_view by) const;

private:
    Database const& database_;
};

/// The choices in a file that others may be writing, all or those in force: none when its schema is
/// older than choices. Throws as `Database` does.
[[nodiscard]] std::vector<Choice> choices_in(std::filesystem::path const& path);
[[nodiscard]] std::vector<Choice> choices_in_force_in(std::filesystem::path const& path);

}  // namespace epingle::store
