#include "mainwindow.h"
#include "pictures.h"
#include "startup.h"
#include "theme.h"

#include <QApplication>
#include <QTextStream>

#include <csignal>

int main(int argc, char *argv[])
{
    // Over a file size limit a write shall fail and be told, not end the program.
    std::signal(SIGXFSZ, SIG_IGN);

    // Before QApplication, which ends the program when there is no display: --version and a wrong option need none.
    const Startup startup = Startup::fromArguments(argc, argv);
    if (!startup.message.isEmpty()) {
        QTextStream(startup.exitCode == 0 ? stdout : stderr) << startup.message << '\n';
        return startup.exitCode;
    }
    if (!startup.picturesFolder.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    const bool hasStyle = isStyleChosen(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rolewright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rolewright"));
    QApplication::setApplicationVersion(QStringLiteral(ROLEWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.rolewright.Rolewright"));

    if (!hasStyle)
        installLook();

    if (!startup.picturesFolder.isEmpty())
        return drawPictures(startup);
    MainWindow window;
    window.restoreLayout();
    window.showOnScreen();
    window.start(startup);
    return QApplication::exec();
}
