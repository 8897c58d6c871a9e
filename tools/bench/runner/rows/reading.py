"""How soon the page answers who reads it, among 100,000 members who differ by name and organisation."""
from ..line import Line
from .start import CHROMIUM

MEMBERS = 100_000
PANNED = ("members", "coverage")


def with_page(bench, measure):
    def figures():
        with bench.serve_database(bench.people(MEMBERS)) as server:
            return measure(server)
    return bench.medians(ours=figures)["ours"]


def search(bench):
    figures = with_page(bench, lambda server: bench.node("search.mjs", server.port))
    return [
        Line("11", "search while typing, 100,000 members, p50", "ms", figures["p50"]),
        Line("11", "– p99", "ms", figures["p99"], limit=30),
        *(Line("11", f"– {kind}, p99", "ms", figures[f"{kind}, p99"], limit=30)
          for kind in ("commune", "organisation", "person", "slip", "nothing")),
    ]


def interaction(bench):
    figures = with_page(bench, lambda server: bench.node("interact.mjs", server.url + "/", CHROMIUM))
    return [
        Line("12", f"interactions with the page, 100,000 members, {figures['interactions']:.0f} of them, p50", "ms", figures["p50_ms"]),
        Line("12", "– p95", "ms", figures["p95_ms"], limit=100),
        Line("12", "– the longest", "ms", figures["longest_ms"]),
    ]


def panning(bench):
    def measure(server):
        return {f"{subject} {name}": value for subject in PANNED
                for name, value in bench.node("pan.mjs", server.url + "/", CHROMIUM, 8, subject).items()}
    figures = with_page(bench, measure)
    return [line for subject in PANNED for line in (
        Line("13", f"panning the {subject} at zoom 8, longest task of the page", "CPU-ms", figures[f"{subject} longest_task_cpu_ms"], limit=50),
        Line("13", "– frames over 50 ms while it is dragged", "", figures[f"{subject} frames_over_50_ms"], limit=0),
        Line("13", "– while it zooms (not the coverage)", "", figures[f"{subject} zoom_frames_over_50_ms"]),
        Line("13", "– p99 of frames", "ms", figures[f"{subject} p99_frame_ms"]),
    )]


ROWS = {"11": search, "12": interaction, "13": panning}
