#pragma once

#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace epingle::http {

/// Compresses bytes as they come, which `gzip` of src/base cannot: it is faster, and wants the
/// whole. One thread at a time. Holds a quarter of a megabyte.
class GzipStream {
public:
    GzipStream();
    ~GzipStream();
    GzipStream(GzipStream const&) = delete;
    GzipStream& operator=(GzipStream const&) = delete;
    GzipStream(GzipStream&&) = delete;
    GzipStream& operator=(GzipStream&&) = delete;

    /// What has become of `bytes` and those before; often nothing yet.
    [[nodiscard]] std::string add(std::string_view bytes);
    /// The rest. Once, last.
    [[nodiscard]] std::string finish();

private:
    std::string pass(std::string_view bytes, int flush);

    std::unique_ptr<z_stream_s> zlib_;
};

}  // namespace epingle::http
