#pragma once

#include <QPlainTextEdit>

// A page of a dialog with text to read and copy, in a fixed pitch.
class FixedTextView : public QPlainTextEdit {
    Q_OBJECT

public:
    FixedTextView(const QString &name, const QString &accessibleName, QWidget *parent);
};
