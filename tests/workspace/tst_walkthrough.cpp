#include "walkthrough.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace walkthrough;
using Action = PostApplication::Action;
using Status = engine::Decision::Status;

namespace {

const QByteArray head = "title = \"A story\"\nsummary = \"Short\"\n"; // two lines
const QByteArray step = "[[steps]]\ntitle = \"One\"\ntext = \"Look\"\n"; // lines 3 to 5

QByteArray withGoal(const QByteArray &goal)
{
    return head + step + "goals = [" + goal + "]\n"; // line 6
}

Goal goalOf(const QByteArray &goal)
{
    const auto walkthrough = readWalkthrough(withGoal(goal), u"story.toml"_s);
    if (!walkthrough)
        qFatal("%s", qPrintable(walkthrough.error().message));
    return walkthrough->steps.front().goals.front();
}

} // namespace

class TestWalkthrough : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeFile()
    {
        const auto read = readWalkthrough(R"(
title    = "A story"
summary  = "Short"
minutes  = 7
position = 4
[[steps]]
title    = "One"
text     = """
Look at
this.

Then go on.
"""
notes    = "Say it"
point_at = "rolesView"
[[steps]]
title    = "Two"
text     = "Predict"
question = { text = "May nobody view a post?", user = "", permission = "View Post" }
)",
            u"/some/where/story.toml"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->name, u"story"_s);
        QCOMPARE(read->title, u"A story"_s);
        QCOMPARE(read->summary, u"Short"_s);
        QCOMPARE(read->minutes, 7);
        QCOMPARE(read->position, 4);
        QCOMPARE(read->steps.size(), std::size_t(2));
        const Step &first = read->steps[0];
        QCOMPARE(first.title, u"One"_s);
        QCOMPARE(first.text, u"Look at this.\n\nThen go on."_s);
        QCOMPARE(first.notes, u"Say it"_s);
        QCOMPARE(first.pointAt, u"rolesView"_s);
        QVERIFY(first.goals.empty() && !first.question);
        const Step &second = read->steps[1];
        QCOMPARE(second.question->text, u"May nobody view a post?"_s);
        QCOMPARE(second.question->user, QString());
        QCOMPARE(second.question->permission, u"View Post"_s);
    }

    void saysAGoalInWords_data()
    {
        QTest::addColumn<QByteArray>("goal");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *goal, const QString &text) { QTest::newRow(goal) << QByteArray(goal) << text; };
        row("{ signed_in = \"uma\" }", u"uma is signed in"_s);
        row("{ signed_in = \"\" }", u"Nobody is signed in"_s);
        row("{ active_roles = \"all\" }", u"All roles are active"_s);
        row("{ active_roles = [] }", u"No role is active"_s);
        row("{ active_roles = [\"Admin\"] }", u"Only Admin is active"_s);
        row("{ active_roles = [\"Admin\", \"User\"] }", u"Only Admin and User are active"_s);
        row("{ decision = 403, action = \"edit\" }", u"The decision for Edit is 403 forbidden"_s);
        row("{ decision = 200, action = \"create\" }", u"The decision for Create is 200 allowed"_s);
        row("{ page = \"postEditorPage\" }", u"The page Post editor is shown"_s);
        row("{ request = \"edit\", post = 3, answer = 403 }", u"GET /post/3/edit is answered 403 forbidden"_s);
        row("{ request = \"create\", answer = 401 }", u"GET /post/create is answered 401 not signed in"_s);
        row("{ pending = { do = \"grant\", role = \"User\", permission = \"Edit Post\" } }",
            u"Grant Edit Post to User is pending"_s);
        row("{ saved = { do = \"inherit\", role = \"Admin\", from = \"User\" } }",
            u"Let Admin inherit from User is saved"_s);
        row("{ undone = { do = \"create-user\", user = \"zoe\", active = false } }", u"Create user zoe is undone"_s);
    }

    void saysAGoalInWords()
    {
        QFETCH(QByteArray, goal);
        QTEST(goalText(goalOf(goal)), "text");
    }

    void namesLineAndMistake_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &toml, const QString &message) {
            QTest::newRow(name) << toml << message;
        };
        row("empty file", "", u"line 1: “title” is missing."_s);
        row("not TOML", "title = \"A\"\nwhat is this\n", u"line 2: "_s);
        row("not closed", head + "[[steps]]\ntitle = \"One\n", u"line 4: "_s);
        row("not UTF-8", "title = \"A\"\nsummary = \"\xff\xfe\"\n", u"line 2: "_s);
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), u"line 1: "_s);
        row("huge", QByteArray(2 << 20, '#'), u" is larger than 1 MiB"_s);
        row("nested without end", head + "steps = " + QByteArray(5000, '[') + QByteArray(5000, ']'), u"line 3: "_s);
        row("given twice", "title = \"A\"\ntitle = \"B\"\n", u"line 2: "_s);
        row("unknown key", head + "author = \"me\"\n" + step,
            u"line 3: “author” is not known here; known are: title, summary, minutes, position, steps."_s);
        row("key of a wrong type", "title = 7\n" + head.mid(head.indexOf('\n') + 1) + step,
            u"line 1: “title” must be a text in quotes."_s);
        row("blank", "title = \" \"\nsummary = \"S\"\n" + step, u"line 1: “title” must not be empty."_s);
        row("no minutes at all", head + "minutes = 0\n" + step, u"line 3: “minutes” must be a number from 1 to 600."_s);
        row("no steps", head, u"“steps” is missing."_s);
        row("empty steps", head + "steps = []\n", u"line 3: “steps” must be at least one table: [[steps]]."_s);
        row("steps as a table", head + "[steps]\n", u"line 3: “steps” must be at least one table: [[steps]]."_s);
        row("a step of a wrong type", head + "steps = [1]\n", u"line 3: “steps” must be a table"_s);
        row("step without text", head + "\n[[steps]]\ntitle = \"One\"\n", u"line 4: “text” is missing."_s);
        row("unknown key of a step", head + step + "pointAt = \"x\"\n",
            u"line 6: “pointAt” is not known here; known are: title, text, notes, point_at, goals, question."_s);
        row("hidden characters", head + step + "\"a\\u202Eb\" = 1\n", u"line 6: “a⟦U+202E⟧b” is not known here"_s);
        row("goals of a wrong type", head + step + "goals = \"all\"\n", u"line 6: “goals” must be a list"_s);
        row("no goals in the list", head + step + "goals = []\n", u"line 6: “goals” must be a list"_s);
        row("goals and a question",
            withGoal("{ page = \"rolesPage\" }") + "question = { text = \"T\", user = \"\", permission = \"P\" }\n",
            u"line 6: A step has “goals” or a “question”, not both."_s);
        row("question without permission", head + step + "question = { text = \"T\", user = \"uma\" }\n",
            u"line 6: “permission” is missing."_s);
        row("goal without a word", withGoal("{ }"),
            u"line 6: A goal is { WORD = … }, WORD one of: signed_in, active_roles, decision, pending, saved, undone, "
            "page, request."_s);
        row("goal of an unknown word", withGoal("{ sign_in = \"uma\" }"), u"line 6: A goal is { WORD = … }"_s);
        row("goal of a wrong type", withGoal("\"uma\""), u"line 6: A goal is { WORD = … }"_s);
        row("two goals in one", withGoal("{ signed_in = \"uma\", page = \"rolesPage\" }"),
            u"line 6: “page” is not known here; known are: signed_in."_s);
        row("the second of two goals", withGoal("{ signed_in = \"uma\" },\n{ signed_in = 1 }"),
            u"line 7: “signed_in” must be a text in quotes."_s);
        row("active roles", withGoal("{ active_roles = \"Admin\" }"),
            u"line 6: “active_roles” must be \"all\" or a list of roles"_s);
        row("decision", withGoal("{ decision = 404, action = \"edit\" }"),
            u"line 6: “decision” must be 200, 401 or 403."_s);
        row("action", withGoal("{ decision = 403, action = \"read\" }"),
            u"line 6: “action” must be \"create\" or \"view\" or \"edit\" or \"delete\"."_s);
        row("decision without action", withGoal("{ decision = 403 }"), u"line 6: “action” is missing."_s);
        row("request without a post", withGoal("{ request = \"edit\", answer = 403 }"),
            u"line 6: “post” is missing."_s);
        row("post of a creation", withGoal("{ request = \"create\", post = 3, answer = 403 }"),
            u"line 6: “post” cannot be said of a post that is yet to be created."_s);
        row("page", withGoal("{ page = \"Roles\" }"),
            u"line 6: “page” must be the object name of a page, such as \"rolesPage\"."_s);
        row("change of a wrong type", withGoal("{ pending = \"grant\" }"), u"line 6: “pending” must be a table"_s);
        row("unknown change", withGoal("{ pending = { do = \"give\" } }"), u"line 6: “give” is not a change"_s);
        row("change without a name", withGoal("{ saved = { do = \"grant\", role = \"User\" } }"),
            u"line 6: “permission” is missing."_s);
        row("change with too much", withGoal("{ saved = { do = \"activate-user\", user = \"uma\", role = \"User\" } }"),
            u"line 6: “role” is not known here"_s);
        row("name of a wrong type", withGoal("{ undone = { do = \"activate-user\", user = 7 } }"),
            u"line 6: “user” must be a text in quotes."_s);
    }

    void namesLineAndMistake()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, message);
        const auto read = readWalkthrough(toml, u"story.toml"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Unreadable);
        QVERIFY2(read.error().message.startsWith("story.toml"_L1), qPrintable(read.error().message));
        QVERIFY2(read.error().message.contains(message), qPrintable(read.error().message));
    }

    void namesAreOnlyLookedUpWhenPlayed()
    {
        const auto goal =
            std::get<Changed>(goalOf("{ pending = { do = \"assign\", user = \" größe \", role = \"No such role\" } }"));
        QCOMPARE(engine::Change(engine::Assignment{u" größe "_s, u"No such role"_s}), goal.change);
    }

    // Every file that begins like a good one and ends early, or has a byte changed, is read or refused.
    void survivesDamage()
    {
        const QByteArray whole = withGoal("{ pending = { do = \"grant\", role = \"User\", permission = \"P\" } }");
        for (qsizetype i = 0; i < whole.size(); ++i) {
            readWalkthrough(whole.first(i), u"story.toml"_s);
            for (const char byte : {'\0', '"', '}', '\n', '\x80', '9'}) {
                QByteArray damaged = whole;
                damaged[i] = byte;
                const auto read = readWalkthrough(damaged, u"story.toml"_s);
                QVERIFY(read || !read.error().message.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWalkthrough)
#include "tst_walkthrough.moc"
