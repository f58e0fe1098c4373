#include "pictures.h"

#include "mainwindow.h"
#include "picturescenes.h"
#include "startup.h"
#include "theme.h"
#include "walkthroughscenes.h"

#include <QApplication>
#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize sizes[] = {{1280, 800}, {2560, 1440}};
constexpr QSize walkthroughSize(1440, 900);

// Off screen there is no desktop to say which font is its own.
void useFont()
{
    const QStringList known = QFontDatabase::families();
    for (const QString &family : {u"Inter"_s, u"Cantarell"_s, u"Noto Sans"_s, u"DejaVu Sans"_s}) {
        if (!known.contains(family))
            continue;
        QFont font(family);
        font.setPixelSize(13);
        QApplication::setFont(font);
        return;
    }
}

// The offscreen platform complains of all that it cannot do; nobody asked it to.
void tellOnlyWhatMatters(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith("This plugin does not support"_L1))
        QTextStream(stderr) << message << '\n';
}

QString keptIn(const QDir &folder, const QString &scene, Theme theme, QSize size)
{
    const QString name = u"%1-%2-%3x%4.png"_s.arg(scene, theme == Theme::Dark ? u"dark"_s : u"light"_s)
                             .arg(size.width())
                             .arg(size.height());
    return folder.filePath(name);
}

// Writes pictures and prints their names.
class Album {
public:
    void keep(const QString &file, const QPixmap &picture)
    {
        m_isWhole = picture.save(file) && m_isWhole;
        QTextStream(stdout) << file << '\n';
    }
    bool isWhole() const { return m_isWhole; }

private:
    bool m_isWhole = true;
};

// Each returns why it did not come to the end.
QString drawPages(const Startup &startup, const QDir &folder, Album *album)
{
    for (const QSize size : sizes) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            setTheme(theme);
            MainWindow window;
            window.resize(size);
            PictureScenes scenes(&window, startup);
            scenes.play([&](const QString &scene, const QPixmap &picture) {
                album->keep(keptIn(folder, scene, theme, size), picture);
            });
            if (!scenes.error().isEmpty())
                return scenes.error();
        }
    }
    return {};
}

QString drawWalkthrough(const Startup &startup, const QDir &folder, Album *album)
{
    setTheme(Theme::Light);
    MainWindow window;
    window.resize(walkthroughSize);
    WalkthroughScenes scenes(&window);
    scenes.play(startup, [&](int step, const QPixmap &picture) {
        album->keep(folder.filePath(u"walkthrough-%1-%2.png"_s.arg(startup.walkthrough).arg(step, 2, 10, QChar(u'0'))),
            picture);
    });
    return scenes.error();
}

} // namespace

int drawPictures(const Startup &startup)
{
    QTextStream err(stderr);
    const QDir folder(startup.picturesFolder);
    const QTemporaryDir settings;
    if (!folder.mkpath(u"."_s) || !settings.isValid()) {
        err << QCoreApplication::translate("Pictures", "The folder %1 cannot be made.").arg(startup.picturesFolder)
            << '\n';
        return 3;
    }
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    useFont();
    qInstallMessageHandler(tellOnlyWhatMatters);
    Album album;
    QString error =
        startup.walkthrough.isEmpty() ? drawPages(startup, folder, &album) : drawWalkthrough(startup, folder, &album);
    if (error.isEmpty() && !album.isWhole())
        error = QCoreApplication::translate("Pictures", "A picture could not be written into %1.").arg(folder.path());
    if (error.isEmpty())
        return 0;
    err << error << '\n';
    return 3;
}
