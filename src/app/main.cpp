#include "src/app/command_line.hpp"

int main(int argc, char** argv) {
    return epingle::app::run(argc, argv);
}
