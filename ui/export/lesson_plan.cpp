// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/lesson_plan.h"

#include <QBuffer>
#include <QHashSeed>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>
#include <algorithm>

#include "core/base/number.h"
#include "ui/export/figure_page.h"
#include "ui/export/pdf_library.h"
#include "ui/look/figure_text.h"
#include "ui/look/rich_text.h"

namespace posiscope {

namespace {

constexpr double kPictureWidthMm = 150, kPictureHeightMm = 82, kPictureDpi = 200;
constexpr double kMarginMm = 18;
constexpr int kStepsOnAPage = 2;
constexpr int kPlanPt = 11;

/// The words of a lesson as they stand in its file.
QString planWords(const std::string& words) {
    return QString::fromStdString(words).toHtmlEscaped();
}

/// The pages as HTML, with the pictures that it names.
class Plan {
public:
    Plan(const Lesson& lesson, const Look& look) : m_lesson(lesson), m_look(look) {}

    Result<QByteArray> made() {
        m_html = QStringLiteral("<h2>%1</h2>").arg(title());
        for (std::size_t i = 0; i < m_lesson.steps.size(); ++i) addForStudents(i);
        m_html += QStringLiteral("<h2 style=\"page-break-before:always\">%1: %2</h2>")
                      .arg(title(), shown("for the teacher").toHtmlEscaped());
        for (std::size_t i = 0; i < m_lesson.steps.size(); ++i) addForTeacher(i);
        if (!m_wrong.empty()) return m_wrong;
        return printed();
    }

private:
    const LessonStep& step(std::size_t index) const {
        return m_lesson.steps[index].in[static_cast<std::size_t>(m_look.language)];
    }
    QString title() const { return planWords(m_lesson.title[static_cast<std::size_t>(m_look.language)]); }

    void addPicture(const Document& document, const Cover* cover) {
        const FigureFormat format{.widthMm = kPictureWidthMm,
                                  .heightMm = kPictureHeightMm,
                                  .dpi = kPictureDpi,
                                  .notes = Notes::off,  // one could answer a question
                                  .look = {m_look.language, Theme::print}};
        auto page = FigurePage::laidOut(document, format, cover);
        if (!page) {
            if (m_wrong.empty()) m_wrong = page.error();
            return;
        }
        QImage image(static_cast<int>(pixelsAcross(format)), static_cast<int>(pixelsDown(format)),
                     QImage::Format_RGB32);
        page->paintPixels(image, kPictureDpi);
        const QString name = QStringLiteral("step:%1").arg(m_images.size());
        m_images.append(image);
        m_html += QStringLiteral("<p><img src=\"%1\" width=\"%2\"></p>")
                      .arg(name)
                      .arg(static_cast<int>(kPictureWidthMm / kMmPerInch * kUnitsPerInch));
    }

    void addForStudents(std::size_t index) {
        const LessonStep& shownStep = step(index);
        const bool newPage = index > 0 && index % kStepsOnAPage == 0;
        m_html += QStringLiteral("<p style=\"%1\"><b>%2 / %3</b> &nbsp; %4</p>")
                      .arg(newPage ? QStringLiteral("page-break-before:always") : QString())
                      .arg(index + 1)
                      .arg(m_lesson.steps.size())
                      .arg(planWords(shownStep.say));
        if (!shownStep.hide.all) addPicture(shownStep.document, shownStep.ask ? &shownStep.hide : nullptr);
        if (!shownStep.ask) return;
        m_html += QStringLiteral("<p>");
        for (const LessonOffer& offer : shownStep.ask->offers)
            m_html += QStringLiteral("☐ %1 &nbsp;&nbsp;&nbsp; ").arg(planWords(offer.shown));
        m_html += QStringLiteral("</p>");
    }

    void addForTeacher(std::size_t index) {
        const LessonStep& shownStep = step(index);
        if (!shownStep.ask && shownStep.notes.empty()) return;
        m_html += QStringLiteral("<p><b>%1</b> &nbsp; %2<br>").arg(index + 1).arg(planWords(shownStep.say));
        if (!shownStep.then.empty())
            m_html += QStringLiteral("→ <b>%1</b><br>").arg(planWords(shownStep.then));
        if (shownStep.ask) addAnswers(*shownStep.ask);
        if (!shownStep.notes.empty()) m_html += QStringLiteral("<i>%1</i>").arg(planWords(shownStep.notes));
        m_html += QStringLiteral("</p>");
    }

    void addAnswers(const LessonQuestion& asked) {
        std::vector<LessonOffer> offers = asked.offers;
        const bool ordered = asked.kind == LessonQuestion::Kind::order;
        if (ordered) std::ranges::sort(offers, {}, &LessonOffer::value);
        for (const LessonOffer& offer : offers) {
            const QString number =
                ordered ? QStringLiteral(" (%1)").arg(shown(shownNumber(offer.value))) : QString();
            m_html += QStringLiteral("%1 %2%3 &nbsp; %4<br>")
                          .arg(ordered       ? QStringLiteral("→")
                               : offer.right ? QStringLiteral("✓")
                                             : QStringLiteral("✗"),
                               planWords(offer.shown), number, planWords(offer.why));
        }
        if (ordered) m_html += planWords(asked.why) + QStringLiteral("<br>");
    }

    Result<QByteArray> printed() const {
        const auto library = pdfLibrary();
        if (!library) return library.error();
        QHashSeed::setDeterministicGlobalSeed();  // the order of the fonts is that of a hash
        const QByteArray pages = written();
        QHashSeed::resetRandomGlobalSeed();
        return QByteArray::fromStdString(
            (*library)->finished({.bytes = {pages.constData(), static_cast<std::size_t>(pages.size())}}));
    }

    QByteArray written() const {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setCreator(QStringLiteral("Posiscope"));
        writer.setTitle(QString::fromStdString(m_lesson.title[static_cast<std::size_t>(m_look.language)]));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({kMarginMm, kMarginMm, kMarginMm, kMarginMm}, QPageLayout::Millimeter);
        writer.setResolution(static_cast<int>(kUnitsPerInch));
        QTextDocument text;
        QFont font;
        font.setFamilies(familiesOf());
        font.setPointSize(kPlanPt);
        text.setDefaultFont(font);
        for (qsizetype i = 0; i < m_images.size(); ++i)
            text.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("step:%1").arg(i)),
                             m_images[i]);
        text.setHtml(m_html);
        text.print(&writer);
        return bytes;
    }

    const Lesson& m_lesson;
    Look m_look;
    QString m_html;
    QList<QImage> m_images;
    Text m_wrong;
};

}  // namespace

Result<QByteArray> lessonPlan(const Lesson& lesson, const Look& look) {
    return Plan(lesson, look).made();
}

}  // namespace posiscope
