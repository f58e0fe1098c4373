#include "journey.h"
#include "mainwindow.h"
#include "rulestates.h"
#include "workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

// An administrator says what must hold, and the program holds everybody to it.
class TestRulesJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journey = std::make_unique<Journey>();
        m_journey->open(m_journey->newDatabase(u"rules.db"_s, u"demo"_s));
        m_journey->keys(Qt::Key_8, Qt::ControlModifier);
        QVERIFY(m_journey->find<QWidget>(u"rulesPage"_s)->isVisible());
    }
    void cleanup() { m_journey.reset(); }

    void theGuardOfferedKeepsTheLastAdministrator();
    void aRuleIsMadeChangedAndRemoved();
    void editingKeepsNamesThatAreNotThere();
    void theDialogSaysWhatIsMissing();
    void aBrokenOneListsItsPaths();
    void aForeignDatabaseIsAskedWhere();

private:
    QStringList rules() const { return m_journey->rows(u"rulesView"_s); }

    std::unique_ptr<Journey> m_journey;
};

void TestRulesJourney::theGuardOfferedKeepsTheLastAdministrator()
{
    Journey &j = *m_journey;
    QVERIFY(j.find<QWidget>(u"rulesEmpty"_s)->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // the offer has the focus
    QTRY_COMPARE(rules(), QStringList{u"At least 1 active user holds Delete Post"_s});
    QVERIFY(!j.find<QWidget>(u"rulesEmpty"_s)->isVisible());
    QCOMPARE(j.find<QWidget>(u"statusRules"_s)->accessibleName(), u"1 rule held"_s);

    QVERIFY(j.workspace()->stage({engine::Assignment{u"ada"_s, u"Admin"_s, false}}));
    QCOMPARE(j.find<QWidget>(u"statusRules"_s)->accessibleName(), u"1 of 1 rules broken"_s);
    QVERIFY(!j.find<QPushButton>(u"saveButton"_s)->isEnabled());
    QVERIFY(j.find<QWidget>(u"saveButton"_s)->toolTip().contains(u"No active user holds Delete Post."_s));
    j.keys(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(j.workspace()->hasPendingChanges());
    j.keys(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(j.find<QWidget>(u"statusRules"_s)->accessibleName(), u"1 rule held"_s);
    QVERIFY(j.workspace()->stage({engine::Assignment{u"nick"_s, u"User"_s}}));
    j.save();
}

void TestRulesJourney::aRuleIsMadeChangedAndRemoved()
{
    Journey &j = *m_journey;
    j.answer(
        u"ruleDialog"_s,
        [](QDialog *dialog) {
            dialog->findChild<QComboBox *>(u"ruleKind"_s)->setCurrentIndex(2);
            auto *names = dialog->findChild<QListWidget *>(u"ruleSeparated"_s);
            for (int row = 0; row < names->count(); ++row)
                names->item(row)->setCheckState(Qt::Checked);
            QCOMPARE(dialog->findChild<QLabel *>(u"ruleWords"_s)->text(),
                u"At most 1 of Admin and User per user: held now."_s);
            Journey::pressIn(dialog, u"keepRuleButton"_s);
        },
        [&j] { j.keys(Qt::Key_N, Qt::ControlModifier); });
    QTRY_COMPARE(rules(), QStringList{u"At most 1 of Admin and User per user"_s});
    j.click(u"rulesView"_s, rules().first());
    j.answer(
        u"ruleDialog"_s,
        [](QDialog *dialog) {
            QCOMPARE(dialog->findChild<QComboBox *>(u"ruleKind"_s)->currentIndex(), 2);
            dialog->findChild<QComboBox *>(u"ruleWeight"_s)->setCurrentIndex(1);
            dialog->findChild<QLineEdit *>(u"ruleNote"_s)->setText(u"four eyes"_s);
            Journey::pressIn(dialog, u"keepRuleButton"_s);
        },
        [&j] { j.keys(Qt::Key_F2); });
    QTRY_COMPARE(j.rows(u"rulesView"_s, 2), QStringList{u"warns"_s});
    QCOMPARE(j.rows(u"rulesView"_s, 3), QStringList{u"four eyes"_s});
    j.click(u"rulesView"_s, rules().first());
    j.answer(
        u"ruleRemovalDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"removeRuleButton"_s); },
        [&j] { j.keys(Qt::Key_Delete); });
    QTRY_VERIFY(rules().isEmpty());
}

void TestRulesJourney::editingKeepsNamesThatAreNotThere()
{
    Journey &j = *m_journey;
    j.workspace()->keepRules({{engine::SeparationRule{ObjectKind::Role, {u"Admin"_s, u"Auditor"_s, u"User"_s}, 1}}},
        store::RulePlace::Table);
    QTRY_COMPARE(rules(), QStringList{u"At most 1 of Admin, Auditor and User per user"_s});
    QVERIFY(j.workspace()->stage({engine::Rename{ObjectKind::Role, u"User"_s, u"Reader"_s}}));
    j.click(u"rulesView"_s, rules().first());
    j.answer(
        u"ruleDialog"_s,
        [](QDialog *dialog) {
            dialog->findChild<QLineEdit *>(u"ruleNote"_s)->setText(u"four eyes"_s);
            Journey::pressIn(dialog, u"keepRuleButton"_s);
        },
        [&j] { j.keys(Qt::Key_F2); });
    QTRY_COMPARE(j.rows(u"rulesView"_s, 3), QStringList{u"four eyes"_s});
    const auto &kept = std::get<engine::SeparationRule>(j.workspace()->rules().states().front().rule.condition);
    QVERIFY2(kept.names.contains(u"Auditor"_s) && kept.names.size() == 3, qPrintable(kept.names.join(u'|')));
}

void TestRulesJourney::theDialogSaysWhatIsMissing()
{
    Journey &j = *m_journey;
    j.answer(
        u"ruleDialog"_s,
        [](QDialog *dialog) {
            auto *keep = dialog->findChild<QPushButton *>(u"keepRuleButton"_s);
            auto *words = dialog->findChild<QLabel *>(u"ruleWords"_s);
            QVERIFY(!keep->isEnabled());
            QCOMPARE(words->text(), u"A user is needed."_s);
            QTest::keyClicks(dialog->findChild<QLineEdit *>(u"ruleSubject"_s), u"um"_s);
            QCOMPARE(words->text(), u"There is no user um."_s);
            QTest::keyClicks(dialog->findChild<QLineEdit *>(u"ruleSubject"_s), u"a"_s);
            QCOMPARE(words->text(), u"A permission is needed."_s);
            dialog->findChild<QLineEdit *>(u"rulePermission"_s)->setText(u"Edit Post"_s);
            QVERIFY(keep->isEnabled());
            QCOMPARE(words->text(),
                u"uma must be allowed Edit Post: broken now. uma lacks Edit Post. Roles that hold it: Admin."_s);
            dialog->reject();
        },
        [&j] { j.action(u"newRule"_s)->trigger(); });
    QVERIFY(rules().isEmpty());
}

void TestRulesJourney::aBrokenOneListsItsPaths()
{
    Journey &j = *m_journey;
    j.workspace()->keepRules(
        {{engine::AccessRule{ObjectKind::User, u"uma"_s, u"View Post"_s, false}}}, store::RulePlace::Table);
    QTRY_COMPARE(rules().size(), 1);
    j.click(u"rulesView"_s, rules().first());
    QCOMPARE(j.find<QLabel>(u"ruleWhy"_s)->text(), u"uma has View Post through User."_s);
    QCOMPARE(j.rows(u"rulePathsView"_s), QStringList{u"uma > User > View Post"_s});
    QVERIFY(j.workspace()->stage({engine::Assignment{u"uma"_s, u"User"_s, false}}));
    QVERIFY(!j.find<QWidget>(u"rulePathsView"_s)->isVisible());
    QCOMPARE(j.rows(u"rulesView"_s, 1), QStringList{u"held"_s});
}

void TestRulesJourney::aForeignDatabaseIsAskedWhere()
{
    Journey &j = *m_journey;
    const QString file = j.newDatabase(u"foreign.db"_s, u"tutorial"_s);
    j.open(file);
    j.keys(Qt::Key_8, Qt::ControlModifier);
    const auto keepGuard = [&j] { j.find<QWidget>(u"rulesEmpty"_s)->findChild<QPushButton *>()->click(); };
    j.answer(
        u"rulePlaceDialog"_s, [](QDialog *dialog) { dialog->reject(); }, keepGuard);
    QVERIFY(rules().isEmpty());
    j.answer(
        u"rulePlaceDialog"_s, [](QDialog *dialog) { Journey::pressIn(dialog, u"ruleFileButton"_s); }, keepGuard);
    QTRY_COMPARE(rules().size(), 1);
    QVERIFY(QFile::exists(store::ruleFilePath(file)));
}

QTEST_MAIN(TestRulesJourney)
#include "tst_rulesjourney.moc"
