#include "words.h"

#include "change.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("words", text);
}

} // namespace

QString kindTitle(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User:
        return tr("Users");
    case ObjectKind::Role:
        return tr("Roles");
    case ObjectKind::Permission:
        return tr("Permissions");
    }
    return {};
}

QString countOf(ObjectKind kind, qint64 count)
{
    if (count == 1)
        return tr("1 %1").arg(engine::kindWord(kind));
    switch (kind) {
    case ObjectKind::User:
        return tr("%1 users").arg(grouped(count));
    case ObjectKind::Role:
        return tr("%1 roles").arg(grouped(count));
    case ObjectKind::Permission:
        return tr("%1 permissions").arg(grouped(count));
    }
    return {};
}

QString grouped(qint64 number)
{
    return QLocale().toString(number);
}
