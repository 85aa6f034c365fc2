// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QObject>
#include <functional>
#include <memory>

class QAction;
class QActionGroup;
class QMenu;

namespace posiscope {

class Copying;
class Editor;
class MainWindow;

/// The menus of the window and their keys.
class Menus : public QObject {
    Q_OBJECT
public:
    explicit Menus(MainWindow& window);
    ~Menus() override;
    void refresh();

private:
    QAction* add(QMenu* menu, const QString& name, const QList<QKeySequence>& keys,
                 const std::function<void()>& run);
    void makeFile();
    void makeEdit();
    void makeRecent(QMenu* menu);
    void makeGallery(QMenu* menu);
    void makeView();
    void makePanes(QMenu* menu);
    void makePanels(QMenu* menu);
    void makeLook(QMenu* menu);
    void makeScheme();
    void makeHelp();
    void makeCornerButtons();
    void moveWord(int by);
    void refreshSchemes();

    MainWindow& m_window;
    Editor& m_editor;
    std::unique_ptr<Copying> m_copying;
    QActionGroup* m_views = nullptr;
    QMenu* m_newPane = nullptr;
    QAction *m_nextPane = nullptr, *m_duplicate = nullptr, *m_swap = nullptr, *m_below = nullptr,
            *m_closePane = nullptr;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;
    QMenu* m_scheme = nullptr;
    QActionGroup* m_schemes = nullptr;
    QAction* m_fromConfig = nullptr;
    QAction* m_hideRows = nullptr;
    QAction* m_moveLeft = nullptr;
    QAction* m_moveRight = nullptr;
};

}  // namespace posiscope
