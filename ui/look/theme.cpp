#include "theme.h"

#include "look.h"

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
    QApplication::setStyle(QStringLiteral("fusion"));
    setTheme(Theme::System);
}

void setTheme(Theme theme)
{
    switch (theme) {
    case Theme::System:
        QApplication::setPalette(paletteOf(lookFor(QApplication::palette())));
        break;
    case Theme::Light:
        QApplication::setPalette(paletteOf(lightLook()));
        break;
    case Theme::Dark:
        QApplication::setPalette(paletteOf(darkLook()));
        break;
    }
}

Theme theme()
{
    return Theme::System;
}
