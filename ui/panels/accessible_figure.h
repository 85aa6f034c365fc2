// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAccessibleWidget>
#include <map>
#include <optional>

#include "core/views/shared/view.h"

namespace posiscope {

class FigureView;

/// A figure for screen readers. Its name is the title, its description the alternative text, its value the line on what
/// is in focus. Its children are what one walks through: the words with their rows, or the cell in focus.
class AccessibleFigure final : public QAccessibleWidget {
public:
    explicit AccessibleFigure(FigureView& view);
    ~AccessibleFigure() override;
    /// Gives each figure one of these from now on.
    static void install();
    /// How events go out. Without a screen reader Qt hands them to nobody: tests listen here.
    inline static void (*send)(QAccessibleEvent*) = QAccessible::updateAccessibility;

    QString text(QAccessible::Text what) const override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

    /// Tells what is new since it was told last.
    void tellChanges();
    /// Tells which stop the keyboard is on.
    void tellFocus();
    const Walk& walk() const;
    bool has(const Target& stop) const;
    /// The stop that the keyboard moved last: the centre or the other word of the pair.
    Target focus() const;

private:
    struct Told {
        QString name, description, value;
        Walk walk;
    };

    FigureView& view() const;
    QString name() const;
    QString description() const;
    QString value() const;
    Told now() const;
    const Told& told() const;
    QAccessibleInterface* stop(const Target& target) const;
    void tellNames();
    void drop(bool all);

    /// A stop that somebody has asked for, with its name as it was told last.
    struct Known {
        QAccessible::Id id = 0;
        QString name;
    };
    mutable std::map<std::pair<Index, Index>, Known> m_known;
    /// Holds what was told last. Before somebody has asked for anything, nobody needs to be told.
    mutable std::optional<Told> m_told;
    bool m_onSecond = false;
};

AccessibleFigure& accessibleFigure(FigureView& view);

}  // namespace posiscope
