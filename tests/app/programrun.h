#pragma once

#include <QByteArray>
#include <QStringList>

// What rolewright-cli said and how it ended.
struct ProgramRun {
    int exit = -1;
    QByteArray output = {};
    QByteArray messages = {};
};

// The built program, as a person or script starts it.
ProgramRun runProgram(const QStringList &arguments);
// The same with standard output going to this descriptor instead.
ProgramRun runProgramInto(int descriptor, const QStringList &arguments);
// The same without a process, for many questions.
ProgramRun runInProcess(const QStringList &arguments);
