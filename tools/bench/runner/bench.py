"""What every row needs: where things are, how many rounds, our programs and those of npm."""
import functools
import json
import pathlib
import subprocess

from . import inputs
from .line import Peer
from .processes import figures_of, free_port, measured, output_of, serving
from .rounds import medians

ROOT = pathlib.Path(__file__).resolve().parents[3]
HERE = ROOT / "tools/bench"
BUILD = ROOT / "build/release"
PROGRAMS = ["epingle", "demo-members", "bench_clusters", "bench_geocode", "bench_pace", "bench_suggest", "bench_tiles"]


class Bench:
    def __init__(self, rounds):
        self.rounds = rounds
        self.gazetteer = ROOT / "build/france.gpkg"
        self.epingle = BUILD / "epingle"
        self.work = ROOT / "build/bench"
        self.work.mkdir(parents=True, exist_ok=True)

    def build(self):
        """The programs, and the gazetteer when it is stale."""
        output_of([ROOT / "tools/build", "release", *PROGRAMS])

    @functools.cache
    def members(self, count):
        return inputs.members(self, count)

    @functools.cache
    def people(self, count):
        return inputs.people(self, count)

    @functools.cache
    def tiles(self, count):
        """Tiles from zoom 5 to 12 in which some member lives."""
        return inputs.inhabited(self.members(count), range(5, 13))

    def medians(self, **contestants):
        """Contestants that are None are not there."""
        there = {name: measure for name, measure in contestants.items() if measure is not None}
        return {name: {} for name in contestants} | medians(self.rounds, **there)

    def run_ours(self, program, *arguments):
        return output_of([BUILD / "tools/bench" / program, *arguments])

    def ours(self, program, *arguments):
        return figures_of(self.run_ours(program, *arguments))

    def node(self, script, *arguments):
        return measured(["node", "--expose-gc", "--max-old-space-size=8192", HERE / script, *arguments])

    def serve_tiles_with_node(self, how, source, ready):
        port = free_port()
        return serving(["node", "--expose-gc", HERE / "tile_server.mjs", how, port, source], port, ready)

    def serve(self, count):
        return self.serve_database(self.members(count).database)

    def serve_database(self, database):
        port = free_port()
        return serving(self.serve_command(database, port), port, "/healthz")

    def serve_command(self, database, port):
        return [self.epingle, "serve", "--db", database, "--gazetteer", self.gazetteer, "--port", port]

    def import_command(self, table, database):
        return [self.epingle, "import", table, "--db", database, "--visibility", "public", "--fictional",
                "--gazetteer", self.gazetteer]

    def node_version(self):
        return output_of(["node", "--version"]).strip().lstrip("v")

    @functools.cache
    def npm_is_there(self):
        def run(*arguments):
            return subprocess.run(["npm", *arguments], cwd=HERE, capture_output=True, text=True)
        try:
            return run("ls", "--silent").returncode == 0 or run("ci", "--silent").returncode == 0
        except FileNotFoundError:
            return False

    def npm(self, name, with_packages=()):
        """A peer of npm, and what makes its tiles."""
        install = "" if self.npm_is_there() else "npm ci in tools/bench"
        wanted = json.loads((HERE / "package.json").read_text())["dependencies"]
        others = "".join(f" + {other} {wanted[other]}" for other in with_packages)
        return Peer(name, f"{wanted[name]}{others}", install)

