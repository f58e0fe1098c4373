#include "filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace {

// The one file that is dragged; empty: something else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

bool hasEnding(const QString &file, std::initializer_list<QLatin1StringView> endings)
{
    return std::any_of(endings.begin(), endings.end(),
        [&](QLatin1StringView ending) { return file.endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace

FileDrop::FileDrop(QWidget *window) : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drag = static_cast<QDropEvent *>(event);
    const QString file = draggedFile(drag->mimeData());
    if (file.isEmpty())
        return QObject::eventFilter(watched, event);
    drag->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, file] { tell(file); }, Qt::QueuedConnection);
    return true;
}

void FileDrop::tell(const QString &file)
{
    if (hasEnding(file, {".csv"_L1, ".tsv"_L1}))
        Q_EMIT tableDropped(file);
    else if (hasEnding(file, {".json"_L1}))
        Q_EMIT changesDropped(file);
    else
        Q_EMIT dropped(file);
}
