#include "renameorder.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

QString freeName(const std::function<bool(const QString &)> &isTaken)
{
    for (int number = 1;; ++number) {
        if (QString name = u"swapping names %1"_s.arg(number); !isTaken(name))
            return name;
    }
}

} // namespace

std::vector<Rename> applicableOrder(
    const std::vector<Rename> &renames, const std::function<bool(const QString &)> &isTaken)
{
    QHash<QString, std::size_t> waiting; // by the name that is still held
    for (std::size_t i = 0; i < renames.size(); ++i)
        waiting.insert(renames[i].before, i);

    std::vector<Rename> ordered;
    for (const Rename &rename : renames) {
        if (!waiting.contains(rename.before))
            continue;
        // Who holds the new name has to go first, and before that who holds the name after that …
        std::vector<const Rename *> chain;
        for (const Rename *next = &rename; next;) {
            chain.push_back(next);
            waiting.remove(next->before);
            const auto holder = waiting.constFind(next->after);
            next = holder == waiting.constEnd() ? nullptr : &renames[*holder];
        }
        // … until the last name is free, or is that of the first.
        const bool isCircle = chain.back()->after == rename.before;
        const QString free = isCircle ? freeName(isTaken) : QString();
        if (isCircle)
            ordered.push_back({rename.kind, rename.before, free});
        for (std::size_t i = chain.size() - 1; i > 0; --i)
            ordered.push_back(*chain[i]);
        ordered.push_back({rename.kind, isCircle ? free : rename.before, rename.after});
    }
    return ordered;
}

} // namespace engine
