#pragma once

#include "src/base/owned.hpp"

#include <libdeflate.h>
#include <string>
#include <string_view>

namespace epingle {

/// What `bytes` in gzip format hold, up to 16 MiB; "(not gzip)" when they do not.
inline std::string gunzipped(std::string_view bytes) {
    Owned<libdeflate_decompressor, libdeflate_free_decompressor> const decompressor{
        libdeflate_alloc_decompressor()};
    std::string out(16 * 1024 * 1024, '\0');
    std::size_t length = 0;
    auto const result = libdeflate_gzip_decompress(decompressor.get(), bytes.data(), bytes.size(),
                                                   out.data(), out.size(), &length);
    if (result != LIBDEFLATE_SUCCESS) {
        return "(not gzip)";
    }
    out.resize(length);
    return out;
}

}  // namespace epingle
