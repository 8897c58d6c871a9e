"""Names: read (the geocoder) and suggested while they are typed."""
import functools
import sqlite3
import tempfile

from ..line import Line, Peer


def geocoding(bench):
    figures = bench.medians(ours=lambda: bench.ours("bench_geocode", "--speed", bench.gazetteer))["ours"]
    return [
        Line("7b", "geocoding on one thread, official names", "rows/s", figures["names"], limit=1e6),
        Line("7b", "– with postcode", "rows/s", figures["names_postcode"], limit=1e6),
        Line("7b", "– with a slip and the département", "rows/s", figures["slips_departement"], limit=20e3),
        Line("7b", "– with a slip and nothing else", "rows/s", figures["slips"], limit=20e3),
    ]


def suggestion_figures(bench):
    """Of the contestants that are there, and all the peers."""
    peers = {"flexsearch": bench.npm("flexsearch"), "minisearch": bench.npm("minisearch"),
             "b-tree": Peer("SQLite b-tree", sqlite3.sqlite_version), "fts5": Peer("SQLite FTS5", sqlite3.sqlite_version)}
    with tempfile.TemporaryDirectory() as folder:
        bench.run_ours("bench_suggest", "dump", bench.gazetteer, folder)
        contestants = {name: functools.partial(bench.ours, "bench_suggest", name, bench.gazetteer)
                       for name in ("ours", "b-tree", "fts5")}
        contestants |= {name: functools.partial(bench.node, "suggest_peers.mjs", name, folder)
                        for name in ("flexsearch", "minisearch") if not peers[name].install}
        return bench.medians(**dict.fromkeys(peers) | contestants), peers


@functools.cache
def suggestions(bench):
    """All of row 8: building the index and asking it is one run of each contestant."""
    figures, peers = suggestion_figures(bench)
    def lines(row, what, unit, key, limit, *against):
        return [Line(row, what if turn == 0 else "– another peer", unit, figures["ours"][key], peers[name],
                     figures[name].get(key), limit=limit if turn == 0 else None) for turn, name in enumerate(against)]
    return [
        *lines("8a", "suggestions, starts of names, p50", "µs", "starts p50", 1.5, "flexsearch", "b-tree"),
        *lines("8a", "– p99", "µs", "starts p99", 20, "flexsearch", "b-tree"),
        *lines("8b", "suggestions, word starts and slips, p50", "µs", "words, slips p50", 40, "minisearch"),
        *lines("8b", "– p99", "µs", "words, slips p99", 500, "minisearch"),
        *lines("8b", "– word starts alone, p50", "µs", "words p50", 40, "fts5"),
        *lines("8b", "– p99", "µs", "words p99", 500, "fts5"),
        *lines("8c", "search index, build", "CPU-ms", "build ms", 25, "minisearch"),
        *lines("8c", "– memory", "MB", "build MB", 6, "minisearch"),
    ]


def only(row):
    return lambda bench: [line for line in suggestions(bench) if line.row == row]


ROWS = {"7b": geocoding, "8a": only("8a"), "8b": only("8b"), "8c": only("8c")}
