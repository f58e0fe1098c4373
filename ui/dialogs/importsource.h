#pragma once

#include "asidework.h"
#include "importreader.h"
#include "result.h"

#include <QWidget>

class Ask;
class NameField;
class QComboBox;
class QPlainTextEdit;
class QPushButton;
class Workspace;

// What is to be imported: its kind, and a text that is pasted or read from a file. A small file can be mended here; a
// large one stays as it is.
class ImportSource final : public QWidget {
    Q_OBJECT

public:
    ImportSource(const Workspace *workspace, const Ask *ask, QWidget *parent);

    void openFile(const QString &path);
    bool isReading() const { return m_isReading; } // a file
    // Why the file cannot be read; empty when it can.
    const QString &error() const { return m_error; }
    // With what is open as it is now.
    ImportRequest request() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeKind();
    void showKind();
    // name: of the file, for a person.
    void showText(const QString &name, const Result<QString> &text);
    void choose();

    const Workspace *m_workspace;
    const Ask *m_ask;
    QComboBox *m_kind;
    QWidget *m_roleColumn = nullptr;
    NameField *m_role;
    QPlainTextEdit *m_text;
    QPushButton *m_clear; // a large text
    QString m_largeText; // in place of what m_text holds
    QString m_error;
    bool m_isReading = false;
    AsideWork m_files;
};
