#pragma once

#include <QStyledItemDelegate>

#include <vector>

// The one painter of cells: reads what a cell means (items roles) and shows it. See look.md, "States".
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setQuietColumns(const std::vector<int> &columns) { m_quietColumns = columns; }
    void setBadgeColumn(int column) { m_badgeColumn = column; }
    void setFixedPitchColumn(int column) { m_fixedPitchColumn = column; }

private:
    std::vector<int> m_quietColumns;
    int m_badgeColumn = -1;
    int m_fixedPitchColumn = -1;
};
