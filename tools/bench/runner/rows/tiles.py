"""Tiles encoded on one thread, nothing kept."""
from ..line import Line


def pins(bench):
    points = bench.members(1_000_000).points
    peer = bench.npm("supercluster", ["vt-pbf"])
    figures = bench.medians(
        ours=lambda: bench.ours("bench_tiles", "pins", bench.gazetteer, points),
        peer=None if peer.install else lambda: bench.node("supercluster.mjs", "tiles", points))
    ours, theirs = figures["ours"], figures["peer"]
    def line(what, key, ratio, reference=None):
        return Line("2a", what, "tiles/s", ours[key], peer, theirs.get(key), ratio, reference=reference)
    return [line("pin tiles z5–z12, by territory", "tiles_per_s", 12, 16_000),
            line("– z8", "z8_tiles_per_s", 15, 2_500),
            line("– by proximity, the same clusters", "near_tiles_per_s", 12),
            line("– z8", "near_z8_tiles_per_s", 15)]


ROWS = {"2a": pins}
