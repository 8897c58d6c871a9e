"""One function for each row of PERFORMANCE.md's table, or for rows that share their work: a Bench in,
Lines out. Each file holds the rows of one subject."""
from . import clusters, database, files, names, reading, serving, start, tiles

ROWS = {**clusters.ROWS, **tiles.ROWS, **serving.ROWS, **database.ROWS, **files.ROWS, **names.ROWS, **start.ROWS,
        **reading.ROWS}
