#include "edit.h"
#include "graphtext.h"
#include "namesearch.h"

#include <QStringList>
#include <QTest>

#include <rapidcheck.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

QString found(const NameSearch &search, const ObjectTable &table, const QString &filter)
{
    QStringList names;
    for (const std::uint32_t index : search.matches(table, filter))
        names += table.name(index);
    return names.join(u' ');
}

QString found(const AccessGraph &graph, const QString &filter)
{
    return found(NameSearch(graph.users()), graph.users(), filter);
}

} // namespace

class TestNameSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWordsInNameOrText_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing: all") << QString() << u"anna.berg bert.ang carl dora.berg"_s;
        QTest::newRow("blanks: all") << u" \t \n"_s << u"anna.berg bert.ang carl dora.berg"_s;
        QTest::newRow("in the name") << u"berg"_s << u"anna.berg dora.berg"_s;
        QTest::newRow("in the text") << u"chief"_s << u"carl dora.berg"_s;
        QTest::newRow("one letter") << u"g"_s << u"anna.berg bert.ang dora.berg"_s;
        QTest::newRow("any case") << u"BERG"_s << u"anna.berg dora.berg"_s;
        QTest::newRow("every word") << u"berg chief"_s << u"dora.berg"_s;
        QTest::newRow("in any order") << u"chief berg"_s << u"dora.berg"_s;
        QTest::newRow("without a word") << u"berg -chief"_s << u"anna.berg"_s;
        QTest::newRow("only without") << u"-berg"_s << u"bert.ang carl"_s;
        QTest::newRow("without two") << u"-berg -ang"_s << u"carl"_s;
        QTest::newRow("a dash alone is a word") << u"-"_s << u"bert.ang"_s;
        QTest::newRow("without a dash") << u"--"_s << u"anna.berg carl dora.berg"_s;
        QTest::newRow("no match") << u"zzz"_s << QString();
        QTest::newRow("not across name and text") << u"carlthe"_s << QString();
        QTest::newRow("not across two users") << u"bossbert"_s << QString();
        QTest::newRow("the whole text") << u"a-b"_s << u"bert.ang"_s;
        QTest::newRow("longer than everything") << QString(1000, u'a') << QString();
    }
    void findsWordsInNameOrText()
    {
        QFETCH(const QString, filter);
        const AccessGraph graph = graphFromText(R"(
            anna.berg "boss"
            bert.ang "a-b"
            carl "the CHIEF"
            dora.berg "Chief")");
        QTEST(found(graph, filter), "names");
    }

    void foldsCaseAndAccentsAsUnicodeDoes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("matches");
        QTest::newRow("umlaut") << u"MÜLLER"_s << u"müll"_s << true;
        QTest::newRow("decomposed name") << u"Mu\u0308ller"_s << u"MÜ"_s << true;
        QTest::newRow("decomposed filter") << u"Müller"_s << u"MU\u0308"_s << true;
        QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s << true;
        QTest::newRow("Cyrillic") << u"Ольга"_s << u"ОЛЬ"_s << true;
        QTest::newRow("Greek final sigma") << u"Αλέξης"_s << u"ΑΛΈΞΗΣ"_s << true;
        QTest::newRow("Chinese") << u"田中"_s << u"中"_s << true;
        QTest::newRow("beyond the first plane") << u"\U00010400"_s << u"\U00010428"_s << true;
        QTest::newRow("an accent counts") << u"Muller"_s << u"mü"_s << false;
    }
    void foldsCaseAndAccentsAsUnicodeDoes()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, filter);
        QFETCH(const bool, matches);
        QCOMPARE(!found(graphFromText(name.toStdString()), filter).isEmpty(), matches);
        QCOMPARE(NameSearch::matches(NameSearch::words(filter), name, QString()), matches);
        QCOMPARE(NameSearch::matches(NameSearch::words(filter), QString(), name), matches);
    }

    void seesWhatWasEditedSinceItWasMade()
    {
        const AccessGraph before = graphFromText("anna\nbert\ncarl\ndora \"annalist\"");
        const NameSearch search(before.users());
        AccessGraph graph = before;
        const ChangeList changes{
            Rename{.kind = ObjectKind::User, .before = u"anna"_s, .after = u"zoe"_s},
            Description{.kind = ObjectKind::User, .name = u"bert"_s, .before = {}, .after = u"Anna's"_s},
            Existence{.kind = ObjectKind::User, .name = u"carl"_s, .exists = false},
            Existence{.kind = ObjectKind::User, .name = u"aanna"_s},
        };
        QVERIFY(engine::apply(graph, changes).has_value());
        QCOMPARE(found(search, graph.users(), u"anna"_s), u"aanna bert dora"_s);
        QCOMPARE(found(search, graph.users(), u"-anna"_s), u"zoe"_s);
        QCOMPARE(found(search, graph.users(), u"carl"_s), QString());
        QCOMPARE(found(search, graph.users(), QString()), u"aanna bert dora zoe"_s);
        QCOMPARE(found(search, before.users(), u"anna"_s), u"anna dora"_s);
        const NameSearch late(graph.users()); // made after the edits it is the same
        QCOMPARE(found(late, graph.users(), u"anna"_s), u"aanna bert dora"_s);
        QCOMPARE(found(late, before.users(), u"anna"_s), u"anna dora"_s);
        QCOMPARE(found(late, before.users(), u"-anna"_s), u"bert carl"_s);
    }

    void searchesOneByOneWhatItHasNotFolded()
    {
        const AccessGraph graph = graphFromText("anna\nbert\ncarl");
        QCOMPARE(found(NameSearch(), graph.users(), u"A"_s), u"anna carl"_s);
        QCOMPARE(found(NameSearch(), graph.users(), u"-a"_s), u"bert"_s);
    }

    void searchesNothingInNothing()
    {
        QVERIFY(NameSearch().matches(ObjectTable(), u"x"_s).empty());
        QVERIFY(NameSearch().matches(ObjectTable(), u"-x"_s).empty());
        QVERIFY(NameSearch(ObjectTable()).matches(ObjectTable(), QString()).empty());
    }

    void findsWhatALoopOverTheNamesFinds()
    {
        QVERIFY(rc::check([] {
            const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abAB -")));
            std::string lines;
            for (const std::string &name : *rc::gen::container<std::vector<std::string>>(text))
                lines += '`' + name + "` \"" + *text + "\"\n";
            const AccessGraph graph = graphFromText(lines);
            const QString filter = QString::fromStdString(*text);
            QStringList expected;
            for (std::uint32_t index = 0; index < graph.users().indexLimit(); ++index)
                if (NameSearch::matches(
                        NameSearch::words(filter), graph.users().name(index), graph.users().text(index)))
                    expected += graph.users().name(index);
            RC_ASSERT(found(graph, filter) == expected.join(u' '));
        }));
    }
};

QTEST_APPLESS_MAIN(TestNameSearch)
#include "tst_namesearch.moc"
