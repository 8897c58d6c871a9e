#include "src/importing/distinct_places.hpp"

#include "src/base/in_parallel.hpp"

#include <bit>

namespace epingle::importing {

namespace {

/// What is remembered is bounded; most files repeat themselves long before.
constexpr std::size_t places_remembered = 200'000;

constexpr char separator = '\x1F';  // no cell holds a control

void append_bytes(std::string& text, double number) {
    for (int shift = 0; shift < 64; shift += 8) {
        text.push_back(static_cast<char>(std::bit_cast<std::uint64_t>(number) >> shift));
    }
}

}  // namespace

DistinctPlaces::DistinctPlaces(MemberPlacer const& placer, unsigned threads)
    : placer_{placer}, threads_{threads} {}

void DistinctPlaces::place(std::span<MemberRow> rows) {
    if (places_.size() + rows.size() > places_remembered) {
        places_ = {};
        answers_.clear();
    }
    asked_.clear();
    of_row_.clear();
    write_keys(rows);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const [end, hash] = key_of_row_[i];
        auto const key = std::string_view{keys_}.substr(begin, end - begin);
        of_row_.push_back(rows[i].rejection.empty() ? place_of(rows[i], key, hash) : none);
        begin = end;
    }
    answer_asked();
    for (std::uint32_t const place : of_row_) {
        if (place != none) {
            __builtin_prefetch(&answers_[place]);
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (of_row_[i] != none) {
            rows[i].member.placement = answers_[of_row_[i]];
        }
    }
}

/// All of them first: the memory of many slots comes sooner when it is asked for at once.
void DistinctPlaces::write_keys(std::span<MemberRow const> rows) {
    keys_.clear();
    key_of_row_.clear();
    for (MemberRow const& row : rows) {
        auto const begin = keys_.size();
        if (row.rejection.empty()) {
            write_key(row);
        }
        auto const hash = TextNumbers::hash_of(std::string_view{keys_}.substr(begin));
        places_.prefetch(hash);
        key_of_row_.push_back({keys_.size(), hash});
    }
}

std::uint32_t DistinctPlaces::place_of(MemberRow const& row, std::string_view key,
                                       std::uint32_t hash) {
    auto const place = places_.number_of(key, hash);
    if (place == answers_.size()) {
        answers_.emplace_back();
        asked_.push_back({&row, place});
    }
    return place;
}

void DistinctPlaces::answer_asked() {
    in_parallel(asked_.size(), threads_, [this](std::size_t i) {
        auto const& member = asked_[i].row->member;
        answers_[asked_[i].place] =
            placer_.place(member.as_written, member.organisation, asked_[i].row->at);
    });
}

void DistinctPlaces::write_key(MemberRow const& row) {
    auto const& written = row.member.as_written;
    for (std::string const* cell :
         {&written.commune, &written.postcode, &written.departement, &written.insee_code,
          &written.region, &written.epci, &row.member.organisation}) {
        keys_.append(*cell).push_back(separator);
    }
    if (row.at) {
        append_bytes(keys_, row.at->lon);
        append_bytes(keys_, row.at->lat);
    }
}

}  // namespace epingle::importing
