#pragma once

#include <QString>

// Names from a database are data: what a person sees of them.
namespace engine {

// Control, direction and zero-width characters as visible marks (⟦U+202E⟧), a leading or trailing blank as ␣, at most 256 characters
// (painting 10,000 combining marks takes 330 ms a time). Never for keys, saving or the command line.
QString visibleText(const QString &name);
// In a sentence: as it is, or in quotes when blanks or quotes would mislead.
QString inSentence(const QString &name);
// Empty when a new name may be used; else why not ("A name may have at most 255 characters").
QString whyNotAName(const QString &name);

} // namespace engine
