#pragma once

#include <memory>

namespace epingle {

template <auto release>
struct Releaser {
    template <class Handle>
    void operator()(Handle* handle) const noexcept {
        release(handle);
    }
};

/// A C handle with one owner, released by the library's own function.
template <class Handle, auto release>
using Owned = std::unique_ptr<Handle, Releaser<release>>;

}  // namespace epingle
