#pragma once

#include "accessgraph.h"

#include <string_view>

// A graph drawn as text, and back.
//
//   ada > Admin                              ada is assigned Admin
//   uma "Uma Berg", nick > User, Reviewer    both are assigned both
//   > Admin > Author > Reader                Admin inherits from Author, Author from Reader; nobody needs to have them
//   > Author: Edit Post, Delete Post         Author is granted both
//   uma > User > Reader: View Post           all of it in one line: the role before the colon is granted the permission
//   uma: Edit Post                           a direct grant
//   ines (inactive), root (superuser)        users without links
//   > Author "Writes posts" [Staff]          a description, a category
//   : Publish "Makes it public" [Posts]      a permission that nobody is granted
//   `a > b` > `Team: x`                      backticks around a name with > : , ( " [ or blanks at its ends; \` \\ \n
//   inside # a remark
//
// What is said about an object may stand anywhere; saying it once is enough.
engine::AccessGraph graphFromText(std::string_view text, const engine::Semantics &semantics = {});

// The graph in this notation: the users, the roles, then the permissions, each by name. A line for every user and role,
// one more for what it is granted; a permission has a line of its own only when nothing grants it or more is said about
// it. Equal texts mean equal graphs.
QString textOf(const engine::AccessGraph &graph);
