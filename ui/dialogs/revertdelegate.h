#pragma once

#include "celldelegate.h"

#include <QAbstractItemView>

// A pending change with a Revert button at its end: painted, not a widget a row, so that thousands cost nothing.
class RevertDelegate final : public CellDelegate {
    Q_OBJECT

public:
    explicit RevertDelegate(QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    void revertAsked(const QModelIndex &index);

private:
    int buttonWidth() const;
    QRect buttonRect(const QStyleOptionViewItem &option) const;

    QAbstractItemView *m_view;
    QPersistentModelIndex m_pressed;
};
