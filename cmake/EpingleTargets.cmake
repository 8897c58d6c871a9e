# One static library a folder, one test program a folder of tests.

# epingle_library(name SOURCES file... [LINK target...] [PRIVATE_LINK target...])
function(epingle_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE epingle_flags ${arg_PRIVATE_LINK})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# epingle_test(name [LABELS label...] SOURCES file... LINK target...): a doctest program that ctest runs.
function(epingle_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;LABELS" ${ARGN})
  add_executable(${name} ${arg_SOURCES} $<TARGET_OBJECTS:doctest_main>)
  target_link_libraries(${name} PRIVATE epingle_flags doctest_headers ${arg_LINK})
  # Optimising tests takes longer than it saves.
  target_compile_options(${name} PRIVATE -O0)
  target_precompile_headers(${name} REUSE_FROM tests_headers)
  add_test(NAME ${name} COMMAND ${name} --no-intro --no-version WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}")
endfunction()
