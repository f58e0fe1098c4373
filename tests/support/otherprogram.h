#pragma once

#include <QProcess>
#include <QStringList>

// tests/store/databaseprogram.cpp as a process of its own.
class OtherProgram {
public:
    explicit OtherProgram(const QStringList &words);
    ~OtherProgram(); // ends it by the end of its input

    // The next line that it says; empty when it has ended.
    QByteArray line();
    void killHard();
    bool isKilled();

    // What it says when it is run to its end.
    static QByteArray answer(const QStringList &words);

private:
    QProcess m_process;
};
