#include "changejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray fileWith(const QByteArray &changes)
{
    return "{ \"format\": \"rolewright-changes/1\",\n  \"changes\": [" + changes + "] }\n";
}

const std::vector<std::pair<Change, QByteArray>> &changesAsWritten()
{
    using enum ObjectKind;
    static const std::vector<std::pair<Change, QByteArray>> all = {
        {Assignment{u"alice"_s, u"Editors"_s}, R"({"do":"assign","role":"Editors","user":"alice"})"},
        {Assignment{u"alice"_s, u"Editors"_s, false}, R"({"do":"unassign","role":"Editors","user":"alice"})"},
        {Grant{u"Editors"_s, u"article.edit"_s}, R"({"do":"grant","permission":"article.edit","role":"Editors"})"},
        {Grant{u"Editors"_s, u"article.edit"_s, false},
            R"({"do":"revoke","permission":"article.edit","role":"Editors"})"},
        {DirectGrant{u"uma"_s, u"Edit"_s}, R"({"do":"grant-user","permission":"Edit","user":"uma"})"},
        {DirectGrant{u"uma"_s, u"Edit"_s, false}, R"({"do":"revoke-user","permission":"Edit","user":"uma"})"},
        {Inheritance{u"Admin"_s, u"User"_s}, R"({"do":"inherit","from":"User","role":"Admin"})"},
        {Inheritance{u"Admin"_s, u"User"_s, false}, R"({"do":"disinherit","from":"User","role":"Admin"})"},
        {Existence{Role, u"Auditor"_s, u"reads all"_s},
            R"({"description":"reads all","do":"create-role","role":"Auditor"})"},
        {Existence{Permission, u"a.b"_s}, R"({"do":"create-permission","permission":"a.b"})"},
        {Existence{User, u"x"_s, u"X"_s}, R"({"active":true,"display_name":"X","do":"create-user","user":"x"})"},
        {Existence{User, u"x"_s, {}, false, true},
            R"({"active":false,"do":"create-user","superuser":true,"user":"x"})"},
        {Existence{.kind = Role, .name = u"Auditor"_s, .exists = false}, R"({"do":"delete-role","role":"Auditor"})"},
        {Existence{.kind = User, .name = u"x"_s, .exists = false}, R"({"do":"delete-user","user":"x"})"},
        {Rename{Role, u"Auditor"_s, u"Reviewer"_s}, R"({"do":"rename-role","role":"Auditor","to":"Reviewer"})"},
        {Rename{Permission, u"a"_s, u"b"_s}, R"({"do":"rename-permission","permission":"a","to":"b"})"},
        {Description{Role, u"Auditor"_s, {}, u"all"_s},
            R"({"description":"all","do":"describe-role","role":"Auditor"})"},
        {Description{User, u"uma"_s, {}, u"Uma"_s}, R"({"display_name":"Uma","do":"describe-user","user":"uma"})"},
        {Activation{u"ines"_s}, R"({"do":"activate-user","user":"ines"})"},
        {Activation{u"ines"_s, false}, R"({"do":"deactivate-user","user":"ines"})"},
    };
    return all;
}

} // namespace

class TestChangeJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsEachChange_data();
    void writesAndReadsEachChange();
    void keepsBeforeAndAfterInTheFullForm_data();
    void keepsBeforeAndAfterInTheFullForm();
    void refusesAWrongChange_data();
    void refusesAWrongChange();
    void readsAFileAsPeopleWriteIt();
    void writesOneChangeALine();
    void writesTheLinksOfACreatedObjectAsChanges();
    void readsBackWhatItWrote();
    void refusesAWrongFile_data();
    void refusesAWrongFile();
    void namesTheLineOfAWrongChange();
    void refusesFilesOver64Megabytes();
    void survivesDamagedFiles();
};

void TestChangeJson::writesAndReadsEachChange_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < changesAsWritten().size(); ++i)
        QTest::newRow(changesAsWritten()[i].second.constData()) << i;
}

