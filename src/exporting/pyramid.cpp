#include "src/exporting/pyramid.hpp"

#include "src/base/gzip.hpp"
#include "src/base/in_parallel.hpp"

#include <algorithm>

namespace epingle::exporting {

namespace {

/// Enough for threads to share and to be worth starting them; so few that a stop is soon obeyed.
constexpr std::size_t tiles_at_once = 2048;

}  // namespace

Pyramid make_pyramid(std::span<tiles::TileAddress const> addresses, TileSource const& source,
                     unsigned threads, std::function<void(std::size_t)> const& on_progress) {
    Pyramid pyramid;
    TextNumbers plain;  // the contents before they are compressed, which is dear
    std::vector<std::string> made;
    for (std::size_t begin = 0; begin < addresses.size(); begin += tiles_at_once) {
        auto const batch =
            addresses.subspan(begin, std::min(tiles_at_once, addresses.size() - begin));
        made.assign(batch.size(), {});
        in_parallel(batch.size(), threads, [&](std::size_t i) { made[i] = source(batch[i]); });
        auto const known = static_cast<std::uint32_t>(plain.size());
        for (std::size_t i = 0; i < batch.size(); ++i) {
            on_progress(begin + i + 1);
            if (!made[i].empty()) {
                pyramid.tiles.push_back({batch[i], plain.number_of(made[i])});
            }
        }
        std::vector<std::string> compressed(plain.size() - known);
        in_parallel(compressed.size(), threads, [&](std::size_t i) {
            compressed[i] = gzip_even_if_larger(plain.text(known + static_cast<std::uint32_t>(i)));
        });
        for (std::string const& bytes : compressed) {
            (void)pyramid.contents.number_of(bytes);  // of the same number as before
        }
    }
    return pyramid;
}

}  // namespace epingle::exporting
