#include "settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_folder->path().toLocal8Bit());
    }

    void theLatestOfTheRecentOnesComesFirstAndOnce()
    {
        Settings settings;
        settings.addRecent(u"/a.db"_s, u"SQLite"_s);
        settings.addRecent(u"/b.db"_s, u"SQLite"_s);
        settings.addRecent(u"/a.db"_s, u"SQLite · 3 users"_s);
        QCOMPARE(settings.recent().size(), 2);
        QCOMPARE(settings.recent().front().location, u"/a.db"_s);
        QCOMPARE(settings.recent().front().summary, u"SQLite · 3 users"_s);
    }

    void keepsNoMoreThanEightRecentOnes()
    {
        Settings settings;
        for (int i = 0; i < 20; ++i)
            settings.addRecent(u"/%1.db"_s.arg(i), {});
        QCOMPARE(settings.recent().size(), 8);
        QCOMPARE(settings.recent().front().location, u"/19.db"_s);
        settings.clearRecent();
        QVERIFY(settings.recent().isEmpty());
    }

    void anotherStartReadsWhatTheLastOneKept()
    {
        {
            Settings settings;
            settings.addRecent(u"/größe \"x\" = [1].db"_s, u"ä"_s);
            settings.setEditingAllowed(u"/a.db"_s);
            settings.setPermissionFor(u"/a.db"_s, PostApplication::Action::Edit, u"posts.edit"_s);
        }
        const Settings settings;
        QCOMPARE(settings.recent().front().location, u"/größe \"x\" = [1].db"_s);
        QVERIFY(settings.isEditingAllowed(u"/a.db"_s));
        QVERIFY(!settings.isEditingAllowed(u"/b.db"_s));
        QCOMPARE(settings.permissionFor(u"/a.db"_s, PostApplication::Action::Edit), u"posts.edit"_s);
        QVERIFY(settings.permissionFor(u"/a.db"_s, PostApplication::Action::View).isEmpty());
        QVERIFY(settings.notice().isEmpty());
    }

    void aDamagedFileIsMovedAsideNotOverwritten()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"rolewright"_s));
        const QByteArray damage = "[unclosed section\n\xff\xfe no settings\n";
        QFile file(m_folder->filePath(u"rolewright/rolewright.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damage);
        file.close();

        Settings settings;
        QVERIFY(!settings.notice().isEmpty());
        settings.addRecent(u"/a.db"_s, {});
        const QDir folder(m_folder->filePath(u"rolewright"_s));
        const QStringList aside = folder.entryList({u"*.bad-*"_s});
        QCOMPARE(aside.size(), 1);
        QFile kept(folder.filePath(aside.front()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), damage);
        QVERIFY(settings.notice().contains(aside.front()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
