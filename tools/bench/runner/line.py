"""One line of the table: both figures, and what was asked of ours."""
import dataclasses
import subprocess


@dataclasses.dataclass(frozen=True)
class Peer:
    """What we are measured against. `install` says how to get it when it is not there."""
    name: str
    version: str = ""
    install: str = ""

    def __str__(self):
        return f"{self.name} {self.version}".strip()


def program_peer(name, command, install, word):
    """A peer that is a program: `command` prints its version, the `word`-th word."""
    try:
        said = subprocess.run(command, capture_output=True, text=True)
        return Peer(name, (said.stdout + said.stderr).split()[word].rpartition("/")[2].rstrip(","))
    except (OSError, IndexError):
        return Peer(name, "", install)


NOBODY = Peer("–")


@dataclasses.dataclass(frozen=True)
class Line:
    """`ours` and `theirs` in `unit`; None: not measured. More is better in a unit with a stroke
    ("tiles/s"), less in any other. `ratio` is how many times better than the peer we must be at
    least, `limit` what our figure must reach by itself. `reference` stands in for a peer's figure
    that cannot be measured here: PERFORMANCE.md's."""
    row: str
    what: str
    unit: str
    ours: float | None
    peer: Peer = NOBODY
    theirs: float | None = None
    ratio: float | None = None
    limit: float | None = None
    reference: float | None = None

    @property
    def more_is_better(self):
        return "/" in self.unit

    @property
    def compared(self):
        """The peer's figure, measured here or elsewhere."""
        return self.reference if self.theirs is None else self.theirs

    @property
    def times_better(self):
        if not self.ours or not self.compared:
            return None
        return self.ours / self.compared if self.more_is_better else self.compared / self.ours

    @property
    def met(self):
        """None when nothing was asked."""
        if self.ours is None:
            return False
        if self.ratio is None and self.limit is None:
            return None
        if self.ratio is not None:
            return self.times_better is not None and self.times_better >= self.ratio
        return self.ours >= self.limit if self.more_is_better else self.ours <= self.limit

    @property
    def peer_text(self):
        notes = []
        if self.theirs is None and self.reference is not None:
            notes.append("measured elsewhere")
        if self.peer.install:
            notes.append(f"not installed: {self.peer.install}")
        return f"{self.peer} ({', '.join(notes)})" if notes else str(self.peer)

    @property
    def target_text(self):
        if self.ratio is not None:
            return f"≥ {self.ratio:.3g}×"
        if self.limit is not None:
            return f"{'≥' if self.more_is_better else '≤'} {number(self.limit)} {self.unit}"
        return ""


def number(value):
    """Three digits that count, thousands apart."""
    if value is None:
        return "–"
    return f"{value:,.0f}".replace(",", "\u202f") if abs(value) >= 100 else f"{value:.3g}"
