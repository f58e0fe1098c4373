#include "databasefiles.h"
#include "importtext.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class TestImportText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesUtf8AloneAndSaysWhatElseItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const QString howTo = u" Save it as UTF-8 (in a spreadsheet: CSV UTF-8) and choose it again."_s;
        QTest::newRow("nothing") << QByteArray() << QString() << QString();
        QTest::newRow("UTF-8") << QByteArray("Jörg") << u"Jörg"_s << QString();
        QTest::newRow("UTF-8 with its mark") << QByteArray("\xef\xbb\xbfJörg") << u"Jörg"_s << QString();
        QTest::newRow("UTF-16 with its mark") << QByteArray("\xff\xfe"
                                                            "a\0",
            4) << QString() << u"This text is in UTF-16."_s + howTo;
        QTest::newRow("UTF-16 the other way round")
            << QByteArray("\xfe\xff\0a", 4) << QString() << u"This text is in UTF-16."_s + howTo;
        QTest::newRow("UTF-16 without a mark")
            << QByteArray("a\0b\0", 4) << QString() << u"This text is in UTF-16."_s + howTo;
        QTest::newRow("Latin-1") << QByteArray("user\nana\nJ\xf6rg\n") << QString()
                                 << u"This text is not in UTF-8 (the first such line is 3)."_s + howTo;
        QTest::newRow("zero bytes") << QByteArray("SQLite format 3\0 and", 20) << QString()
                                    << u"This is no text: it contains zero bytes."_s;
        QTest::newRow("too large") << QByteArray(importSizeLimit + 1, 'a') << QString()
                                   << u"More than 64 MB cannot be imported at once. Split it into parts."_s;
    }

    void takesUtf8AloneAndSaysWhatElseItIs()
    {
        QFETCH(QByteArray, bytes);
        const auto text = importedText(bytes);
        QTEST(text.value_or(QString()), "text");
        QTEST(text ? QString() : text.error().message, "error");
    }

    void anyBytesAreTextOrAreRefused()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes;
            for (auto i = random() % 24; i > 0; --i)
                bytes += char(random() % 4 == 0 ? random() % 256 : 'a' + random() % 26);
            const auto text = importedText(bytes);
            QVERIFY(text ? bytes.endsWith(text->toUtf8()) : !text.error().message.isEmpty());
        }
    }

    void readsFilesButNeverTheDatabaseThatIsOpen()
    {
        const QTemporaryDir folder;
        const QString database = folder.filePath(u"roles.db"_s);
        writeFile(database, "a");
        writeFile(database + u"-wal"_s, "a");
        writeFile(folder.filePath(u"users.csv"_s), "ana\n");
        const auto whyNot = [&](const QString &name) {
            const auto text = importedFile(folder.filePath(name), database);
            return text ? QString() : text.error().message;
        };
        QCOMPARE(importedFile(folder.filePath(u"users.csv"_s), database).value_or(QString()), u"ana\n"_s);
        QCOMPARE(::link(QFile::encodeName(database), QFile::encodeName(folder.filePath(u"other.csv"_s))), 0);
        for (const QString &name : {u"roles.db"_s, u"roles.db-wal"_s, u"other.csv"_s})
            QCOMPARE(whyNot(name), u"This is the database itself. Choose a file with text."_s);
        QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)), 0600), 0);
        for (const QString &name : {u"pipe"_s, u"."_s, u"missing.csv"_s})
            QVERIFY2(!whyNot(name).isEmpty(), qPrintable(name));
    }
};

QTEST_APPLESS_MAIN(TestImportText)
#include "tst_importtext.moc"
