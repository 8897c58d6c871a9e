#!/usr/bin/env python3
"""Medians of what bench_suggest and its peers printed, against the targets of PERFORMANCE.md.

Reads lines of "who, what, first figure, second figure[, percent found]", tab-separated.
"""
import collections
import statistics
import sys

# Row, what is measured, its title, our targets, and what peers measure in its place.
ROWS = [
    ("8a", "starts", "starts of names, p50 / p99 (µs)", (1.5, 20.0)),
    ("8b", "words, slips", "words and slips, p50 / p99 (µs)", (40.0, 500.0)),
    ("8b", "words", "– starts of words alone", (40.0, 500.0)),
    ("8b", "one slip", "– one slip alone", None),
    ("8b", "two slips", "– two slips alone", None),
    ("8c", "build", "index, build (ms) / memory (MB)", (25.0, 6.0)),
]
OURS = "ours"


def medians(lines):
    figures = collections.defaultdict(list)
    for line in lines:
        who, what, *numbers = line.rstrip("\n").split("\t")
        figures[who, what].append([float(number) for number in numbers])
    return {key: [statistics.median(column) for column in zip(*rounds)]
            for key, rounds in figures.items()}


def pair(numbers):
    return f"{numbers[0]:.2f} / {numbers[1]:.2f}"


def verdict(numbers, target):
    if target is None:
        return "", ""
    met = all(number <= most for number, most in zip(numbers, target))
    return f"≤ {target[0]:g} / {target[1]:g}", "yes" if met else "NO"


def show(row, title, who, numbers, ratio, target, met):
    found = f"{numbers[2]:.1f} %" if len(numbers) > 2 else ""
    print(f"{row:3} {title:34} {who:22} {pair(numbers):>20} {ratio:>18} {found:>8} {target:>14} {met}")


def main():
    figures = medians(sys.stdin)
    peers = sorted({who for who, _ in figures} - {OURS})
    print(f"{'row':3} {'what':34} {'who':22} {'figures':>20} {'peer ÷ ours':>18} {'found':>8} {'target':>14} met")
    for row, what, title, target in ROWS:
        ours = figures[OURS, what]
        show(row, title, OURS, ours, "", *verdict(ours, target))
        for peer in peers:
            if (peer, what) in figures:
                theirs = figures[peer, what]
                ratio = f"{theirs[0] / ours[0]:.1f}× / {theirs[1] / ours[1]:.1f}×"
                show("", "", peer, theirs, ratio, "", "")


main()
