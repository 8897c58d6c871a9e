"""Files in, files out."""
import pathlib
import tempfile

from ..line import Line, Peer, program_peer
from ..processes import cpu_of

PEER_SCRIPT = """
.separator ;
.import {table} members
CREATE UNIQUE INDEX by_id ON members(identifiant);
CREATE INDEX by_place ON members(commune, code_postal, nom);
"""


def cpu_in_folder(command_for, **options):
    """CPU seconds of a command that writes into a new folder."""
    with tempfile.TemporaryDirectory() as folder:
        return {"s": cpu_of(command_for(pathlib.Path(folder)), **options)}


def with_shell(table):
    with tempfile.TemporaryFile("w+") as commands:
        commands.write(PEER_SCRIPT.format(table=table))
        commands.seek(0)
        return cpu_in_folder(lambda folder: ["sqlite3", folder / "peer.db"], stdin=commands)


def importing(bench):
    members = bench.members(1_000_000)
    shell = program_peer("sqlite3 .import", ["sqlite3", "--version"], "apt-get install sqlite3", 0)
    gdal = program_peer("ogr2ogr, GeoPackage", ["ogr2ogr", "--version"], "apt-get install gdal-bin", 1)
    figures = bench.medians(
        ours=lambda: cpu_in_folder(lambda folder: bench.import_command(members.table, folder / "epingle.db")),
        shell=None if shell.install else lambda: with_shell(members.table),
        gdal=None if gdal.install else lambda: cpu_in_folder(lambda folder: [
            "ogr2ogr", "-f", "GPKG", folder / "peer.gpkg", members.points, "-oo", "X_POSSIBLE_NAMES=lon", "-oo",
            "Y_POSSIBLE_NAMES=lat", "-a_srs", "EPSG:4326"]))
    ours = figures["ours"]["s"]
    return [
        Line("7a", "CSV of 1 M members: validated, geocoded, indexed (at most twice)", "CPU-s", ours, shell,
             figures["shell"].get("s"), ratio=0.5, reference=2.8),
        Line("7a", "– the peer reads positions", "CPU-s", ours, gdal, figures["gdal"].get("s"), ratio=4, reference=19),
    ]


def exporting(bench):
    members = bench.members(1_000_000)
    # Not in Debian 12's archive: the figures are PERFORMANCE.md's.
    tippecanoe = Peer("tippecanoe", "2.x")

    def pyramid(source, file):
        with tempfile.TemporaryDirectory() as name:
            output = pathlib.Path(name) / "members.pmtiles"
            seconds = cpu_of([bench.epingle, "export", source, file, "--gazetteer", bench.gazetteer, "--format", "pmtiles",
                              "-o", output])
            return {"s": seconds, "mb": output.stat().st_size / 1e6}

    figures = bench.medians(table=lambda: pyramid("--from", members.table), database=lambda: pyramid("--db", members.database))
    table, database = figures["table"], figures["database"]
    return [
        Line("6", "CSV of 1 M members to all tiles z0–z12, gzipped; the peer’s points are raw", "CPU-s", table["s"],
             tippecanoe, ratio=25, reference=53),
        Line("6", "– from the database; the peer’s points are merged per commune", "CPU-s", database["s"], tippecanoe,
             ratio=3, reference=5.6),
        Line("6", "– size of the file", "MB", table["mb"], tippecanoe, ratio=1, reference=13),
    ]


ROWS = {"6": exporting, "7a": importing}
