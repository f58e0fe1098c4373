#include "walkthroughlibrary.h"

#include "datafolder.h"
#include "visibletext.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace walkthrough {

Library::Library(const Places &places) : m_places(places)
{
    readFolder(u":/rolewright/walkthroughs"_s);
    readFolder(userFolder());
    const auto place = [](const Walkthrough &w) {
        return std::tuple(w.position == 0 ? std::numeric_limits<int>::max() : w.position, w.title);
    };
    std::sort(
        m_all.begin(), m_all.end(), [&](const Walkthrough &a, const Walkthrough &b) { return place(a) < place(b); });
}

QString Library::userFolder()
{
    return store::dataFolder(u"walkthroughs"_s);
}

void Library::readFolder(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.toml"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        readFile(file.filePath());
}

void Library::readFile(const QString &path)
{
    QFile file(path);
    const auto refuse = [&](const Error &why) {
        m_errors.push_back(why);
        m_refused << QFileInfo(path).completeBaseName();
    };
    if (!file.open(QIODevice::ReadOnly)) {
        refuse({ErrorKind::Unreadable, u"%1 cannot be read."_s.arg(path), file.errorString()});
        return;
    }
    Result<Walkthrough> walkthrough = readWalkthrough(file.readAll(), path, m_places);
    if (!walkthrough) {
        refuse(walkthrough.error());
        return;
    }
    std::erase_if(m_all, [&](const Walkthrough &other) { return other.name == walkthrough->name; });
    m_all.push_back(std::move(*walkthrough));
}

Result<Walkthrough> Library::find(const QString &name) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
        [&](const Walkthrough &w) { return w.name == name || w.title.compare(name, Qt::CaseInsensitive) == 0; });
    if (found != m_all.end())
        return *found;
    if (const qsizetype refused = m_refused.indexOf(name); refused >= 0)
        return tl::unexpected(m_errors[std::size_t(refused)]);
    QStringList names;
    for (const Walkthrough &walkthrough : m_all)
        names << walkthrough.name;
    return failure(ErrorKind::Usage,
        u"There is no walkthrough %1. There are: %2."_s.arg(engine::inSentence(name), names.join(u", "_s)));
}

} // namespace walkthrough
