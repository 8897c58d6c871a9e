#include "src/app/stop_signal.hpp"

#include <pthread.h>
#include <utility>

namespace epingle::app {

StopSignal::StopSignal() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGINT);
    struct sigaction on_hangup {};
    sigaction(SIGHUP, nullptr, &on_hangup);
    if (on_hangup.sa_handler != SIG_IGN) {  // under nohup it goes on
        sigaddset(&signals_, SIGHUP);
    }
    sigaddset(&signals_, SIGUSR1);  // the destructor's own, to end the wait
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
}

StopSignal::~StopSignal() {
    if (waiter_.joinable()) {
        pthread_kill(waiter_.native_handle(), SIGUSR1);
        waiter_.join();
    }
}

void StopSignal::on_stop(std::function<void()> stop) {
    waiter_ = std::thread{[signals = signals_, stop = std::move(stop)] {
        int received = 0;
        if (sigwait(&signals, &received) == 0 && received != SIGUSR1) {
            stop();
        }
    }};
}

}  // namespace epingle::app
