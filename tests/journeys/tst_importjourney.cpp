#include "databasefiles.h"
#include "journey.h"
#include "mainwindow.h"
#include "workspace.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

// An administrator comes with a list from somewhere else, and nothing of it is applied before it is right.
class TestImportJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->open(m_journey->newDatabase(u"staff.db"_s, u"demo"_s));
    }
    void cleanup() { m_journey.reset(); }

    void aWrongRowIsMendedThenAllIsStagedAndTakenBack();
    void wrongRowsAreLeftOutWhenAskedTo();
    void aListIsGrantedToTheRoleThatIsNamed();
    void whatIsPastedStaysAsItIs();
    void theLastAdministratorStays();
    void whereNothingCanBeChangedNothingIsImported();
    void aFileThatIsNoTextSaysWhy();
    void aLargeFileIsReadButNotShown();

private:
    // The dialog by its key, and what is pasted into it.
    void importText(const QString &text, const std::function<void(QDialog *)> &reply) const;
    static QPushButton *stageButton(const QDialog *dialog)
    {
        return dialog->findChild<QPushButton *>(u"stageButton"_s);
    }
    static QString words(const QDialog *dialog) { return dialog->findChild<QLabel *>(u"importWords"_s)->text(); }
    static void paste(const QDialog *dialog, const QString &text);
    QStringList pending() const;

    std::unique_ptr<Journey> m_journey;
};

void TestImportJourney::paste(const QDialog *dialog, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    auto *field = dialog->findChild<QPlainTextEdit *>(u"importText"_s);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
}

void TestImportJourney::importText(const QString &text, const std::function<void(QDialog *)> &reply) const
{
    m_journey->answer(
        u"importDialog"_s,
        [&](QDialog *dialog) {
            paste(dialog, text);
            QTRY_VERIFY(words(dialog) != u"Reading…"_s);
            reply(dialog);
        },
        [this] { m_journey->keys(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier); });
}

QStringList TestImportJourney::pending() const
{
    QStringList sentences;
    for (const engine::Change &change : m_journey->workspace()->pendingChanges())
        sentences << engine::sentence(change);
    return sentences;
}

