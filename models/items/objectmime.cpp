#include "objectmime.h"

#include "change.h"

#include <QMimeData>

#include <optional>

using namespace Qt::StringLiterals;

namespace items {

const QString objectMimeType = u"application/x-rolewright-objects"_s;

namespace {

QString escaped(QString name)
{
    return name.replace(u'\\', "\\\\"_L1).replace(u'\n', "\\n"_L1);
}

QString unescaped(QStringView text)
{
    QString name;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == u'\\' && i + 1 < text.size();
        name += !isEscape ? text[i] : text[++i] == u'n' ? QChar(u'\n') : text[i];
    }
    return name;
}

std::optional<ObjectKind> kindOf(QStringView word)
{
    for (const ObjectKind kind : {ObjectKind::User, ObjectKind::Role, ObjectKind::Permission}) {
        if (word == engine::kindWord(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace

QMimeData *mimeDataOf(const engine::AccessGraph &graph, const std::vector<ObjectRef> &objects)
{
    QString lines;
    QStringList names;
    for (const ObjectRef object : objects) {
        const QString name = graph.name(object);
        lines += engine::kindWord(object.kind) + u'\t' + escaped(name) + u'\n';
        names << name;
    }
    auto *data = new QMimeData;
    data->setData(objectMimeType, lines.toUtf8());
    data->setText(names.join(u'\n'));
    return data;
}

Result<std::vector<ObjectRef>> objectsIn(const engine::AccessGraph &graph, const QMimeData &data)
{
    std::vector<ObjectRef> objects;
    const QString text = QString::fromUtf8(data.data(objectMimeType));
    const QList<QStringView> lines = QStringView(text).split(u'\n', Qt::SkipEmptyParts);
    for (const QStringView line : lines) {
        const qsizetype tab = line.indexOf(u'\t');
        const std::optional<ObjectKind> kind = kindOf(line.first(std::max<qsizetype>(tab, 0)));
        if (!kind)
            return failure(ErrorKind::Usage, u"What was dropped is not a list of users, roles or permissions."_s);
        const Result<ObjectRef> object = graph.object(*kind, unescaped(line.sliced(tab + 1)));
        if (!object)
            return tl::unexpected(object.error());
        objects.push_back(*object);
    }
    return objects;
}

} // namespace items
