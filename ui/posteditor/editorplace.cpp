#include "editorplace.h"

using namespace Qt::StringLiterals;

QString nameIn(EditorPlace place, const QString &name)
{
    return place == EditorPlace::First ? name : "secondEditor"_L1 + name.at(0).toUpper() + name.mid(1);
}
