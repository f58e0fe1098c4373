#include "edit.h"
#include "graphtext.h"
#include "importreader.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr auto blog = R"(
    ada "Ada Berg" > Admin: Create Post, Edit Post
    uma > User: View Post
    ines (inactive)
    > Editor
    : Publish
)";

// A row as "line text: changes", "line text: =" where it is so already, "line text: ! why".
QString drawn(const ImportReading &reading)
{
    if (!reading.error.isEmpty())
        return u"! "_s + reading.error;
    QStringList lines;
    for (const ImportRow &row : reading.rows) {
        QStringList does;
        for (std::size_t i = 0; i < row.changeCount; ++i)
            does << engine::sentence(reading.changes[row.firstChange + i]);
        if (row.verdict == ImportRow::Verdict::AlreadySo)
            does << u"="_s;
        if (row.verdict == ImportRow::Verdict::Wrong)
            does << u"! "_s + row.why;
        lines << u"%1 %2: %3"_s.arg(QString::number(row.line), row.text, does.join(u"; "_s));
    }
    return lines.join(u'\n');
}

ImportRequest request(const QString &text, ImportKind kind = ImportKind::Table)
{
    return {.kind = kind, .text = text, .graph = graphFromText(blog)};
}

ImportReading read(const QString &text, ImportKind kind = ImportKind::Table)
{
    return readImport(request(text, kind));
}

} // namespace

class TestImportReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableSaysUsersAndTheirRoles_data();
    void aTableSaysUsersAndTheirRoles();
    void aWrongRowSaysWhyAndDoesNothing_data();
    void aWrongRowSaysWhyAndDoesNothing();
    void aListIsCreatedGrantedOrAssigned_data();
    void aListIsCreatedGrantedOrAssigned();
    void whatTheDatabaseCannotKeepIsWrong();
    void aRoleTooManyIsWrong();
    void theChangesApplyWhateverTheTextSays();
    void stopsWhenItIsCalledOff();
    void hundredThousandRowsTakeSeconds_data();
    void hundredThousandRowsTakeSeconds();
};

void TestImportReader::aTableSaysUsersAndTheirRoles_data()
{
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("rows");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("a header alone") << u"user,role\n"_s << u""_s;
    QTest::newRow("a new user") << u"user,role\nana,Editor"_s
                                << u"2 ana, Editor: Create user ana; Assign Editor to ana"_s;
    QTest::newRow("without a header") << u"ana,Editor\numa,Editor"_s
                                      << u"1 ana, Editor: Create user ana; Assign Editor to ana\n"
                                         "2 uma, Editor: Assign Editor to uma"_s;
    QTest::newRow("users alone") << u"user\nana\numa"_s << u"2 ana: Create user ana\n3 uma: ="_s;
    QTest::newRow("several roles of a new user")
        << u"ana,Editor\nana,User"_s
        << u"1 ana, Editor: Create user ana; Assign Editor to ana\n2 ana, User: Assign User to ana"_s;
    QTest::newRow("so already") << u"ada,Admin\numa,User"_s << u"1 ada, Admin: =\n2 uma, User: ="_s;
    QTest::newRow("columns in another order, semicolons")
        << u"Active;ROLE;display_name;user\nno;Editor;Ana Berg;ana"_s
        << u"2 no, Editor, Ana Berg, ana: Create user ana; Assign Editor to ana"_s;
    QTest::newRow("activation") << u"user,active\nines,yes\numa,0\nada,TRUE"_s
                                << u"2 ines, yes: Activate ines\n3 uma, 0: Deactivate uma\n4 ada, TRUE: ="_s;
    QTest::newRow("a display name") << u"user,display_name\numa,Uma Berg\nada,Ada Berg"_s
                                    << u"2 uma, Uma Berg: Change the display name of uma\n3 ada, Ada Berg: ="_s;
    QTest::newRow("more said of a new user further on")
        << u"ana,Editor,,\nana,User,Ana,no\n"_s
        << u"1 ana, Editor: Create user ana; Assign Editor to ana\n"
           "2 ana, User, Ana, no: Change the display name of ana; Deactivate ana; Assign User to ana"_s;
    QTest::newRow("a role called like a column")
        << u"ana,User\nada,User"_s
        << u"1 ana, User: Create user ana; Assign User to ana\n2 ada, User: Assign User to ada"_s;
    QTest::newRow("columns without a name")
        << u"user,role,\nana,Editor,\n"_s << u"2 ana, Editor: Create user ana; Assign Editor to ana"_s;
}

