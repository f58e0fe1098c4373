#pragma once

#include <QMenu>

class Settings;

// What was open lately, to open again.
class RecentMenu final : public QMenu {
    Q_OBJECT

public:
    RecentMenu(const Settings *settings, QWidget *parent);

Q_SIGNALS:
    void openAsked(const QString &location);

private:
    void fill();

    const Settings *m_settings;
};
