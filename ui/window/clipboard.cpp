// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/clipboard.h"

#include "ui/export/number_file.h"

namespace posiscope {

namespace {

const QString kImage = QStringLiteral("application/x-qt-image");
const QString kPng = QStringLiteral("image/png");
const QString kSvg = QStringLiteral("image/svg+xml");
const QString kTabs = QStringLiteral("text/tab-separated-values");
const QString kText = QStringLiteral("text/plain");

}  // namespace

CopiedFigure::CopiedFigure(Document document, Numbers numbers, FigureFormat format)
    : m_document(std::move(document)),
      m_numbers(std::move(numbers)),
      m_format(std::move(format)) {}

bool CopiedFigure::hasNumbers() const {
    const Index cells = m_numbers.block.cells();
    return cells > 0 && cells <= kMostTextCells;
}

QStringList CopiedFigure::formats() const {
    // Other programs take the format that stands first.
    QStringList all{kPng, kImage, kSvg};
    if (hasNumbers()) all += {kTabs, kText};
    return all;
}

QVariant CopiedFigure::retrieveData(const QString& type, QMetaType) const {
    if (!hasFormat(type)) return {};
    if (type == kTabs || type == kText) {
        QByteArray table;
        writeTsv(m_numbers, [&](std::string_view bytes) {
            table.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
            return true;
        });
        return table;
    }
    if (type == kImage) {
        const auto image = figureImage(m_document, m_format);
        return image ? QVariant(*image) : QVariant();
    }
    FigureFormat format = m_format;
    format.kind = type == kSvg ? FileKind::svg : FileKind::png;
    const auto bytes = figureFile(m_document, format);
    return bytes ? QVariant(*bytes) : QVariant();
}

}  // namespace posiscope
