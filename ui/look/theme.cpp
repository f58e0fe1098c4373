#include "theme.h"

#include "look.h"
#include "lookstyle.h"

#include <QApplication>
#include <QPalette>

#include <cstring>

bool isStyleChosen(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "-style") == 0 || std::strncmp(argv[i], "-style=", 7) == 0)
            return true;
    return !qEnvironmentVariableIsEmpty("QT_STYLE_OVERRIDE");
}

void installLook()
{
    QApplication::setStyle(new LookStyle);
    setTheme(Theme::System);
}

void setTheme(Theme theme)
{
    if (auto *style = qobject_cast<LookStyle *>(QApplication::style())) {
        style->setTheme(theme);
        // Asks the desktop and the style anew.
        QApplication::setPalette(QPalette());
    } else {
        QApplication::setPalette(theme == Theme::System ? QPalette()
                : theme == Theme::Dark                  ? paletteOf(darkLook())
                                                        : paletteOf(lightLook()));
    }
}
