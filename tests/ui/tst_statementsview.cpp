#include "ask.h"
#include "openworkspace.h"
#include "reviewdialog.h"
#include "statementsview.h"

#include <QFontInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto blog = R"(
    ada > Admin: Edit Post
    uma > User: View Post
    nick)";

store::SavePreview previewOf(std::size_t statements)
{
    store::SavePreview preview{.changes = {engine::Activation{u"uma"_s, false}}};
    preview.statements.resize(statements, {0, u"UPDATE users SET active = 0 WHERE id = 2"_s});
    return preview;
}

} // namespace

class TestStatementsView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondTabOfTheReviewShowsTheStatements()
    {
        OpenWorkspace workspace(blog);
        workspace.stage({engine::Assignment{u"nick"_s, u"User"_s}, engine::Grant{u"User"_s, u"Edit Post"_s}});
        const Ask ask(nullptr);
        ReviewDialog dialog(workspace.get(), &ask, {}, nullptr);
        dialog.show();
        auto *tabs = dialog.findChild<QTabBar *>(u"reviewTabs"_s);
        auto *view = dialog.findChild<StatementsView *>(u"statementsView"_s);
        QVERIFY(view->toPlainText().isEmpty()); // asked for only when it is seen
        tabs->setCurrentIndex(1);
        QVERIFY(view->isVisible());
        QTRY_VERIFY(!view->toPlainText().isEmpty());
        const QString text = view->toPlainText();
        QVERIFY(text.contains(u"BEGIN IMMEDIATE;\n\n-- 1  Assign User to nick\nINSERT INTO "_s));
        QVERIFY(text.contains(u"\n-- 2  Grant Edit Post to User\nINSERT INTO "_s));
        QVERIFY(text.endsWith(u"\nCOMMIT;\n"_s));
        QVERIFY(view->isReadOnly());
        QVERIFY(view->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        QVERIFY(QFontInfo(view->font()).fixedPitch());
        QCOMPARE(view->accessibleName(), u"SQL"_s);
    }

    void ctrlTabGoesToTheNextPartOfTheReviewFromAnywhere()
    {
        OpenWorkspace workspace(blog);
        workspace.stage({engine::Assignment{u"nick"_s, u"User"_s}});
        const Ask ask(nullptr);
        ReviewDialog dialog(workspace.get(), &ask, {}, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto *tabs = dialog.findChild<QTabBar *>(u"reviewTabs"_s);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), 1);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tabs->currentIndex(), 2);
    }

    void theReviewSaysThatNobodyGainsOrLoses()
    {
        OpenWorkspace workspace(blog);
        workspace.stage({engine::Description{ObjectKind::User, u"nick"_s, {}, u"Nick Holt"_s}});
        const Ask ask(nullptr);
        ReviewDialog dialog(workspace.get(), &ask, {}, nullptr);
        dialog.show();
        const auto *words = dialog.findChild<QLabel *>(u"noEffect"_s);
        QTRY_VERIFY(words->isVisible());
        QCOMPARE(words->text(), u"Nobody gains or loses a permission."_s);
        workspace.stage({engine::Assignment{u"nick"_s, u"User"_s}});
        QTRY_VERIFY(!words->isVisible());
    }

    void followsThePendingChangesWhileItIsSeen()
    {
        OpenWorkspace workspace(blog);
        workspace.stage({engine::Assignment{u"nick"_s, u"User"_s}});
        StatementsView view(workspace.get(), nullptr);
        view.show();
        QTRY_VERIFY(view.toPlainText().contains(u"Assign User to nick"_s));
        workspace.stage({engine::Assignment{u"nick"_s, u"Admin"_s}});
        QTRY_VERIFY(view.toPlainText().contains(u"Assign Admin to nick"_s));
    }

    void saysWhyNothingWouldBeWritten()
    {
        QCOMPARE(statementsText(failure(ErrorKind::Refused, u"It is read-only."_s)), u"-- It is read-only.\n"_s);
        store::SavePreview preview;
        preview.conflicts = {{engine::Assignment{u"uma"_s, u"User"_s}, u"uma already has User"_s}};
        QCOMPARE(statementsText(preview),
            u"-- Nothing would be written: what the database holds now does not fit any more.\n"
            "-- Assign User to uma: uma already has User\n"_s);
    }

    void saysWhetherItIsLogged()
    {
        store::SavePreview preview = previewOf(1);
        QVERIFY(statementsText(preview).contains(u"\n-- not logged: this database keeps no log\nCOMMIT;"_s));
        preview.isLogged = true;
        QVERIFY(statementsText(preview).contains(u"\n-- and one row for each change into rolewright_log\nCOMMIT;"_s));
    }

    void namesAChangeOnceAndCutsOffWhatNobodyReads()
    {
        QCOMPARE(statementsText(previewOf(3)).count(u"-- 1  Deactivate"_s), 1);
        const QString text = statementsText(previewOf(5007));
        QCOMPARE(text.count(u"UPDATE"_s), 5000);
        QVERIFY(text.contains(u"-- and 7 more statements\n"_s));
    }
};

QTEST_MAIN(TestStatementsView)
#include "tst_statementsview.moc"
