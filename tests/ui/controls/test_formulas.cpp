// SPDX-License-Identifier: GPL-3.0-or-later
/// The typeset formulas: none is missing, none is left over, each is drawn whole in the colour and in the room there is.
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "core/views/shared/registry.h"
#include "tests/tools/places.h"
#include "ui/controls/formula_view.h"
#include "ui/look/theme.h"

using namespace posiscope;

namespace {

const char* const kHowTo =
    ": its line belongs into resources/formulas/formulas.txt; then run resources/formulas/update";

/// A scheme's values with all of its choices together; where that would be too many, with every two of them.
std::vector<Values> settingsOf(const Scheme& scheme) {
    constexpr std::size_t kMost = 1000;
    std::size_t together = 1;
    for (const Param* param : scheme.params)
        if (!param->choices.empty() && together <= kMost) together *= param->choices.size();
    std::vector<Values> settings{Values{}};
    std::vector<Values> single{Values{}};
    for (const Param* param : scheme.params) {
        const std::vector<Values> before = together <= kMost ? settings : single;
        for (std::size_t choice = 1; choice < param->choices.size(); ++choice) {
            for (const Values& values : before)
                settings.push_back(values.with(*param, static_cast<double>(choice)));
            single.push_back(Values().with(*param, static_cast<double>(choice)));
        }
    }
    return settings;
}

/// Every formula that a scheme shows with any of its choices, once.
std::vector<std::vector<Formula>> allFormulas() {
    std::vector<std::vector<Formula>> all;
    std::set<std::string> known;
    for (const Scheme* scheme : schemes())
        for (const Values& values : settingsOf(*scheme)) {
            Values other = values;  // numbers at their other end, choices as they are
            for (const Param* param : scheme->params)
                if (param->choices.empty() && param->highest < 100)
                    other = other.with(*param, param->highest);
            for (const Index dims : {4, 5})
                for (const Values& each : {values, other}) {
                    std::vector<Formula> formula = scheme->make(each, {4, dims}).about.formula;
                    std::string lines;
                    for (const Formula& line : formula) lines += line.picture + plain(line.text) + '\n';
                    if (known.insert(lines).second) all.push_back(std::move(formula));
                }
        }
    return all;
}

std::map<std::string, std::string> linesById() {
    std::map<std::string, std::string> lines;
    for (const auto& formula : allFormulas())
        for (const Formula& line : formula) lines[line.picture] = plain(line.text);
    return lines;
}

/// The box around whatever is not of the background's colour.
QRect inkOf(const QImage& image) {
    QRect box;
    const auto lineOf = [&](int y) { return reinterpret_cast<const QRgb*>(image.constScanLine(y)); };
    const QRgb paper = lineOf(image.height() - 1)[image.width() - 1];
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = lineOf(y), *end = line + image.width();
        const auto isInk = [paper](QRgb pixel) { return pixel != paper; };
        const auto* first = std::find_if(line, end, isInk);
        if (first == end) continue;
        const auto* last =
            std::find_if(std::reverse_iterator(end), std::reverse_iterator(line), isInk).base();
        box |= QRect(QPoint(static_cast<int>(first - line), y), QPoint(static_cast<int>(last - line) - 1, y));
    }
    return box;
}

/// "sin(t · ω_i)" and "\sin(t \cdot \omega_i)" have the same letters, digits and notes in the same order.
QString notesOf(QString line) {
    const std::pair<const char*, const char*> names[]{
        {"\\omega", "ω"}, {"\\theta", "θ"},  {"\\alpha", "α"},  {"\\cdot", "·"},  {"\\sqrt", "√"},
        {"\\sum", "Σ"},   {"\\lfloor", "⌊"}, {"\\rfloor", "⌋"}, {"\\lceil", "⌈"}, {"\\rceil", "⌉"},
        {"\\sim", "∼"},   {"\\ne", "≠"},     {"\\le", "≤"},     {"\\ge", "≥"},    {"−", "-"},
        {"\\gamma", "γ"}, {"\\zeta", "ζ"},   {"\\pi", "π"},     {"\\times", "×"}, {"\\bmod", "mod"}};
    for (const auto& [name, sign] : names) line.replace(QString::fromUtf8(name), QString::fromUtf8(sign));
    line.remove(QRegularExpression(QStringLiteral("\\\\(mathrm|textstyle|text|bigl|bigr|,|;)")));
    return line.remove(QRegularExpression(QStringLiteral("[\\s\\\\{}_^]")));
}

}  // namespace

TEST(Formulas, EachLineThatASchemeNamesHasItsPictureAndNoneIsLeftOver) {
    const auto lines = linesById();
    std::set<std::string> pictures;
    for (const QString& file : QDir(QStringLiteral(":/formulas")).entryList())
        pictures.insert(file.chopped(4).toStdString());
    for (const auto& [id, shown] : lines)
        EXPECT_TRUE(pictures.contains(id)) << "no picture of " << id << kHowTo;
    for (const std::string& picture : pictures)
        EXPECT_TRUE(lines.contains(picture))
            << picture << ".svg is shown by no scheme: take its line out of "
            << "resources/formulas/formulas.txt and run resources/formulas/update";
}