void TestImportReader::aTableSaysUsersAndTheirRoles()
{
    QFETCH(QString, csv);
    const ImportReading reading = read(csv);
    QTEST(drawn(reading), "rows");
    auto graph = graphFromText(blog);
    QVERIFY(engine::apply(graph, reading.changes));
    QCOMPARE(reading.wrongCount, 0);
}

void TestImportReader::aWrongRowSaysWhyAndDoesNothing_data()
{
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("rows");
    QTest::newRow("unknown role") << u"ana,Editr"_s
                                  << u"1 ana, Editr: ! There is no role Editr. Did you mean Editor?"_s;
    QTest::newRow("the others go on") << u"ana,Nobody\nana,Editor"_s
                                      << u"1 ana, Nobody: ! There is no role Nobody.\n"
                                         "2 ana, Editor: Create user ana; Assign Editor to ana"_s;
    QTest::newRow("unknown column")
        << u"user,dept\nana,x"_s
        << u"1 user, dept: ! There is no column dept. Columns are user, role, display_name and active.\n"
           "2 ana, x: Create user ana"_s;
    QTest::newRow("a column twice") << u"user,role,Role\nana,Editor,User"_s
                                    << u"1 user, role, Role: ! The column role is there twice.\n"
                                       "2 ana, Editor, User: Create user ana; Assign Editor to ana"_s;
    QTest::newRow("no user") << u"user,role\n,Editor"_s
                             << u"2 Editor: ! “” cannot be the name of a user. A name may not be empty."_s;
    QTest::newRow("blanks around")
        << u"user\n ana"_s
        << u"2  ana: ! “␣ana” cannot be the name of a user. A name may not begin or end with "
           "a blank."_s;
    QTest::newRow("a line break in the name")
        << u"user\n\"a\nb\""_s
        << u"2 a\nb: ! a⟦U+000A⟧b cannot be the name of a user. A name may not contain control, direction or "
           "invisible characters (⟦U+000A⟧)."_s;
    QTest::newRow("ragged") << u"user,role\nana\nbob,Editor,x"_s
                            << u"2 ana: ! The row has 1 of 2 fields.\n3 bob, Editor, x: ! The row has 3 of 2 fields."_s;
    QTest::newRow("quotation marks") << u"user\n\"ana"_s << u"2 ana: ! The quotation mark in line 2 is never closed."_s;
    QTest::newRow("neither yes nor no") << u"user,active\nana,maybe"_s
                                        << u"2 ana, maybe: ! active is yes, no, true, false, 1 or 0, not maybe."_s;
    QTest::newRow("twice") << u"ana,Editor\nana,Editor"_s
                           << u"1 ana, Editor: Create user ana; Assign Editor to ana\n"
                              "2 ana, Editor: ! The same is in line 1."_s;
    QTest::newRow("two display names") << u"user,role,display_name\nana,Editor,Ana\nana,User,Anna\nana,Admin,"_s
                                       << u"2 ana, Editor, Ana: ! Line 3 gives ana another display name.\n"
                                          "3 ana, User, Anna: ! Line 2 gives ana another display name.\n"
                                          "4 ana, Admin: Create user ana; Assign Admin to ana"_s;
    QTest::newRow("active and not") << u"user,active,role\numa,no,\numa,yes,Editor"_s
                                    << u"2 uma, no: ! Line 3 makes uma active.\n"
                                       "3 uma, yes, Editor: ! Line 2 makes uma inactive."_s;
}

