#pragma once

enum class Theme { System, Light, Dark };

// Whether the person chose a style (-style, QT_STYLE_OVERRIDE): ours then stays away. To be asked before QApplication,
// which takes the option out.
bool isStyleChosen(int argc, char *argv[]);

// Once, as soon as there is a QApplication: the style and its palette.
void installLook();

// At once and everywhere. System follows the desktop, also when that changes later.
void setTheme(Theme theme);
