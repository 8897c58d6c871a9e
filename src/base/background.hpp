#pragma once

namespace epingle {

/// Lets others go first: lowers the scheduling priority of the calling thread, and of the threads
/// it starts from then on, for work that must never delay an answer. A priority that is lower
/// already stays. Where priorities are not a thread's own (elsewhere than on Linux), does nothing.
void go_to_background() noexcept;

}  // namespace epingle
