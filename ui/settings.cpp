#include "settings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QMetaEnum>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int recentLimit = 8;

// File names hold every character that a key of an INI file may not.
QString keyOf(const QString &location)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(location.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

QString permissionKey(const QString &location, PostApplication::Action action)
{
    const QString name = QString::fromLatin1(QMetaEnum::fromType<PostApplication::Action>().valueToKey(int(action)));
    return u"databases/%1/permission%2"_s.arg(keyOf(location), name);
}

} // namespace

Settings::Settings()
{
    const QString path =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/rolewright/rolewright.ini"_L1;
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    m_settings->sync();
    if (m_settings->status() != QSettings::FormatError)
        return;
    // The next write would replace the damaged file by the little that could be read of it.
    m_settings.reset();
    const QString aside = path + ".bad-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const bool moved = QFile::rename(path, aside);
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    m_notice = moved
        ? QCoreApplication::translate("Settings", "The settings were damaged. They were moved to %1.").arg(aside)
        : QCoreApplication::translate("Settings", "The settings in %1 are damaged and could not be moved aside.")
              .arg(path);
}

QList<Settings::Recent> Settings::recent() const
{
    QList<Recent> list;
    const int size = m_settings->beginReadArray(u"recent"_s);
    for (int i = 0; i < std::min(size, recentLimit); ++i) {
        m_settings->setArrayIndex(i);
        list.append({m_settings->value("location"_L1).toString(), m_settings->value("summary"_L1).toString(),
            m_settings->value("at"_L1).toDateTime()});
    }
    m_settings->endArray();
    list.removeIf([](const Recent &recent) { return recent.location.isEmpty(); });
    return list;
}

void Settings::addRecent(const QString &location, const QString &summary)
{
    QList<Recent> list = recent();
    list.removeIf([&](const Recent &recent) { return recent.location == location; });
    list.prepend({location, summary, QDateTime::currentDateTime()});
    list.resize(std::min<qsizetype>(list.size(), recentLimit));
    clearRecent();
    m_settings->beginWriteArray(u"recent"_s, int(list.size()));
    for (int i = 0; i < int(list.size()); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue("location"_L1, list[i].location);
        m_settings->setValue("summary"_L1, list[i].summary);
        m_settings->setValue("at"_L1, list[i].at);
    }
    m_settings->endArray();
}

void Settings::clearRecent()
{
    m_settings->remove("recent"_L1);
}

bool Settings::isEditingAllowed(const QString &location) const
{
    return m_settings->value(u"databases/%1/editing"_s.arg(keyOf(location))).toBool();
}

void Settings::setEditingAllowed(const QString &location)
{
    m_settings->setValue(u"databases/%1/editing"_s.arg(keyOf(location)), true);
}

bool Settings::isReasonRequired(const QString &location) const
{
    return m_settings->value(u"databases/%1/reason"_s.arg(keyOf(location))).toBool();
}

void Settings::setReasonRequired(const QString &location, bool isRequired)
{
    if (isRequired != isReasonRequired(location))
        m_settings->setValue(u"databases/%1/reason"_s.arg(keyOf(location)), isRequired);
}

QString Settings::permissionFor(const QString &location, PostApplication::Action action) const
{
    return m_settings->value(permissionKey(location, action)).toString();
}

void Settings::setPermissionFor(const QString &location, PostApplication::Action action, const QString &permission)
{
    m_settings->setValue(permissionKey(location, action), permission);
}
