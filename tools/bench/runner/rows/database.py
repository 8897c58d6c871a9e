"""Against PostgreSQL with PostGIS over the same members."""
import contextlib
import dataclasses
import pathlib
import sqlite3
import tempfile

from .. import load, postgres
from ..line import Line

MEMBERS = 1_000_000


def departements_of(gazetteer):
    database = sqlite3.connect(f"file:{gazetteer}?mode=ro", uri=True)
    return database.execute("SELECT code, departement FROM communes ORDER BY code").fetchall()


@contextlib.contextmanager
def filled(bench):
    """The database with everything in it, and the peer with PostGIS's version; None when there is none."""
    peer = postgres.peer()
    if peer.install:
        yield None, peer
        return
    with postgres.postgres() as database:
        tiles = load.draw(bench.tiles(MEMBERS), 20_000)
        postgis = database.fill(bench.members(MEMBERS).points, departements_of(bench.gazetteer), tiles)
        yield database, dataclasses.replace(peer, name=f"PostGIS {postgis}, PostgreSQL")


def tiles(bench):
    if load.wrk().install:
        return [Line("5a", "uncached tiles", "tiles/s", None, load.wrk())]
    with tempfile.TemporaryDirectory() as folder, filled(bench) as (database, peer), bench.serve(MEMBERS) as server:
        paths = load.write_paths(pathlib.Path(folder) / "paths", load.draw(bench.tiles(MEMBERS), 20_000))
        figures = bench.medians(
            ours=lambda: load.saturate(server, paths, connections=8, fresh=True),
            peer=database and (lambda: {"grouped": database.tiles_per_second(merged=False, seconds=4),
                                        "merged": database.tiles_per_second(merged=True, seconds=3)}))
    ours, theirs = figures["ours"]["per_s"], figures["peer"]
    return [
        Line("5a", "uncached tiles, zooms 5–12 alike, 8 connections; the peer groups members", "tiles/s", ours, peer,
             theirs.get("grouped"), ratio=500, reference=12),
        Line("5a", "– the peer reads a table already merged per commune", "tiles/s", ours, peer, theirs.get("merged"),
             ratio=40, reference=429),
    ]


def departements(bench):
    points = bench.members(MEMBERS).points
    with filled(bench) as (database, peer):
        figures = bench.medians(ours=lambda: bench.ours("bench_clusters", "departements", bench.gazetteer, points),
                                peer=database and (lambda: {"ms": database.join_ms()}))
    ours, theirs = figures["ours"], figures["peer"].get("ms")
    return [
        Line("5b", "coverage of the départements, read", "ms", ours["read_ms"], peer, theirs, limit=0.1, reference=369),
        Line("5b", "– of all four levels counted anew from the Atlas of 1 M members", "ms", ours["recount_ms"], peer, theirs, limit=10,
             reference=369),
    ]


ROWS = {"5a": tiles, "5b": departements}
