#pragma once

#include "framedialog.h"

// What the program is, its version and its licence.
class AboutDialog final : public FrameDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};
