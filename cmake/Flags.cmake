# Language, warnings and ccache: everything that holds for each of our own targets.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE ccache)
if(CCACHE)
  # What ccache must be told to keep files that include precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

add_library(epingle_flags INTERFACE)
target_include_directories(epingle_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(epingle_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wsuggest-override -Wduplicated-cond -Wduplicated-branches
  -Wlogical-op -Wuseless-cast -Wcast-qual -Wextra-semi -Wformat=2 -Wundef -Wswitch-enum
  -Wdouble-promotion -Werror)
# g++ 12 sees overlaps in std::string's operator+ that are not there (GCC bug 105651).
target_compile_options(epingle_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
