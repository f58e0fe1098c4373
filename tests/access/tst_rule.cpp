#include "rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

class TestRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysItselfInASentence_data();
    void saysItselfInASentence();
    void comesBackFromJson_data();
    void comesBackFromJson();
    void refusesWrongJson_data();
    void refusesWrongJson();
    void followsRenames();

private:
    void addRules();
};

void TestRule::addRules()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const Rule &rule, const QString &text) {
        QTest::newRow(name) << rule << text;
    };
    row("must", {AccessRule{ObjectKind::User, u"uma"_s, u"Edit Post"_s}}, u"uma must be allowed Edit Post"_s);
    row("must not",
        {AccessRule{ObjectKind::Role, u"User"_s, u"Delete Post"_s, false}, Rule::Weight::Warning,
            u"the press office"_s},
        u"The role User must not be allowed Delete Post"_s);
    row("roles apart", {SeparationRule{ObjectKind::Role, {u"Approver"_s, u"Payer"_s}}},
        u"At most 1 of Approver and Payer per user"_s);
    row("permissions apart", {SeparationRule{ObjectKind::Permission, {u"a"_s, u"b"_s, u"c"_s}, 2}},
        u"At most 2 of a, b and c per user"_s);
    row("one holder", {HoldersRule{ObjectKind::Permission, u"Delete Post"_s}},
        u"At least 1 active user holds Delete Post"_s);
    row("holders", {HoldersRule{ObjectKind::Permission, u"x, y"_s, 3}}, u"At least 3 active users hold “x, y”"_s);
    row("one of a role", {HoldersRule{ObjectKind::Role, u"Admin"_s}}, u"At least 1 active user has the role Admin"_s);
    row("of a role", {HoldersRule{ObjectKind::Role, u"Admin"_s, 2}}, u"At least 2 active users have the role Admin"_s);
}

void TestRule::saysItselfInASentence_data()
{
    addRules();
}

void TestRule::saysItselfInASentence()
{
    QFETCH(const Rule, rule);
    QTEST(engine::sentence(rule), "sentence");
}

void TestRule::comesBackFromJson_data()
{
    addRules();
}

void TestRule::comesBackFromJson()
{
    QFETCH(const Rule, rule);
    const Result<Rule> back = ruleFromJson(toJson(rule));
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QVERIFY(*back == rule);
}

void TestRule::refusesWrongJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &json, const QString &message) {
        QTest::newRow(name) << json << message;
    };
    row("no rule", R"({"user":"a"})", u"“rule” is missing."_s);
    row("unknown rule", R"({"rule":"maybe"})",
        u"“maybe” is not a rule; known are: must-be-allowed, must-not-be-allowed, never-together, at-least."_s);
    row("no permission", R"({"rule":"must-be-allowed","user":"a"})", u"“permission” is missing."_s);
    row("another member", R"({"rule":"at-least","permission":"a","colour":"red"})",
        u"“colour” is not known here; known are: rule, permission, users, weight, note."_s);
    row("one name", R"({"rule":"never-together","roles":["a"]})", u"A separation needs at least two names."_s);
    row("twice", R"({"rule":"never-together","roles":["a","a","b"]})",
        u"A separation names each role or permission once."_s);
    row("all together", R"({"rule":"never-together","permissions":["a","b"],"at_most":2})",
        u"Of 2 names at most 1 to 1 can be allowed together, not 2."_s);
    row("half a user", R"({"rule":"at-least","users":0.5,"permission":"a"})", u"“users” must be a whole number."_s);
    row("no user", R"({"rule":"at-least","users":0,"permission":"a"})",
        u"At least 1 user is the least that can be asked for."_s);
    row("weight", R"({"rule":"at-least","permission":"a","weight":"heavy"})",
        u"“weight” is “refuses-save” or “warning”, not “heavy”."_s);
}

void TestRule::refusesWrongJson()
{
    QFETCH(const QByteArray, json);
    const Result<Rule> rule = ruleFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!rule);
    QTEST(rule.error().message, "message");
}

void TestRule::followsRenames()
{
    const Rule rule{SeparationRule{ObjectKind::Role, {u"Approver"_s, u"Payer"_s}}};
    const Rule renamed = followed(rule, Rename{ObjectKind::Role, u"Approver"_s, u"Zeller"_s});
    QVERIFY((std::get<SeparationRule>(renamed.condition).names == QStringList{u"Payer"_s, u"Zeller"_s}));
    QVERIFY(followed(rule, Rename{ObjectKind::Permission, u"Approver"_s, u"Zeller"_s}) == rule);
    const Rule access{AccessRule{ObjectKind::User, u"uma"_s, u"Edit"_s}};
    QVERIFY(followed(access, Rename{ObjectKind::User, u"uma"_s, u"ulla"_s})
        == (Rule{AccessRule{ObjectKind::User, u"ulla"_s, u"Edit"_s}}));
    QVERIFY(followed(access, Rename{ObjectKind::Permission, u"Edit"_s, u"Change"_s})
        == (Rule{AccessRule{ObjectKind::User, u"uma"_s, u"Change"_s}}));
}

QTEST_APPLESS_MAIN(TestRule)
#include "tst_rule.moc"
