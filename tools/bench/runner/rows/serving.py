"""Tiles over HTTP, as a visitor's browser asks for them."""
import contextlib
import dataclasses
import os
import pathlib
import shutil
import tempfile

from .. import load
from ..line import Line
from ..nginx import nginx, peer as nginx_peer
from ..processes import fetched, running

MEMBERS = 1_000_000
GZIP = {"Accept-Encoding": "gzip"}


@dataclasses.dataclass(frozen=True)
class CachedTiles:
    """Tiles as Épingle serves them, gzipped, as files below `folder` and as `paths`."""
    folder: pathlib.Path
    paths: pathlib.Path
    first: str


def save_tiles(bench, server, folder):
    """Some 200 tiles of all zooms, those that are worth compressing."""
    kept = []
    for tile in dict.fromkeys(load.draw(bench.tiles(MEMBERS), 400)):
        path = load.path_of(tile)
        status, headers, body = fetched(server.url + path, GZIP)
        if status == 200 and headers.get("Content-Encoding") == "gzip" and len(kept) < 200:
            file = folder / "files" / path[1:]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(body)
            kept.append(tile)
    return CachedTiles(folder / "files", load.write_paths(folder / "paths", kept), load.path_of(kept[0]))


@contextlib.contextmanager
def cached_tiles(bench):
    """Épingle with its tiles made, and the same tiles as files."""
    with tempfile.TemporaryDirectory() as folder, bench.serve(MEMBERS) as server:
        yield server, save_tiles(bench, server, pathlib.Path(folder))


def against_node(bench):
    wrk = load.wrk()
    fastify = bench.npm("fastify")
    http = dataclasses.replace(fastify, name="node http", version=bench.node_version())
    if wrk.install:
        return [Line("3a", "cached tiles", "req/CPU-s", None, wrk)]
    with contextlib.ExitStack() as stack:
        ours, tiles = stack.enter_context(cached_tiles(bench))
        def contestant(server):
            return lambda: load.saturate(server, tiles.paths)
        peers = {how: contestant(stack.enter_context(bench.serve_tiles_with_node(how, tiles.folder, tiles.first)))
                 for how in ([] if fastify.install else ["http", "fastify"])}
        figures = {"http": {}, "fastify": {}} | bench.medians(ours=contestant(ours), **peers)
    def line(what, peer, name, ratio, reference):
        return Line("3a", what, "req/CPU-s", figures["ours"]["per_cpu_s"], peer, figures[name].get("per_cpu_s"), ratio,
                    reference=reference)
    return [line("cached tiles, per CPU second of the server", http, "http", 2, 45_000),
            line("– against fastify", fastify, "fastify", None, 40_000)]


def uncached(bench):
    wrk = load.wrk()
    peer = bench.npm("supercluster", ["vt-pbf"])
    peer = dataclasses.replace(peer, name="node http + supercluster")
    if wrk.install:
        return [Line("3b", "uncached tiles", "req/s", None, wrk)]
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        tiles = load.shuffled(bench.tiles(MEMBERS))
        paths = load.write_paths(folder / "paths", tiles)
        ours = stack.enter_context(bench.serve(MEMBERS))
        def contestant(server):
            return lambda: load.saturate(server, paths, connections=8, fresh=True)
        theirs = None if peer.install else contestant(
            stack.enter_context(bench.serve_tiles_with_node("supercluster", bench.members(MEMBERS).points,
                                                            load.path_of(tiles[0]))))
        figures = bench.medians(ours=contestant(ours), peer=theirs)
    ours, theirs = figures["ours"], figures["peer"]
    return [
        Line("3b", "uncached tiles z5–z12, 8 connections", "req/s", ours["per_s"], peer, theirs.get("per_s"), ratio=8,
             reference=4_700),
        Line("3b", "– p99", "ms", ours["p99_ms"], peer, theirs.get("p99_ms"), ratio=5),
        Line("3b", "– per CPU second of the server", "req/CPU-s", ours["per_cpu_s"], peer, theirs.get("per_cpu_s")),
    ]


def against_nginx(bench):
    wrk, peer = load.wrk(), nginx_peer()
    if wrk.install:
        return [Line("4a", "cached tiles", "req/s", None, wrk)]
    def both(server, tiles):
        return load.saturate(server, tiles.paths) | load.pace(server, tiles.paths)
    with contextlib.ExitStack() as stack:
        ours, tiles = stack.enter_context(cached_tiles(bench))
        theirs = None
        if not peer.install:
            user = "root" if os.geteuid() == 0 else ""
            server = stack.enter_context(nginx(tiles.folder, tiles.first, user))
            theirs = lambda: both(server, tiles)
        figures = bench.medians(ours=lambda: both(ours, tiles), peer=theirs)
    ours, theirs = figures["ours"], figures["peer"]
    def line(what, unit, key, ratio, reference=None):
        return Line("4a", what, unit, ours[key], peer, theirs.get(key), ratio, reference=reference)
    return [line("cached tiles, per CPU second of the server", "req/CPU-s", "per_cpu_s", 1.0, 82_000),
            line("– per second", "req/s", "per_s", 0.95, 62_500),
            line("– p99 at 5,000 a second (at most 1.5 times nginx’s)", "µs", "p99_us", 1 / 1.5)]


def during_import(bench):
    """p99 of a server while a million members are imported into its database, against p99 without."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        database = folder / "epingle.db"
        with bench.serve(100_000) as source:
            tiles = save_tiles(bench, source, folder)

        def served(importing):
            shutil.copy(bench.members(100_000).database, database)
            with bench.serve_database(database) as server:
                load.pace(server, tiles.paths, seconds=1)
                if not importing:
                    return load.pace(server, tiles.paths)
                with running(bench.import_command(bench.members(1_000_000).table, database)):
                    return load.pace(server, tiles.paths)

        figures = bench.medians(alone=lambda: served(False), beside=lambda: served(True))
    return [Line("4a", "– p99 while a million members are imported (at most twice the one without)", "µs",
                 figures["beside"]["p99_us"], dataclasses.replace(nginx_peer(), name="Épingle alone", version=""),
                 figures["alone"]["p99_us"], ratio=0.5)]


ROWS = {"3a": against_node, "3b": uncached, "4a": lambda bench: against_nginx(bench) + during_import(bench)}
