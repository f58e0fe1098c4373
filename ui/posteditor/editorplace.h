#pragma once

#include <QString>

// Two people can sit at the post editor side by side.
enum class EditorPlace { First, Second };

// The object name of a thing that each of them has: "editPostButton", "secondEditorEditPostButton".
QString nameIn(EditorPlace place, const QString &name);
