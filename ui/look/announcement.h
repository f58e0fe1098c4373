#pragma once

#include <QString>

class QWidget;

// Says a sentence to a screen reader, wherever the focus is: what happened, and one would otherwise have to look for.
// place: any widget of the window. Nothing without a screen reader.
void announce(const QWidget *place, const QString &sentence);
