#pragma once

#include "change.h"
#include "forbiddentreatment.h"
#include "ids.h"
#include "postapplication.h"

#include <QString>

#include <optional>
#include <vector>

class PostSession;
class WalkthroughRun;
class Workspace;

// What the rules "when can it be done" look at.
struct ActionContext {
    const Workspace *workspace = nullptr;
    std::optional<ObjectKind> listed = {}; // what the page lists; nothing: it has no such list
    std::vector<ObjectRef> selection = {}; // of one kind
    std::vector<ObjectRef> removed = {}; // what is selected and about to be deleted
    engine::ChangeList links = {}; // rows below an object: what Delete takes away instead of the object
    QString saveBlocked = {}; // why the pending changes cannot be saved as they are
    bool canFilter = false;
    bool canCopy = false;
    bool canGoBack = false;
    bool canGoForward = false;
    const PostSession *session = nullptr;
    int post = 0; // the one that is selected in the post editor; 0: none
    const WalkthroughRun *walkthrough = nullptr; // that is being played
    ForbiddenTreatment treatment = ForbiddenTreatment::Disable; // of what the guard forbids
};

// One rule an action, or several that share it: empty when it can be done, else why not, in words for its tooltip.
namespace why {

QString always(const ActionContext &context);
QString open(const ActionContext &context);
QString reload(const ActionContext &context);
QString consent(const ActionContext &context);
QString userTable(const ActionContext &context);
QString change(const ActionContext &context); // of whatever kind
QString pending(const ActionContext &context);
QString compare(const ActionContext &context);
QString save(const ActionContext &context);
QString undo(const ActionContext &context);
QString redo(const ActionContext &context);
QString copy(const ActionContext &context);
QString filter(const ActionContext &context);
QString list(const ActionContext &context);
QString tree(const ActionContext &context);
QString roles(const ActionContext &context);
QString create(const ActionContext &context);
QString rename(const ActionContext &context);
QString describe(const ActionContext &context);
QString duplicate(const ActionContext &context);
QString remove(const ActionContext &context);
QString revert(const ActionContext &context);
QString activate(const ActionContext &context);
QString deactivate(const ActionContext &context);
QString back(const ActionContext &context);
QString forward(const ActionContext &context);
// Of the post editor: first the guard's answer, in its words.
QString request(PostApplication::Action action, const ActionContext &context);
QString createPost(const ActionContext &context);
QString viewPost(const ActionContext &context);
QString editPost(const ActionContext &context);
QString deletePost(const ActionContext &context);
QString sendAnyway(const ActionContext &context);
QString signedIn(const ActionContext &context);
QString walkthrough(const ActionContext &context);
QString walkthroughNext(const ActionContext &context);
QString walkthroughBack(const ActionContext &context);
QString walkthroughDoIt(const ActionContext &context);
QString walkthroughSkip(const ActionContext &context);
QString walkthroughReset(const ActionContext &context);

} // namespace why
