#pragma once

#include "framedialog.h"

class QLineEdit;

// One line of text.
class LineDialog final : public FrameDialog {
    Q_OBJECT

public:
    LineDialog(const QString &title, const QString &caption, const QString &first, QWidget *parent);

    QString line() const;

private:
    QLineEdit *m_line;
};
