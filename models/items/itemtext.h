#pragma once

#include <QString>
#include <QStringList>

// Small texts that several models write the same way.
namespace items {

// A tooltip that shows the text as it is: Qt would take a name like "<b>" for rich text otherwise. Empty stays empty.
QString toolTip(const QString &text);
// "1,208" as the locale groups.
QString grouped(qint64 number);
// "1 user", "1,208 users".
QString counted(qint64 number, const QString &one, const QString &many);
// "A, B, C"; beyond `limit` "A, B and 12 more".
QString listed(const QStringList &names, qsizetype limit);

} // namespace items
