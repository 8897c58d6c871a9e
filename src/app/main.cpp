#include "src/app/command_line.hpp"

#include <csignal>

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is an error, told as one
    return epingle::app::run(argc, argv);
}
