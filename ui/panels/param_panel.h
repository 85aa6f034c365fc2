// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "ui/controls/unfolded.h"
#include "ui/editing/editor.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace posiscope {

class ListRow;
class MoreRows;
class ParamRow;
class Player;
struct View;

/// The scheme with a row for its shape and for each of its parameters; below, the choices of the view.
class ParamPanel : public QWidget {
    Q_OBJECT
public:
    ParamPanel(Editor& editor, Player& player, Unfolded& unfolded, QWidget* parent = nullptr);

signals:
    /// There are controls that Tab does not know yet.
    void rowsMade();
    void keepAsked();

private:
    /// The rows of one scheme: made when it is first chosen, and kept.
    struct Page {
        const Scheme* scheme = nullptr;
        QWidget* widget = nullptr;
        ParamRow* dims = nullptr;
        MoreRows* rows = nullptr;
        std::vector<ListRow*> lists;
    };

    /// The choices of one view under its name, with those of the head that it shows: made when first shown, and kept.
    struct ViewPage {
        const View* view = nullptr;
        std::vector<const Param*> params;  ///< of each row
        QWidget* widget = nullptr;
        MoreRows* rows = nullptr;
    };

    QWidget* makeHead();
    QWidget* makeSizes();
    QWidget* makeShape();
    Page& pageOf(const Scheme& scheme);
    Page makePage(const Scheme& scheme);
    ListRow* makeListRow(const Scheme& scheme, const ListParam& list, QWidget* parent);
    ViewPage& viewPageOf(const View& view);
    ViewPage makeViewPage(const View& view);
    /// `mayBeOpen`: it stands open if the parameter does; otherwise it is folded away.
    ParamRow* makeOptionRow(const Param& param, bool mayBeOpen, QWidget* parent);
    MoreRows* makeRows(const char* of, bool& unfolded, QWidget* parent);
    void showPage(QWidget* page, bool isPresent) const;
    void refreshView();
    void connectRow(ParamRow* row, Document (*change)(Document, Index));
    void choose(int index);
    void refresh();
    void refreshPicker();
    void refreshShape();

    Editor& m_editor;
    Player& m_player;
    Unfolded& m_unfolded;
    QLabel* m_heading = nullptr;
    QComboBox* m_picker = nullptr;
    QLabel* m_summary = nullptr;
    QCheckBox* m_asWords = nullptr;
    ParamRow* m_positions = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QVBoxLayout* m_schemeRows = nullptr;
    QVBoxLayout* m_viewRows = nullptr;
    std::vector<Page> m_pages;
    std::vector<ViewPage> m_viewPages;
    QLabel* m_fact = nullptr;
};

/// The row of a scheme's parameter, by which the reader edits the document. It is told its value by `showParam`.
ParamRow* makeParamRow(Editor& editor, Player& player, const Scheme& scheme, const Param& param, bool inLine,
                       QWidget* parent);
void showParam(ParamRow& row, const Document& document, const Scheme& scheme);

}  // namespace posiscope
