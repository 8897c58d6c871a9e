"""The table, for a terminal and as Markdown."""
from .line import number

HEADER = ["row", "what", "peer", "ours", "peer’s", "ratio", "target", "met"]
MARK = "<!-- What follows is written by tools/bench/run. -->"


def cells(line):
    ratio = line.times_better
    return [line.row, line.what, line.peer_text, f"{number(line.ours)} {line.unit}",
            "" if line.compared is None else f"{number(line.compared)} {line.unit}",
            "" if ratio is None else f"{ratio:.3g}×", line.target_text,
            {True: "yes", False: "no", None: "–"}[line.met]]


def as_text(lines):
    rows = [HEADER, *map(cells, lines)]
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def as_markdown(lines):
    rows = [HEADER, ["---"] * len(HEADER), *map(cells, lines)]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)


def write(path, lines, machine):
    """Replaces what stands below the mark; the preface above it is written by hand."""
    preface = path.read_text(encoding="utf-8").split(MARK)[0].rstrip() if path.exists() else "# Benchmarks"
    path.write_text(f"{preface}\n\n{MARK}\n\n{machine}\n\n{as_markdown(lines)}\n", encoding="utf-8")
