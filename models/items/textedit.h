#pragma once

#include "ids.h"
#include "result.h"

class QVariant;
class Workspace;

// Names and descriptions written in place.
namespace items {

enum class Text { Name, Description };

bool mayEdit(const Workspace *workspace, ObjectRef object, Text text);
// Error: the words of the refusal. Nothing is staged when the text stays the same.
Result<void> stageText(Workspace *workspace, ObjectRef object, Text text, const QVariant &value);

} // namespace items
