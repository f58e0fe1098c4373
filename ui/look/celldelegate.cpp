#include "celldelegate.h"

#include "badge.h"
#include "cell.h"
#include "celllayout.h"
#include "cellpainter.h"
#include "look.h"
#include "metrics.h"
#include "plainlabel.h"
#include "rowpainter.h"
#include "tablemodel.h"
#include "viewsupport.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

namespace {

constexpr int beforeCell = 6; // one of it is the mark between two header labels
constexpr int beforeTreeCell = space::narrow;
constexpr int afterNumber = 14; // a number keeps away from the next column's text

void toggle(QAbstractItemModel *model, const QModelIndex &index, const QModelIndexList &rows)
{
    const bool checked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() != Qt::Checked;
    QModelIndexList turned;
    for (const QModelIndex &row : rows)
        if (row.flags().testFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled))
            turned << row;
    if (auto *table = qobject_cast<TableModel *>(model)) {
        std::vector<qint64> numbers;
        for (const QModelIndex &row : turned)
            numbers.push_back(row.row());
        table->setChecked(numbers, index.column(), checked); // one undo step
        return;
    }
    for (const QModelIndex &row : turned)
        model->setData(row, checked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace

CellDelegate::CellDelegate(QAbstractItemView *view, Rows rows) : QStyledItemDelegate(view), m_rows(rows), m_view(view)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = lookFor(m_view->palette());
    const Cell cell = Cell::at(index);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (m_rows == Rows::ByCell)
        paintRowPart(painter, option.rect, index, look);
    const CellSpace place = spaceFor(option, index, cell);
    if (index.column() == m_badgeColumn && cell.meaning != Meaning::None) {
        const Badge badge{cell.meaning, cell.text, badgeFont(m_view), place.iconSide};
        const int width = std::min(badge.width(), place.rect.width() - place.leading - place.trailing);
        const int height = badgeHeight(m_view);
        const QRect area(
            place.rect.left() + place.leading, place.rect.top() + (place.rect.height() - height) / 2, width, height);
        badge.paint(painter, QStyle::visualRect(place.direction, place.rect, area), look, place.direction);
    } else {
        const bool isQuiet =
            std::find(m_quietColumns.begin(), m_quietColumns.end(), index.column()) != m_quietColumns.end();
        paintCell(painter, cell, CellLayout(cell, place), place, isQuiet, look);
    }
    painter->restore();
}

void CellDelegate::paintRowPart(QPainter *painter, const QRect &rect, const QModelIndex &index, const Look &look) const
{
    const RowState row = rowStateOf(m_view, index);
    paintRowGround(painter, rect, row, look);
    const QHeaderView *header = headerOf(m_view);
    const std::vector<int> columns = shownColumns(header);
    if (index.column() == columns.front())
        paintRowBar(painter, rect, row.meaning, look, m_view->layoutDirection());
    if (!row.isCurrent)
        return;
    // The ring of the whole row; the clip leaves this cell's part of it.
    const int one = header->sectionViewportPosition(columns.front());
    const int other = header->sectionViewportPosition(columns.back());
    const int right = std::max(one + header->sectionSize(columns.front()), other + header->sectionSize(columns.back()));
    const int left = std::min(one, other);
    paintFocusRing(painter, QRect(left, rect.top(), right - left, rect.height() - 1), look);
}

CellSpace CellDelegate::spaceFor(const QStyleOptionViewItem &option, const QModelIndex &index, const Cell &cell) const
{
    CellSpace place;
    place.rect = option.rect;
    place.direction = m_view->layoutDirection();
    place.font = index.column() == m_fixedPitchColumn ? fixedFont(m_view)
        : index.column() == m_captionColumn           ? captionFont(m_view)
        : cell.isStrong                               ? strongFont(m_view)
                                                      : m_view->font();
    place.font.setStrikeOut(cell.isStruck);
    place.captionFont = captionFont(m_view);
    place.iconSide = iconSize(m_view);
    const std::vector<int> columns = shownColumns(headerOf(m_view));
    const bool isFirst = index.column() == columns.front();
    const bool isLast = index.column() == columns.back();
    place.leading = !isFirst ? beforeCell : m_rows == Rows::ByCell ? space::inset : beforeTreeCell;
    place.trailing = isLast ? space::inset + m_trailingRoom : cell.isTrailing ? afterNumber : space::text;
    return place;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = Cell::at(index);
    return {CellLayout::fullWidth(cell, spaceFor(option, index, cell)), rowHeight(m_view)};
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void CellDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The words stay where they are: the field begins a border and its padding before them.
    const Cell cell = Cell::at(index);
    const CellSpace place = spaceFor(option, index, cell);
    const CellLayout layout(cell, place);
    QRect field = option.rect.adjusted(0, 0, 0, -1);
    if (place.direction == Qt::LeftToRight)
        field.setLeft(std::max(field.left(), layout.text.left() - space::small));
    else
        field.setRight(std::min(field.right(), layout.text.right() + space::small));
    editor->setGeometry(field);
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *field = qobject_cast<QLineEdit *>(editor);
    if (!field) {
        QStyledItemDelegate::setModelData(editor, model, index);
        return;
    }
    const bool isHere = field->hasFocus();
    const QString typed = field->text();
    const QPersistentModelIndex cell(index);
    if (!model->setData(index, typed, Qt::EditRole) && isHere)
        QTimer::singleShot(0, m_view, [this, cell, typed] { editAgain(cell, typed); }); // when this editor is gone
}

void CellDelegate::editAgain(const QModelIndex &index, const QString &typed) const
{
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->edit(index);
    for (QLineEdit *field : m_view->findChildren<QLineEdit *>(QStringLiteral("cellEditor")))
        field->setText(typed);
}

bool CellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // What the model explains, else what does not fit.
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty()) {
        const Cell cell = Cell::at(index);
        if (CellLayout(cell, spaceFor(option, index, cell)).isElided)
            text = plainToolTip(index.data(Qt::AccessibleTextRole).toString());
    }
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

bool CellDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Cell cell = Cell::at(index);
    if (!cell.check || !index.flags().testFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled))
        return false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select)
            return false;
        const QItemSelectionModel *selection = m_view->selectionModel();
        toggle(model, index,
            selection->isSelected(index) ? selection->selectedRows(index.column()) : QModelIndexList{index});
        return true;
    }
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonPress
        && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    // As high as the row and as wide as the place before the text.
    const QRect box =
        CellLayout(cell, spaceFor(option, index, cell)).check.adjusted(-space::small, 0, space::narrow, 0);
    if (mouse->button() != Qt::LeftButton || mouse->position().x() < box.left() || mouse->position().x() > box.right())
        return false;
    if (event->type() == QEvent::MouseButtonRelease)
        toggle(model, index, {index});
    return true;
}
