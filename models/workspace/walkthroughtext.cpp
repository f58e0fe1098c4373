#include "overloaded.h"
#include "visibletext.h"
#include "walkthrough.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace walkthrough {

namespace {

// "postEditorPage" → "Post editor": what the page is called on the screen.
QString pageTitle(QString page)
{
    page.chop(page.endsWith("Page"_L1) ? 4 : 0);
    QString title;
    for (const QChar letter : page) {
        if (letter.isUpper())
            title += u' ';
        title += title.isEmpty() ? letter.toUpper() : letter.toLower();
    }
    return title;
}

QString rolesText(const ActiveRoles &goal)
{
    if (!goal.roles)
        return u"All roles are active"_s;
    if (goal.roles->isEmpty())
        return u"No role is active"_s;
    return (goal.roles->size() == 1 ? u"Only %1 is active"_s : u"Only %1 are active"_s)
        .arg(engine::inSentence(*goal.roles));
}

QString changeText(const Changed &goal)
{
    switch (goal.state) {
    case Changed::State::Staged:
        return u"%1 is pending"_s.arg(engine::sentence(goal.change));
    case Changed::State::Saved:
        return u"%1 is saved"_s.arg(engine::sentence(goal.change));
    case Changed::State::Undone:
        return u"%1 is undone"_s.arg(engine::sentence(goal.change));
    }
    Q_UNREACHABLE();
}

} // namespace

QString goalText(const Goal &goal)
{
    return std::visit(Overloaded{
                          [](const SignedIn &g) {
                              return g.user.isEmpty() ? u"Nobody is signed in"_s
                                                      : u"%1 is signed in"_s.arg(engine::inSentence(g.user));
                          },
                          [](const ActiveRoles &g) { return rolesText(g); },
                          [](const Decided &g) {
                              const QString action = QString::fromLatin1(
                                  QMetaEnum::fromType<PostApplication::Action>().key(int(g.action)));
                              return u"The decision for %1 is %2"_s.arg(action, engine::statusLine(g.status));
                          },
                          [](const Changed &g) { return changeText(g); },
                          [](const PageShown &g) { return u"The page %1 is shown"_s.arg(pageTitle(g.page)); },
                          [](const Requested &g) {
                              return u"%1 is answered %2"_s.arg(
                                  PostApplication::requestLine(g.action, g.post), engine::statusLine(g.status));
                          },
                      },
        goal);
}

} // namespace walkthrough
