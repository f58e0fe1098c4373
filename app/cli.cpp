#include "commandline.h"
#include "invocation.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>

int main(int argc, char *argv[])
{
    // A full disk or a closed pipe is then an error of write(), told in words, instead of the end of the process.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // Names are UTF-8 whatever the locale says; Qt would warn on standard error about another one.
    qputenv("LC_ALL", "C.UTF-8");
    const QCoreApplication application(argc, argv);

    QFile output;
    QFile messages;
    const bool isOpen = output.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered)
        && messages.open(2, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!isOpen)
        return int(Exit::Unreadable);
    return runCommandLine(QCoreApplication::arguments().mid(1), &output, &messages);
}