TEST(Formulas, ThePictureSaysWhatTheTextSays) {
    QFile file(QString::fromStdString(test::inCheckout("resources/formulas/formulas.txt")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    std::map<std::string, QString> sources;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts))
        sources[line.section(' ', 0, 0).toStdString()] = line.section(' ', 1).trimmed();
    for (const auto& [id, shown] : linesById())
        EXPECT_EQ(notesOf(sources[id]), notesOf(QString::fromStdString(shown))) << id << kHowTo;
}

TEST(Formulas, EachIsDrawnToItsEdges) {
    for (const auto& [id, shown] : linesById()) {
        QSvgRenderer renderer(QStringLiteral(":/formulas/%1.svg").arg(QString::fromStdString(id)));
        ASSERT_TRUE(renderer.isValid()) << id << kHowTo;
        const QSize size = (renderer.viewBoxF().size() / 10).toSize();  // letters of 100 pixels
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter, QRectF(QPointF(), size));
        painter.end();
        image.setPixel(size.width() - 1, size.height() - 1, 0xffffffff);
        // Letters and brackets have a little room beside them: less than the narrowest sign is wide.
        const QRect ink = inkOf(image);
        EXPECT_LT(ink.left(), 12) << id << " is not drawn whole";
        EXPECT_GT(ink.right(), size.width() - 20) << id << " is not drawn whole";
        EXPECT_LT(ink.top(), 25) << id << " is not drawn whole";
        EXPECT_GT(ink.bottom(), size.height() - 25) << id << " is not drawn whole";
    }
}

/// Another reader of SVG draws the same pixels.
TEST(Formulas, EachIsReadAsSvg) {
    const QColor ink(20, 40, 90);
    for (const auto& [id, shown] : linesById()) {
        const FormulaPicture picture(id);
        QSvgRenderer renderer(QStringLiteral(":/formulas/%1.svg").arg(QString::fromStdString(id)));
        ASSERT_EQ(picture.size(), renderer.viewBoxF().size()) << id;
        const QRectF into(QPointF(3, 5.5), picture.size() * 0.01625);
        QImage ours((into.size() + QSizeF(8, 8)).toSize(), QImage::Format_RGB32);
        ours.fill(Qt::white);
        QImage theirs = ours;
        {
            QPainter painter(&ours);
            painter.setRenderHint(QPainter::Antialiasing);
            picture.draw(painter, into, ink);
        }
        {
            QFile file(QStringLiteral(":/formulas/%1.svg").arg(QString::fromStdString(id)));
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            QPainter painter(&theirs);
            QSvgRenderer(file.readAll().replace("currentColor", ink.name().toLatin1()))
                .render(&painter, into);
        }
        EXPECT_EQ(ours, theirs) << id;
    }
}

TEST(Formulas, InTheInkOfTheThemeAndNeverWiderThanTheRoom) {
    struct Restored {
        ~Restored() { setWindowLook({}); }
    } restored;
    for (const Theme theme : {Theme::light, Theme::dark, Theme::projector}) {
        setWindowLook({Language::english, theme});
        const QColor ink = colour(Role::ink), panel = colour(Role::panel);
        for (const auto& formula : allFormulas())
            for (const double scale : {1.0, 1.25, 2.0})
                for (const int room : {90, 240, 400}) {
                    FormulaView view;
                    view.showFormula(formula);
                    const int height = view.sizeHint().height();
                    view.resize(room, height);
                    QImage image(QSizeF(room * scale, height * scale).toSize(), QImage::Format_RGB32);
                    image.setDevicePixelRatio(scale);
                    view.render(&image);
                    const std::string where = formula.front().picture + ", " + std::to_string(room) +
                                              " wide, scale " + std::to_string(scale);
                    const QRect drawn = inkOf(image);
                    const double expected = std::min(room, view.sizeHint().width()) * scale;
                    EXPECT_NEAR(drawn.right(), expected, 6 * scale) << where;
                    EXPECT_LT(drawn.bottom(), image.height() - 1) << where << ": cut below";
                    EXPECT_EQ(image.pixelColor(image.width() - 1, image.height() - 1), panel) << where;
                    bool found = false;  // where a stroke covers a pixel
                    for (int y = drawn.top(); y <= drawn.bottom() && !found; ++y)
                        for (int x = drawn.left(); x <= drawn.right() && !found; ++x)
                            found = image.pixelColor(x, y) == ink;
                    EXPECT_TRUE(found || room == 90)
                        << where << ": not in the ink " << ink.name().toStdString();
                }
    }
}

TEST(Formulas, WhoCannotSeeThemHearsThem) {
    FormulaView view;
    view.showFormula(findScheme("shaw")->make({}, {4, 4}).about.formula);
    EXPECT_EQ(view.accessibleDescription(), QStringLiteral("row(i, j) = clip(j − i, −k, k) + k\n"
                                                           "e_ij = q_i · (k_j + a^K_row(i, j)) / √d\n"
                                                           "z_i = Σ_j α_ij (v_j + a^V_row(i, j))"));
}