void TestImportReader::aWrongRowSaysWhyAndDoesNothing()
{
    QFETCH(QString, csv);
    const ImportReading reading = read(csv);
    QTEST(drawn(reading), "rows");
    auto graph = graphFromText(blog);
    QVERIFY(engine::apply(graph, reading.changes));
    QVERIFY(reading.wrongCount > 0);
}

void TestImportReader::aListIsCreatedGrantedOrAssigned_data()
{
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("rows");
    QTest::newRow("users") << ImportKind::Users << QString() << u"ana\r\n\r\numa\r\nana\r\n"_s
                           << u"1 ana: Create user ana\n3 uma: =\n4 ana: ! The same is in line 1."_s;
    QTest::newRow("roles") << ImportKind::Roles << QString() << u"Smith, John\nEditor"_s
                           << u"1 Smith, John: Create role “Smith, John”\n2 Editor: ="_s;
    QTest::newRow("permissions") << ImportKind::Permissions << QString() << u"\uFEFFDraft\rPublish\r"_s
                                 << u"1 Draft: Create permission Draft\n2 Publish: ="_s;
    QTest::newRow("grants") << ImportKind::GrantsOfRole << u"User"_s << u"Publish\nView Post\nPublsh\nNothing alike"_s
                            << u"1 Publish: Grant Publish to User\n2 View Post: =\n"
                               "3 Publsh: ! There is no permission Publsh. Did you mean Publish?\n"
                               "4 Nothing alike: ! There is no permission Nothing alike."_s;
    QTest::newRow("assignments") << ImportKind::UsersOfRole << u"Editor"_s << u"ada\numa\nnobody"_s
                                 << u"1 ada: Assign Editor to ada\n2 uma: Assign Editor to uma\n"
                                    "3 nobody: ! There is no user nobody."_s;
    QTest::newRow("no role") << ImportKind::GrantsOfRole << QString() << u"Publish"_s << u"! A role is needed."_s;
    QTest::newRow("an unknown role") << ImportKind::UsersOfRole << u"Editro"_s << u"uma"_s
                                     << u"! There is no role Editro. Did you mean Editor?"_s;
}

void TestImportReader::aListIsCreatedGrantedOrAssigned()
{
    QFETCH(ImportKind, kind);
    QFETCH(QString, role);
    QFETCH(QString, list);
    ImportRequest asked = request(list, kind);
    asked.role = role;
    const ImportReading reading = readImport(asked);
    QTEST(drawn(reading), "rows");
    auto graph = graphFromText(blog);
    QVERIFY(engine::apply(graph, reading.changes));
}

void TestImportReader::whatTheDatabaseCannotKeepIsWrong()
{
    ImportRequest asked =
        request(u"user,active,role,display_name\numa,no,,\nana,,Editor,\nbob,no,,\ncy,,,Cy\ndan,,,"_s);
    asked.refusedVerbs = {{u"deactivate-user"_s, u"No column for it."_s}, {u"describe-user"_s, u"No names."_s},
        {u"assign"_s, u"No roles."_s}};
    QCOMPARE(drawn(readImport(asked)),
        u"2 uma, no: ! No column for it.\n3 ana, Editor: ! No roles.\n4 bob, no: ! No column for it.\n"
        "5 cy, Cy: ! No names.\n6 dan: Create user dan"_s);
}

