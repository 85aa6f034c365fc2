# SPDX-License-Identifier: GPL-3.0-or-later
"""The heatmap by Matplotlib: a tick of a slider (the table anew, set_data, draw_idle, as in its slider_demo), and
savefig at the width of A4 and 300 dpi."""
import io

from numpy_table import table
from peer import FRAMES, HEIGHT, WIDTH, need, painted_by, tell_times, times

widgets = need("PyQt5.QtWidgets")
application = widgets.QApplication([])  # so that Matplotlib does not ask for a display
matplotlib = need("matplotlib")
matplotlib.use("QtAgg")
plt = need("matplotlib.pyplot")

for n, d in FRAMES:
    figure, axes = plt.subplots(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100)
    image = axes.imshow(table(n, d, 10000.0), cmap="RdBu_r", vmin=-1, vmax=1, aspect="auto")
    figure.colorbar(image)
    plt.show(block=False)
    wait = painted_by(application, figure.canvas)

    def tick(base):
        image.set_data(table(n, d, base))
        figure.canvas.draw_idle()
        wait()

    tell_times("matplotlib frame", (n, d), times(tick))
    plt.close(figure)

# 210 × 130 mm
n, d = 4096, 1024
figure, axes = plt.subplots(figsize=(210 / 25.4, 130 / 25.4))
axes.imshow(table(n, d, 10000.0), cmap="RdBu_r", vmin=-1, vmax=1, aspect="auto")
for kind in ("png", "pdf", "svg"):
    tell_times(f"matplotlib {kind}", (n, d), times(lambda _: figure.savefig(io.BytesIO(), format=kind, dpi=300)))
