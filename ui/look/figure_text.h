// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QPointF>
#include <QString>
#include <vector>

#include "core/figure/figure.h"
#include "ui/look/look.h"

class QPainter;

namespace posiscope {

/// The families of all texts of the program. Latin first, in Chinese too: that of Chinese has digits of another form, a · that is wide
/// and a √ that stands off its bar. Chinese by name: outside its locale Qt would pick Japanese forms.
QStringList familiesOf();
/// Those of a figure in a typeface: its own, that of the same design with its Greek and signs, then the program's.
QStringList familiesOf(const std::string& font);
/// The font of a type, in units of 1/96 inch; not hinted, so that a text is as wide at every resolution.
const QFont& fontOf(Type type, const Look& look);
Extent measuredText(const Text& text, Type type, const Look& look);
/// Draws with the painter's pen from the left end of a line as high as measuredText says. `across`: which place of the
/// text its surroundings fix, 0 its left end, 0.5 its middle, 1 its right end; a device that sets texts itself keeps it
/// there in any font.
void drawText(QPainter& painter, const Text& text, Type type, const Look& look, Point topLeft,
              double across = 0);

/// A device that sets whole texts itself.
class TextDevice {
public:
    struct Piece {
        QString text;
        QFont font;
        double raised = 0;  ///< above the line
    };
    /// The text's base line goes through `at`, which is `across` of its width right of its left end. Returns whether
    /// the text is set; otherwise it is drawn piece by piece.
    virtual bool setText(QPointF at, double across, const std::vector<Piece>& pieces) = 0;

protected:
    ~TextDevice() = default;
};

Canvas canvasOf(double width, double height, const Look& look, double pixels = 1);

}  // namespace posiscope
