"""Commands and servers that the benchmarks start, what they use, and how they end."""
import contextlib
import os
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

TICKS = os.sysconf("SC_CLK_TCK")


class Broken(Exception):
    """Something that must work did not."""


def figures_of(text):
    """Lines of "name, value", tab-separated, as all programs here print them."""
    lines = (line.split("\t") for line in text.splitlines() if line.count("\t") == 1)
    return {name: float(value) for name, value in lines}


def output_of(command, **options):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          **options)
    if done.returncode:
        raise Broken(f"{pathlib.Path(str(command[0])).name} failed: {done.stderr.strip()[-400:]}")
    return done.stdout


def measured(command, **options):
    return figures_of(output_of(command, **options))


def cpu_of(command, **options):
    """CPU seconds, with those of its children, of one command."""
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               **options)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise Broken(f"{pathlib.Path(str(command[0])).name} failed")
    return usage.ru_utime + usage.ru_stime


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetched(url, headers=()):
    """Status, headers and bytes of a resource, as sent."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=dict(headers)), timeout=60) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def family_of(pid):
    """The process and all that descend from it."""
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(member for child in children for member in family_of(int(child)))]


class Server:
    """A process that listens on `port` of the loopback."""

    def __init__(self, process, port):
        self.process, self.port = process, port

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def cpu_seconds(self):
        """Used so far, children included."""
        used = 0
        for pid in family_of(self.process.pid):
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            used += int(fields[11]) + int(fields[12])
        return used / TICKS

    def resident_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1000

    def wait_until_ready(self, path, seconds=60):
        """Answers how long it took, from now, until `path` was answered with 200."""
        start = time.perf_counter()
        while time.perf_counter() - start < seconds:
            if self.process.poll() is not None:
                break
            with contextlib.suppress(OSError):
                status, _, _ = fetched(self.url + path)
                if status == 200:
                    return time.perf_counter() - start
            time.sleep(0.001)
        raise Broken(f"no answer to {path}: {self.process.args[0]}")


def end(process):
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextlib.contextmanager
def running(command, **options):
    """A process that is ended with the block."""
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               **options)
    try:
        yield process
    finally:
        end(process)


@contextlib.contextmanager
def serving(command, port, ready, **options):
    """A server, from when it answers `ready` to the end of the block."""
    with running(command, **options) as process:
        server = Server(process, port)
        server.wait_until_ready(ready)
        yield server
