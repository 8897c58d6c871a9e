#include "src/base/gzip.hpp"

#include "src/base/error.hpp"
#include "src/base/owned.hpp"

#include <libdeflate.h>

namespace epingle {

namespace {

using Compressor = Owned<libdeflate_compressor, libdeflate_free_compressor>;

/// One a thread: it costs a few hundred kilobytes and is not to be shared.
libdeflate_compressor& compressor() {
    constexpr int level = 6;
    thread_local Compressor const mine{libdeflate_alloc_compressor(level)};
    if (!mine) {
        throw Error{ErrorKind::internal, "Mémoire insuffisante pour compresser."};
    }
    return *mine;
}

/// Empty when the result takes more than `most` bytes.
std::string compressed(std::string_view bytes, std::size_t most) {
    std::string out(most, '\0');
    // libdeflate gives 0 when the result does not fit.
    out.resize(libdeflate_gzip_compress(&compressor(), bytes.data(), bytes.size(), out.data(),
                                        out.size()));
    out.shrink_to_fit();
    return out;
}

}  // namespace

std::string gzip(std::string_view bytes) {
    return compressed(bytes, bytes.size());
}

std::string gzip_even_if_larger(std::string_view bytes) {
    return compressed(bytes, libdeflate_gzip_compress_bound(&compressor(), bytes.size()));
}

}  // namespace epingle
