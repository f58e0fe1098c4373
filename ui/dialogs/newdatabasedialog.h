#pragma once

#include "framedialog.h"

class Ask;
class QButtonGroup;
class QLabel;
class QLineEdit;

// What is in a new database, and where it is kept.
class NewDatabaseDialog final : public FrameDialog {
    Q_OBJECT

public:
    NewDatabaseDialog(const Ask *ask, QWidget *parent);

    QString path() const;
    QString templateName() const; // "empty", "demo", "tutorial"

private:
    void addTemplates();
    void browse();
    void check();

    const Ask *m_ask;
    QButtonGroup *m_templates;
    QLineEdit *m_path;
    QLabel *m_why;
};
