"""The same fictional members for everybody: spread over the communes in proportion to population, ten
categories, months over ten years, always the same ones. Kept below build/bench until the gazetteer changes."""
import dataclasses
import math
import pathlib
import random
import sqlite3
import struct
import sys

from .processes import output_of

CATEGORIES = ["Commune", "EPCI", "Département", "Région", "SDIS", "Centre de formation", "Réseau",
              "Établissement public", "Service de l’État", "Association"]
FIRST = ["Jeanne", "Paul", "Rose", "Éric", "Zoé", "Emma", "Léo", "Inès", "Hugo", "Maël"]
LAST = ["Épinoche", "Brochet", "Ablette", "Tanche", "Silure", "Sandre", "Gardon", "Perche", "Anguille", "Carpe"]
# Some 25,000 surnames, few of which are frequent.
SYLLABLES = [["B", "Br", "Ch", "D", "F", "G", "L", "M", "Mar", "P", "R", "S", "Th", "V", "É"],
             ["a", "au", "e", "er", "i", "o", "on", "ou", "u", "ar", "en"],
             ["b", "ch", "d", "g", "l", "ll", "m", "n", "r", "rt", "s", "t", "v"],
             ["and", "ard", "eau", "el", "er", "et", "ier", "in", "on", "ot", "oux", "y"]]
OFFICES = ["Mairie de", "Mairie de", "CCAS de", "Médiathèque de"]


@dataclasses.dataclass(frozen=True)
class Members:
    """`table` is what people import: names of communes. `points` is what needs no geocoding any more:
    commune,lon,lat,category,month, where a category is its position. `database` is the table imported."""
    table: pathlib.Path
    points: pathlib.Path
    database: pathlib.Path


def communes_of(gazetteer):
    """Code, name, a postcode, population, position as [lon, lat] of all communes, by code."""
    database = sqlite3.connect(f"file:{gazetteer}?mode=ro", uri=True)
    query = "SELECT code, nom, substr(codes_postaux, 1, 5), coalesce(population, 0), geom FROM communes ORDER BY code"
    # A point of a GeoPackage ends with its two coordinates.
    return [(*row, *struct.unpack("<dd", geometry[-16:])) for *row, geometry in database.execute(query)]


def write_rows(gazetteer, count, table, points):
    communes = communes_of(gazetteer)
    dice = random.Random(2026)
    places = dice.choices(communes, [population for *_, population, _, _ in communes], k=count)
    table.write("identifiant;nom;prenom;categorie;commune;code_postal;date_adhesion\r\n")
    points.write("commune,lon,lat,category,month\n")
    for number, (code, name, postcode, _, lon, lat) in enumerate(places):
        category, day, month, year = (dice.randrange(10), dice.randint(1, 28), dice.randint(1, 12),
                                      dice.randint(2015, 2025))
        table.write(f"{number:07};{dice.choice(LAST)};{dice.choice(FIRST)};{CATEGORIES[category]};{name};{postcode};"
                    f"{day:02}/{month:02}/{year}\r\n")
        points.write(f"{code},{lon:.6f},{lat:.6f},{category},{year}-{month:02}\n")


def surname(dice):
    rare = dice.random() < 0.75
    return "".join(dice.choice(syllables if rare else syllables[:3]) for syllables in SYLLABLES)


def write_people(gazetteer, count, table):
    communes = communes_of(gazetteer)
    dice = random.Random(2026)
    table.write("identifiant;nom;prenom;organisme;categorie;commune;code_postal;date_adhesion\r\n")
    for number, (_, name, postcode, *_) in enumerate(dice.choices(communes, [row[3] for row in communes], k=count)):
        association = f"Association {surname(dice)}"
        organisation = dice.choice([*(f"{office} {name}" for office in OFFICES), association])
        table.write(f"{number:07};{surname(dice)};{dice.choice(FIRST)};{organisation};{dice.choice(CATEGORIES)};{name};{postcode};"
                    f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{dice.randint(2015, 2025)}\r\n")


def kept(bench, folder, make):
    """What `make` puts into the folder, made anew only when the gazetteer is newer."""
    made = folder / ".made"
    if made.exists() and made.stat().st_mtime > bench.gazetteer.stat().st_mtime:
        return
    print(f"  making {folder.name}", file=sys.stderr)
    folder.mkdir(parents=True, exist_ok=True)
    for former in folder.glob("epingle.db*"):
        former.unlink()
    make()
    made.touch()


def members(bench, count):
    folder = bench.work / f"{count}"
    found = Members(folder / "members.csv", folder / "points.csv", folder / "epingle.db")

    def make():
        with open(found.table, "w", encoding="utf-8", newline="") as table, open(found.points, "w") as points:
            write_rows(bench.gazetteer, count, table, points)
        output_of(bench.import_command(found.table, found.database))
    kept(bench, folder, make)
    return found


def people(bench, count):
    """A database of members who differ by name and organisation, as those one searches do."""
    folder = bench.work / f"{count}-people"
    database, table = folder / "epingle.db", folder / "people.csv"

    def make():
        with open(table, "w", encoding="utf-8", newline="") as lines:
            write_people(bench.gazetteer, count, lines)
        output_of(bench.import_command(table, database))
    kept(bench, folder, make)
    return database


def tile_of(lon, lat, zoom):
    sine = math.sin(math.radians(lat))
    x, y = lon / 360 + 0.5, 0.5 - 0.25 * math.log((1 + sine) / (1 - sine)) / math.pi
    return zoom, int(x * 2**zoom), int(y * 2**zoom)


def inhabited(members, zooms):
    """The tiles in which some member lives, each once, in order."""
    with open(members.points) as lines:
        places = {tuple(line.split(",", 3)[1:3]) for line in lines if not line.startswith("commune")}
    return sorted({tile_of(float(lon), float(lat), zoom) for lon, lat in places for zoom in zooms})
