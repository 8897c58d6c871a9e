#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace epingle::bench {

/// What SQLite is given of a commune.
struct Named {
    std::string words{};  ///< folded
    std::uint64_t population{};
};

/// The peer: names in an SQLite database in memory. Answers are places in the list it was given.
class SqliteNames {
public:
    /// b_tree: an index on the names, for their starts. fts5: its full text search by starts of
    /// words; it forgives no slip.
    enum class Kind { b_tree, fts5 };

    SqliteNames(Kind kind, std::vector<Named> const& names);

    /// The ten largest.
    [[nodiscard]] std::vector<std::size_t> search(std::string_view folded);

private:
    struct Close {
        void operator()(sqlite3* database) const noexcept;
        void operator()(sqlite3_stmt* statement) const noexcept;
    };

    void run(std::string const& sql);
    [[nodiscard]] std::unique_ptr<sqlite3_stmt, Close> prepare(std::string const& sql);

    Kind kind_;
    std::unique_ptr<sqlite3, Close> database_{};
    std::unique_ptr<sqlite3_stmt, Close> query_{};
};

}  // namespace epingle::bench
