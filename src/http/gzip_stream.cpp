#include "src/http/gzip_stream.hpp"

#include <array>
#include <new>
#include <zlib.h>

namespace epingle::http {

namespace {

constexpr int level = 4;         // twice the default's speed, for a few percent more bytes
constexpr int gzip_window = 31;  // 32 KB, and the gzip format
constexpr int usual_memory = 8;

}  // namespace

GzipStream::GzipStream() : zlib_{std::make_unique<z_stream_s>()} {
    if (deflateInit2(zlib_.get(), level, Z_DEFLATED, gzip_window, usual_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc{};  // the one failure that right parameters leave
    }
}

GzipStream::~GzipStream() {
    deflateEnd(zlib_.get());
}

std::string GzipStream::add(std::string_view bytes) {
    return pass(bytes, Z_NO_FLUSH);
}

std::string GzipStream::finish() {
    return pass({}, Z_FINISH);
}

std::string GzipStream::pass(std::string_view bytes, int flush) {
    std::string out;
    std::array<char, 16 * 1024> room{};
    // zlib's interface is older than const, and only reads.
    zlib_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    zlib_->avail_in = static_cast<uInt>(bytes.size());
    do {
        zlib_->next_out = reinterpret_cast<Bytef*>(room.data());
        zlib_->avail_out = static_cast<uInt>(room.size());
        deflate(zlib_.get(), flush);
        out.append(room.data(), room.size() - zlib_->avail_out);
    } while (zlib_->avail_out == 0);
    return out;
}

}  // namespace epingle::http
