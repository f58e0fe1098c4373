#pragma once

#include "page.h"

class EmptyState;
class PageHeader;
class QTimer;
class Workspace;

// What stands while the first database is read: which file, how far it is, and the way to give up. What is read at once
// shows no more than the file's name.
class ReadingPage final : public Page {
    Q_OBJECT

public:
    explicit ReadingPage(Workspace *workspace, QWidget *parent);

    void focusView() override;
    QVBoxLayout *stripPlace() override { return m_stripPlace; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void showProgress(const QString &step, qint64 done, qint64 total);
    void reveal();

    Workspace *m_workspace;
    PageHeader *m_header;
    QVBoxLayout *m_stripPlace;
    EmptyState *m_content;
    QTimer *m_patience;
};