void TestChangeJson::writesAndReadsEachChange()
{
    QFETCH(const std::size_t, row);
    const auto &[change, json] = changesAsWritten()[row];
    QCOMPARE(line(toJson(change)), json);
    const Result<Change> read = fromJson(parsed(json));
    QVERIFY2(read, read ? "" : qUtf8Printable(read.error().message));
    QVERIFY(*read == change);
}

void TestChangeJson::keepsBeforeAndAfterInTheFullForm_data()
{
    using enum ObjectKind;
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("assignment") << QByteArray(R"({"do":"assign","role":"Editors","user":"alice"})");
    QTest::newRow("rename") << QByteArray(R"({"do":"rename-role","role":"a","to":"b"})");
    QTest::newRow("description") << QByteArray(
        R"({"before":"old","description":"new","do":"describe-role","role":"a"})");
    QTest::newRow("display name") << QByteArray(
        R"({"before":"","display_name":"new","do":"describe-user","user":"a"})");
    QTest::newRow("deleted role") << QByteArray(
        R"({"description":"d","do":"delete-role","links":{"heirs":["h"],"parents":["p"],"permissions":["x","y"],"users":["u"]},"role":"r"})");
    QTest::newRow("deleted user") << QByteArray(
        R"({"active":false,"display_name":"d","do":"delete-user","links":{"permissions":["x"],"roles":["r"]},"superuser":true,"user":"u"})");
    QTest::newRow("created permission") << QByteArray(
        R"({"description":"","do":"create-permission","links":{"roles":["r"],"users":["u"]},"permission":"p"})");
}

void TestChangeJson::keepsBeforeAndAfterInTheFullForm()
{
    QFETCH(const QByteArray, json);
    const Result<Change> read = fromJson(parsed(json));
    QVERIFY2(read, read ? "" : qUtf8Printable(read.error().message));
    QCOMPARE(line(toFullJson(*read)), json);
}

void TestChangeJson::refusesAWrongChange_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::newRow("no do") << QByteArray(R"({"user":"a"})") << u"“do” is missing."_s;
    QTest::newRow("unknown do") << QByteArray(R"({"do":"asign"})") << u"“asign” is not a change; known are: assign, "_s;
    QTest::newRow("member missing") << QByteArray(R"({"do":"assign","user":"a"})") << u"“role” is missing."_s;
    QTest::newRow("member unknown") << QByteArray(R"({"do":"assign","user":"a","role":"b","when":"now"})")
                                    << u"“when” is not known here; known are: do, user, role."_s;
    QTest::newRow("number for a name") << QByteArray(R"({"do":"assign","user":1,"role":"b"})")
                                       << u"“user” must be a text."_s;
    QTest::newRow("null for a name") << QByteArray(R"({"do":"assign","user":null,"role":"b"})")
                                     << u"“user” must be a text."_s;
    QTest::newRow("text for a flag") << QByteArray(R"({"do":"create-user","user":"a","active":"yes"})")
                                     << u"“active” must be true or false."_s;
    QTest::newRow("role with a flag") << QByteArray(R"({"do":"create-role","role":"a","active":true})")
                                      << u"“active” is not known here"_s;
    QTest::newRow("links not an object") << QByteArray(R"({"do":"delete-role","role":"a","links":[]})")
                                         << u"“links” must be an object."_s;
    QTest::newRow("unknown links") << QByteArray(R"({"do":"delete-role","role":"a","links":{"groups":[]}})")
                                   << u"“groups” is not known here"_s;
    QTest::newRow("number among links") << QByteArray(R"({"do":"delete-role","role":"a","links":{"users":["x",2]}})")
                                        << u"“users” must be a text."_s;
    QTest::newRow("half a character") << QByteArray(R"({"do":"activate-user","user":"a\ud800"})")
                                      << u"“user” holds half a character (a⟦U+D800⟧)."_s;
}

