#pragma once

#include "framedialog.h"

// Names a deed and what it does to whom, line by line. The way out has the focus: nothing here happens by Enter alone.
class ConfirmDialog final : public FrameDialog {
    Q_OBJECT

public:
    struct Words {
        QString name; // object name
        QString heading;
        QString sentence;
        QString listTitle = {}; // accessible name of the list
        QStringList lines = {}; // none: no list
    };
    ConfirmDialog(const Words &words, QWidget *parent);

    enum class Weight { Normal, Primary };
    // Closes with this result code. Buttons stand in the order in which they are added.
    void addVerb(const QString &objectName, const QString &text, int result, Weight weight);
    void addCancel(const QString &text, int result);
};
