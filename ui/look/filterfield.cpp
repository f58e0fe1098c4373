#include "filterfield.h"

#include "icons.h"
#include "metrics.h"

#include <QKeyEvent>

namespace {
constexpr int usualWidth = 240;
}

FilterField::FilterField(QWidget *parent) : QLineEdit(parent)
{
    addAction(icon(Icon::Filter), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
}

QSize FilterField::sizeHint() const
{
    return {grown(this, usualWidth), QLineEdit::sizeHint().height()};
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            event->ignore();
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT leftDownwards();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool FilterField::event(QEvent *event)
{
    // Esc is the window's shortcut elsewhere; here it clears first.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}
