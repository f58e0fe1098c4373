#pragma once

#include <QString>
#include <QStringList>

// Names from a database are data: what a person sees of them.
namespace engine {

// Control, direction and zero-width characters, blanks other than the plain one, private and unassigned characters as
// visible marks (⟦U+202E⟧); a leading or trailing blank as ␣; at most 8 combining marks in a row and 256 characters of
// the name, the rest as … (painting 10,000 combining marks takes 330 ms a time). Emoji joined to one picture stay
// whole, both forms of ö stay as they are. Never for keys, saving or the command line.
QString visibleText(const QString &name);
// In a sentence: as it is, or in quotes when blanks, quotes or commas would mislead.
QString inSentence(const QString &name);
// "A", "A and B", "A, B and C"; beyond `limit` names "A, B and 12 more".
QString inSentence(const QStringList &names, qsizetype limit = 5);
// Empty when a new name may be used; else why not ("A name may have at most 255 characters").
QString whyNotAName(const QString &name);

} // namespace engine
