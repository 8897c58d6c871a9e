"""Contestants measured in turn, round after round: what else the machine does meets them alike."""
import collections
import statistics
import sys


def medians(rounds, **contestants):
    """Each contestant is a function that measures once and answers figures by name. Answers the
    median of each as {contestant: {name: median}}."""
    found = {name: collections.defaultdict(list) for name in contestants}
    for turn in range(rounds):
        for name, measure in contestants.items():
            for key, value in measure().items():
                found[name][key].append(value)
        print(f"  round {turn + 1} of {rounds}", file=sys.stderr)
    return {name: {key: statistics.median(values) for key, values in figures.items()}
            for name, figures in found.items()}
