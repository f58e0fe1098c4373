#include "randomedits.h"

#include "randomchanges.h"

using namespace Qt::StringLiterals;

const char *const variedGraph = R"(
    ada "Ada Lind" > Admin
    uma "Uma Okafor" > Author, Editor
    ugo > Author
    ulla > Author, Reviewer
    ugo: media.delete
    nick
    ines (inactive) > Admin
    root (superuser)
    `<b>bold</b>` > Reader
    > Admin "Everything" > Publisher > Editor > Author > Reader
    > Publisher > Author
    > Left > Right > Left
    > Admin: user.create, user.delete
    > Publisher: post.publish
    > Editor: post.edit, post.publish, comment.edit
    > Author: post.create, post.edit, media.upload
    > Reader: post.view, comment.view [Reading]
    > Reviewer: report.view
    > Left: left
    > Right: right
    : media.delete "Deletes what others may need"
    : comment.delete
)";

QString RandomEdits::step()
{
    Workspace &workspace = *m_workspace->get();
    const std::uint32_t choice = below(100);
    if (choice < 20 && workspace.canUndo()) {
        workspace.undo();
        return u"undo"_s;
    }
    if (choice < 35 && workspace.canRedo()) {
        workspace.redo();
        return u"redo"_s;
    }
    if (choice < 40) {
        revertSome();
        return u"revert"_s;
    }
    if (choice < 42) {
        workspace.discard();
        return u"discard"_s;
    }
    if (choice < 44 && workspace.hasPendingChanges()) {
        m_workspace->save();
        return u"save"_s;
    }
    if (choice < 45) {
        m_workspace->reload();
        return u"reload"_s;
    }
    stageSome();
    return u"stage"_s;
}

void RandomEdits::stageSome()
{
    engine::AccessGraph after = m_workspace->graph();
    engine::ChangeList changes;
    const std::uint32_t total = below(4) == 0 ? 1 + below(5) : 1;
    for (std::uint32_t attempt = 0; changes.size() < total && attempt < 20; ++attempt) {
        engine::Change change = randomChange(after, std::uint32_t(m_random()));
        if (auto *existence = std::get_if<engine::Existence>(&change))
            existence->superuser = existence->superuser && !existence->exists; // cannot be saved
        if (engine::apply(after, change))
            changes.push_back(change);
    }
    if (!changes.empty())
        m_workspace->stage(changes);
}

void RandomEdits::revertSome()
{
    engine::ChangeList some;
    for (const engine::Change &change : (*m_workspace)->pendingChanges()) {
        if (below(3) == 0)
            some.push_back(change);
    }
    if (some.empty())
        return;
    if (const auto reverted = (*m_workspace)->revert(some); !reverted)
        qFatal("%s", qPrintable(reverted.error().message));
}
