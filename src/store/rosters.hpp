#pragma once

#include "src/store/readers.hpp"
#include "src/store/roster.hpp"

#include <cstdint>
#include <memory>
#include <mutex>

namespace epingle::store {

/// The roster of what was published last, made when it is first asked for. May be used from any
/// number of threads.
class Rosters {
public:
    /// Both outlive it.
    Rosters(Readers& readers, geodata::Gazetteer const& gazetteer)
        : readers_{readers}, gazetteer_{gazetteer} {}

    /// Of what the store holds since it had that revision, for who is not signed in.
    [[nodiscard]] std::shared_ptr<Roster const> of(std::uint64_t revision);
    [[nodiscard]] community::CommuneOrder const& communes();

private:
    /// Under the lock.
    community::CommuneOrder const& order();

    Readers& readers_;
    geodata::Gazetteer const& gazetteer_;
    std::mutex mutex_{};
    std::unique_ptr<community::CommuneOrder const> communes_{};
    std::shared_ptr<Roster const> latest_{};
    std::uint64_t revision_{};
};

}  // namespace epingle::store
