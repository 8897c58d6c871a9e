"""Tiles encoded on one thread, nothing kept."""
import dataclasses

from ..line import Line, program_peer
from ..processes import output_of


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


def dump_outlines(bench, layer):
    file = bench.work / f"{layer}.geojson"
    file.unlink(missing_ok=True)
    output_of(["ogr2ogr", "-f", "GeoJSON", "-select", "code,nom", file, bench.gazetteer, layer])
    return file


def outlines(bench):
    points = bench.members(1_000_000).points
    peer = bench.npm("geojson-vt", ["vt-pbf"])
    gdal = program_peer("ogr2ogr", ["ogr2ogr", "--version"], "apt-get install gdal-bin", 1)
    peer = dataclasses.replace(peer, install=peer.install or gdal.install)
    files = [] if peer.install else [dump_outlines(bench, layer) for layer in ("contours_departements", "contours_regions")]
    figures = bench.medians(
        ours=lambda: bench.ours("bench_tiles", "departements", bench.gazetteer, points),
        peer=None if peer.install else lambda: bench.node("geojson_vt.mjs", *files, points))
    return [Line("2b", "outlines of départements and régions to tiles z5–z12, cold", "tiles/s",
                 figures["ours"]["tiles_per_s"], peer, figures["peer"].get("tiles_per_s"), ratio=3, reference=30_000)]


ROWS = {"2a": pins, "2b": outlines}
