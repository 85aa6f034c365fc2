# SPDX-License-Identifier: GPL-3.0-or-later
"""The table by NumPy as TensorFlow's tutorial "Neural machine translation with a Transformer" has it: sines and cosines
of one matrix of angles. In its favour all is float32 and an angle is computed once a pair."""
import math

from peer import TABLES, need, tell, tell_times, times

np = need("numpy")


def table(n, d, base):
    position = np.arange(n, dtype=np.float32)[:, np.newaxis]
    rates = 1 / np.power(np.float32(base), np.arange(0, d, 2, dtype=np.float32) / np.float32(d))
    angles = position * rates
    pe = np.empty((n, d), dtype=np.float32)
    pe[:, 0::2] = np.sin(angles)
    pe[:, 1::2] = np.cos(angles)
    return pe


def worst_error(row, position, base):
    """Of one row. The reference is computed in double, whose angles are off by 2e-11 at most."""
    angles = [position * base ** (-2 * i / len(row)) for i in range(len(row) // 2)]
    exact = [f(angle) for angle in angles for f in (math.sin, math.cos)]
    return max(abs(float(cell) - wanted) for cell, wanted in zip(row, exact))


if __name__ == "__main__":
    for n, d in TABLES:
        tell_times("numpy table", (n, d), times(lambda base: table(n, d, base)))
    n, d = TABLES[-1]
    tell("numpy error", (n, d), error=worst_error(table(n, d, 10000.0)[-1], n - 1, 10000.0))
