#include "databasewords.h"
#include "effectwords.h"
#include "words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAgreeWithTheirNouns()
    {
        QCOMPARE(countOf(ObjectKind::User, 1), u"1 user"_s);
        QCOMPARE(countOf(ObjectKind::Role, 0), u"0 roles"_s);
        QCOMPARE(countOf(ObjectKind::Permission, 2), u"2 permissions"_s);
        QCOMPARE(changeCount(1), u"1 change"_s);
        QCOMPARE(changeCount(4), u"4 changes"_s);
    }

    void numbersAreGroupedAsTheLocaleGroupsThem()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QCOMPARE(grouped(1208), u"1,208"_s);
        QCOMPARE(countOf(ObjectKind::User, 1000000), u"1,000,000 users"_s);
        QLocale::setDefault(before);
    }

    void pendingChangesAreCountedByWhatTheyDo()
    {
        const PendingCounts counts = pendingCounts({Assignment{u"uma"_s, u"User"_s}, Grant{u"User"_s, u"View"_s, false},
            Rename{ObjectKind::Role, u"User"_s, u"Reader"_s}, Activation{u"uma"_s, true},
            Existence{.kind = ObjectKind::Role, .name = u"Admin"_s, .exists = false}});
        QCOMPARE(counts.added, 2);
        QCOMPARE(counts.removed, 2);
        QCOMPARE(counts.altered, 1);
    }

    void aLongListOfSentencesEndsWithHowManyMore()
    {
        ChangeList changes;
        for (int i = 0; i < 12; ++i)
            changes.push_back(Assignment{u"user%1"_s.arg(i), u"Editor"_s});
        const QStringList lines = sentences(changes, 10);
        QCOMPARE(lines.size(), 11);
        QCOMPARE(lines.front(), u"Assign Editor to user0"_s);
        QCOMPARE(lines.back(), u"… and 2 more"_s);
        QCOMPARE(sentences(changes, 12).size(), 12);
    }

    void aFileIsNamedWithoutItsFolder() { QCOMPARE(fileTitle(u"/home/ana/editorial.db"_s), u"editorial.db"_s); }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
