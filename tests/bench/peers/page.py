#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a sheet for a blind comparison of figures.

The same numbers are drawn by Posiscope, Matplotlib, seaborn and PGFPlots, 85 mm wide with texts of
8 pt. The figures stand in a row each, in a random order that the seed decides, under letters. A
key says which letter is which program.

Needs: Matplotlib, seaborn, Pillow, pdflatex with PGFPlots, pdftoppm.
"""
import argparse
import json
import os
import random
import subprocess
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from PIL import Image, ImageDraw, ImageFont

WIDTH = 85  # mm of each figure
HEIGHT = {"heatmap": 60, "curves": 60, "similarity": 75}  # mm
DIMENSIONS = [6, 7, 8, 9]
VALUE = {"heatmap": "PE(t, c)", "similarity": "dot product"}  # beside the colour bars
ACROSS = {"heatmap": "dimension c", "similarity": "position t"}
RANGE = {"heatmap": {"vmin": -1, "vmax": 1}, "similarity": {}}
SHRINK = {"heatmap": 1, "similarity": 0.85}  # of the colour bar, to about the height of the matrix


def sinusoidal(positions, d):
    angle = np.arange(positions)[:, None] / 10000.0 ** (np.arange(0, d, 2) / d)
    table = np.empty((positions, d))
    table[:, 0::2] = np.sin(angle)
    table[:, 1::2] = np.cos(angle)
    return table


def numbers():
    table = sinusoidal(50, 128)
    return {
        "heatmap": table,
        "curves": sinusoidal(60, 32)[:, DIMENSIONS],
        "similarity": table @ table.T,
    }


def posiscope(program, colours, row, data, file):
    view = {
        "heatmap": ["--view", "heatmap", "--positions", "50", "--dims", "128", "--map", colours],
        "curves": ["--view", "curves", "--only", "column", "--positions", "60", "--dims", "32",
                   "--set", "together=4", "--focus-dim", "6", "--legend", "below"],
        "similarity": ["--view", "similarity", "--only", "matrix", "--positions", "50",
                       "--dims", "128", "--map", "viridis"],
    }[row]
    subprocess.run(
        [program, "figure", *view, "--scheme", "sinusoidal", "--notes", "off", "--theme", "print",
         "--width", str(WIDTH), "--height", str(HEIGHT[row]), "-o", str(file)],
        check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def axes(row):
    size = (WIDTH / 25.4, HEIGHT[row] / 25.4)
    return plt.subplots(figsize=size, layout="constrained")


def with_matplotlib(row, data, file):
    plt.rcdefaults()
    plt.rcParams["font.size"] = 8
    figure, ax = axes(row)
    if row == "curves":
        for column, dim, style in zip(data.T, DIMENSIONS, ["-", "--", "-.", ":"]):
            ax.plot(column, style, label=f"dimension {dim}")
        ax.set(xlabel="position t", ylabel="PE(t, c)")
        ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncol=2, frameon=False)
    else:
        image = ax.imshow(data, aspect="auto" if row == "heatmap" else "equal",
                          interpolation="nearest", **RANGE[row])
        ax.set(xlabel=ACROSS[row], ylabel="position t")
        figure.colorbar(image, label=VALUE[row], shrink=SHRINK[row])
    figure.savefig(file, dpi=600)
    plt.close(figure)


def with_seaborn(row, data, file):
    plt.rcdefaults()
    sizes = ["font.size", "axes.labelsize", "axes.titlesize", "xtick.labelsize", "ytick.labelsize",
             "legend.fontsize", "legend.title_fontsize"]
    sns.set_theme(context="paper", style="ticks", rc=dict.fromkeys(sizes, 8))
    figure, ax = axes(row)
    if row == "curves":
        frame = pd.DataFrame(data, columns=[str(dim) for dim in DIMENSIONS])
        sns.lineplot(data=frame, ax=ax)
        ax.set(xlabel="position t", ylabel="PE(t, c)")
        sns.move_legend(ax, "upper left", bbox_to_anchor=(1, 1), frameon=False, title="dimension")
        sns.despine()
    else:
        # One picture instead of many rectangles keeps hairlines between the cells away.
        sns.heatmap(data, ax=ax, square=row == "similarity", rasterized=True,
                    xticklabels=20 if row == "heatmap" else 10, yticklabels=10,
                    cbar_kws={"label": VALUE[row], "shrink": SHRINK[row]}, **RANGE[row])
        ax.set(xlabel=ACROSS[row], ylabel="position t")
        ax.tick_params(axis="y", rotation=0)
    figure.savefig(file, dpi=600)
    plt.close(figure)


TEX = r"""\documentclass{article}
\usepackage[paperwidth=%(width)dmm,paperheight=%(height)dmm,margin=0mm]{geometry}
\usepackage{pgfplots}
\pgfplotsset{compat=1.18, every axis/.append style={font=\footnotesize}} %% 8 pt
\pagestyle{empty}\parindent0pt\topskip0pt
\begin{document}
\vspace*{\fill}\centering
\begin{tikzpicture}
%(axis)s
\end{tikzpicture}%%
\vspace*{\fill}
\end{document}
"""

TEX_MATRIX = r"""\begin{axis}[scale only axis, width=%(w)s, height=%(h)s,
  enlargelimits=false, axis on top, tick align=outside, tick pos=left, y dir=reverse,
  xlabel={%(across)s}, ylabel={position $t$},
  colormap/viridis, colorbar, colorbar style={ylabel={%(value)s}, width=3mm}]
