#pragma once

#include <cstddef>
#include <functional>

namespace epingle {

/// Calls `task` with 0 … `count` - 1, each once, in no order, on up to `threads` threads (0: as
/// many as there are cores), this one among them; few calls are not shared out. Returns when all
/// are done. When a call throws, those not yet begun are left out and the first exception is thrown
/// here.
void in_parallel(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& task);

}  // namespace epingle
