// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <cmath>
#include <map>
#include <vector>

#include "core/colour/colour_map.h"
#include "core/fields/field.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope {

/// The colour of a cell in the light theme's diverging map, from its exact value.
inline QRgb cellColour(const Field& field, Index row, Index column) {
    const Range range = field.range();
    const double part = (field.at(row, column) - range.lowest) / (range.highest - range.lowest);
    const Rgb c = colourMap(Kind::signedValue, MapName::diverging,
                            Theme::light)[static_cast<std::size_t>(std::lround(part * (kColourSteps - 1)))];
    return qRgb(c.red, c.green, c.blue);
}

/// An element of an SVG, read by a reader that knows nothing of how it was written.
struct Element {
    QString name, text;
    std::map<QString, QString> attributes;

    double number(const char* key) const { return at(key).toDouble(); }
    QString at(const char* key) const {
        const auto found = attributes.find(QString::fromLatin1(key));
        return found == attributes.end() ? QString() : found->second;
    }
    /// Every point that is named: corners of rectangles, ends and control points of paths.
    std::vector<QPointF> points() const {
        if (name == "rect" || name == "image") {
            const QRectF r(number("x"), number("y"), number("width"), number("height"));
            return {r.topLeft(), r.bottomRight()};
        }
        std::vector<QPointF> all;
        static const QRegularExpression kPoint("(-?[0-9.]+) (-?[0-9.]+)");
        for (auto match = kPoint.globalMatch(at("d")); match.hasNext();) {
            const auto each = match.next();
            all.emplace_back(each.captured(1).toDouble(), each.captured(2).toDouble());
        }
        return all;
    }
    QImage image() const {
        const QString data = at("href");
        EXPECT_TRUE(data.startsWith("data:image/png;base64,"));
        return QImage::fromData(QByteArray::fromBase64(data.mid(data.indexOf(',') + 1).toLatin1()), "PNG");
    }
};

struct Drawing {
    std::vector<Element> elements;  ///< the first is the drawing itself

    explicit Drawing(const QByteArray& svg) {
        QXmlStreamReader reader(svg);
        std::vector<std::size_t> open;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                open.push_back(elements.size());
                Element& element = elements.emplace_back();
                element.name = reader.name().toString();
                for (const QXmlStreamAttribute& each : reader.attributes())
                    element.attributes[each.name().toString()] = each.value().toString();
            } else if (reader.isEndElement()) {
                open.pop_back();
            } else if (reader.isCharacters() && !open.empty()) {
                elements[open.back()].text += reader.text();
                // A part of a text belongs to the text.
                if (elements[open.back()].name == QLatin1String("tspan"))
                    elements[open[open.size() - 2]].text += reader.text();
            }
        }
        EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
        EXPECT_FALSE(elements.empty());
    }

    std::vector<Element> all(const char* name) const {
        std::vector<Element> found;
        for (const Element& each : elements)
            if (each.name == QString::fromLatin1(name)) found.push_back(each);
        return found;
    }
    /// Returns the words of all texts, one after the other.
    QString text() const {
        QStringList words;
        for (const Element& each : all("text")) words.append(each.text);
        return words.join(' ').simplified();
    }
    /// Returns width and height in its own units.
    QSizeF size() const {
        const QStringList box = elements.front().at("viewBox").split(' ');
        return {box.value(2).toDouble(), box.value(3).toDouble()};
    }
};

}  // namespace posiscope
