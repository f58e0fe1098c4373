#pragma once

#include <QString>

class QLabel;
class QWidget;

// Every label of the program is made here. Names come from a database, and Qt takes a text that looks like markup for
// rich text: a role called "<img src=/dev/zero>" would end the program.
QLabel *plainLabel(const QString &text, QWidget *parent);
// The same over several lines.
QLabel *wrappingLabel(const QString &text, QWidget *parent);

// What a tooltip needs to show the text as it is.
QString plainToolTip(const QString &text);
// Tooltip, status tip and accessible description in one: why a thing is disabled, or what it does.
void setPlainToolTip(QWidget *widget, const QString &text);

// What a button, tab or menu needs to show the text as it is: an ampersand in a name is no mnemonic.
QString plainButtonText(QString text);
// The other way round: "&Save" is read as "Save".
QString textWithoutMnemonic(const QString &buttonText);

// A line between two areas, one logical pixel.
QWidget *horizontalLine(QWidget *parent);
QWidget *verticalLine(QWidget *parent);
