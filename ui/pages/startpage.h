#pragma once

#include "page.h"
#include "walkthrough.h"

class Actions;
class QVBoxLayout;
class Settings;

// What stands while no database is open: what one can begin with, and what was open lately.
class StartPage final : public Page {
    Q_OBJECT

public:
    StartPage(Settings *settings, Actions *actions, QWidget *parent);

    void focusView() override;
    QVBoxLayout *stripPlace() override { return m_stripPlace; }
    void offerWalkthroughs(const std::vector<walkthrough::Walkthrough> &walkthroughs);
    // Reads the list of recent databases again.
    void refresh();

Q_SIGNALS:
    void openAsked(const QString &location);
    void walkthroughAsked(const QString &name);

private:
    QWidget *makeStart(Actions *actions);
    QWidget *makeRecent();

    Settings *m_settings;
    QVBoxLayout *m_stripPlace;
    QVBoxLayout *m_recent = nullptr;
    QWidget *m_recentPart = nullptr;
    QWidget *m_first = nullptr;
    QVBoxLayout *m_column = nullptr; // title, what one can begin with, walkthroughs
};
