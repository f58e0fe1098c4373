#pragma once

#include <QTreeView>

#include <vector>

class CellDelegate;

// Every tree of the program; the same rhythm, keys and looks as DataTableView.
class DataTreeView : public QTreeView {
    Q_OBJECT

public:
    explicit DataTreeView(QWidget *parent = nullptr);

    // A width a column at an ordinary font, 0 takes what is left. After setModel().
    void setColumnWidths(const std::vector<int> &widths);
    // Columns that get what their cells need, those named first before the others. After setColumnWidths(), which gives
    // their least widths.
    void setFittedColumns(const std::vector<int> &columns);
    // Columns that only accompany: in text2.
    void setQuietColumns(const std::vector<int> &columns);
    // Lines between the rows.
    void setRowLines(bool lines);

    // Widths, order and shown columns as at first.
    void resetColumns();

    void setModel(QAbstractItemModel *model) override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void changeEvent(QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void drawCells(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    CellDelegate *m_delegate;
    std::vector<int> m_widths;
    std::vector<int> m_fitted;
};
