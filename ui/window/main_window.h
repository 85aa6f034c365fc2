// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFileSystemWatcher>
#include <QMainWindow>
#include <QTimer>
#include <array>

#include "ui/controls/player.h"
#include "ui/controls/unfolded.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/export_choices.h"
#include "ui/disk/file_mark.h"
#include "ui/editing/editor.h"
#include "ui/look/look.h"
#include "ui/saving/kept_folder.h"

class QDockWidget;

namespace posiscope {

class ExplainPanel;
class FigureArea;
class FigureView;
class FittedLabel;
class Memory;
class Menus;
class Teaching;

/// The window: panels around the figures, and the file that the document is kept in.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Without a memory nothing is remembered.
    explicit MainWindow(const LookChoice& look = {Language::english, Theme::light}, Memory* memory = nullptr);
    ~MainWindow() override;

    Editor& editor() { return m_editor; }
    /// Returns the figure of the framed pane.
    FigureView& figureView();
    /// Returns the figure that the reader has pointed at last, or that has the keyboard.
    FigureView& activeView();
    /// Plays the parameters of all rows.
    Player& player() { return m_player; }
    /// The middle of the window.
    FigureArea& figures() const { return *m_figures; }
    /// The panels, the left one first.
    const std::array<QDockWidget*, 2>& panels() const { return m_panels; }
    const LookChoice& look() const { return m_look; }
    Memory* memory() { return m_memory; }
    /// Lessons, and the presenter.
    Teaching& teaching() { return *m_teaching; }
    /// How it asks and tells; tests put their own answers here.
    Dialogs dialogs;
    ExportChoices exportChoices;
    /// Says what was done, for a while, where the line about the focus stands.
    void say(const Text& what);
    /// Puts the document of a file in place of the present one, which is not asked about. False: the window says why,
    /// and the present one stays.
    bool load(const QString& path);
    /// Puts a document with unsaved changes in place of the present one.
    void recover(Document document, const Origin& origin);
    /// Returns the path of the file; empty if the document has none.
    const QString& path() const { return m_path; }
    Origin origin() const { return {m_path, m_mark.hash()}; }

public slots:
    void newDocument();
    void open();
    /// Opens a file; asks first if there is something to lose. A .json is a lesson or a model's config.
    void openFile(const QString& path);
    /// Asks for a model's config, and takes its rotary positions.
    void takeConfig(const QString& start);
    bool save();
    bool saveAs();
    void goToPosition();
    /// All is made anew in the look, and remembered.
    void setLook(const LookChoice& look, bool remember = true);
    void resetLayout();
    void showKeys();
    void showAbout();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void openJson(const QString& path);
    friend class Teaching;
    void build();
    QDockWidget* makePanel(const char* id, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    QWidget* makeSide();
    void sharePanels();
    void makeRoom();
    void giveWay(std::size_t panel, bool gives);
    QByteArray layoutNow();
    void restoreLayout(const QByteArray& layout);
    void buildAnew();
    void orderTabs();
    void refreshTitle();
    void refreshTold();
    /// Takes the number that was typed into a box and not yet taken.
    void takeTyping();
    bool mayLose();
    bool saveTo(const QString& path);
    void setFile(const QString& path, const FileMark& mark);
    /// Looks at what has become of the file meanwhile, for the title.
    void lookAtFile();
    /// Asks the reader where another program has written the file. None: it may be replaced; else whether it was saved.
    std::optional<bool> savedOtherwise();
    QString name() const;

    Editor m_editor;
    Player m_player{m_editor};
    LookChoice m_look;
    Memory* m_memory;
    Unfolded m_unfolded;
    QString m_path;
    FileMark m_mark;    ///< the file as it was read or written last
    FileMark m_onDisk;  ///< the file as it is now
    QFileSystemWatcher m_watcher;
    QTimer m_looking;  ///< whoever writes the file may not have finished
    Teaching* m_teaching = nullptr;
    Menus* m_menus = nullptr;
    std::array<QDockWidget*, 2> m_panels{};
    std::array<int, 2> m_shares{};    ///< how wide the panels were made
    std::array<bool, 2> m_gaveWay{};  ///< which panels gave way to the figures
    FigureArea* m_figures = nullptr;
    ExplainPanel* m_explain = nullptr;
    QTimer m_saying;
    QString m_said;
    FittedLabel* m_line = nullptr;
};

}  // namespace posiscope
