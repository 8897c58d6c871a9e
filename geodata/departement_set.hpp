#pragma once

#include <bitset>
#include <cstddef>

namespace epingle::geodata {

/// Some of the gazetteer's départements, by their place in its list.
class DepartementSet {
public:
    /// France has 109 départements and collectivités; one beyond this number is in no set.
    static constexpr std::size_t capacity = 256;

    void add(std::size_t departement) noexcept {
        if (departement < capacity) {
            bits_.set(departement);
        }
    }
    void add(DepartementSet const& other) noexcept { bits_ |= other.bits_; }
    [[nodiscard]] bool contains(std::size_t departement) const noexcept {
        return departement < capacity && bits_.test(departement);
    }
    [[nodiscard]] bool empty() const noexcept { return bits_.none(); }
    [[nodiscard]] std::size_t size() const noexcept { return bits_.count(); }
    [[nodiscard]] bool meets(DepartementSet const& other) const noexcept {
        return (bits_ & other.bits_).any();
    }

    friend bool operator==(DepartementSet const&, DepartementSet const&) = default;

private:
    std::bitset<capacity> bits_{};
};

}  // namespace epingle::geodata
