// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMimeData>

#include "core/io/write_table.h"
#include "ui/export/figure_export.h"

namespace posiscope {

/// A figure for other programs: a picture for those that take pictures, numbers between tabs for those that take text.
/// Each is made when one asks for it, so that copying takes no time.
class CopiedFigure final : public QMimeData {
    Q_OBJECT
public:
    /// Without numbers where there are none, or more than kMostTextCells.
    CopiedFigure(Document document, Numbers numbers, FigureFormat format);

    bool hasNumbers() const;
    QStringList formats() const override;
    bool hasFormat(const QString& type) const override { return formats().contains(type); }

protected:
    QVariant retrieveData(const QString& type, QMetaType wanted) const override;

private:
    Document m_document;
    Numbers m_numbers;
    FigureFormat m_format;
};

}  // namespace posiscope
