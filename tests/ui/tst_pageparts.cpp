#include "emptystate.h"
#include "filterfield.h"
#include "look.h"
#include "pageheader.h"
#include "progressline.h"
#include "splitter.h"
#include "statebadge.h"
#include "theme.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

// The small widgets that pages are made of.
class TestPageParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installLook();
        setTheme(Theme::Light);
    }

    void escapeClearsTheFilterAndThenBelongsToTheWindow()
    {
        FilterField field;
        field.setText(u"schm"_s);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), QString());
        QKeyEvent second(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        second.accept();
        QCoreApplication::sendEvent(&field, &second);
        QVERIFY(!second.isAccepted());
    }

    void downAndEnterGoFromTheFilterIntoTheList()
    {
        FilterField field;
        QSignalSpy left(&field, &FilterField::leftDownwards);
        QTest::keyClick(&field, Qt::Key_Down);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(left.size(), 2);
    }

    void theFilterCanBeClearedWithTheMouse()
    {
        FilterField field;
        QVERIFY(field.isClearButtonEnabled());
    }

    void aPageWithoutAListHasNoFilter()
    {
        PageHeader header(u"Post editor"_s);
        QVERIFY(!header.findChild<FilterField *>());
        QCOMPARE(header.filterField(), header.filterField());
        QCOMPARE(header.findChildren<FilterField *>().size(), 1);
    }

    void aVerbFollowsItsActionAndSaysWhyItIsGrey()
    {
        QAction action(u"New user…"_s);
        action.setObjectName(u"editNew"_s);
        PageHeader header(u"Users"_s);
        header.addVerb(&action);
        auto *button = header.findChild<QPushButton *>(u"editNewButton"_s);
        QVERIFY(button);
        action.setToolTip(u"The profile has no statement for it"_s);
        action.setStatusTip(u"The profile has no statement for it"_s);
        action.setEnabled(false);
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), u"The profile has no statement for it"_s);
        QCOMPARE(button->accessibleDescription(), u"The profile has no statement for it"_s);
        action.setEnabled(true);
        QSignalSpy triggered(&action, &QAction::triggered);
        button->click();
        QCOMPARE(triggered.size(), 1);
    }

    void moreStandsLastAndIsReachedByTab()
    {
        PageHeader header(u"Users"_s);
        QMenu menu;
        header.setMoreMenu(&menu);
        QAction action(u"New"_s);
        header.addVerb(&action);
        header.resize(600, 48);
        header.show();
        auto *more = header.findChild<QToolButton *>(u"moreButton"_s);
        QVERIFY(more->x() > header.findChild<QPushButton *>()->x());
        QVERIFY(more->focusPolicy() & Qt::TabFocus);
        QCOMPARE(more->accessibleName(), u"More"_s);
    }

    void anEmptyListOffersOneVerb()
    {
        EmptyState empty;
        empty.setContent(Icon::Search, u"No user matches “<b>”"_s, u"None of 4 users has it."_s);
        bool done = false;
        empty.setVerb(u"Clear the filter"_s, [&] { done = true; });
        empty.show();
        auto *button = empty.findChild<QPushButton *>();
        QVERIFY(button->isVisible());
        QCOMPARE(empty.focusProxy(), button);
        button->click();
        QVERIFY(done);
        for (QLabel *label : empty.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        empty.setVerb(nullptr);
        QVERIFY(!button->isVisible());
    }

    void anEmptyListOffersAnActionWithItsReason()
    {
        QAction action(u"New user…"_s);
        EmptyState empty;
        empty.setVerb(&action);
        empty.show();
        auto *button = empty.findChild<QPushButton *>();
        action.setStatusTip(u"Read only"_s);
        action.setEnabled(false);
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->accessibleDescription(), u"Read only"_s);
        action.setEnabled(true);
        QSignalSpy triggered(&action, &QAction::triggered);
        button->click();
        QCOMPARE(triggered.size(), 1);
    }

    void aBadgeIsAsWideAsItsWordsAndIsHeard()
    {
        StateBadge badge(StateBadge::Ground::Tint);
        badge.setState(Meaning::Forbidden, u"403 forbidden"_s);
        const int width = badge.sizeHint().width();
        QCOMPARE(badge.accessibleName(), u"403 forbidden"_s);
        badge.setState(Meaning::Allowed, u"200 allowed"_s);
        QVERIFY(badge.sizeHint().width() < width);
        badge.resize(badge.sizeHint());
        QCOMPARE(badge.grab().toImage().pixelColor(badge.width() / 2, 1), lightLook().addedTint);
    }

    void progressFillsItsPart()
    {
        ProgressLine line;
        line.resize(200, 2);
        const auto color = [&](int x) { return line.grab().toImage().pixelColor(x, 0); };
        QCOMPARE(color(1), lightLook().line);
        line.setProgress(412'000, 1'000'000);
        QCOMPARE(color(80), lightLook().accent);
        QCOMPARE(color(84), lightLook().line);
        line.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(color(80), lightLook().line);
        QCOMPARE(color(199), lightLook().accent);
    }

    void aSplitterShowsOnePixelAndGripsSeven()
    {
        Splitter splitter(Qt::Horizontal);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(300, 100);
        splitter.show();
        const QSplitterHandle *handle = splitter.handle(1);
        QCOMPARE(handle->width(), 7);
        QCOMPARE(handle->contentsRect().width(), 1);
        QCOMPARE(splitter.widget(0)->width() + splitter.widget(1)->width(), 299);
    }
};

QTEST_MAIN(TestPageParts)
#include "tst_pageparts.moc"
