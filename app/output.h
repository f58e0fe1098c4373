#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

class QIODevice;

// Data on its way to standard output or a file: collected into large pieces, and no failed write goes unnoticed.
class Output {
public:
    // device is open and stays with the caller.
    explicit Output(QIODevice *device);

    void write(std::string_view utf8);
    void writeLine(const QString &line); // LF is added

    // After a failed write everything else is dropped: long work may stop.
    bool hasFailed() const { return !m_reason.isEmpty(); }
    // Error: what the system said at the first failed write. To be called at the end.
    Result<void> flush();

private:
    bool hasWritten();

    QIODevice *m_device;
    std::string m_buffer;
    QString m_reason;
};
