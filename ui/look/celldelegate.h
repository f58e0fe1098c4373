#pragma once

#include <QStyledItemDelegate>

#include <vector>

class QAbstractItemView;
struct Cell;
struct CellSpace;
struct Look;

// The one painter of cells: reads what a cell means (items roles) and shows it. See look.md, "States".
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    // A table has no place to paint a row as a whole: each cell paints its part of ground, bar and ring. A tree does it
    // in drawRow().
    enum class Rows { ByCell, ByView };

    explicit CellDelegate(QAbstractItemView *view, Rows rows = Rows::ByCell);

    void setQuietColumns(const std::vector<int> &columns) { m_quietColumns = columns; }
    void setBadgeColumn(int column) { m_badgeColumn = column; }
    void setCaptionColumn(int column) { m_captionColumn = column; }
    void setFixedPitchColumn(int column) { m_fixedPitchColumn = column; }

    // Left free at the trailing edge of the last column, for what a subclass paints there.
    void setTrailingRoom(int width) { m_trailingRoom = width; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Typed text that is refused is not lost: the editor stands open with it again, unless the focus has gone
    // elsewhere.
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    CellSpace spaceFor(const QStyleOptionViewItem &option, const QModelIndex &index, const Cell &cell) const;
    void editAgain(const QModelIndex &index, const QString &typed) const;
    void paintRowPart(QPainter *painter, const QRect &rect, const QModelIndex &index, const Look &look) const;

    Rows m_rows;
    QAbstractItemView *m_view;
    std::vector<int> m_quietColumns;
    int m_badgeColumn = -1;
    int m_captionColumn = -1;
    int m_fixedPitchColumn = -1;
    int m_trailingRoom = 0;
};
