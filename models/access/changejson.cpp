#include "changejson.h"

#include "memberreader.h"
#include "overloaded.h"
#include "visibletext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

enum class Detail { AsWritten, Full };

QString textMember(ObjectKind kind)
{
    return kind == ObjectKind::User ? u"display_name"_s : u"description"_s;
}

struct LinkMember {
    QString name;
    QStringList ObjectLinks::*names;
};

const std::vector<LinkMember> &linkMembers()
{
    static const std::vector<LinkMember> members = {{u"users"_s, &ObjectLinks::users},
        {u"roles"_s, &ObjectLinks::roles}, {u"permissions"_s, &ObjectLinks::permissions},
        {u"parents"_s, &ObjectLinks::parents}, {u"heirs"_s, &ObjectLinks::heirs}};
    return members;
}

QJsonObject linksToJson(const ObjectLinks &links)
{
    QJsonObject object;
    for (const LinkMember &member : linkMembers()) {
        if (const QStringList &names = links.*member.names; !names.isEmpty())
            object.insert(member.name, QJsonArray::fromStringList(names));
    }
    return object;
}

QJsonObject membersOf(const Existence &c, Detail detail)
{
    QJsonObject object = {{kindWord(c.kind), c.name}};
    const bool isFull = detail == Detail::Full;
    if (!c.exists && !isFull)
        return object;
    if (isFull || !c.text.isEmpty())
        object.insert(textMember(c.kind), c.text);
    if (c.kind == ObjectKind::User)
        object.insert(u"active"_s, c.active);
    if (c.superuser)
        object.insert(u"superuser"_s, true);
    if (isFull && !c.links.isEmpty())
        object.insert(u"links"_s, linksToJson(c.links));
    return object;
}

QJsonObject membersOf(const Description &c, Detail detail)
{
    QJsonObject object = {{kindWord(c.kind), c.name}, {textMember(c.kind), c.after}};
    if (detail == Detail::Full)
        object.insert(u"before"_s, c.before);
    return object;
}

QJsonObject json(const Change &change, Detail detail)
{
    QJsonObject object = std::visit(Overloaded{
                                        [](const Assignment &c) {
                                            return QJsonObject{{u"user"_s, c.user}, {u"role"_s, c.role}};
                                        },
                                        [](const Grant &c) {
                                            return QJsonObject{{u"role"_s, c.role}, {u"permission"_s, c.permission}};
                                        },
                                        [](const DirectGrant &c) {
                                            return QJsonObject{{u"user"_s, c.user}, {u"permission"_s, c.permission}};
                                        },
                                        [](const Inheritance &c) {
                                            return QJsonObject{{u"role"_s, c.role}, {u"from"_s, c.from}};
                                        },
                                        [detail](const Existence &c) { return membersOf(c, detail); },
                                        [](const Rename &c) {
                                            return QJsonObject{{kindWord(c.kind), c.before}, {u"to"_s, c.after}};
                                        },
                                        [detail](const Description &c) { return membersOf(c, detail); },
                                        [](const Activation &c) {
                                            return QJsonObject{{u"user"_s, c.user}};
                                        },
                                    },
        change);
    object.insert(u"do"_s, verb(change));
    return object;
}

ObjectLinks readLinks(MemberReader &reader)
{
    ObjectLinks links;
    MemberReader lists = reader.object(u"links"_s);
    for (const LinkMember &member : linkMembers())
        links.*member.names = lists.texts(member.name);
    reader.takeErrorOf(lists);
    return links;
}

Change read(Existence c, MemberReader &reader)
{
    c.name = reader.text(kindWord(c.kind));
    c.text = reader.text(textMember(c.kind), QString());
    if (c.kind == ObjectKind::User) {
        c.active = reader.flag(u"active"_s, true);
        c.superuser = reader.flag(u"superuser"_s, false);
    }
    c.links = readLinks(reader);
    return c;
}

// Fills a change that has its verb and nothing else.
Change filled(const Change &blank, MemberReader &reader)
{
    const auto text = [&reader](const QString &member) { return reader.text(member); };
    return std::visit(Overloaded{
                          [&](const Assignment &c) -> Change {
                              return Assignment{text(u"user"_s), text(u"role"_s), c.added};
                          },
                          [&](const Grant &c) -> Change {
                              return Grant{text(u"role"_s), text(u"permission"_s), c.added};
                          },
                          [&](const DirectGrant &c) -> Change {
                              return DirectGrant{text(u"user"_s), text(u"permission"_s), c.added};
                          },
                          [&](const Inheritance &c) -> Change {
                              return Inheritance{text(u"role"_s), text(u"from"_s), c.added};
                          },
                          [&](const Existence &c) { return read(c, reader); },
                          [&](const Rename &c) -> Change {
                              return Rename{c.kind, text(kindWord(c.kind)), text(u"to"_s)};
                          },
                          [&](const Description &c) -> Change {
                              return Description{c.kind, text(kindWord(c.kind)), reader.text(u"before"_s, QString()),
                                  text(textMember(c.kind))};
                          },
                          [&](const Activation &c) -> Change {
                              return Activation{text(u"user"_s), c.active};
                          },
                      },
        blank);
}

} // namespace

QJsonObject toJson(const Change &change)
{
    return json(change, Detail::AsWritten);
}

QJsonObject toFullJson(const Change &change)
{
    return json(change, Detail::Full);
}

Result<Change> fromJson(const QJsonObject &object)
{
    MemberReader reader(object);
    const QString word = reader.text(u"do"_s);
    if (reader.error())
        return tl::unexpected(*reader.error());
    const std::optional<Change> blank = changeWithVerb(word);
    if (!blank)
        return failure(
            ErrorKind::Usage, u"“%1” is not a change; known are: %2."_s.arg(visibleText(word), verbs().join(u", "_s)));
    const Change change = filled(*blank, reader);
    reader.refuseOthers();
    if (reader.error())
        return tl::unexpected(*reader.error());
    return change;
}

} // namespace engine
