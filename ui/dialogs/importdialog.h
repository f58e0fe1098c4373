#pragma once

#include "asidework.h"
#include "framedialog.h"
#include "importreader.h"

class Ask;
class ImportModel;
class ImportSource;
class QCheckBox;
class QLabel;
class QTimer;
class Workspace;

// Users, roles, permissions and who has what, from a table or a list: each row with what it does or why it is wrong,
// before anything is staged. Enter is not the deed until its button was reached.
class ImportDialog final : public FrameDialog {
    Q_OBJECT

public:
    // file: read at once; empty: none.
    ImportDialog(const Workspace *workspace, const Ask *ask, const QString &file, QWidget *parent);

    // Of all rows that are not wrong.
    const engine::ChangeList &changes() const;

private:
    void addPreview();
    void addVerdict();
    void startReading();
    void read();
    void show(ImportReading reading);
    void check();
    bool isReading() const;
    QString whyNot() const;

    ImportSource *m_source;
    ImportModel *m_model;
    QLabel *m_words = nullptr;
    QCheckBox *m_leaveOut = nullptr;
    QTimer *m_pause; // while one types
    bool m_isOutdated = false; // what the model holds
    AsideWork m_work;
};
