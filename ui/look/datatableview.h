#pragma once

#include <QTableView>

#include <vector>

class CellDelegate;

// Every flat list of the program: one row rhythm, selection by rows, keys, column chooser, copy, drag.
class DataTableView : public QTableView {
    Q_OBJECT

public:
    explicit DataTableView(QWidget *parent = nullptr);

    // A width a column at an ordinary font, 0 takes what is left: {150, 150, 0, 96, 110}. After setModel().
    void setColumnWidths(const std::vector<int> &widths);
    // Columns that get what their cells need, those named first before the others. After setColumnWidths(), which gives
    // their least widths.
    void setFittedColumns(const std::vector<int> &columns);
    // Columns that only accompany: in text2.
    void setQuietColumns(const std::vector<int> &columns);
    // A column whose cells are badges: glyph and word on the tint.
    void setBadgeColumn(int column);
    // A column in the font of captions.
    void setCaptionColumn(int column);
    // A column in the fixed-pitch font.
    void setFixedPitchColumn(int column);
    // Lines between the rows; the inspector has none.
    void setRowLines(bool lines);

    // Widths, order and shown columns as at first.
    void resetColumns();

    void setModel(QAbstractItemModel *model) override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void startDrag(Qt::DropActions actions) override;
    void changeEvent(QEvent *event) override;

private:
    CellDelegate *m_delegate;
    std::vector<int> m_widths;
    std::vector<int> m_fitted;
};
