#pragma once

#include "src/base/owned.hpp"

#include <algorithm>
#include <libdeflate.h>
#include <string>
#include <string_view>

namespace epingle {

/// What `bytes` in gzip format hold, up to 16 MiB; "(not gzip)" when they do not.
inline std::string gunzipped(std::string_view bytes) {
    Owned<libdeflate_decompressor, libdeflate_free_decompressor> const decompressor{
        libdeflate_alloc_decompressor()};
    // The last four bytes tell how long the text is, the least first.
    std::size_t told = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(4, bytes.size()); ++i) {
        told = told << 8U | static_cast<unsigned char>(bytes[bytes.size() - 1 - i]);
    }
    std::string out(std::min<std::size_t>(told, 16 * 1024 * 1024), '\0');
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
