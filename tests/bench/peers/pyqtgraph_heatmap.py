# SPDX-License-Identifier: GPL-3.0-or-later
"""The heatmap by PyQtGraph: a tick of a slider is the table anew and setImage, as in its example of an ImageItem in a
plot with axes."""
from numpy_table import table
from peer import FRAMES, HEIGHT, WIDTH, need, painted_by, tell_times, times

need("PyQt5.QtWidgets")
pg = need("pyqtgraph")

pg.setConfigOptions(imageAxisOrder="row-major")
application = pg.mkQApp()
for n, d in FRAMES:
    window = pg.GraphicsLayoutWidget(size=(WIDTH, HEIGHT))
    plot = window.addPlot()
    plot.invertY(True)
    image = pg.ImageItem(table(n, d, 10000.0), levels=(-1, 1))
    image.setColorMap(pg.colormap.get("CET-D1"))
    plot.addItem(image)
    window.show()
    wait = painted_by(application, window)

    def tick(base):
        image.setImage(table(n, d, base), autoLevels=False)
        wait()

    tell_times("pyqtgraph frame", (n, d), times(tick))
    window.close()
