#pragma once

#include "postapplication.h"

#include <QDateTime>
#include <QList>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

// What the program keeps between two starts: recent databases, the window as one left it, what was allowed per
// database. A damaged file is moved aside ("….bad-<time>") and the program starts with defaults; notice() says so once.
class Settings {
public:
    struct Recent {
        QString location;
        QString summary; // "SQLite · tutorial · 3 users"
        QDateTime at;
    };

    Settings();

    QString notice() const { return m_notice; }

    QList<Recent> recent() const;
    void addRecent(const QString &location, const QString &summary);
    void clearRecent();

    QVariant value(const QString &key, const QVariant &otherwise = {}) const
    {
        return m_settings->value(key, otherwise);
    }
    void setValue(const QString &key, const QVariant &value) { m_settings->setValue(key, value); }

    // A foreign database that the person allowed to be written.
    bool isEditingAllowed(const QString &location) const;
    void setEditingAllowed(const QString &location);

    // Every save in this database needs one.
    bool isReasonRequired(const QString &location) const;
    void setReasonRequired(const QString &location, bool isRequired);

    // Which permission an action of the post editor needs; empty: as at first.
    QString permissionFor(const QString &location, PostApplication::Action action) const;
    void setPermissionFor(const QString &location, PostApplication::Action action, const QString &permission);

private:
    std::unique_ptr<QSettings> m_settings;
    QString m_notice;
};