void TestChangeJson::refusesAWrongChange()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, message);
    const Result<Change> read = fromJson(parsed(json));
    QVERIFY(!read);
    QVERIFY(read.error().kind == ErrorKind::Usage);
    QVERIFY2(read.error().message.startsWith(message), qUtf8Printable(read.error().message));
}

void TestChangeJson::readsAFileAsPeopleWriteIt()
{
    const Result<ChangeFile> file = readChangeFile(R"({ "format": "rolewright-changes/1", "reason": "ticket 4711",
  "changes": [
    { "do": "assign",  "user": "alice",  "role": "Editors" },
    { "do": "grant",   "role": "Editors", "permission": "article.edit" },
    { "do": "inherit", "role": "Admin",  "from": "User" },
    { "do": "create-role", "role": "Auditor", "description": "reads all" },
    { "do": "rename-role", "role": "Auditor", "to": "Reviewer" } ] })");
    QVERIFY2(file, file ? "" : qUtf8Printable(file.error().message));
    QCOMPARE(file->reason, u"ticket 4711"_s);
    const ChangeList expected = {Assignment{u"alice"_s, u"Editors"_s}, Grant{u"Editors"_s, u"article.edit"_s},
        Inheritance{u"Admin"_s, u"User"_s}, Existence{ObjectKind::Role, u"Auditor"_s, u"reads all"_s},
        Rename{ObjectKind::Role, u"Auditor"_s, u"Reviewer"_s}};
    QVERIFY(file->changes == expected);
}

void TestChangeJson::writesOneChangeALine()
{
    const QByteArray written =
        writeChangeFile({u"say \"why\""_s, {Assignment{u"größe"_s, u"R"_s}, Activation{u"ines"_s}}});
    QCOMPARE(QString::fromUtf8(written), uR"({
  "format": "rolewright-changes/1",
  "reason": "say \"why\"",
  "changes": [
    {"do": "assign", "user": "größe", "role": "R"},
    {"do": "activate-user", "user": "ines"}
  ]
}
)"_s);
}

void TestChangeJson::writesTheLinksOfACreatedObjectAsChanges()
{
    const Existence created{
        ObjectKind::Role, u"Editor"_s, {}, true, false, {.users = {u"uma"_s}, .permissions = {u"Edit"_s}}};
    const Result<ChangeFile> read = readChangeFile(writeChangeFile({{}, {created}}));
    QVERIFY(read);
    const ChangeList expected = {
        Existence{ObjectKind::Role, u"Editor"_s}, Assignment{u"uma"_s, u"Editor"_s}, Grant{u"Editor"_s, u"Edit"_s}};
    QVERIFY(read->changes == expected);
}

void TestChangeJson::readsBackWhatItWrote()
{
    ChangeFile file{.reason = u"quarter\u2028ly \\ \"review\"\n🚀"_s};
    for (const auto &entry : changesAsWritten())
        file.changes.push_back(entry.first);
    const Result<ChangeFile> read = readChangeFile(writeChangeFile(file));
    QVERIFY2(read, read ? "" : qUtf8Printable(read.error().message));
    QCOMPARE(read->reason, file.reason);
    QVERIFY(read->changes == file.changes);
}

