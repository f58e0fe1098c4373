#pragma once

#include "invocation.h"

#include <QSaveFile>

// A file that a command makes: opened before anything else is done, and put in the place of an older one only when
// everything is written.
class OutputFile {
public:
    explicit OutputFile(const QString &path) : m_file(std::make_unique<QSaveFile>(path)) { }

    Result<void> open();
    QIODevice *device() { return m_file.get(); }
    QString path() const { return m_file->fileName(); }
    Result<void> commit();

private:
    Error error() const;

    std::unique_ptr<QSaveFile> m_file;
};

// The file that an option names, opened; nothing without it. Errors: Usage, it is the database or another file that the
// command reads; Unreadable, it cannot be written.
Result<std::optional<OutputFile>> outputFile(const Invocation &call, const QString &option);
