#include "databasefiles.h"
#include "walkthroughlibrary.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using walkthrough::Library;

class TestWalkthroughLibrary : public QObject {
    Q_OBJECT

private:
    void put(const QString &name, const QByteArray &title, const QByteArray &more = {}) const
    {
        writeFile(Library::userFolder() + u'/' + name,
            "title = \"" + title + "\"\nsummary = \"S\"\n" + more + "[[steps]]\ntitle = \"One\"\ntext = \"Look\"\n");
    }

    static QStringList namesOf(const Library &library)
    {
        QStringList names;
        for (const auto &walkthrough : library.all())
            names << walkthrough.name;
        return names;
    }

    static QStringList shippedTargets()
    {
        QStringList names;
        const Library library;
        for (const auto &walkthrough : library.all())
            for (const auto &step : walkthrough.steps)
                names << step.pointAt;
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_home;

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
        QVERIFY(Library::userFolder().startsWith(m_home->path()));
        QVERIFY(QDir().mkpath(Library::userFolder()));
    }

    void listsWhatIsShippedInItsOrder()
    {
        const Library library;
        QCOMPARE(namesOf(library), QStringList({u"tutorial"_s, u"monday"_s, u"lockout"_s}));
        QVERIFY(library.errors().empty());
    }

    void addsThoseOfThePersonByTitle()
    {
        put(u"a.toml"_s, "Zebras");
        put(u"b.toml"_s, "Apes");
        put(u"first.toml"_s, "Whales", "position = 1\n");
        writeFile(Library::userFolder() + u"/notes.txt"_s, "not one");
        const Library library;
        QCOMPARE(namesOf(library), // of one position by title: The tutorial, Whales
            QStringList({u"tutorial"_s, u"first"_s, u"monday"_s, u"lockout"_s, u"b"_s, u"a"_s}));
    }

    void aFileOfThePersonReplacesAShippedOne()
    {
        put(u"monday.toml"_s, "Our Monday");
        const Library library;
        QCOMPARE(namesOf(library), QStringList({u"tutorial"_s, u"lockout"_s, u"monday"_s}));
        QCOMPARE(library.find(u"monday"_s)->title, u"Our Monday"_s);
    }

    void aRefusedFileTouchesNoOther()
    {
        put(u"monday.toml"_s, "Our Monday", "surprise = 1\n");
        put(u"mine.toml"_s, "Mine");
        const Library library;
        QCOMPARE(namesOf(library), QStringList({u"tutorial"_s, u"monday"_s, u"lockout"_s, u"mine"_s}));
        QCOMPARE(library.find(u"monday"_s)->title, u"An administrator's Monday"_s);
        QCOMPARE(library.errors().size(), std::size_t(1));
        const QString message = library.errors().front().message;
        QVERIFY2(message.contains(u"monday.toml, line 3: “surprise” is not known here"_s), qPrintable(message));
    }

    void whoAsksForARefusedFileIsToldWhatIsWrongWithIt()
    {
        put(u"mine.toml"_s, "Mine", "surprise = 1\n");
        const auto refused = Library().find(u"mine"_s);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"mine.toml, line 3: “surprise”"_s));
    }

    void aPageThatIsNotThereIsAMistake()
    {
        writeFile(Library::userFolder() + u"/mine.toml"_s,
            "title = \"Mine\"\nsummary = \"S\"\n[[steps]]\ntitle = \"One\"\ntext = \"Look\"\n"
            "goals = [{ page = \"userPage\" }]\n");
        QVERIFY(Library().errors().empty()); // who has no pages cannot know
        const Library library({.pages = {u"usersPage"_s, u"rolesPage"_s, u"postEditorPage"_s, u"logPage"_s}});
        QCOMPARE(library.errors().size(), std::size_t(1));
        const QString message = library.errors().front().message;
        QVERIFY2(message.contains(u"mine.toml, line 6: There is no page “userPage”. There are: usersPage"_s),
            qPrintable(message));
    }

    void whatIsPointedAtMustBeThere()
    {
        const QStringList targets = shippedTargets() << u"saveButton"_s;
        writeFile(Library::userFolder() + u"/mine.toml"_s,
            "title = \"Mine\"\nsummary = \"S\"\n[[steps]]\ntitle = \"One\"\ntext = \"Look\"\n"
            "point_at = \"saveButon\"\n");
        QVERIFY(Library().errors().empty());
        const Library library({.targets = targets});
        QCOMPARE(library.errors().size(), std::size_t(1));
        const QString message = library.errors().front().message;
        QVERIFY2(message.endsWith(u"mine.toml, line 6: The window has nothing called “saveButon” to point at. "
                                  "Did you mean saveButton?"_s),
            qPrintable(message));
    }

    void isFoundByNameOrTitle()
    {
        const Library library;
        QCOMPARE(library.find(u"lockout"_s)->title, u"Lock-out and rescue"_s);
        QCOMPARE(library.find(u"lock-out and rescue"_s)->name, u"lockout"_s);
        const auto missing = library.find(u"tuesday"_s);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::Usage);
        QCOMPARE(missing.error().message, u"There is no walkthrough tuesday. There are: tutorial, monday, lockout."_s);
    }
};

QTEST_GUILESS_MAIN(TestWalkthroughLibrary)
#include "tst_walkthroughlibrary.moc"
