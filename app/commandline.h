#pragma once

#include <QStringList>

class QIODevice;

// Runs rolewright-cli. arguments: without the program's name. Data goes to `output`, messages to `messages`, both open
// and UTF-8. Returns the exit code; never ends the process.
int runCommandLine(const QStringList &arguments, QIODevice *output, QIODevice *messages);