void TestImportReader::aRoleTooManyIsWrong()
{
    ImportRequest asked = request(u"ana,Editor\nana,User\numa,Editor\numa,User"_s);
    asked.rolesPerUser = 1;
    const QString keeps = u" roles, and this database keeps one role a user. Unassign the others first."_s;
    QCOMPARE(drawn(readImport(asked)),
        u"1 ana, Editor: Create user ana; Assign Editor to ana\n2 ana, User: ! ana would have 2%1\n"
        "3 uma, Editor: ! uma would have 2%1\n4 uma, User: ="_s.arg(keeps));
    asked.kind = ImportKind::UsersOfRole;
    asked.role = u"Editor"_s;
    asked.text = u"uma\nines"_s;
    QCOMPARE(drawn(readImport(asked)), u"1 uma: ! uma would have 2%1\n2 ines: Assign Editor to ines"_s.arg(keeps));
}

void TestImportReader::theChangesApplyWhateverTheTextSays()
{
    std::mt19937 random(2026);
    const QStringList parts = {u"ada"_s, u"uma"_s, u"ana"_s, u"ines"_s, u"Admin"_s, u"User"_s, u"Editr"_s, u"Ana B"_s,
        u"yes"_s, u"no"_s, u","_s, u","_s, u","_s, u"\n"_s, u"\n"_s, u"\""_s, u"\r\n"_s, u" "_s, u"user,role\n"_s,
        u"user,active,display_name\n"_s, u"\u202E"_s, QString(QChar(0xD800)), u"'="_s, u";"_s, QString(QChar(0))};
    for (int round = 0; round < 5'000; ++round) {
        QString text;
        for (auto i = random() % 30; i > 0; --i)
            text += parts[qsizetype(random() % quint32(parts.size()))];
        ImportRequest asked = request(text, ImportKind(random() % 6));
        asked.role = u"Editor"_s;
        asked.rolesPerUser = int(random() % 3);
        const ImportReading reading = readImport(asked);
        auto graph = asked.graph;
        const auto applied = engine::apply(graph, reading.changes);
        QVERIFY2(applied, qPrintable(text));
        for (const std::uint32_t user : graph.users().byName())
            QVERIFY2(asked.rolesPerUser == 0 || std::ssize(graph.rolesOf(UserId(user))) <= asked.rolesPerUser,
                qPrintable(text));
        std::size_t changeCount = 0;
        for (const ImportRow &row : reading.rows)
            changeCount += row.changeCount;
        QCOMPARE(changeCount, reading.changes.size());
    }
}

void TestImportReader::stopsWhenItIsCalledOff()
{
    QVERIFY(readImport(request(u"ana,Editor"_s), [] { return true; }).rows.empty());
}

void TestImportReader::hundredThousandRowsTakeSeconds_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<qint64>("wrong");
    QTest::newRow("new users") << u"Role7"_s << qint64(0);
    QTest::newRow("a role unknown in each") << u"Rule"_s << qint64(100'000);
}

void TestImportReader::hundredThousandRowsTakeSeconds()
{
    QFETCH(QString, role);
    const bool isKnown = role == u"Role7"_s;
    QString text = u"user,role,display_name,active\n"_s;
    for (int i = 0; i < 100'000; ++i)
        text += u"user%1,%2,User number %1,yes\n"_s.arg(QString::number(i), isKnown ? role : role + QString::number(i));
    engine::AccessGraph graph;
    engine::ChangeList roles;
    for (int i = 0; i < 100'000; ++i)
        roles.push_back(engine::Existence{.kind = ObjectKind::Role, .name = u"Role%1"_s.arg(i)});
    QVERIFY(engine::apply(graph, roles));
    QElapsedTimer timer;
    timer.start();
    const ImportReading reading = readImport({.text = text, .graph = graph});
    qInfo("100,000 rows read in %lld ms", timer.elapsed());
    QCOMPARE(reading.rows.size(), std::size_t(100'000));
    QTEST(reading.wrongCount, "wrong");
    QVERIFY(timer.elapsed() < 60'000); // a sanitizer takes ten times as long as the program as shipped
}

QTEST_APPLESS_MAIN(TestImportReader)
#include "tst_importreader.moc"
