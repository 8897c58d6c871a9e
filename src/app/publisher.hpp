#pragma once

#include "src/api/site.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace epingle::app {

/// Publishes the community as its database has it: once when made, then whenever an import changes
/// the database. A change is seen within `look_every`; readers keep the edition they took.
class Publisher {
public:
    /// `build` tells this program and gazetteer from others, which may draw the same members
    /// otherwise. `readers` must outlive it. Throws as `Reader` does when the database cannot be
    /// read.
    Publisher(std::shared_ptr<geodata::Gazetteer const> gazetteer, std::string build,
              store::Readers& readers);
    ~Publisher();
    Publisher(Publisher const&) = delete;
    Publisher& operator=(Publisher const&) = delete;
    Publisher(Publisher&&) = delete;
    Publisher& operator=(Publisher&&) = delete;

    [[nodiscard]] Published<api::Edition> const& edition() const noexcept { return edition_; }

private:
    [[nodiscard]] std::shared_ptr<api::Edition const> make_edition();
    void watch();

    std::shared_ptr<geodata::Gazetteer const> gazetteer_;
    std::string build_;
    store::Readers& readers_;
    std::uint64_t revision_{0};
    Published<api::Edition> edition_;
    std::mutex mutex_;
    std::condition_variable stopping_;
    bool stopped_{false};
    std::thread watcher_;  ///< last: it reads all of the above
};

}  // namespace epingle::app
