#include "stepvalues.h"

#include "overloaded.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

QString quotedText(const std::string &text)
{
    return engine::visibleText(u'\'' + QString::fromStdString(text).replace(u'\'', u"''"_s) + u'\'');
}

} // namespace

Binds truthBinds()
{
    return {{u":true"_s, qint64(1)}, {u":false"_s, qint64(0)}};
}

Binds timeBinds(const QDateTime &utc)
{
    const QString seconds = utc.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    return {{u":now"_s, textValue(seconds + utc.toString(u".zzz000"_s))}, {u":now_seconds"_s, textValue(seconds)},
        {u":now_unix"_s, utc.toSecsSinceEpoch()}};
}

QString visibleLiteral(const SqlValue &value)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return u"NULL"_s; },
                          [](qint64 number) { return QString::number(number); },
                          [](double number) { return QString::number(number, 'g', QLocale::FloatingPointShortest); },
                          [](const std::string &text) { return quotedText(text); },
                          [](const Blob &blob) {
                              return u"x'"_s + QString::fromLatin1(QByteArray::fromStdString(blob.bytes).toHex())
                                  + u'\'';
                          },
                      },
        value);
}

} // namespace store
