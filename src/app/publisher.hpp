#pragma once

#include "src/api/site.hpp"
#include "src/community/atlas_builder.hpp"
#include "src/community/directory.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace epingle::app {

/// Publishes the community as its database has it: once when made, then whenever an import changes
/// the database. A change is seen within `look_every`; readers keep the edition they took. What
/// most of them look at, the members without a filter, is in `views` and `coverages` before they
/// can ask for it.
class Publisher {
public:
    /// `build` tells this program and gazetteer from others, which may draw the same members
    /// otherwise. `readers`, `views` and `coverages` must outlive it. Throws as `Reader` does when
    /// the database cannot be read.
    Publisher(std::shared_ptr<geodata::Gazetteer const> gazetteer, std::string build,
              store::Readers& readers, community::Views& views, coverage::Coverages& coverages);
    ~Publisher();
    Publisher(Publisher const&) = delete;
    Publisher& operator=(Publisher const&) = delete;
    Publisher(Publisher&&) = delete;
    Publisher& operator=(Publisher&&) = delete;

    [[nodiscard]] Published<api::Edition> const& edition() const noexcept { return edition_; }
    /// Of the names that anyone may see. At first nobody is in it: names are read when the map is
    /// served already.
    [[nodiscard]] Published<community::Directory> const& directory() const noexcept {
        return directory_;
    }

private:
    /// Of all members; `builder` is empty.
    [[nodiscard]] std::shared_ptr<api::Edition const> counted(community::AtlasBuilder builder);
    /// By what was done since: as good as counted, in a fraction of the time; nullptr when that is
    /// not known or too much.
    [[nodiscard]] std::shared_ptr<api::Edition const> changed(api::Edition const& former);
    [[nodiscard]] std::string version_of(store::StoreState const& state) const;
    [[nodiscard]] std::shared_ptr<api::Edition const> edition_of(community::Atlas atlas,
                                                                 store::StoreState const& state);
    void follow();
    void renew();
    void read_names();
    void watch();

    std::shared_ptr<geodata::Gazetteer const> gazetteer_;
    std::string build_;
    store::Readers& readers_;
    community::Views& views_;
    coverage::Coverages& coverages_;
    std::uint64_t revision_{0};                      ///< of the latest edition
    std::optional<std::uint64_t> names_revision_{};  ///< of the directory, or a former one
    Published<api::Edition> edition_;
    Published<community::Directory> directory_;
    std::mutex mutex_;
    std::condition_variable stopping_;
    bool stopped_{false};
    std::thread watcher_;  ///< last: it reads all of the above
};

}  // namespace epingle::app
