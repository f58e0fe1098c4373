#pragma once

#include <QAbstractItemDelegate>

// Draws the list of pages: headings of groups, icon, name, count; the current page with a fill and a bar at the leading
// edge.
class PageListDelegate final : public QAbstractItemDelegate {
    Q_OBJECT

public:
    enum Role { PageRole = Qt::UserRole, GroupRole, IconRole, CountRole };

    using QAbstractItemDelegate::QAbstractItemDelegate;

    // Icons alone, a line between groups.
    void setNarrow(bool narrow) { m_isNarrow = narrow; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;

    bool m_isNarrow = false;
};
