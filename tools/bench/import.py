#!/usr/bin/env python3
"""Times `epingle import` of a million fictional members against the sqlite3 shell's .import with
the same indexes (and no geocoding): CPU seconds, interleaved, medians. Prints the ratio. Then times,
by the clock, a file in which each row has a slip of its own, placed on one thread and on all cores.

usage: tools/bench/import.py [rows=1000000] [rounds=5]
"""
import os
import pathlib
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parents[2]
epingle = os.environ.get("EPINGLE", root / "build/release/epingle")
gazetteer = os.environ.get("GAZETTEER", root / "build/france.gpkg")

CATEGORIES = ["Commune", "EPCI", "Département", "Région", "SDIS", "Centre de formation", "Réseau",
              "Établissement public", "Service de l’État", "Association"]
FIRST = ["Jeanne", "Paul", "Rose", "Éric", "Zoé", "Emma", "Léo", "Inès", "Hugo", "Maël"]
LAST = ["Épinoche", "Brochet", "Ablette", "Tanche", "Silure", "Sandre", "Gardon", "Perche", "Anguille", "Carpe"]
PEER = """
CREATE UNIQUE INDEX by_id ON members(identifiant);
CREATE INDEX by_place ON members(commune, code_postal, nom);
"""


def with_slip(name, dice):
    """The name with one letter in place of another, twice: few are written alike."""
    letters = list(name)
    for _ in range(2):
        letters[dice.randrange(len(letters))] = dice.choice("abcdefghijklmnopqrstuvwxyz")
    return "".join(letters)


def write_members(path, rows, slips=False):
    """Members spread over the communes in proportion to population, always the same ones."""
    database = sqlite3.connect(f"file:{gazetteer}?mode=ro", uri=True)
    communes = database.execute(
        "SELECT nom, substr(codes_postaux, 1, 5), coalesce(population, 0) FROM communes ORDER BY code").fetchall()
    dice = random.Random(2026)
    places = dice.choices(communes, [population for *_, population in communes], k=rows)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("identifiant;nom;prenom;categorie;commune;code_postal;date_adhesion\r\n")
        for number, (commune, postcode, _) in enumerate(places):
            commune = with_slip(commune, dice) if slips else commune
            file.write(f"{number:07};{dice.choice(LAST)};{dice.choice(FIRST)};{dice.choice(CATEGORIES)};{commune};"
                       f"{postcode};{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{dice.randint(2015, 2025)}\r\n")


def cpu_seconds(command, **options):
    """CPU seconds, and the peak of resident memory in MB, of one command."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def import_with_epingle(csv, database, *options):
    return cpu_seconds([epingle, "import", csv, "--db", database, "--visibility", "public", "--gazetteer", gazetteer,
                        *options], stderr=subprocess.DEVNULL)


def trial_seconds(csv, database, threads):
    start = time.perf_counter()
    import_with_epingle(csv, database, "--dry-run", "--threads", str(threads))
    return time.perf_counter() - start


def time_slips(folder, rows, rounds):
    csv, alone, together = f"{folder}/slips.csv", [], []
    write_members(csv, rows, slips=True)
    for _ in range(rounds):
        alone.append(trial_seconds(csv, f"{folder}/none.db", 1))
        together.append(trial_seconds(csv, f"{folder}/none.db", 0))
    alone, together = map(statistics.median, (alone, together))
    print(f"{rows} rows with a slip each, seconds by the clock: one thread {alone:.2f}, {os.cpu_count()} cores "
          f"{together:.2f}: {alone / together:.2f} times quicker")


def import_with_shell(csv, database):
    script = f".separator ;\n.import {csv} members\n{PEER}"
    with tempfile.TemporaryFile("w+") as commands:
        commands.write(script)
        commands.seek(0)
        return cpu_seconds(["sqlite3", database], stdin=commands)


def main():
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    ours, again, peer, memory = [], [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        csv = f"{folder}/members.csv"
        write_members(csv, rows)
        for turn in range(rounds):
            database = f"{folder}/{turn}.db"
            seconds, peak = import_with_epingle(csv, database)
            ours.append(seconds)
            memory = max(memory, peak)
            again.append(import_with_epingle(csv, database)[0])
            peer.append(import_with_shell(csv, f"{folder}/peer-{turn}.db")[0])
            for file in pathlib.Path(folder).glob("*.db*"):
                file.unlink()
        time_slips(folder, rows // 10, rounds)
    ours, again, peer = map(statistics.median, (ours, again, peer))
    print(f"{rows} rows, {rounds} rounds, CPU seconds: import {ours:.2f}, the same file again {again:.2f}, "
          f"sqlite3 {sqlite3.sqlite_version} .import and two indexes {peer:.2f}; peak {memory:.0f} MB")
    print(f"ratio {ours / peer:.2f} (target: at most 2)")


main()
