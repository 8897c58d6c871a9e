#include "src/app/publisher.hpp"

#include "src/base/background.hpp"
#include "src/base/error.hpp"
#include "src/community/atlas_builder.hpp"

#include <chrono>
#include <spdlog/spdlog.h>
#include <string>
#include <utility>

namespace epingle::app {

namespace {

constexpr std::chrono::milliseconds look_every{300};

}  // namespace

Publisher::Publisher(std::shared_ptr<geodata::Gazetteer const> gazetteer, std::string build,
                     store::Readers& readers)
    : gazetteer_{std::move(gazetteer)},
      build_{std::move(build)},
      readers_{readers},
      edition_{make_edition()},
      watcher_{&Publisher::watch, this} {}

Publisher::~Publisher() {
    {
        std::scoped_lock const lock{mutex_};
        stopped_ = true;
    }
    stopping_.notify_all();
    watcher_.join();
}

std::shared_ptr<api::Edition const> Publisher::make_edition() {
    community::AtlasBuilder builder{gazetteer_};
    auto const state = readers_.lease()->stream_counts([&](auto const& row) { builder.add(row); });
    revision_ = state.revision;
    auto const version = std::to_string(state.revision) + "-" + build_;
    return std::make_shared<api::Edition const>(
        std::make_shared<community::Atlas const>(builder.build(version)), state.fictional);
}

void Publisher::watch() {
    go_to_background();  // visitors go before news
    std::unique_lock lock{mutex_};
    while (!stopping_.wait_for(lock, look_every, [this] { return stopped_; })) {
        lock.unlock();
        try {
            if (readers_.lease()->revision() != revision_) {
                edition_.publish(make_edition());
                spdlog::info("nouvelle version des membres publiée");
            }
        } catch (Error const& error) {
            spdlog::warn("les membres n’ont pas pu être relus, l’ancienne version reste : {}",
                         error.what());
        }
        lock.lock();
    }
}

}  // namespace epingle::app
