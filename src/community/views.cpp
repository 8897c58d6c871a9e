#include "src/community/views.hpp"

#include <algorithm>
#include <utility>

namespace epingle::community {

namespace {

/// What is shown of an atlas: a query.
std::string shown(Filter const& canonical, Grouping const& grouping) {
    return canonical.text() + '&' + grouping.text();
}

std::string key_of(std::string_view version, std::string const& shown) {
    return std::string{version} + '?' + shown;
}

}  // namespace

Views::Former Views::former_of(Atlas const& atlas, std::string const& shown) {
    auto const versions = atlas.former_versions();
    for (std::size_t i = 0; i < versions.size(); ++i) {
        auto key = key_of(versions[i], shown);
        if (auto const* const known = views_.find(key)) {
            return {std::move(key), *known, i + 1};
        }
    }
    return {};
}

void Views::forget_strangers_to(Atlas const& atlas) {
    if (atlas.version() == version_) {
        return;
    }
    version_ = atlas.version();
    auto const kin = atlas.former_versions();
    views_.erase_if([&](std::shared_ptr<View const> const& view) {
        auto const& version = view->atlas().version();
        return version != version_ && std::find(kin.begin(), kin.end(), version) == kin.end();
    });
}

std::shared_ptr<View const> Views::view(std::shared_ptr<Atlas const> const& atlas,
                                        Filter const& filter, Grouping grouping) {
    auto canonical = atlas->canonical(filter);
    auto const text = shown(canonical, grouping);
    auto key = key_of(atlas->version(), text);
    Former former;
    {
        std::scoped_lock const lock{mutex_};
        if (auto const* known = views_.find(key)) {
            ++hits_;
            return *known;
        }
        forget_strangers_to(*atlas);
        former = former_of(*atlas, text);
        ++(former.view == nullptr ? misses_ : patches_);
    }
    // Outside the lock: two threads may work out the same view, none waits for another's.
    auto made = former.view == nullptr
                    ? std::make_shared<View const>(atlas, std::move(canonical), grouping)
                    : std::make_shared<View const>(*former.view, atlas,
                                                   atlas->communes_changed_in(former.steps));
    std::scoped_lock const lock{mutex_};
    if (former.view != nullptr) {
        views_.erase(former.key);
    }
    views_.put(std::move(key), made, made->bytes());
    return made;
}

std::shared_ptr<View const> Views::known(Atlas const& atlas, Filter const& filter,
                                         Grouping grouping) {
    auto const key = key_of(atlas.version(), shown(atlas.canonical(filter), grouping));
    std::scoped_lock const lock{mutex_};
    auto const* const view = views_.find(key);
    hits_ += view == nullptr ? 0 : 1;
    return view == nullptr ? nullptr : *view;
}

ViewsStatistics Views::statistics() {
    std::scoped_lock const lock{mutex_};
    return {views_.size(), views_.bytes(), hits_, misses_, patches_};
}

}  // namespace epingle::community
