#include "pathfile.h"

#include "metrics.h"
#include "pathview.h"
#include "visibletext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr int pngScale = 2;

// With a margin round it.
QSize pictureSize(const PathView &view)
{
    return view.size() + QSize(2 * space::inset, 2 * space::inset);
}

void paintPicture(QPainter *painter, const PathView &view)
{
    painter->fillRect(QRect(QPoint(), pictureSize(view)), view.palette().base());
    painter->translate(space::inset, space::inset);
    view.paintPath(painter);
}

QByteArray svgOf(const PathView &view)
{
    QBuffer bytes;
    QSvgGenerator svg;
    svg.setOutputDevice(&bytes);
    svg.setSize(pictureSize(view));
    svg.setResolution(view.logicalDpiX()); // else its text is smaller than what the view left room for
    svg.setViewBox(QRect(QPoint(), pictureSize(view)));
    svg.setTitle(view.accessibleName());
    svg.setDescription(view.pathText());
    QPainter painter(&svg);
    paintPicture(&painter, view);
    painter.end();
    return bytes.data();
}

QByteArray pngOf(const PathView &view)
{
    QImage image(pictureSize(view) * pngScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pngScale);
    image.setText(u"Description"_s, view.pathText());
    QPainter painter(&image);
    paintPicture(&painter, view);
    painter.end();
    QBuffer bytes;
    image.save(&bytes, "PNG");
    return bytes.data();
}

} // namespace

Result<void> writePathFile(const PathView &view, const QString &file)
{
    const QByteArray bytes = file.endsWith(".svg"_L1, Qt::CaseInsensitive) ? svgOf(view) : pngOf(view);
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return failure(ErrorKind::Unreadable,
        QCoreApplication::translate("PathFile", "The picture %1 cannot be written. Choose another place.")
            .arg(engine::inSentence(file)),
        out.errorString());
}
