#include "sampleposts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

QList<PostApplication::Post> samplePosts()
{
    QFile file(u":/rolewright/samples/posts.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonArray records = QJsonDocument::fromJson(file.readAll()).array();
    QList<PostApplication::Post> posts;
    for (const auto &record : records) {
        posts.append({.number = record["number"_L1].toInt(),
            .title = record["title"_L1].toString(),
            .author = record["author"_L1].toString(),
            .date = record["date"_L1].toString(),
            .text = record["text"_L1].toString()});
    }
    return posts;
}
