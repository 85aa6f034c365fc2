// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/figure/figure.h"

namespace posiscope {

/// The text in lines no wider than `width`, cut where the language allows it (between words; between Chinese
/// characters). A word wider than a line stands alone.
std::vector<Text> wrapped(const Text& text, Type type, double width, const Canvas& canvas);

/// A word of the reader, shortened with "…" to `width`; empty where not even that fits.
Text elided(std::string_view word, Type type, double width, const Canvas& canvas);

/// A word of the reader for use in a sentence: a very long one is shortened with "…".
Text inSentence(std::string_view word);

/// The largest of the types in which the text is no wider than `width`; the last type where no type fits.
Type fitting(const Text& text, std::initializer_list<Type> types, double width, const Canvas& canvas);
/// The first of the wordings that is no wider than `width`; the last where none is.
Text fitting(std::initializer_list<Text> wordings, Type type, double width, const Canvas& canvas);

/// Adds the first of the headings that fits into the room, strong or as a note; none where none does.
void addHeading(Figure& figure, const Rect& room, const std::vector<Text>& wordings, const Canvas& canvas);

/// The height of lines one below the other, as addLines sets them.
double linesHeight(const std::vector<Text>& lines, Type type, const Canvas& canvas);
/// Adds the lines as labels from the top of `room` down, as many as it holds; returns the height they fill.
double addLines(Panel& panel, const std::vector<Text>& lines, Type type, Paint paint, const Rect& room,
                const Canvas& canvas);

/// Points of a curve that leaves and arrives level.
std::vector<Point> levelCurve(Point from, Point to, int steps);

/// A window moved and narrowed so that it lies in the field and shows at least a cell.
Window inside(Window window, const Size& size);
Window whole(const Size& size);
Window zoomed(const Window& window, Point about, double factor, const Size& size);
/// The cells whose middle a window shows; at least one.
Block cellsIn(const Window& window, const Size& size);
Window panned(const Window& window, Point from, Point to, const Size& size);

}  // namespace posiscope
