#include "actinguserbox.h"
#include "actingusermodel.h"
#include "postsession.h"
#include "workspace.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestActingUserModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_posts = std::make_unique<PostApplication>(m_workspace.get());
        m_session = std::make_unique<PostSession>(m_posts.get(), m_workspace.get());
        m_workspace->openDemo();
        QTRY_VERIFY(m_workspace->state() == Workspace::State::Open);
    }

    void cleanup()
    {
        m_session.reset();
        m_posts.reset();
        m_workspace.reset();
    }

    void nobodyComesFirstThenTheUsersByName()
    {
        const ActingUserModel model(m_workspace.get());
        QCOMPARE(texts(model), (QStringList{u"nobody"_s, u"ada"_s, u"ines"_s, u"nick"_s, u"uma"_s}));
        QVERIFY(!model.userAt(0));
        QCOMPARE(model.index(4, 0).data(Qt::EditRole).toString(), u"uma (User)"_s);
        QCOMPARE(model.index(3, 0).data(Qt::EditRole).toString(), u"nick"_s);
    }

    void typingFindsAPartOfTheName()
    {
        ActingUserModel model(m_workspace.get());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFilter(u"  UM "_s);
        QCOMPARE(texts(model), QStringList{u"uma"_s});
        model.setFilter(u"no"_s);
        QCOMPARE(texts(model), QStringList{u"nobody"_s});
        QVERIFY(model.isChoice(0));
        model.setFilter({});
        QCOMPARE(model.rowCount(), 5);
    }

    void ofManyUsersTheFirstHundredAreListedAndTheRestCounted()
    {
        engine::ChangeList changes;
        for (int i = 0; i < 1000; ++i)
            changes.push_back(engine::Existence{.kind = ObjectKind::User, .name = u"user%1"_s.arg(i)});
        QVERIFY(m_workspace->stage(changes));
        const ActingUserModel model(m_workspace.get());
        QCOMPARE(model.rowCount(), 102);
        QVERIFY(!model.isChoice(101));
        QVERIFY(!model.flags(model.index(101, 0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.index(101, 0).data().toString().contains(u"904"_s));
    }

    void namesThatDifferInCaseAloneAreBothOffered()
    {
        QVERIFY(m_workspace->stage({engine::Existence{.kind = ObjectKind::User, .name = u"alice"_s},
            engine::Existence{.kind = ObjectKind::User, .name = u"Alice"_s}}));
        ActingUserBox box(m_workspace.get(), m_session.get(), EditorPlace::First);
        box.show();
        box.lineEdit()->selectAll();
        QTest::keyClicks(box.lineEdit(), u"alice"_s);
        const QAbstractItemModel *offered = box.completer()->completionModel();
        QStringList names;
        for (int row = 0; row < offered->rowCount(); ++row)
            names << offered->index(row, 0).data().toString();
        names.sort();
        QCOMPARE(names, (QStringList{u"Alice"_s, u"alice"_s}));
        const QAbstractItemView *popup = box.completer()->popup();
        QVERIFY(popup->isVisible());
        for (int row = 0; row < offered->rowCount(); ++row)
            QVERIFY(popup->viewport()->rect().contains(popup->visualRect(popup->model()->index(row, 0))));
        QTest::keyClick(box.completer()->popup(), Qt::Key_Return);
        QCOMPARE(signedIn(), u"alice"_s);
    }

    void aClickBeginsAnotherName()
    {
        ActingUserBox box(m_workspace.get(), m_session.get(), EditorPlace::First);
        box.show();
        box.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        for (const QString &name : {u"uma"_s, u"ada"_s}) { // the second time the field has the focus already
            QTest::mouseClick(box.lineEdit(), Qt::LeftButton);
            QTest::keyClicks(box.lineEdit(), name);
            QTest::keyClick(box.lineEdit(), Qt::Key_Return);
            QCOMPARE(signedIn(), name);
        }
    }

    void aClickIntoAHalfTypedNamePutsTheCursor()
    {
        ActingUserBox box(m_workspace.get(), m_session.get(), EditorPlace::First);
        box.show();
        box.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        QTest::mouseClick(box.lineEdit(), Qt::LeftButton);
        QTest::keyClicks(box.lineEdit(), u"um"_s);
        box.completer()->popup()->hide();
        QTest::mouseClick(box.lineEdit(), Qt::LeftButton);
        QVERIFY(!box.lineEdit()->hasSelectedText());
        QCOMPARE(box.lineEdit()->text(), u"um"_s);
    }

    void theBoxSignsInByNameByPartAndByList_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("user");
        QTest::newRow("whole name") << u"uma"_s << u"uma"_s;
        QTest::newRow("the only one that fits") << u"nic"_s << u"nick"_s;
        QTest::newRow("nobody") << u"nobody"_s << QString();
        QTest::newRow("emptied") << QString() << QString();
    }

    void theBoxSignsInByNameByPartAndByList()
    {
        QFETCH(QString, typed);
        m_session->signIn(*m_workspace->graph().user(u"ada"_s));
        ActingUserBox box(m_workspace.get(), m_session.get(), EditorPlace::First);
        QCOMPARE(box.currentText(), u"ada (Admin)"_s);
        type(box, typed);
        QTEST(signedIn(), "user");
    }

    void aNameThatFitsNobodySaysSoAndChangesNothing()
    {
        ActingUserBox box(m_workspace.get(), m_session.get(), EditorPlace::First);
        QSignalSpy notFound(&box, &ActingUserBox::notFound);
        type(box, u"zoe"_s);
        QCOMPARE(notFound.size(), 1);
        QCOMPARE(box.currentText(), u"nobody"_s);
        QVERIFY(!m_session->signedIn());
    }

    void choosingARowSignsInAndFollowsTheApplication()
    {
        ActingUserBox box(m_workspace.get(), m_session.get(), EditorPlace::First);
        box.setCurrentIndex(box.findText(u"uma"_s));
        QCOMPARE(signedIn(), u"uma"_s);
        m_session->signIn(std::nullopt);
        QCOMPARE(box.currentText(), u"nobody"_s);
        QCOMPARE(box.currentIndex(), 0);
    }

private:
    static QStringList texts(const ActingUserModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, 0).data().toString();
        return texts;
    }

    static void type(ActingUserBox &box, const QString &text)
    {
        box.show();
        box.lineEdit()->selectAll();
        QTest::keyClick(box.lineEdit(), Qt::Key_Backspace);
        QTest::keyClicks(box.lineEdit(), text);
        QTest::keyClick(box.lineEdit(), Qt::Key_Return);
    }

    QString signedIn() const
    {
        return m_session->signedIn() ? m_workspace->graph().name(*m_session->signedIn()) : QString();
    }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<PostApplication> m_posts;
    std::unique_ptr<PostSession> m_session;
};

QTEST_MAIN(TestActingUserModel)
#include "tst_actingusermodel.moc"
