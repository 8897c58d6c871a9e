"""How long it takes until there is something to see, and how much has to come over the wire for it."""
from ..line import Line
from ..processes import Server, free_port, running

CHROMIUM = "/usr/bin/chromium"
FIRST_TILES = {"pins": "/tiles/pins/6/32/22.mvt", "base": "/tiles/base/6/32/22.mvt"}


def milliseconds_to(bench, path, count):
    port = free_port()
    with running(bench.serve_command(bench.members(count).database, port)) as process:
        return 1000 * Server(process, port).wait_until_ready(path)


def first_tile(bench):
    def milliseconds(count):
        return {name: milliseconds_to(bench, path, count) for name, path in FIRST_TILES.items()}
    figures = bench.medians(few=lambda: milliseconds(1_500), million=lambda: milliseconds(1_000_000))
    few, million = figures["few"], figures["million"]
    return [
        Line("9", "start to first tile, 1,500 members, pins", "ms", few["pins"], limit=250),
        Line("9", "– base map", "ms", few["base"], limit=250),
        Line("9", "– 1 M members, pins", "ms", million["pins"], limit=2000),
        Line("9", "– base map", "ms", million["base"], limit=2000),
    ]


def first_view(bench):
    lighthouse = bench.npm("lighthouse")
    def judged(server):
        return {} if lighthouse.install else bench.node("page_score.mjs", server.url + "/", CHROMIUM)
    def measure():
        with bench.serve(1_500) as server:
            return bench.node("first_view.mjs", server.url + "/", CHROMIUM) | judged(server)
    figures = bench.medians(ours=measure)["ours"]
    return [
        Line("10", f"first view at 1280×800, {figures['requests']:.0f} answers", "kB", figures["kB"], limit=200),
        Line("10", "– of these tiles", "kB", figures["tiles_kB"]),
        Line("10", "Lighthouse performance, of a telephone", "/100", figures.get("performance"), lighthouse, limit=95),
        Line("10", "– accessibility", "/100", figures.get("accessibility"), lighthouse, limit=100),
        Line("10", "– best practices", "/100", figures.get("best-practices"), lighthouse, limit=100),
    ]


ROWS = {"9": first_tile, "10": first_view}
