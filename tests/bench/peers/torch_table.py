# SPDX-License-Identifier: GPL-3.0-or-later
"""The table by PyTorch on one thread, as in its tutorial "Language Modeling with nn.Transformer"."""
import math

from numpy_table import worst_error
from peer import TABLES, need, tell, tell_times, times

torch = need("torch")


def table(n, d, base):
    position = torch.arange(n).unsqueeze(1)
    div_term = torch.exp(torch.arange(0, d, 2) * (-math.log(base) / d))
    pe = torch.zeros(n, d)
    pe[:, 0::2] = torch.sin(position * div_term)
    pe[:, 1::2] = torch.cos(position * div_term)
    return pe


torch.set_num_threads(1)
for n, d in TABLES:
    tell_times("torch table", (n, d), times(lambda base: table(n, d, base)))
n, d = TABLES[-1]
tell("torch error", (n, d), error=worst_error(table(n, d, 10000.0)[-1].tolist(), n - 1, 10000.0))
