#include "itemtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace items {

QString toolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', "<br>"_L1) + u"</qt>"_s;
}

QString grouped(qint64 number)
{
    return QLocale().toString(number);
}

QString counted(qint64 number, const QString &one, const QString &many)
{
    return grouped(number) + u' ' + (number == 1 ? one : many);
}

QString listed(const QStringList &names, qsizetype limit)
{
    if (names.size() <= limit)
        return names.join(", "_L1);
    return u"%1 and %2 more"_s.arg(names.first(limit).join(", "_L1), grouped(names.size() - limit));
}

} // namespace items
