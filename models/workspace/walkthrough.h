#pragma once

#include "change.h"
#include "decision.h"
#include "postapplication.h"
#include "result.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

// A story that a presenter plays in the window: steps, each with its text, what it points at and what completes it.
// Comes from a file; the language is described in resources/walkthroughs/README.md.
namespace walkthrough {

// What completes a step, and what "do it for me" does to get there. All of a step's goals must hold; they are worked
// off in their order.

// Somebody is signed in at the post editor; empty: nobody.
struct SignedIn {
    QString user;
};
// Which roles of the signed-in user are active; nothing: all.
struct ActiveRoles {
    std::optional<QStringList> roles;
};
// What the guard says to the signed-in user. Nothing does this for a person: it comes of the goals before it.
struct Decided {
    PostApplication::Action action = PostApplication::Action::Edit;
    engine::Decision::Status status = engine::Decision::Status::Forbidden;
};
// The change is pending, or saved, or, undone, neither.
struct Changed {
    enum class State { Staged, Saved, Undone };
    engine::Change change;
    State state = State::Staged;
};
// A page is shown; its object name ("rolesPage").
struct PageShown {
    QString page;
};
// A request was sent during the step and answered so.
struct Requested {
    PostApplication::Action action = PostApplication::Action::Edit;
    int post = 1;
    engine::Decision::Status status = engine::Decision::Status::Forbidden;
};

using Goal = std::variant<SignedIn, ActiveRoles, Decided, Changed, PageShown, Requested>;

// Predict before you click: the right answer is what decide() says when it is asked.
struct Question {
    QString text; // "May ada view a post?"
    QString user; // empty: nobody
    QString permission;
};

struct Step {
    QString title;
    QString text; // paragraphs, an empty line between two
    QString notes = {}; // for the presenter, paragraphs too
    QString pointAt = {}; // object name of the thing in the window; empty: nothing
    std::vector<Goal> goals = {}; // none: Next completes it
    std::optional<Question> question = {}; // an answer completes it; then it has no goals
};

struct Walkthrough {
    QString name; // of the file, without ".toml": what --walkthrough takes
    QString title;
    QString summary;
    int minutes = 0; // it takes about so long
    int position = 0; // in the list, from 1; 0: after those that have one, by title
    std::vector<Step> steps;
};

// Object names in the window. Empty: not known here, and whatever a file names is taken.
struct Places {
    QStringList pages = {};
    QStringList targets = {}; // what can be pointed at: pages, widgets, actions
};

// Error (Unreadable): "steps.toml, line 12: …", what is wrong and what is allowed there. Nothing is guessed: an unknown
// key, a goal that cannot be, a step without text refuse the file.
Result<Walkthrough> readWalkthrough(const QByteArray &toml, const QString &fileName, const Places &places = {});

// The sentence of a goal, for a list of what is still to do and for the failure of a test: "uma is signed in",
// "Grant Edit Post to User is pending", "GET /post/3/edit is answered 403 forbidden".
QString goalText(const Goal &goal);

} // namespace walkthrough
