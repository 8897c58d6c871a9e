"""PostgreSQL with PostGIS, in a folder of its own that goes away with it."""
import contextlib
import glob
import os
import pathlib
import re
import shutil
import tempfile
import time

from .line import Peer
from .processes import Broken, output_of, running

INSTALL = "apt-get install postgresql-postgis postgresql"
CATEGORIES = range(10)
COUNTS = ", ".join(f"count(*) FILTER (WHERE category = {category}) AS cat_{category}" for category in CATEGORIES)
NAMES = ", ".join(f"cat_{category}" for category in CATEGORIES)

TABLES = f"""
CREATE EXTENSION postgis;
CREATE TABLE members (commune text, lon float8, lat float8, category int, month text);
\\copy members FROM '{{points}}' CSV HEADER
ALTER TABLE members ADD COLUMN geom geometry(Point, 3857);
UPDATE members SET geom = ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 3857);
CREATE INDEX ON members USING gist (geom);
CREATE TABLE pins AS SELECT commune, geom, count(*) AS members, {COUNTS} FROM members GROUP BY commune, geom;
CREATE INDEX ON pins USING gist (geom);
CREATE TABLE communes (code text PRIMARY KEY, departement text);
\\copy communes FROM '{{communes}}' CSV
CREATE TABLE tiles (id serial PRIMARY KEY, z int, x int, y int);
\\copy tiles (z, x, y) FROM '{{tiles}}' CSV
VACUUM FULL ANALYZE;
"""
# {rows} are grouped members, or pins as they are.
TILE = """
\\set id random(1, {count})
SELECT z, x, y FROM tiles WHERE id = :id \\gset
SELECT ST_AsMVT(tile, 'pins', 4096, 'geom') FROM (
  SELECT commune, {columns}, ST_AsMVTGeom(geom, ST_TileEnvelope(:z, :x, :y)) AS geom
  FROM {table} WHERE geom && ST_TileEnvelope(:z, :x, :y) {group}) AS tile;
"""
JOIN = "SELECT departement, count(*) FROM members JOIN communes ON code = commune GROUP BY departement;\n"


def programs():
    """The newest version that is installed; None when there is none."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4]))
    return pathlib.Path(found[-1]) if found else None


def peer():
    if programs() is None or not list(programs().parents[0].glob("lib/postgis-3.so")):
        return Peer("PostGIS", "", INSTALL)
    return Peer("PostgreSQL", output_of([programs() / "postgres", "--version"]).split()[2])


def as_its_user(command):
    """PostgreSQL refuses to run as root."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else [*command]


class Database:
    def __init__(self, folder):
        self.folder = folder

    def run(self, program, *arguments):
        return output_of(as_its_user([programs() / program, "-h", self.folder, *arguments, "postgres"]),
                         cwd=self.folder)

    def script(self, name, text):
        file = self.folder / name
        file.write_text(text)
        return file

    def fill(self, points, communes, tiles):
        """`communes` are (code, département), `tiles` (z, x, y)."""
        def table(name, rows):
            return self.script(name, "".join(",".join(map(str, row)) + "\n" for row in rows))
        self.tiles = len(tiles)
        shutil.copy(points, self.folder / "points.csv")
        text = TABLES.format(points=self.folder / "points.csv", communes=table("communes.csv", communes),
                             tiles=table("tiles.csv", tiles))
        self.run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", self.script("tables.sql", text))
        return self.run("psql", "-At", "-c", "SELECT postgis_lib_version()").strip()

    def tiles_per_second(self, merged, seconds):
        """By 8 connections, tiles drawn at random from those given."""
        columns = f"members, {NAMES}" if merged else f"count(*) AS members, {COUNTS}"
        text = TILE.format(count=self.tiles, columns=columns, table="pins" if merged else "members",
                           group="" if merged else "GROUP BY commune, geom")
        return self.bench("tile.sql", text, r"tps = ([\d.]+)", "-c8", "-j1", f"-T{seconds}")

    def join_ms(self):
        return self.bench("join.sql", JOIN, r"latency average = ([\d.]+)", "-c1", "-t3")

    def bench(self, name, text, figure, *how):
        said = self.run("pgbench", "-n", *how, "-f", self.script(name, text))
        return float(re.search(figure, said).group(1))


def wait_until_ready(database, server):
    for _ in range(600):
        with contextlib.suppress(Broken):
            database.run("psql", "-qAt", "-c", "SELECT 1")
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise Broken("PostgreSQL does not start")


@contextlib.contextmanager
def postgres():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        output_of(as_its_user([programs() / "initdb", "-D", folder / "data", "-A", "trust", "--no-sync"]), cwd=folder)
        options = {"listen_addresses": "", "unix_socket_directories": folder, "shared_buffers": "1GB",
                   "work_mem": "64MB", "fsync": "off", "jit": "off"}
        settings = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        with running(as_its_user([programs() / "postgres", "-D", folder / "data", *settings]), cwd=folder) as server:
            database = Database(folder)
            wait_until_ready(database, server)
            yield database
