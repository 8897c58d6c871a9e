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


def members(bench, count):
    folder = bench.work / f"{count}"
    found = Members(folder / "members.csv", folder / "points.csv", folder / "epingle.db")
    made = folder / ".made"
    if made.exists() and made.stat().st_mtime > bench.gazetteer.stat().st_mtime:
        return found
    print(f"  making {count} members", file=sys.stderr)
    folder.mkdir(parents=True, exist_ok=True)
    for former in folder.glob("epingle.db*"):
        former.unlink()
    with open(found.table, "w", encoding="utf-8", newline="") as table, open(found.points, "w") as points:
        write_rows(bench.gazetteer, count, table, points)
    output_of(bench.import_command(found.table, found.database))
    made.touch()
    return found


def tile_of(lon, lat, zoom):
    sine = math.sin(math.radians(lat))
    x, y = lon / 360 + 0.5, 0.5 - 0.25 * math.log((1 + sine) / (1 - sine)) / math.pi
    return zoom, int(x * 2**zoom), int(y * 2**zoom)


def inhabited(members, zooms):
    """The tiles in which some member lives, each once, in order."""
    with open(members.points) as lines:
        places = {tuple(line.split(",", 3)[1:3]) for line in lines if not line.startswith("commune")}
    return sorted({tile_of(float(lon), float(lat), zoom) for lon, lat in places for zoom in zooms})
