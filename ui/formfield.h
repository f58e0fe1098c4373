#pragma once

#include <QString>

class QVBoxLayout;
class QWidget;

// A caption above its field, as every form of the program has them. The caption is the field's accessible name.
void addFormField(QVBoxLayout *layout, const QString &caption, QWidget *field, const QString &objectName);
