#include "otherprogram.h"

using namespace Qt::StringLiterals;

OtherProgram::OtherProgram(const QStringList &words)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(TEST_BIN_DIR) + u"/databaseprogram"_s, words);
    if (!m_process.waitForStarted())
        qFatal("databaseprogram does not start");
}

OtherProgram::~OtherProgram()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(60000))
        qFatal("databaseprogram does not end");
}

QByteArray OtherProgram::line()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60000)) { }
    return m_process.readLine().trimmed();
}

void OtherProgram::killHard()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool OtherProgram::isKilled()
{
    m_process.waitForFinished();
    return m_process.exitStatus() == QProcess::CrashExit;
}

QByteArray OtherProgram::answer(const QStringList &words)
{
    OtherProgram program(words);
    return program.line();
}
