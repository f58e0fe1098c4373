#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int exitCode = -1;
    QString text;
};

// A tree that breaks no rule; a test then adds what it is about.
class Tree {
public:
    Tree()
    {
        write(u"models/README.md"_s, "# models\n");
        for (const QString &folder : {u"access"_s, u"store"_s, u"items"_s}) {
            write(u"models/"_s + folder + u"/README.md"_s, "# " + folder.toUtf8() + "\n");
        }
        write(u"ui/README.md"_s, "# ui\n");
        write(u"ui/mainwindow.h"_s, "#pragma once\n#include <QWidget>\n");
        write(u"models/access/decision.h"_s, "#pragma once\n#include <QString>\n");
    }

    void write(const QString &path, const QByteArray &content) const
    {
        const QString full = m_folder.filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(full).path()));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    Answer check() const
    {
        QProcess script;
        script.start(u"python3"_s, {QStringLiteral(CHECK_STYLE), m_folder.path()});
        script.waitForFinished();
        return {script.exitCode(), QString::fromUtf8(script.readAll())};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestCheckStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatNothingWasFound();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void leavesAloneWhatIsAllowed_data();
    void leavesAloneWhatIsAllowed();
    void findsAFileThatIsTooLong();
};

void TestCheckStyle::saysThatNothingWasFound()
{
    const Answer answer = Tree().check();
    QCOMPARE(answer.text, u"style: nothing found\n"_s);
    QCOMPARE(answer.exitCode, 0);
}

void TestCheckStyle::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("found");

    const auto row = [](const char *name, const QString &path, const QByteArray &content, const QString &found) {
        QTest::newRow(name) << path << content << found;
    };
    row("a layer includes one above it", u"models/items/rows.cpp"_s, "#include \"mainwindow.h\"\n",
        u"models/items/rows.cpp:1: models/items may not see ui"_s);
    row("access includes a sibling above it", u"models/access/edit.cpp"_s, "\n#include \"database.h\"\n",
        u"models/access/edit.cpp:2: models/access may not see models/store"_s);
    row("a widget in the models", u"models/items/rows.cpp"_s, "#include <QWidget>\n",
        u"models/items/rows.cpp:1: models/items may not see Qt Widgets"_s);
    row("SQL outside store", u"ui/page.cpp"_s, "#include <QSqlQuery>\n", u"ui/page.cpp:1: ui may not see Qt Sql"_s);
    row("a prefixed Qt header", u"ui/page.cpp"_s, "#include <QtCore/QString>\n",
        u"ui/page.cpp:1: include Qt by class"_s);
    row("an own header with its folder", u"ui/page.cpp"_s, "#include \"../ui/mainwindow.h\"\n",
        u"ui/page.cpp:1: include own headers by name alone"_s);
    row("views", u"ui/page.cpp"_s, "auto x = std::views::all(y);\n", u"ui/page.cpp:1: clang 14 cannot compile it"_s);
    row("ranges", u"ui/page.cpp"_s, "#include <ranges>\n", u"ui/page.cpp:1: clang 14 cannot compile it"_s);
    row("format", u"ui/page.cpp"_s, "#include <format>\n", u"ui/page.cpp:1: clang 14 cannot compile it"_s);
    row("a style sheet", u"ui/page.cpp"_s, "button->setStyleSheet(x);\n", u"ui/page.cpp:1: colour and shape"_s);
    row("a message box", u"ui/page.cpp"_s, "QMessageBox::warning(this, title, name);\n",
        u"ui/page.cpp:1: ask through ask.h"_s);
    row("a bare label", u"ui/page.cpp"_s, "auto *l = new QLabel(name);\n",
        u"ui/page.cpp:1: make labels through plainlabel.h"_s);
    row("string connects", u"ui/page.cpp"_s, "connect(a, SIGNAL(x()), b, SLOT(y()));\n",
        u"ui/page.cpp:1: connect by function pointers"_s);
    row("an exception", u"ui/page.cpp"_s, "throw 1;\n", u"ui/page.cpp:1: errors are values"_s);
    row("a skipped test", u"ui/page.cpp"_s, "QSKIP(\"later\");\n", u"ui/page.cpp:1: a test passes or fails"_s);
    row("concatenated SQL", u"models/store/page.cpp"_s, "query.exec(u\"SELECT \"_s + name);\n",
        u"models/store/page.cpp:1: bind values"_s);
    row("SQL made by arg", u"models/store/page.cpp"_s, "query.prepare(u\"SELECT %1\"_s.arg(name));\n",
        u"models/store/page.cpp:1: bind values"_s);
    row("unfinished work", u"ui/page.cpp"_s,
        "// TO"
        "DO later\n",
        u"ui/page.cpp:1: finish it now"_s);
    row("a header without pragma once", u"ui/page.h"_s, "#include <QString>\n", u"ui/page.h:1: a header begins with"_s);
    row("a name taken twice", u"ui/decision.h"_s, "#pragma once\n",
        u"ui/decision.h:1: has the same name as models/access"_s);
    row("a folder without README.md", u"app/gui.cpp"_s, "\n", u"app:1: has no README.md"_s);
    row("a second level without README.md", u"ui/pages/page.cpp"_s, "\n", u"ui/pages:1: has no README.md"_s);
    row("a stranger on the top level", u"notes/README.md"_s, "\n", u"notes:1: does not belong on the top level"_s);
}

void TestCheckStyle::findsWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    QFETCH(QString, found);

    const Tree tree;
    tree.write(u"models/store/database.h"_s, "#pragma once\n#include \"decision.h\"\n");
    tree.write(path, content);
    const Answer answer = tree.check();
    QVERIFY2(answer.text.contains(found), qPrintable(answer.text));
    QCOMPARE(answer.exitCode, 1);
}

void TestCheckStyle::leavesAloneWhatIsAllowed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("SQL in store") << u"models/store/page.cpp"_s
                                  << QByteArray("#include <QSqlQuery>\nquery.exec(statement);\n");
    QTest::newRow("a layer below") << u"ui/page.cpp"_s << QByteArray("#include \"decision.h\"\n#include <QWidget>\n");
    QTest::newRow("a rule named in a comment")
        << u"ui/page.cpp"_s << QByteArray("// never setStyleSheet, never SLOT()\n");
    QTest::newRow("the factory of labels") << u"ui/plainlabel.cpp"_s << QByteArray("return new QLabel(parent);\n");
    QTest::newRow("bytes of a picture that read like words") << u"README.md"_s
                                                             << QByteArray("PNG\0TO"
                                                                           "DO",
                                                                    8);
    QTest::newRow("built files") << u"build/dev/page.cpp"_s << QByteArray("#include <ranges>\n");
}

void TestCheckStyle::leavesAloneWhatIsAllowed()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);

    const Tree tree;
    tree.write(path, content);
    QCOMPARE(tree.check().text, u"style: nothing found\n"_s);
}

void TestCheckStyle::findsAFileThatIsTooLong()
{
    const Tree tree;
    tree.write(u"ui/page.cpp"_s, QByteArray("\n").repeated(400));
    QCOMPARE(tree.check().exitCode, 0);
    tree.write(u"ui/page.cpp"_s, QByteArray("\n").repeated(401));
    QVERIFY(tree.check().text.contains(u"ui/page.cpp:401: has more than 400 lines"_s));
}

QTEST_GUILESS_MAIN(TestCheckStyle)
#include "tst_checkstyle.moc"
