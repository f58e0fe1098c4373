#include "graphtext.h"
#include "importmodel.h"
#include "modeltext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The model of a table compared with the pretend blog, watched all the time.
struct Import {
    explicit Import(const QString &csv) { read(csv); }

    void read(const QString &csv)
    {
        model.setReading(readImport({.text = csv, .graph = graphFromText("ada > Admin: Edit Post\n uma > User")}));
    }

    ImportModel model;
    QAbstractItemModelTester watch{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

class TestImportModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongRowsComeFirstAndSayWhy()
    {
        Import import(u"user,role,active\numa,User,\nana,Usr,\nana,User,\nada,,no\nbob,Admin,maybe\n"_s);
        COMPARE_TEXT(modelText(import.model), uR"(
3 | ana, Usr | <warning>wrong | There is no role Usr. Did you mean User?
6 | bob, Admin, maybe | <warning>wrong | active is yes, no, true, false, 1 or 0, not maybe.
2 | uma, User | already so
4 | ana, User | <added>2 changes | Create user ana; Assign User to ana
5 | ada, no | <removed>1 change | Deactivate ada
)"_s);
        COMPARE_TEXT(spokenText(import.model), uR"(
Line 3: wrong
Line 6: wrong
Line 2: already so
Line 4: 2 changes
Line 5: 1 change
)"_s);
        COMPARE_TEXT(spokenText(import.model, ImportModel::EffectColumn).section(u'\n', 0, 0),
            u"Line 3: wrong, What it does, or why not: There is no role Usr. Did you mean User?"_s);
    }

    void anotherReadingTakesThePlaceOfTheOneBefore()
    {
        Import import(u"ana,User"_s);
        QCOMPARE(import.model.rowCount(), 1);
        import.read(u"ana,User\nbob,User"_s);
        QCOMPARE(import.model.rowCount(), 2);
        import.model.setReading({});
        QCOMPARE(import.model.rowCount(), 0);
    }

    void namesAreShownAsWhatTheyAre()
    {
        Import import(u"user,role\n<b>x</b>\u202E,User\n"_s);
        QCOMPARE(import.model.index(0, ImportModel::TextColumn).data().toString(), u"<b>x</b>⟦U+202E⟧, User"_s);
        const QModelIndex effect = import.model.index(0, ImportModel::EffectColumn);
        QVERIFY(!effect.data(Qt::ToolTipRole).toString().contains(u"<b>x"_s));
    }
};

QTEST_MAIN(TestImportModel)
#include "tst_importmodel.moc"
