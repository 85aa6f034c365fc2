// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/editing/editor.h"

class QVBoxLayout;

namespace posiscope {

/// The kept states with the lines that they have in figures: each is shown or hidden by its box, and a button beside it
/// has all else. Without kept states it takes no room.
class KeptPanel : public QWidget {
    Q_OBJECT
public:
    explicit KeptPanel(Editor& editor, QWidget* parent = nullptr);

signals:
    void renameAsked(const QString& name);
    void differencesAsked(const QString& name);
    void largestAsked();
    void refused(const Text& why);
    /// There are controls that Tab does not know yet.
    void rowsMade();

private:
    void refresh();
    QWidget* makeRow(const Kept& kept, std::size_t place);
    QWidget* makeMenuButton(const Kept& kept, QWidget* parent);
    void showBeside(const std::string& name, bool beside);
    void edit(Document (*change)(Document, const std::string&), const std::string& name, const char* step);

    Editor& m_editor;
    QVBoxLayout* m_rows = nullptr;
    /// All that the rows and their menus depend on.
    struct Shown {
        std::vector<Kept> kept;
        std::string view, minus;          ///< of the framed pane
        std::vector<std::string> beside;  ///< Pane::state of each pane
        bool operator==(const Shown&) const = default;
    } m_shown;
};

}  // namespace posiscope