void TestImportJourney::aWrongRowIsMendedThenAllIsStagedAndTakenBack()
{
    Journey &j = *m_journey;
    const QString path = j.file(u"staff.csv"_s);
    writeFile(path, "user,role,display_name,active\r\nana,User,Ana Berg,yes\r\nben,Usr,,\r\numa,User,,\r\n");
    j.drop(path);
    j.answer(
        u"importDialog"_s,
        [](QDialog *dialog) {
            QPushButton *stage = stageButton(dialog);
            QTRY_COMPARE(words(dialog),
                u"1 row will be staged as 2 changes, 1 row is wrong, 1 row is already so. "
                "Mend what is wrong, or leave it out."_s);
            QVERIFY(!stage->isEnabled());
            QCOMPARE(stage->toolTip(), u"Mend what is wrong, or leave it out."_s);
            const QAbstractItemModel *rows = dialog->findChild<QAbstractItemView *>(u"importView"_s)->model();
            QCOMPARE(rows->index(0, 0).data().toString(), u"3"_s);
            QCOMPARE(rows->index(0, 3).data().toString(), u"There is no role Usr. Did you mean User?"_s);
            auto *text = dialog->findChild<QPlainTextEdit *>(u"importText"_s);
            QVERIFY(text->hasFocus());
            paste(dialog, text->toPlainText().replace(u"Usr"_s, u"User"_s));
            QVERIFY(!stage->isEnabled()); // at once, before it is read
            QTRY_VERIFY(stage->isEnabled());
            QCOMPARE(stage->text(), u"Stage 4 changes"_s);
            QCOMPARE(words(dialog), u"2 rows will be staged as 4 changes, 1 row is already so."_s);
            QVERIFY(!dialog->findChild<QCheckBox *>(u"leaveOutBox"_s)->isVisible());
            stage->setFocus();
            QTest::keyClick(stage, Qt::Key_Return);
        },
        [] { QCoreApplication::processEvents(); });
    QCOMPARE(pending(),
        (QStringList{u"Create user ana"_s, u"Create user ben"_s, u"Assign User to ana"_s, u"Assign User to ben"_s}));
    QCOMPARE(j.rows(u"usersView"_s).size(), 6);
    QCOMPARE(j.workspace()->undoText(), u"Import 4 changes"_s);
    j.keys(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(pending().isEmpty());
    QCOMPARE(j.rows(u"usersView"_s).size(), 4);
    j.keys(Qt::Key_Y, Qt::ControlModifier);
    j.save();
    QVERIFY(j.workspace()->savedGraph().user(u"ben"_s));
}

void TestImportJourney::wrongRowsAreLeftOutWhenAskedTo()
{
    const auto leaveOutWhatIsWrong = [](QDialog *dialog) {
        auto *leaveOut = dialog->findChild<QCheckBox *>(u"leaveOutBox"_s);
        QCOMPARE(leaveOut->text(), u"Leave out the 2 wrong rows"_s);
        QVERIFY(!stageButton(dialog)->isEnabled());
        QTest::keyClick(leaveOut, Qt::Key_Space);
        QVERIFY(stageButton(dialog)->isEnabled());
        paste(dialog, u"ana,User\nben,Usr\n,Admin"_s);
        QTRY_VERIFY(words(dialog) != u"Reading…"_s);
        QVERIFY(!leaveOut->isChecked()); // others are wrong now, though as many
        QTest::keyClick(leaveOut, Qt::Key_Space);
        Journey::pressIn(dialog, u"stageButton"_s);
    };
    importText(u"ana,User\nben,Usr\n,User"_s, leaveOutWhatIsWrong);
    QCOMPARE(pending(), (QStringList{u"Create user ana"_s, u"Assign User to ana"_s}));
}

void TestImportJourney::aListIsGrantedToTheRoleThatIsNamed()
{
    importText(u"Edit Post\nDelete Posts"_s, [](QDialog *dialog) {
        auto *role = dialog->findChild<QLineEdit *>(u"importRole"_s);
        QVERIFY(!role->isVisible());
        dialog->findChild<QComboBox *>(u"importKind"_s)->setCurrentIndex(4);
        QVERIFY(role->isVisible());
        QTRY_COMPARE(words(dialog), u"A role is needed."_s);
        QTest::keyClicks(role, u"User"_s);
        QTRY_VERIFY(words(dialog).startsWith(u"1 row will be staged as 1 change, 1 row is wrong."_s));
        paste(dialog, u"Edit Post\nDelete Post"_s);
        QTRY_COMPARE(stageButton(dialog)->text(), u"Stage 2 changes"_s);
        Journey::pressIn(dialog, u"stageButton"_s);
    });
    QCOMPARE(pending(), (QStringList{u"Grant Delete Post to User"_s, u"Grant Edit Post to User"_s}));
}

void TestImportJourney::whatIsPastedStaysAsItIs()
{
    importText(u"ana\u00A0b,User\n"_s, [](QDialog *dialog) { // not made a plain blank behind one's back
        QVERIFY(words(dialog).startsWith(u"1 row is wrong."_s));
        QCOMPARE(stageButton(dialog)->text(), u"Stage changes"_s);
        QTest::keyClick(dialog->findChild<QWidget *>(u"importText"_s), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    });
    QVERIFY(pending().isEmpty());
}

void TestImportJourney::theLastAdministratorStays()
{
    Journey &j = *m_journey;
    j.workspace()->keepRules({{engine::HoldersRule{ObjectKind::Role, u"Admin"_s, 1}}}, store::RulePlace::Table);
    QTRY_COMPARE(j.find<QWidget>(u"statusRules"_s)->accessibleName(), u"1 rule held"_s);
    importText(u"user,active\nada,no"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"stageButton"_s); });
    QCOMPARE(pending(), QStringList{u"Deactivate ada"_s});
    QTRY_COMPARE(j.find<QWidget>(u"statusRules"_s)->accessibleName(), u"1 of 1 rules broken"_s);
    QVERIFY(!j.find<QPushButton>(u"saveButton"_s)->isEnabled());
    j.keys(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(pending(), QStringList{u"Deactivate ada"_s});
    QVERIFY(j.workspace()->savedGraph().isActive(j.workspace()->savedGraph().user(u"ada"_s).value()));
}

void TestImportJourney::whereNothingCanBeChangedNothingIsImported()
{
    Journey &j = *m_journey;
    const QString path = j.file(u"staff.csv"_s);
    writeFile(path, "ana,User\n");
    j.open(j.newDatabase(u"read.db"_s, u"demo"_s), true);
    QVERIFY(!j.action(u"fileImport"_s)->isEnabled());
    j.drop(path);
    QTRY_VERIFY(j.strip().contains(u"read"_s));
    QVERIFY(pending().isEmpty());
    j.action(u"fileClose"_s)->trigger();
    QTRY_VERIFY(!j.workspace()->isOpen());
    QVERIFY(j.action(u"fileImport"_s)->toolTip().contains(u"No database is open"_s));
}

void TestImportJourney::aFileThatIsNoTextSaysWhy()
{
    Journey &j = *m_journey;
    const QString path = j.file(u"latin.csv"_s);
    writeFile(path, "user\nJ\xf6rg\n");
    j.drop(path);
    j.answer(
        u"importDialog"_s,
        [](QDialog *dialog) {
            QTRY_COMPARE(words(dialog),
                u"This text is not in UTF-8 (the first such line is 2). Save it as UTF-8 (in a spreadsheet: CSV "
                "UTF-8) and choose it again."_s);
            QCOMPARE(stageButton(dialog)->toolTip(), words(dialog));
            paste(dialog, u"ana,User"_s); // another way
            QTRY_VERIFY(stageButton(dialog)->isEnabled());
            dialog->reject();
        },
        [] { QCoreApplication::processEvents(); });
}

void TestImportJourney::aLargeFileIsReadButNotShown()
{
    constexpr int rows = 20'000;
    Journey &j = *m_journey;
    const QString path = j.file(u"large.csv"_s);
    QByteArray csv = "user,role\n";
    for (int i = 0; i < rows; ++i)
        csv += "user" + QByteArray::number(i) + ",User\n";
    writeFile(path, csv);
    j.drop(path);
    j.answer(
        u"importDialog"_s,
        [&](QDialog *dialog) {
            QTRY_VERIFY_WITH_TIMEOUT(stageButton(dialog)->isEnabled(), 60'000);
            QCOMPARE(words(dialog), u"20,000 rows will be staged as 40,000 changes."_s);
            const auto *text = dialog->findChild<QPlainTextEdit *>(u"importText"_s);
            QVERIFY(text->isReadOnly() && text->toPlainText().isEmpty());
            QVERIFY(text->placeholderText().startsWith(u"large.csv ("_s));
            Journey::pressIn(dialog, u"clearImportButton"_s);
            QVERIFY(!text->isReadOnly() && text->hasFocus());
            QTRY_COMPARE(words(dialog), u"Paste a text, or choose a file."_s);
            paste(dialog, QString::fromUtf8(csv)); // another way to the same
            QVERIFY(text->isReadOnly());
            QTRY_VERIFY(stageButton(dialog)->isEnabled());
            Journey::pressIn(dialog, u"stageButton"_s);
        },
        [] { QCoreApplication::processEvents(); });
    QCOMPARE(j.workspace()->graph().users().count(), rows + 4);
    j.workspace()->undo();
    QVERIFY(pending().isEmpty());
}

QTEST_MAIN(TestImportJourney)
#include "tst_importjourney.moc"
