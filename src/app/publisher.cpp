#include "src/app/publisher.hpp"

#include "src/base/background.hpp"
#include "src/base/error.hpp"
#include "src/base/memory.hpp"

#include <chrono>
#include <spdlog/spdlog.h>
#include <string>
#include <utility>

namespace epingle::app {

namespace {

constexpr std::chrono::milliseconds look_every{300};

}  // namespace

Publisher::Publisher(std::shared_ptr<geodata::Gazetteer const> gazetteer, std::string build,
                     store::Readers& readers, community::Views& views,
                     coverage::Coverages& coverages)
    : gazetteer_{std::move(gazetteer)},
      build_{std::move(build)},
      readers_{readers},
      views_{views},
      coverages_{coverages},
      edition_{counted(community::AtlasBuilder{gazetteer_})},
      directory_{std::make_shared<community::Directory const>(
          community::DirectoryBuilder{gazetteer_}.build())},
      watcher_{&Publisher::watch, this} {}

Publisher::~Publisher() {
    {
        std::scoped_lock const lock{mutex_};
        stopped_ = true;
    }
    stopping_.notify_all();
    watcher_.join();
}

std::shared_ptr<api::Edition const> Publisher::counted(community::AtlasBuilder builder) {
    auto const state = readers_.lease()->stream_counts([&](auto const& row) { builder.add(row); });
    auto atlas = builder.build(version_of(state));
    give_memory_back();  // counting took several times what is kept
    return edition_of(std::move(atlas), state);
}

std::shared_ptr<api::Edition const> Publisher::changed(api::Edition const& former) {
    auto const since = readers_.lease()->changes_since(revision_);
    if (!since) {
        return nullptr;
    }
    auto atlas = former.atlas->changed(since->counts, version_of(since->state));
    return atlas ? edition_of(*std::move(atlas), since->state) : nullptr;
}

std::string Publisher::version_of(store::StoreState const& state) const {
    return std::to_string(state.revision) + "-" + build_;
}

std::shared_ptr<api::Edition const> Publisher::edition_of(community::Atlas atlas,
                                                          store::StoreState const& state) {
    revision_ = state.revision;
    return std::make_shared<api::Edition const>(
        std::make_shared<community::Atlas const>(std::move(atlas)), state.fictional,
        state.revision);
}

void Publisher::read_names() {
    community::DirectoryBuilder builder{gazetteer_};
    readers_.lease()->stream_names(store::Audience::anonymous,
                                   [&](auto const& row) { builder.add(row); });
    directory_.publish(std::make_shared<community::Directory const>(builder.build()));
    give_memory_back();
}

void Publisher::follow() {
    if (readers_.lease()->revision() != revision_) {
        renew();
    }
    if (names_revision_ != revision_) {
        auto const revision = revision_;
        read_names();
        names_revision_ = revision;
    }
}

void Publisher::renew() {
    auto const former = edition_.latest();
    auto next = changed(*former);
    if (next == nullptr) {
        next = counted({gazetteer_, former->atlas->shared_hierarchy()});
    }
    // Not by the first visitor, while others wait.
    (void)views_.view(next->atlas, {});
    (void)coverages_.of(next->atlas, {});
    edition_.publish(std::move(next));
    spdlog::info("nouvelle version des membres publiée");
}

void Publisher::watch() {
    go_to_background();  // visitors go before news
    std::unique_lock lock{mutex_};
    while (!stopped_) {
        lock.unlock();
        try {
            follow();
        } catch (Error const& error) {
            spdlog::warn("les membres n’ont pas pu être relus, l’ancienne version reste : {}",
                         error.what());
        }
        lock.lock();
        stopping_.wait_for(lock, look_every, [this] { return stopped_; });
    }
}

}  // namespace epingle::app
