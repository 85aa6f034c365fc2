// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/formula_picture.h"

#include <QFile>
#include <QPainter>
#include <QTransform>
#include <string_view>
#include <unordered_map>

namespace posiscope {

namespace {

/// Reads numbers and letters one after another.
class Pieces {
public:
    explicit Pieces(std::string_view from) : m_at(from.data()), m_end(from.data() + from.size()) {}

    /// Returns a letter, or 0 where a number or nothing follows.
    char letter() {
        skip();
        return m_at != m_end && *m_at >= 'A' ? *m_at++ : '\0';
    }
    bool more() {
        skip();
        return m_at != m_end;
    }
    double number() {
        skip();
        const bool below = m_at != m_end && *m_at == '-';
        if (below) ++m_at;
        double value = 0, unit = 1;  // all digits as a whole number, divided once: so no digit is lost
        for (; m_at != m_end && isDigit(); ++m_at) value = 10 * value + (*m_at - '0');
        if (m_at != m_end && *m_at == '.')
            for (++m_at; m_at != m_end && isDigit(); ++m_at, unit *= 10) value = 10 * value + (*m_at - '0');
        return (below ? -value : value) / unit;
    }
    QPointF point() {
        const double x = number();
        return {x, number()};
    }

private:
    bool isDigit() const { return *m_at >= '0' && *m_at <= '9'; }
    void skip() {
        while (m_at != m_end && (*m_at == ' ' || *m_at == ',')) ++m_at;
    }

    const char* m_at;
    const char* m_end;
};

std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::size_t at = tag.find(name);
    if (at == std::string_view::npos) return {};
    const std::size_t start = at + name.size();
    return tag.substr(start, tag.find('"', start) - start);
}

/// The numbers of "translate(655,-150) scale(0.707)", after those of the groups around.
QTransform placed(QTransform outer, std::string_view moves) {
    for (std::size_t at = 0; (at = moves.find('(', at)) != std::string_view::npos; ++at) {
        const std::size_t end = moves.find(')', at);
        Pieces numbers(moves.substr(at + 1, end - at - 1));
        const double x = numbers.number();
        const double y = numbers.more() ? numbers.number() : x;
        if (moves.substr(0, at).ends_with("translate"))
            outer.translate(x, y);
        else
            outer.scale(x, y);
    }
    return outer;
}

QPainterPath read(std::string_view commands) {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.reserve(static_cast<int>(commands.size()) / 4);
    Pieces pieces(commands);
    QPointF at, control;  // the control point of the curve before
    for (char command = pieces.letter(); pieces.more() || command == 'Z'; command = pieces.letter()) {
        QPointF bend = at;
        if (command == 'M' || command == 'L') {
            at = bend = pieces.point();
            command == 'M' ? path.moveTo(at) : path.lineTo(at);
        } else if (command == 'H' || command == 'V') {
            (command == 'H' ? at.rx() : at.ry()) = pieces.number();
            bend = at;
            path.lineTo(at);
        } else if (command == 'Q' || command == 'T') {
            bend = command == 'Q' ? pieces.point() : 2 * at - control;
            at = pieces.point();
            path.quadTo(bend, at);
        } else {
            Q_ASSERT(command == 'Z');
            path.closeSubpath();
        }
        control = bend;
    }
    return path;
}

/// The outline of a letter at its place. Few letters make all formulas, so each is read once.
QPainterPath outline(std::string_view commands, const QTransform& place) {
    static std::unordered_map<std::string, QPainterPath> letters;
    const auto [letter, isNew] = letters.try_emplace(std::string(commands));
    if (isNew) letter->second = read(commands);
    return place.map(letter->second);
}

}  // namespace

FormulaPicture::FormulaPicture(const std::string& name) {
    QFile file(QStringLiteral(":/formulas/%1.svg").arg(QString::fromStdString(name)));
    [[maybe_unused]] const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT(found);
    const QByteArray bytes = file.readAll();
    const std::string_view all(bytes.data(), static_cast<std::size_t>(bytes.size()));
    std::vector<QTransform> groups{QTransform()};
    for (std::size_t at = 0; (at = all.find('<', at)) != std::string_view::npos; ++at) {
        const std::string_view tag = all.substr(at, all.find('>', at) - at);
        const QTransform place = placed(groups.back(), attribute(tag, " transform=\""));
        if (tag.starts_with("</g")) {
            groups.pop_back();
        } else if (tag.starts_with("<g")) {
            groups.push_back(place);
        } else if (tag.starts_with("<path")) {
            m_signs.emplace_back(outline(attribute(tag, " d=\""), place));
        } else if (tag.starts_with("<rect")) {
            const auto number = [&](const char* of) { return Pieces(attribute(tag, of)).number(); };
            m_signs.emplace_back(place.mapRect(
                QRectF(number(" x=\""), number(" y=\""), number(" width=\""), number(" height=\""))));
        } else if (tag.starts_with("<svg")) {
            Pieces box(attribute(tag, " viewBox=\""));
            const QPointF corner = box.point(), size = box.point();
            m_box = QRectF(corner, QSizeF(size.x(), size.y()));
        }
    }
}

void FormulaPicture::draw(QPainter& painter, const QRectF& into, const QColor& ink) const {
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double across = into.width() / m_box.width(), down = into.height() / m_box.height();
    painter.translate(into.x() - m_box.x() * across, into.y() - m_box.y() * down);
    painter.scale(across, down);
    for (const auto& sign : m_signs)
        if (const auto* path = std::get_if<QPainterPath>(&sign))
            painter.drawPath(*path);
        else
            painter.drawRect(std::get<QRectF>(sign));
    painter.restore();
}

}  // namespace posiscope
