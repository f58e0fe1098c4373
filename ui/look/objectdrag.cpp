#include "objectdrag.h"

#include "icons.h"
#include "look.h"
#include "metrics.h"

#include <QAbstractItemView>
#include <QDrag>
#include <QFontMetrics>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QPainter>

namespace {

constexpr int widestName = 240;
constexpr qreal ghost = 0.92;

QString wordsOf(const QModelIndexList &rows)
{
    const QString first = rows.front().data().toString();
    return rows.size() == 1 ? first
                            : QAbstractItemView::tr("%1 and %2 more").arg(first, QString::number(rows.size() - 1));
}

QPixmap chip(const QAbstractItemView *view, const QModelIndexList &rows)
{
    const Look &look = lookFor(view->palette());
    const QFont font = mediumFont(view);
    const QString words = QFontMetrics(font).elidedText(wordsOf(rows), Qt::ElideMiddle, widestName);
    const auto which = iconFor(rows.front().data(items::IconRole).value<RowIcon>());
    const int side = iconSize(view);
    const int textLeft = which ? space::small + side + space::text : space::medium;
    const QSize size(textLeft + QFontMetrics(font).horizontalAdvance(words) + space::medium, fieldHeight(view));

    const qreal ratio = view->devicePixelRatioF();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(ghost);
    painter.setPen(QPen(look.accent, 1));
    painter.setBrush(look.accentBg);
    painter.drawRoundedRect(
        QRectF({0, 0}, QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    if (which)
        paintIcon(&painter, QRect(space::small, (size.height() - side) / 2, side, side), *which, look.accent);
    painter.setFont(font);
    painter.setPen(look.text);
    painter.drawText(
        QRect(textLeft, 0, size.width() - textLeft, size.height()), Qt::AlignVCenter | Qt::TextSingleLine, words);
    return pixmap;
}

} // namespace

void dragSelectedRows(QAbstractItemView *view, Qt::DropActions actions)
{
    QModelIndexList rows = view->selectionModel()->selectedRows();
    rows.removeIf([](const QModelIndex &row) { return !row.flags().testFlag(Qt::ItemIsDragEnabled); });
    QMimeData *data = rows.isEmpty() ? nullptr : view->model()->mimeData(rows);
    if (!data)
        return;
    auto *drag = new QDrag(view);
    drag->setMimeData(data);
    drag->setPixmap(chip(view, rows));
    drag->setHotSpot({-space::medium, -space::small}); // beside the pointer, which shows where one drops
    drag->exec(actions, Qt::CopyAction);
}
