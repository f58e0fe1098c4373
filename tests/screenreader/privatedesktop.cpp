#include "privatedesktop.h"

#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30000;

// The first line that a program prints: where it can be reached.
QString firstLine(QProcess &program)
{
    while (!program.canReadLine())
        if (!program.waitForReadyRead(patienceMs))
            qFatal("%s does not start", qPrintable(program.program()));
    return QString::fromLocal8Bit(program.readLine()).trimmed();
}

// Also when the test itself breaks off.
void endWithTheTest(QProcess &program)
{
    program.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

void end(QProcess &program)
{
    program.terminate();
    if (!program.waitForFinished(patienceMs))
        program.kill();
}

} // namespace

QString PrivateDesktop::missing()
{
    for (const QString &tool : {u"Xvfb"_s, u"xdotool"_s, u"dbus-daemon"_s})
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return tool;
    // AT-SPI is started by the bus when somebody asks for it.
    return QFile::exists(u"/usr/share/dbus-1/services/org.a11y.Bus.service"_s) ? QString() : u"at-spi2-core"_s;
}

PrivateDesktop::PrivateDesktop()
{
    endWithTheTest(m_display);
    endWithTheTest(m_bus);
    // -displayfd: it chooses a number that is free, and says which once it can be used.
    m_display.setStandardErrorFile(QProcess::nullDevice());
    m_display.start(u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    m_displayName = u':' + firstLine(m_display);
    m_bus.setStandardErrorFile(QProcess::nullDevice());
    m_bus.setProcessEnvironment(environment());
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    m_busAddress = firstLine(m_bus);
}

PrivateDesktop::~PrivateDesktop()
{
    end(m_bus);
    end(m_display);
}

QProcessEnvironment PrivateDesktop::environment() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"WAYLAND_DISPLAY"_s, u"QT_ACCESSIBILITY"_s, u"NO_AT_BRIDGE"_s})
        variables.remove(name);
    for (const QString &name : {u"HOME"_s, u"TMPDIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s,
             u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        variables.insert(name, m_home.path());
    variables.insert(u"DISPLAY"_s, m_displayName);
    variables.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_busAddress);
    variables.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s); // offscreen has no way to AT-SPI
    variables.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    // libxkbcommon-x11 copies names of keys out of answers of the server that have no NUL at their end.
    variables.insert(u"ASAN_OPTIONS"_s, u"strict_string_checks=0"_s);
    return variables;
}

void PrivateDesktop::run(QProcess &program, const QString &path, const QStringList &arguments) const
{
    endWithTheTest(program);
    program.setProcessEnvironment(environment());
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(path, arguments);
    if (!program.waitForStarted(patienceMs))
        qFatal("%s does not start", qPrintable(path));
}

void PrivateDesktop::command(const QStringList &words) const
{
    QProcess tool;
    tool.setProcessEnvironment(environment());
    tool.start(u"xdotool"_s, words);
    if (!tool.waitForFinished(patienceMs) || tool.exitCode() != 0)
        qFatal("xdotool %s: %s", qPrintable(words.join(u' ')), tool.readAllStandardError().constData());
}

void PrivateDesktop::focusWindow(const QString &title) const
{
    command({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s, title, u"windowfocus"_s, u"--sync"_s});
}

void PrivateDesktop::press(const QString &key) const
{
    command({u"key"_s, u"--clearmodifiers"_s, key});
}

void PrivateDesktop::type(const QString &text) const
{
    command({u"type"_s, text});
}
