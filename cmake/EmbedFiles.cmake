# Run as a script: writes SOURCE, a C++ file that holds every file below FOLDER as
# epingle::app::page_files(), each by its path relative to FOLDER, in order of path.
#   cmake -DFOLDER=… -DSOURCE=… -P EmbedFiles.cmake
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT files)

set(arrays "")
set(entries "")
set(number 0)
foreach(path IN LISTS files)
  file(READ ${FOLDER}/${path} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${bytes}")
  # Lines of 32 bytes: compilers bound the length of one literal, not of several in a row.
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f]){32})" "\\1\"\n    \"" escaped "${escaped}")
  string(LENGTH "${bytes}" digits)
  math(EXPR size "${digits} / 2")
  string(APPEND arrays "constexpr char file_${number}[] =\n    \"${escaped}\";\n")
  string(APPEND entries "        {\"${path}\", {file_${number}, ${size}}},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(WRITE ${SOURCE} "#include \"src/app/page_files.hpp\"

namespace epingle::app {

namespace {

${arrays}
}  // namespace

std::vector<http::EmbeddedFile> page_files() {
    return {
${entries}    };
}

}  // namespace epingle::app
")
