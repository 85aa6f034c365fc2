# SPDX-License-Identifier: GPL-3.0-or-later
"""table.py LINES [PAGE]: the goals, what one run of tests/bench/run measured, and whether that is enough, in Markdown.
With a page (tests/bench/README.md) it takes the place of the table there."""
import datetime
import json
import os
import platform
import re
import statistics
import sys
from pathlib import Path

LINES = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
LARGE = ["32768x1024", "131072x1024"]  # tables above 16 MiB
SMALL, USUAL, WIDE, MOST = FRAMES = ["512x512", "4096x1024", "32768x2048", "1048576x16384"]
CURVES = ["4096x1024", "65536x1024", "1048576x1024", "1048576x16384"]
WINDOW = "1280x800"
ROTARY = "131072x128"
ROWS = "10000x768"  # whose principal axes are found
table = []


def find(name, size, what="ms"):
    """Of what was measured twice, before and after what it is compared with, the middle; none where a library is not
    installed."""
    found = [line[what] for line in LINES if (line["name"], line["size"]) == (name, size) and what in line]
    return statistics.median(found) if found else None


def each(name, sizes, what="ms"):
    return {size: find(f"posiscope {name}", size, what) for size in sizes}


def times(name, peer, sizes):
    """How many times as long the peer takes."""
    return {size: find(peer, size) / own for size, own in each(name, sizes).items() if own and find(peer, size)}


def growth(name, what):
    usual, most = find(f"posiscope {name}", USUAL, what), find(f"posiscope {name}", MOST, what)
    return {MOST: most / usual if usual and most else None}


def number(value):
    return f"{value:.3e}" if 0 < value < 0.001 else f"{value:.3g}" if value < 100 else f"{value:.0f}"


def row(what, values, most=None, least=None, unit="", besides=""):
    """`values` by size, as far as they are known; a goal is the most or the least that each may be."""
    known = {size: value for size, value in values.items() if value is not None}
    goal = f"≤ {most}{unit}" if most is not None else f"≥ {least}{unit}" if least is not None else ""
    missed = any(most is not None and value > most or least is not None and value < least for value in known.values())
    met = "not measured" if not known else "" if not goal else "**no**" if missed else "yes"
    if len(known) == 1:
        measured = number(*known.values()) + unit
    else:
        measured = ", ".join(f"{number(value)}{unit} ({size.replace('x', ' × ')})" for size, value in known.items())
    table.append(f"| {what} | {goal} | {measured}{besides} | {met} |")


def machine():
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())
    name = re.sub(r"\((R|TM)\)", "", cpu[1]) if cpu else platform.machine()
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    return (f"{name}, {os.cpu_count()} cores, {int(memory[1]) / 2**20:.0f} GiB, {system}; other programs had a load of "
            f"{find('machine', '', 'load'):.1f} before")


table += [f"Measured on {datetime.date.today()} with {machine()}; medians.", "",
          "| what | goal | measured | met |", "|---|---|---|---|"]

above = "table above 16 MiB, times as"
row(f"{above} long as memset of its bytes", each("table", LARGE, "ratio"), most=1.5)
row(f"{above} fast as NumPy", times("table", "numpy table", LARGE), least=7)
row(f"{above} fast as PyTorch", times("table", "torch table", LARGE), least=12)
row(f"{above} fast as a std::sin or cos for each cell", times("table", "std::sin and cos", LARGE))
others = [f"{title} {number(error)}" for title, name in (("NumPy", "numpy error"), ("PyTorch", "torch error"))
          if (error := find(name, LARGE[-1], "error"))]
row("largest error at position 131071", each("error", LARGE[-1:], "error"), most=2.981e-8,
    besides=f" ({', '.join(others)})" if others else "")

row("slider tick to painted figure, 1600 × 900", each("frame", FRAMES), most=6, unit=" ms")
row("the same, 99th percentile", each("frame", FRAMES, "p99"), most=8.33, unit=" ms")
row("slider tick to painted window, 1600 × 900", each("window", FRAMES), unit=" ms")
row("figure of 1048576 × 16384, times as long as of 4096 × 1024", growth("frame", "ms"), most=1.25)
row("the same, in instructions", growth("instructions", "count"), most=1.25)
idle = each("memory", FRAMES[1:], "idle")
row("most memory in a drag, above the idle window",
    {size: peak and peak - idle[size] for size, peak in each("memory", FRAMES[1:], "peak").items()},
    most=64, unit=" MiB")
for title, peer, leasts in (("Matplotlib", "matplotlib frame", (20, 250)), ("PyQtGraph", "pyqtgraph frame", (3, 25))):
    for size, least in zip((USUAL, WIDE), leasts):
        row(f"figure of {size.replace('x', ' × ')}, times as fast as {title}", times("frame", peer, [size]), least=least)
