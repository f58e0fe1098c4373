#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

// A display and a session bus that nobody else uses, and a home folder for settings; gone with it. Needs no window
// manager.
class PrivateDesktop {
public:
    // What is missing on this machine: "xdotool"; empty: nothing is.
    static QString missing();

    PrivateDesktop();
    ~PrivateDesktop();

    QString busAddress() const { return m_busAddress; }
    QProcessEnvironment environment() const; // for the programs on it
    void run(QProcess &program, const QString &path, const QStringList &arguments) const;
    // Without a window manager nobody gives a window the focus.
    void focusWindow(const QString &title) const;
    // As of xdotool: "ctrl+a", "Return".
    void press(const QString &key) const;
    void type(const QString &text) const;

private:
    void command(const QStringList &words) const;

    QTemporaryDir m_home;
    QProcess m_display;
    QProcess m_bus;
    QString m_displayName;
    QString m_busAddress;
};
