# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts beside this one share: how a time is taken and said."""
import importlib
import json
import os
import statistics
import sys
import time

BASES = [10000.0 + tick for tick in range(1000)]  # a slider that moves: no two ticks have the same base
TABLES = [(512, 512), (4096, 1024), (32768, 1024), (131072, 1024)]
FRAMES = [(512, 512), (4096, 1024), (32768, 2048)]
WIDTH, HEIGHT = 1600, 900


def need(module):
    """The module, or one line that says that there is none."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        sys.exit(f"skipped: {error}")


def times(tick, rounds=15, most_seconds=20):
    """Of each call of tick(base) in ms, after one that warms up; fewer where they are long."""
    tick(BASES[0])
    taken = []
    while len(taken) < rounds and (len(taken) < 5 or sum(taken) < 1000 * most_seconds):
        start = time.perf_counter()
        tick(BASES[len(taken) + 1])
        taken.append(1000 * (time.perf_counter() - start))
    return taken


def tell(name, size, **values):
    """One line of JSON."""
    print(json.dumps({"name": name, "size": f"{size[0]}x{size[1]}", **values}), flush=True)


def tell_times(name, size, taken):
    tell(name, size, ms=round(statistics.median(taken), 4), rounds=len(taken))


def painted_by(application, widget):
    """A function that lets Qt do what is due until the widget has painted itself. It fails if nothing is painted."""
    count = 0
    paint = widget.paintEvent

    def counted(event):
        nonlocal count
        count += 1
        paint(event)

    widget.paintEvent = counted

    def wait():
        before = count
        for _ in range(10):
            application.processEvents()
            if count > before:
                return
        raise RuntimeError("nothing was painted")

    return wait


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # no warnings of windows that nobody sees