row("figure, times as fast as QCPColorMap filled in bulk", times("frame", "QCPColorMap frame", FRAMES))
row("one table of waves minus another, times as long as one", each("difference", [USUAL], "ratio"), most=2.2)
row("two panes of half the width, times as long as one", each("panes", [USUAL], "ratio"), most=2.2)
row("false detail, rms of full scale", each("detail", FRAMES[1:], "invented"), most=0.005)
row("lost detail, rms of full scale", each("detail", FRAMES[1:], "lost"), most=0.005)

row("1600 × 900 pixels of the table alone", each("raster", FRAMES), unit=" ms")
row("the same, times as fast as a sine for each pixel", times("raster", "sines", FRAMES))
row("slider tick to painted curves, 1600 × 900", each("curves", CURVES), most=8, unit=" ms")
row("the same, times as fast as QCPGraph", times("curves", "QCPGraph curves", CURVES))
for rule in ("linear", "ntk", "dynamic", "yarn", "yarnpaper", "llama3", "longrope"):
    row(f"heatmap of rotary under {rule}, times as long as of plain frequencies",
        each(f"heatmap of {rule}", [ROTARY], "ratio"), most=1.25)
for rule in ("none", "yarn"):
    row(f"spectrum of rotary under {rule}, times as long as its heatmap of plain frequencies",
        each(f"spectrum of {rule}", [ROTARY], "ratio"), most=2)
LENGTHS = "1x128 to 1048576x128"
for view in ("heatmap", "curves", "spectrum"):
    row(f"rotary positions from 1 to 2^20 by a slider, {view}", each(f"length in {view}", [LENGTHS]), most=16, unit=" ms",
        besides=f" (99th percentile {number(find(f'posiscope length in {view}', LENGTHS, 'p99') or 0)} ms)")

for view, size in (("heatmap", "65536x1024"), ("mix", "4095x16384"), ("map", "4095x256"), ("similarity", "2048x128"),
                   ("attention", "256x256"), ("curves", "1048576x64")):
    waited = [number(find(f"posiscope stored {view} waited {what}", size, "ms") or 0) for what in ("window", "result")]
    row(f"random numbers never there before, {view}, {size.replace('x', ' × ')}: the window is kept",
        each(f"stored {view} window", [size]), most=16, unit=" ms",
        besides=f" (waiting for them {waited[0]} ms); shown after "
                f"{number(find(f'posiscope stored {view} result', size, 'ms') or 0)} ms (waiting {waited[1]} ms)")
for view in ("tokens", "mix", "heatmap", "curves", "similarity", "spectrum", "lookup", "attention",
             "map"):
    row(f"another width of the window, {view}: it is kept", each(f"resize {view} window", ["1600x900"]), most=16,
        unit=" ms")

row("start to first frame, times as long as a bare QWidget", each("start", [WINDOW], "ratio"), most=2.5,
    besides=f" ({number(find('posiscope start', WINDOW) or 0)} ms)")
counts = [find(f"{name} start instructions", WINDOW, "count") for name in ("posiscope", "label")]
row("the same in instructions, times as many as of a window with one label",
    {WINDOW: counts[0] / counts[1] if all(counts) else None}, most=2.5,
    besides=f" ({number((counts[0] or 0) / 1e6)} million)")
for kind, most, least in (("png", 200, 4), ("pdf", 150, None), ("svg", 150, None)):
    row(f"{kind.upper()} of 4096 × 1024, width of A4, 300 dpi", each(kind, [USUAL]), most=most, unit=" ms")
    row("the same, times as fast as Matplotlib", times(kind, f"matplotlib {kind}", [USUAL]), least=least)
row("PNG of 4096 × 1024, 178 mm, 600 dpi", each("png 600 dpi", [USUAL]), unit=" ms")
row("import of 154 MB", {}, most=1, unit=" ms")
row("PCA of 10000 × 768", each("axes", [ROWS]), most=75, unit=" ms")
row("the same, times as fast as covariance and all its eigenvectors",
    times("axes", "covariance and eigenvectors", [ROWS]))
row("the same, axes turned by", each("axes turned", [ROWS], "error"), most=1e-5)
row("PCA of 10000 × 768 of noise, which has no directions of its own", each("axes of noise", [ROWS]), unit=" ms")

text = "\n".join(table) + "\n"
if len(sys.argv) < 3:
    print(text, end="")
else:
    readme = Path(sys.argv[2])
    parts = re.split(r"(?ms)^Measured on .*?\n(?=\n## )", readme.read_text())
    if len(parts) != 2:
        sys.exit(f'{readme} has no table that begins with "Measured on"')
    readme.write_text(text.join(parts))
