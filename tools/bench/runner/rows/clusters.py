"""Clusters of all zooms: made from every member, from counts, after an edit; read; and the memory they take."""
from ..line import Line
from ..processes import fetched


def index(bench):
    points = bench.members(1_000_000).points
    peer = bench.npm("supercluster")
    figures = bench.medians(
        ours=lambda: bench.ours("bench_clusters", "index", bench.gazetteer, points),
        peer=None if peer.install else lambda: bench.node("supercluster.mjs", "index", points))
    ours, theirs = figures["ours"], figures["peer"]
    return [
        Line("1a", "index 1 M members, all zooms, counts per category", "CPU-ms", ours["counts_ms"], peer,
             theirs.get("counts_ms"), ratio=12, reference=1800),
        Line("1a", "– without counts", "CPU-ms", ours["plain_ms"], peer, theirs.get("plain_ms"), ratio=8,
             reference=1000),
        Line("1a", "– by proximity, the same work", "CPU-ms", ours["near_counts_ms"], peer,
             theirs.get("near_counts_ms"), ratio=12),
    ]


def rebuild(bench):
    points = bench.members(1_000_000).points
    peer = bench.npm("supercluster")
    figures = bench.medians(
        ours=lambda: {**bench.ours("bench_clusters", "rebuild", bench.gazetteer, points),
                      **bench.ours("bench_clusters", "edits", bench.gazetteer, points)},
        peer=None if peer.install else lambda: bench.node("supercluster.mjs", "rebuild", points))
    ours, theirs = figures["ours"], figures["peer"]
    return [
        Line("1b", "clusters of all zooms from counts per commune", "CPU-ms", ours["rebuild_ms"], peer,
             theirs.get("rebuild_ms"), ratio=8, reference=383),
        Line("1b", "– by proximity, the same work", "CPU-ms", ours["near_rebuild_ms"], peer,
             theirs.get("near_rebuild_ms")),
        Line("1b", "– after one member’s edit", "CPU-ms", ours["edit_ms"], limit=1),
        Line("1b", "– p99", "CPU-ms", ours["edit_p99_ms"]),
        Line("1b", "– under a filter not seen before", "CPU-ms", ours["filter_ms"], limit=60),
    ]


def windows(bench):
    points = bench.members(1_000_000).points
    peer = bench.npm("supercluster")
    figures = bench.medians(
        ours=lambda: bench.ours("bench_clusters", "views", bench.gazetteer, points),
        peer=None if peer.install else lambda: bench.node("supercluster.mjs", "views", points))
    ours, theirs = figures["ours"], figures["peer"]
    return [
        Line("1c", "clusters in 1024×768 pixels, all zooms, p50", "µs", ours["p50_us"], peer, theirs.get("p50_us"),
             ratio=5, reference=10.7),
        Line("1c", "– p99", "µs", ours["p99_us"], peer, theirs.get("p99_us"), ratio=20, reference=275),
        Line("1c", "– by proximity, the same work, p50", "µs", ours["near_p50_us"], peer, theirs.get("near_p50_us"),
             ratio=5),
        Line("1c", "– p99", "µs", ours["near_p99_us"], peer, theirs.get("near_p99_us"), ratio=20),
    ]


def memory(bench):
    peer = bench.npm("supercluster")
    tiles = [f"/tiles/pins/{path}.mvt" for path in ("5/15/11", "6/32/22", "7/64/45", "8/129/88", "10/518/352")]

    def resident(server):
        for path in tiles:
            fetched(server.url + path, {"Accept-Encoding": "gzip"})
        return {"mb": server.resident_mb()}

    def of_ours(count):
        with bench.serve(count) as server:
            return resident(server)

    def of_node():
        with bench.serve_tiles_with_node("supercluster", bench.members(1_000_000).points, tiles[0]) as server:
            return resident(server)

    figures = bench.medians(million=lambda: of_ours(1_000_000), few=lambda: of_ours(1_500),
                            peer=None if peer.install else of_node)
    return [
        Line("1d", "resident memory, 1 M members served", "MB", figures["million"]["mb"], peer,
             figures["peer"].get("mb"), limit=90, reference=517),
        Line("1d", "– 1,500 members", "MB", figures["few"]["mb"], limit=60),
    ]


ROWS = {"1a": index, "1b": rebuild, "1c": windows, "1d": memory}