void TestChangeJson::refusesAWrongFile_data()
{
    const QByteArray change = R"({"do":"activate-user","user":"a"})";
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << QByteArray() << u"Line 1 is not valid JSON"_s;
    QTest::newRow("cut off") << fileWith(change).chopped(5) << u"Line 2 is not valid JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"The file holds a list instead of an object"_s;
    QTest::newRow("no format") << QByteArray(R"({"changes":[]})")
                               << u"“format” must be “rolewright-changes/1”; this file says nothing of that kind."_s;
    QTest::newRow("newer format") << QByteArray(R"({"format":"rolewright-changes/2","changes":[]})")
                                  << u"“format” must be “rolewright-changes/1”; this file says rolewright-changes/2."_s;
    QTest::newRow("no changes member") << QByteArray(R"({"format":"rolewright-changes/1"})")
                                       << u"“changes” must be a list of changes."_s;
    QTest::newRow("empty") << fileWith({}) << u"The file holds no changes."_s;
    QTest::newRow("unknown member") << QByteArray(R"({"format":"rolewright-changes/1","author":"x","changes":[]})")
                                    << u"“author” is not known here; known are: format, reason, changes."_s;
    QTest::newRow("reason is a number") << QByteArray(R"({"format":"rolewright-changes/1","reason":4711,"changes":[]})")
                                        << u"“reason” must be a text."_s;
    QTest::newRow("change is a text") << fileWith("\"assign\"") << u"Change 1 (line 2): a change must be an object."_s;
    QTest::newRow("member twice") << fileWith(R"({"do":"activate-user","user":"a",
                    "user":"b"})") << u"Line 3: “user” stands twice in one object."_s;
    QTest::newRow("member twice, once escaped") << fileWith(R"({"do":"activate-user","\u0075ser":"a","user":"b"})")
                                                << u"Line 2: “user” stands twice in one object."_s;
    QTest::newRow("changes twice") << QByteArray("{\"format\":\"rolewright-changes/1\",\"changes\":[" + change
        + "],\n\"changes\":[]}") << u"Line 2: “changes” stands twice in one object."_s;
    QTest::newRow("nested deeply") << fileWith(QByteArray(100, '[') + QByteArray(100, ']'))
                                   << u"Line 2: brackets are nested deeper than in any change file."_s;
    QTest::newRow("nested beyond the parser")
        << fileWith(QByteArray(100'000, '[') + QByteArray(100'000, ']')) << u"Line 2 is not valid JSON"_s;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + fileWith(change)
                                     << u"The file begins with a byte order mark; save it as UTF-8 without one."_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0", 4) << u"The file begins with a byte order mark"_s;
    QTest::newRow("Latin-1") << fileWith("\n{\"do\":\"activate-user\",\"user\":\"J\xF6rg\"}")
                             << u"Line 3 is not UTF-8; save the file as UTF-8."_s;
}

void TestChangeJson::refusesAWrongFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, message);
    const Result<ChangeFile> read = readChangeFile(bytes);
    QVERIFY(!read);
    QVERIFY(read.error().kind == ErrorKind::Usage);
    QVERIFY2(read.error().message.startsWith(message), qUtf8Printable(read.error().message));
}

void TestChangeJson::namesTheLineOfAWrongChange()
{
    const Result<ChangeFile> read = readChangeFile(fileWith(R"(
    {"do":"activate-user","user":"a, [\"{"},

    {"do":"activate-user",
     "user":"b"}, {"do":"activate-user","name":"c"} )"));
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"Change 3 (line 6): “user” is missing."_s);
}

void TestChangeJson::refusesFilesOver64Megabytes()
{
    const Result<ChangeFile> read = readChangeFile(QByteArray(64 * 1024 * 1024 + 1, ' '));
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"The file is larger than 64 MB."_s);
}

void TestChangeJson::survivesDamagedFiles()
{
    const QByteArray good = fileWith(R"({"do":"create-user","user":"a\"\\","active":true},
        {"do":"delete-role","role":"x","links":{"users":["u","v"]}})");
    QVERIFY(readChangeFile(good));
    const QByteArray replacements("\0\"\\{}[],:x\xC3\n", 12);
    for (qsizetype at = 0; at < good.size(); ++at) {
        readChangeFile(good.first(at)); // must come back, with whatever answer
        for (const char replacement : replacements) {
            QByteArray damaged = good;
            damaged[at] = replacement;
            readChangeFile(damaged);
        }
    }
}

QTEST_APPLESS_MAIN(TestChangeJson)
#include "tst_changejson.moc"
