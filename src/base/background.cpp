#include "src/base/background.hpp"

#ifdef __linux__
#include <algorithm>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace epingle {

void go_to_background() noexcept {
#ifdef __linux__
    // Against a thread of ordinary priority, this one gets a tenth of a core they both want.
    constexpr int background_nice = 10;
    auto const thread = static_cast<id_t>(gettid());
    setpriority(PRIO_PROCESS, thread, std::max(background_nice, getpriority(PRIO_PROCESS, thread)));
    // It does not interrupt others when it wakes up.
    sched_param const no_real_time{};
    sched_setscheduler(0, SCHED_BATCH, &no_real_time);
#endif
}

}  // namespace epingle
