#pragma once

#include <Qt>

class QAbstractItemView;
class QPixmap;
class QString;
class QWidget;

// Drags the selected rows: under the pointer goes a chip with what it is, "ugo.conti and 2 more".
void dragSelectedRows(QAbstractItemView *view, Qt::DropActions actions);
