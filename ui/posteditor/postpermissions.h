#pragma once

#include <QObject>

class Ask;
class PostApplication;
class Settings;
class Workspace;

// Which permission each request of the post editor needs: chosen by the person, kept per database.
class PostPermissions : public QObject {
    Q_OBJECT

public:
    PostPermissions(
        PostApplication *application, Workspace *workspace, Settings *settings, const Ask *ask, QObject *parent);

    void choose();

private:
    void restore();
    QString place() const; // what the settings keep them under

    PostApplication *m_application;
    Workspace *m_workspace;
    Settings *m_settings;
    const Ask *m_ask;
    QStringList m_usual; // what the tutorial's application asks for, by action
};
