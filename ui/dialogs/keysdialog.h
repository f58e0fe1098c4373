#pragma once

#include "framedialog.h"

struct KeyLine;

// All keys of the program, as the table of actions has them.
class KeysDialog final : public FrameDialog {
    Q_OBJECT

public:
    KeysDialog(const QList<KeyLine> &lines, QWidget *parent);
};
