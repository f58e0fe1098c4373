#pragma once

#include <QTreeView>

#include <vector>

class CellDelegate;

// Every tree of the program; the same rhythm, keys and looks as DataTableView.
class DataTreeView : public QTreeView {
    Q_OBJECT

public:
    explicit DataTreeView(QWidget *parent = nullptr);

    // A width a column, 0 takes what is left.
    void setColumnWidths(const std::vector<int> &widths);
    // Columns that only accompany: in text2.
    void setQuietColumns(const std::vector<int> &columns);

    void setModel(QAbstractItemModel *model) override;

private:
    CellDelegate *m_delegate;
};
