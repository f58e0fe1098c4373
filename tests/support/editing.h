#pragma once

#include "edit.h"

// The pretend blog with every kind of link, as many tests edit it.
inline constexpr auto blogText = R"(
    ada > Admin > Editor > Author
    uma "Uma Berg" > User
    uma: Publish
    ines (inactive) > Editor
    root (superuser) "The root"
    > Author "Writes": Create Post, Edit Post
    > User: View Post
    : Publish "Makes it public")";

// A deletion as a change file has it: without what resolved() fills in.
engine::Existence gone(ObjectKind kind, const QString &name);

// Ends the program when a change does not fit.
void mustApply(engine::AccessGraph &graph, const engine::ChangeList &changes);
engine::AccessGraph edited(engine::AccessGraph graph, const engine::ChangeList &changes);

QStringList sentences(const engine::ChangeList &changes);
