#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace epingle::tiles {

/// Values by text, at most so many bytes of them: the least recently used make room. For one thread
/// at a time.
template <class Value>
class Lru {
public:
    explicit Lru(std::size_t most_bytes) : most_bytes_{most_bytes} {}
    ~Lru() = default;
    Lru(Lru const&) = delete;
    Lru& operator=(Lru const&) = delete;
    Lru(Lru&&) = delete;
    Lru& operator=(Lru&&) = delete;

    /// nullptr when it is not there; else it counts as used. Valid until the next `put`.
    [[nodiscard]] Value const* find(std::string_view key) {
        auto const found = by_key_.find(key);
        if (found == by_key_.end()) {
            return nullptr;
        }
        entries_.splice(entries_.begin(), entries_, found->second);
        return &found->second->value;
    }

    /// Replaces what had that key. `bytes` of the value alone; what is larger than all the room is
    /// not kept.
    void put(std::string key, Value value, std::size_t bytes) {
        if (auto const found = by_key_.find(key); found != by_key_.end()) {
            forget(found->second);
        }
        bytes += key.size() + bookkeeping_bytes;
        if (bytes > most_bytes_) {
            return;
        }
        entries_.push_front({std::move(key), std::move(value), bytes});
        by_key_.emplace(entries_.front().key, entries_.begin());
        bytes_ += bytes;
        while (bytes_ > most_bytes_) {
            forget(std::prev(entries_.end()));
        }
    }

    /// Does nothing when it is not there.
    void erase(std::string_view key) {
        if (auto const found = by_key_.find(key); found != by_key_.end()) {
            forget(found->second);
        }
    }

    /// Those whose value is `unwanted`. O(size).
    template <class Unwanted>
    void erase_if(Unwanted const& unwanted) {
        for (auto entry = entries_.begin(); entry != entries_.end();) {
            auto const next = std::next(entry);
            if (unwanted(entry->value)) {
                forget(entry);
            }
            entry = next;
        }
    }

    [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }
    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }

private:
    struct Entry {
        std::string key;
        Value value;
        std::size_t bytes;
    };
    using Entries = std::list<Entry>;

    /// Of list and hash table, for one entry, about.
    static constexpr std::size_t bookkeeping_bytes = sizeof(Entry) + 64;

    void forget(typename Entries::iterator entry) {
        bytes_ -= entry->bytes;
        by_key_.erase(entry->key);
        entries_.erase(entry);
    }

    std::size_t most_bytes_;
    std::size_t bytes_{0};
    Entries entries_{};  ///< most recently used first
    std::unordered_map<std::string_view, typename Entries::iterator> by_key_{};  ///< views into it
};

}  // namespace epingle::tiles
