"""When and on what the figures were measured; without names or addresses of the machine."""
import datetime
import os
import pathlib
import platform


def field(path, name):
    for line in pathlib.Path(path).read_text().splitlines():
        if line.startswith(name):
            return line.split(":", 1)[1].strip()
    return "?"


def system():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()


def description(rounds, load_before):
    memory = int(field("/proc/meminfo", "MemTotal").split()[0]) / 2**20
    before, after = (" ".join(f"{load:.2f}" for load in loads) for loads in (load_before, os.getloadavg()))
    return (f"Measured on {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC: {os.cpu_count()} cores "
            f"({field('/proc/cpuinfo', 'model name')}), {memory:.0f} GiB, {system()}, Linux {platform.release()}; "
            f"load {before} before, {after} after; medians of {rounds} rounds, interleaved.")
