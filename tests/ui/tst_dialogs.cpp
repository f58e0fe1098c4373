#include "confirmdialog.h"
#include "linedialog.h"
#include "objectdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUnusableNameDisablesCreateAndSaysWhy()
    {
        ObjectDialog dialog(
            ObjectKind::Role, u"New role"_s,
            [](const QString &name) { return name == u"Admin"_s ? u"There is already a role Admin."_s : QString(); },
            nullptr);
        auto *name = dialog.findChild<QLineEdit *>(u"objectName"_s);
        auto *create = dialog.findChild<QPushButton *>(u"createButton"_s);
        auto *why = dialog.findChild<QLabel *>(u"objectWhyNot"_s);
        QVERIFY(!create->isEnabled());
        QVERIFY(why->text().isEmpty()); // an empty field explains itself
        name->setText(u"Admin"_s);
        QVERIFY(!create->isEnabled());
        QCOMPARE(why->text(), u"There is already a role Admin."_s);
        QCOMPARE(create->toolTip(), u"There is already a role Admin."_s);
        name->setText(u"Auditor"_s);
        QVERIFY(create->isEnabled());
        QVERIFY(why->text().isEmpty());
    }

    void theFieldsOfANewObjectStandCloseTogether()
    {
        ObjectDialog dialog(
            ObjectKind::Role, u"New role"_s, [](const QString &) { return u"No."_s; }, nullptr);
        dialog.show();
        const QRect name = dialog.findChild<QLineEdit *>(u"objectName"_s)->geometry();
        const QRect text = dialog.findChild<QLineEdit *>(u"objectText"_s)->geometry();
        const QRect why = dialog.findChild<QLabel *>(u"objectWhyNot"_s)->geometry();
        QVERIFY(text.top() - name.bottom() > name.height() && text.top() - name.bottom() < 2 * name.height());
        QVERIFY(why.top() > name.bottom() && why.bottom() < text.top()); // at the name, of which it speaks
        dialog.findChild<QLineEdit *>(u"objectName"_s)->setText(u"Admin"_s);
        QCOMPARE(dialog.findChild<QLineEdit *>(u"objectText"_s)->geometry(), text); // nothing moves
        QVERIFY(dialog.findChild<QWidget *>(u"objectWhyNotMark"_s)->isVisible());
    }

    void enterDoesTheDeedWhereItIsHarmless()
    {
        LineDialog dialog(u"Describe User"_s, u"Description"_s, u"Reads"_s, nullptr);
        dialog.show();
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        auto *line = dialog.findChild<QLineEdit *>(u"lineField"_s);
        line->setText(u"Reads all"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(dialog.line(), u"Reads all"_s);
    }

    void enterIsNeverTheDeedOfAConfirmationUntilItsButtonWasReached()
    {
        ConfirmDialog dialog(words(), nullptr);
        dialog.addCancel(u"Cancel"_s, QDialog::Rejected);
        dialog.addVerb(u"deleteButton"_s, u"Delete role User"_s, QDialog::Accepted, ConfirmDialog::Weight::Primary);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.findChild<QPushButton *>(u"cancelButton"_s)->hasFocus());
        QTest::keyClick(dialog.findChild<QListView *>(), Qt::Key_Return);
        QVERIFY(dialog.isVisible() || dialog.result() == QDialog::Rejected);
        dialog.show();
        auto *verb = dialog.findChild<QPushButton *>(u"deleteButton"_s);
        verb->setFocus();
        QTest::keyClick(verb, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void nothingIsClippedAtAnyTextSize_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::newRow("usual") << 13;
        QTest::newRow("twice as large") << 26;
    }

    void nothingIsClippedAtAnyTextSize()
    {
        QFETCH(int, pixels);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPixelSize(pixels);
        QApplication::setFont(font);
        {
            auto longer = words();
            longer.heading = u"Save 5 changes to the demo database and everything that belongs to it?"_s;
            longer.lines = QStringList(8, u"uma loses View Post"_s);
            ConfirmDialog dialog(longer, nullptr);
            dialog.addCancel(u"Cancel"_s, QDialog::Rejected);
            dialog.show();
            const auto *list = dialog.findChild<QListView *>();
            QVERIFY(list->height() >= list->minimumHeight());
            const auto *cancel = dialog.findChild<QPushButton *>(u"cancelButton"_s);
            QVERIFY(cancel->mapTo(&dialog, QPoint()).y() > list->geometry().bottom());
            QVERIFY(cancel->mapTo(&dialog, QPoint(0, cancel->height())).y() <= dialog.height());
        }
        QApplication::setFont(before);
    }

    void namesThatLookLikeMarkupAreShownAsTheyAre()
    {
        auto evil = words();
        evil.heading = u"Delete role <img src='/dev/zero'>?"_s;
        ConfirmDialog dialog(evil, nullptr);
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        dialog.show();
    }

private:
    static ConfirmDialog::Words words()
    {
        return {.name = u"deletionDialog"_s,
            .heading = u"Delete role User?"_s,
            .sentence = u"1 user loses View Post"_s,
            .listTitle = u"Who loses what"_s,
            .lines = {u"uma loses View Post"_s}};
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
