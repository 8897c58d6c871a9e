"""Requests in bulk: as many as a server can answer (wrk), or at a steady rate (bench_pace)."""
import random

from .bench import BUILD, HERE
from .line import program_peer
from .processes import Broken, figures_of, measured, output_of


def wrk():
    return program_peer("wrk", ["wrk", "-v"], "apt-get install wrk", 1)


def saturate(server, paths, connections=32, seconds=3, fresh=False):
    """Requests per second, per CPU second of the server, and p99 of a closed loop."""
    before = server.cpu_seconds()
    said = output_of(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", HERE / "paths.lua", server.url, "--",
                      paths, *(["fresh"] if fresh else [])])
    used = server.cpu_seconds() - before
    figures = figures_of(said)
    if figures["failed"] > figures["requests"] / 1000:
        raise Broken(f"{figures['failed']:.0f} requests failed")
    return {"per_s": figures["requests"] / figures["seconds"], "per_cpu_s": figures["requests"] / used,
            "p99_ms": figures["p99_ms"]}


def pace(server, paths, rate=5000, seconds=3):
    """p50 and p99 in microseconds at a steady rate well below what any of the servers can do."""
    return measured([BUILD / "tools/bench/bench_pace", server.port, paths, rate, seconds])


def draw(tiles, count, seed=1):
    """Tiles from all zooms alike: a zoom first, then a tile of it."""
    dice = random.Random(seed)
    by_zoom = {zoom: [tile for tile in tiles if tile[0] == zoom] for zoom in {zoom for zoom, _, _ in tiles}}
    return [dice.choice(by_zoom[dice.choice(sorted(by_zoom))]) for _ in range(count)]


def shuffled(tiles, seed=1):
    return random.Random(seed).sample(tiles, len(tiles))


def path_of(tile):
    return "/tiles/pins/{}/{}/{}.mvt".format(*tile)


def write_paths(file, tiles):
    file.write_text("".join(f"{path_of(tile)}\n" for tile in tiles))
    return file
