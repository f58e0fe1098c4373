#include "programrun.h"

#include "commandline.h"

#include <QBuffer>
#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

ProgramRun finish(QProcess &process, const QStringList &arguments)
{
    process.start(QStringLiteral(TEST_BIN_DIR "/rolewright-cli"), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        qFatal("rolewright-cli did not end by itself: %s", qPrintable(process.errorString()));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

ProgramRun runProgram(const QStringList &arguments)
{
    QProcess process;
    return finish(process, arguments);
}

ProgramRun runProgramInto(int descriptor, const QStringList &arguments)
{
    QProcess process;
    process.setChildProcessModifier([descriptor] { ::dup2(descriptor, STDOUT_FILENO); });
    return finish(process, arguments);
}

ProgramRun runInProcess(const QStringList &arguments)
{
    QBuffer output;
    QBuffer messages;
    output.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    const int exit = runCommandLine(arguments, &output, &messages);
    return {exit, output.data(), messages.data()};
}
