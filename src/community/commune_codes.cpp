#include "src/community/commune_codes.hpp"

namespace epingle::community {

namespace {

/// Where a code leads.
struct Path {
    std::size_t table{};
    std::size_t place{};
};

/// 0…35; beyond for what is neither digit nor capital letter.
constexpr std::size_t digit_36(char c) noexcept {
    if (c >= '0' && c <= '9') {
        return static_cast<std::size_t>(c - '0');
    }
    return c >= 'A' && c <= 'Z' ? static_cast<std::size_t>(c - 'A' + 10) : 36;
}

/// "2A004" → 2A, 004. Absent for what does not have that form.
std::optional<Path> path_of(std::string_view code) noexcept {
    if (code.size() != 5) {
        return std::nullopt;
    }
    Path path;
    for (char const c : code.substr(0, 2)) {
        auto const digit = digit_36(c);
        if (digit >= 36) {
            return std::nullopt;
        }
        path.table = path.table * 36 + digit;
    }
    for (char const c : code.substr(2)) {
        auto const digit = digit_36(c);
        if (digit >= 10) {
            return std::nullopt;
        }
        path.place = path.place * 10 + digit;
    }
    return path;
}

}  // namespace

CommuneCodes::CommuneCodes(geodata::Gazetteer const& gazetteer) {
    table_of_.fill(no_table);
    auto const communes = gazetteer.communes();
    for (std::uint32_t i = 0; i < communes.size(); ++i) {
        auto const path = path_of(communes[i].code.text());
        if (!path) {
            continue;
        }
        if (table_of_[path->table] == no_table) {
            table_of_[path->table] = static_cast<std::uint16_t>(tables_.size());
            tables_.emplace_back().fill(no_commune);
        }
        tables_[table_of_[path->table]][path->place] = i;
    }
}

std::optional<std::uint32_t> CommuneCodes::find(std::string_view code) const noexcept {
    auto const path = path_of(code);
    if (!path || table_of_[path->table] == no_table) {
        return std::nullopt;
    }
    auto const commune = tables_[table_of_[path->table]][path->place];
    return commune == no_commune ? std::nullopt : std::optional{commune};
}

}  // namespace epingle::community
