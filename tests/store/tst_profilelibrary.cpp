#include "databasefiles.h"
#include "profilelibrary.h"
#include "profilelist.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace store;

class TestProfileLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>(temporaryPlace());
        qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
        QVERIFY(QDir().mkpath(ProfileLibrary::userFolder()));
        QVERIFY(ProfileLibrary::userFolder().startsWith(m_home->path()));
    }

    void shipsProfilesWithoutMistakes()
    {
        const KnownProfiles known = knownProfiles();
        QCOMPARE(known.errors, QStringList());
        QStringList names;
        for (const ProfileSummary &profile : known.profiles) {
            names << profile.name;
            QVERIFY(!profile.title.isEmpty() && !profile.source.isEmpty() && !profile.file.isEmpty());
        }
        names.sort();
        QCOMPARE(names, (QStringList{u"plain"_s, u"rolewright"_s, u"tutorial"_s}));
    }

    void readsTheUsersOwnInAnyOrder()
    {
        add(u"a.toml"_s, "name = \"heir\"\nextends = \"parent\"\n");
        add(u"b.toml"_s,
            "name = \"parent\"\ntitle = \"P\"\nextends = \"plain\"\nlevel = \"named\"\n[detect]\nmarks = [\"id\"]\n");
        const ProfileLibrary library = ProfileLibrary::load();
        QCOMPARE(library.errors(), QStringList());
        QVERIFY(library.profile(u"heir"_s) != nullptr);
        QVERIFY(library.descends(u"heir"_s, u"plain"_s));
        QVERIFY(!library.descends(u"plain"_s, u"heir"_s));
    }

    void namesBrokenOnesAndKeepsTheOthers_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("message");
        QTest::newRow("mistake") << QByteArray("name = \"x\"\nnmae = 1\ntitle = \"X\"") << u"x.toml, line 2: "_s;
        QTest::newRow("name of another") << QByteArray("name = \"plain\"\nextends = \"plain\"")
                                         << u"the name “plain” is taken by :/rolewright/profiles/plain.toml"_s;
        QTest::newRow("unknown parent") << QByteArray("name = \"x\"\nextends = \"y\"") << u"“x” extends “y”"_s;
        QTest::newRow("its own parent") << QByteArray("name = \"x\"\nextends = \"x\"") << u"“x” extends “x”"_s;
        QTest::newRow("empty") << QByteArray() << u"x.toml, line"_s;
    }
    void namesBrokenOnesAndKeepsTheOthers()
    {
        QFETCH(const QByteArray, toml);
        QFETCH(const QString, message);
        add(u"x.toml"_s, toml);
        const KnownProfiles known = knownProfiles();
        QCOMPARE(known.errors.size(), 1);
        QVERIFY2(known.errors[0].contains(message), qPrintable(known.errors[0]));
        QVERIFY(known.errors[0].contains(m_home->path()));
        QCOMPARE(known.profiles.size(), std::size_t(3));
    }

private:
    void add(const QString &name, const QByteArray &toml)
    {
        writeFile(ProfileLibrary::userFolder() + u'/' + name, toml);
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestProfileLibrary)
#include "tst_profilelibrary.moc"
