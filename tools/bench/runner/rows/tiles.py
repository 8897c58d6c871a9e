"""Tiles encoded on one thread, nothing kept."""
from ..line import Line


def pins(bench):
    points = bench.members(1_000_000).points
    peer = bench.npm("supercluster", ["vt-pbf"])
    figures = bench.medians(
        ours=lambda: bench.ours("bench_tiles", "pins", bench.gazetteer, points),
        peer=None if peer.install else lambda: bench.node("supercluster.mjs", "tiles", points))
    ours, theirs = figures["ours"], figures["peer"]
    return [
        Line("2a", "pin tiles z5–z12, by territory", "tiles/s", ours["tiles_per_s"], peer, theirs.get("tiles_per_s"),
             ratio=12, reference=16_000),
        Line("2a", "– z8", "tiles/s", ours["z8_tiles_per_s"], peer, theirs.get("z8_tiles_per_s"), ratio=15,
             reference=2_500),
    ]


ROWS = {"2a": pins}
