#include "src/http/gzip.hpp"

#include "src/base/error.hpp"
#include "src/base/owned.hpp"

#include <libdeflate.h>

namespace epingle::http {

namespace {

using Compressor = Owned<libdeflate_compressor, libdeflate_free_compressor>;

/// One a thread: it costs a few hundred kilobytes and is not to be shared.
libdeflate_compressor& compressor() {
    constexpr int level = 6;
    thread_local Compressor const mine{libdeflate_alloc_compressor(level)};
    if (!mine) {
        throw Error{ErrorKind::internal, "Mémoire insuffisante pour compresser une réponse."};
    }
    return *mine;
}

}  // namespace

std::string gzip(std::string_view bytes) {
    std::string out(bytes.size(), '\0');
    // libdeflate gives 0 when the result does not fit, here: when it is not smaller.
    out.resize(libdeflate_gzip_compress(&compressor(), bytes.data(), bytes.size(), out.data(),
                                        out.size()));
    out.shrink_to_fit();
    return out;
}

}  // namespace epingle::http