\addplot[matrix plot*, point meta=explicit, mesh/cols=%(columns)d]
  table[x=x, y=y, meta=v] {%(name)s.dat};
\end{axis}"""

TEX_CURVES = r"""\begin{axis}[scale only axis, width=68mm, height=40mm,
  enlarge x limits=false, xlabel={position $t$}, ylabel={$\mathrm{PE}(t, c)$},
  legend columns=4, legend style={at={(0.5,1.04)}, anchor=south, draw=none,
    /tikz/every even column/.append style={column sep=2mm}}]
%(plots)s
\legend{%(legend)s}
\end{axis}"""


def with_pgfplots(row, data, file):
    folder, name = file.parent, file.stem
    if row == "curves":
        table = np.column_stack([np.arange(len(data)), data])
        head = "t " + " ".join(f"d{dim}" for dim in DIMENSIONS)
        styles = ["solid", "dashed", "dashdotted", "dotted"]
        axis = TEX_CURVES % {
            "plots": "\n".join(rf"\addplot+[thick, no marks, {style}] table[x=t, y=d{dim}] {{{name}.dat}};"
                               for dim, style in zip(DIMENSIONS, styles)),
            "legend": ",".join(f"$c={dim}$" for dim in DIMENSIONS)}
    else:
        y, x = np.indices(data.shape)
        table, head = np.column_stack([x.ravel(), y.ravel(), data.ravel()]), "x y v"
        axis = TEX_MATRIX % {
            "w": "54mm", "h": "46mm" if row == "heatmap" else "54mm",
            "across": "dimension $c$" if row == "heatmap" else "position $t$",
            "value": r"$\mathrm{PE}(t, c)$" if row == "heatmap" else "dot product",
            "columns": data.shape[1], "name": name}
    np.savetxt(folder / f"{name}.dat", table, fmt="%.6g", header=head, comments="")
    tex = TEX % {"width": WIDTH, "height": HEIGHT[row], "axis": axis}
    (folder / f"{name}.tex").write_text(tex)
    subprocess.run(["pdflatex", "-interaction=batchmode", "-halt-on-error", f"{name}.tex"],
                   cwd=folder, check=True, stdout=subprocess.DEVNULL)
    for ending in ("aux", "log"):
        (folder / f"{name}.{ending}").unlink()


def picture(pdf, dpi):
    """Draws every PDF with the same program, whoever made it."""
    subprocess.run(["pdftoppm", "-png", "-singlefile", "-r", str(dpi), pdf, pdf.with_suffix("")],
                   check=True)
    return Image.open(pdf.with_suffix(".png")).convert("RGB")


def sheet(rows, dpi):
    """Puts rows of (letter, picture) on white paper, at their true size."""
    mm = dpi / 25.4
    gap, label = round(8 * mm), round(7 * mm)
    cell = round(WIDTH * mm)
    most = max(len(row) for row in rows)
    heights = [max(image.height for _, image in row) for row in rows]
    size = (gap + most * (cell + gap), gap + sum(height + label + gap for height in heights))
    paper = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(paper)
    font = ImageFont.truetype(str(Path(matplotlib.get_data_path()) / "fonts/ttf/DejaVuSans-Bold.ttf"),
                              round(5 * mm))
    y = gap
    for number, (row, height) in enumerate(zip(rows, heights), 1):
        for column, (letter, image) in enumerate(row):
            x = gap + column * (cell + gap)
            draw.text((x, y), f"{number}{letter}", "black", font)
            paper.paste(image, (x, y + label))
        y += label + height + gap
    return paper


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("posiscope", help="the program")
    parser.add_argument("folder", type=Path, help="where the figures, sheets and the key go")
    parser.add_argument("--seed", type=int, default=1, help="of the order")
    parser.add_argument("--dpi", type=int, default=300)
    parser.add_argument("--map", default="diverging",
                        help="of Posiscope's heatmap; grey for a page that is printed so")
    options = parser.parse_args()
    folder = options.folder.resolve()
    figures = folder / "figures"
    figures.mkdir(parents=True, exist_ok=True)

    program = str(Path(options.posiscope).resolve())
    makers = {
        "posiscope": lambda *what: posiscope(program, options.map, *what),
        "matplotlib": with_matplotlib,
        "seaborn": with_seaborn,
        "pgfplots": with_pgfplots,
    }
    order = random.Random(options.seed)
    rows, key = [], {}
    for number, (row, data) in enumerate(numbers().items(), 1):
        names = list(makers)
        order.shuffle(names)
        cells = []
        for letter, name in zip("ABCD", names):
            file = figures / f"{row}-{name}.pdf"
            makers[name](row, data, file)
            cells.append((letter, picture(file, options.dpi)))
            key[f"{number}{letter}"] = f"{row}: {name}"
        rows.append(cells)

    paper = sheet(rows, options.dpi)
    paper.save(folder / "colour.png", dpi=(options.dpi, options.dpi))
    paper.convert("L").save(folder / "grey.png", dpi=(options.dpi, options.dpi))
    (folder / "key.json").write_text(json.dumps({"seed": options.seed, **key}, indent=2) + "\n")


if __name__ == "__main__":
    main()
