#pragma once

#include <QTableView>

#include <vector>

class CellDelegate;

// Every flat list of the program: one row rhythm, selection by rows, keys, column chooser, copy.
class DataTableView : public QTableView {
    Q_OBJECT

public:
    explicit DataTableView(QWidget *parent = nullptr);

    // A width a column, 0 takes what is left: {150, 150, 0, 96, 110}.
    void setColumnWidths(const std::vector<int> &widths);
    // Columns that only accompany: in text2.
    void setQuietColumns(const std::vector<int> &columns);
    // A column whose cells are badges: glyph and word on the tint.
    void setBadgeColumn(int column);
    // A column in the fixed-pitch font.
    void setFixedPitchColumn(int column);

    void setModel(QAbstractItemModel *model) override;

private:
    CellDelegate *m_delegate;
};
