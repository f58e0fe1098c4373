#include "startup.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestStartup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsOpenedAsAskedFor()
    {
        const Startup startup = parsed({"--read-only", "--profile", "tutorial", "--as", "uma", "roles.db"});
        QVERIFY(startup.message.isEmpty());
        QCOMPARE(startup.request.location, u"roles.db"_s);
        QCOMPARE(startup.request.profile, u"tutorial"_s);
        QVERIFY(startup.request.readOnly);
        QCOMPARE(startup.user, u"uma"_s);
        QVERIFY(!startup.demo);
    }

    void aWalkthroughIsFoundByName()
    {
        const Startup startup = parsed({"--walkthrough", "tutorial", "--pictures", "here"});
        QVERIFY2(startup.message.isEmpty(), qPrintable(startup.message));
        QCOMPARE(startup.walkthrough, u"tutorial"_s);
        QCOMPARE(startup.picturesFolder, u"here"_s);
    }

    void optionsOfQtArePassedBy()
    {
        const Startup startup = parsed({"-platform", "offscreen", "--demo", "-style", "fusion", "-reverse"});
        QVERIFY2(startup.message.isEmpty(), qPrintable(startup.message));
        QVERIFY(startup.demo);
        QVERIFY(startup.request.location.isEmpty());
    }

    void printsAndEnds_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << u"rolewright "_s;
        QTest::newRow("help") << QStringList{u"--help"_s} << 0 << u"--demo"_s;
        QTest::newRow("help of Qt") << QStringList{u"--help-all"_s} << 2 << u"help-all"_s;
        QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s} << 2 << u"frobnicate"_s;
        QTest::newRow("two databases") << QStringList{u"a.db"_s, u"b.db"_s} << 2 << u"One database"_s;
        QTest::newRow("demo and database") << QStringList{u"--demo"_s, u"a.db"_s} << 2 << u"not both"_s;
        QTest::newRow("value missing") << QStringList{u"--as"_s} << 2 << u"as"_s;
        QTest::newRow("unknown walkthrough") << QStringList{u"--walkthrough"_s, u"first"_s} << 2 << u"tutorial"_s;
    }

    void printsAndEnds()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        const Startup startup = parsed(arguments);
        QCOMPARE(startup.exitCode, exitCode);
        QVERIFY2(startup.message.contains(says), qPrintable(startup.message));
    }

private:
    static Startup parsed(const QStringList &arguments)
    {
        QList<QByteArray> bytes{"rolewright"};
        for (const QString &argument : arguments)
            bytes << argument.toLocal8Bit();
        std::vector<char *> pointers;
        for (QByteArray &argument : bytes)
            pointers.push_back(argument.data());
        return Startup::fromArguments(int(pointers.size()), pointers.data());
    }

    static Startup parsed(std::initializer_list<const char *> arguments)
    {
        QStringList list;
        for (const char *argument : arguments)
            list << QString::fromLatin1(argument);
        return parsed(list);
    }
};

// Startup makes the application object itself, as the program does before there is a display.
QTEST_APPLESS_MAIN(TestStartup)
#include "tst_startup.moc"
