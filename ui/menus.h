// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QObject>
#include <functional>

class QAction;
class QActionGroup;
class QMenu;

namespace posiscope {

class Editor;
class MainWindow;

/// The menus of the window and their keys.
class Menus : public QObject {
    Q_OBJECT
public:
    explicit Menus(MainWindow& window);

private:
    QAction* add(QMenu* menu, const QString& name, const QList<QKeySequence>& keys,
                 const std::function<void()>& run);
    void makeFile();
    void makeEdit();
    void makeView();
    void makeScheme();
    void makeHelp();
    void makeUndoButtons();
    void moveWord(int by);
    void refresh();
    void refreshSchemes();

    MainWindow& m_window;
    Editor& m_editor;
    QActionGroup* m_views = nullptr;
    QMenu* m_scheme = nullptr;
    QActionGroup* m_schemes = nullptr;
    QAction* m_hideRows = nullptr;
    QAction* m_moveLeft = nullptr;
    QAction* m_moveRight = nullptr;
};

}  // namespace posiscope
