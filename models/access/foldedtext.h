#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace engine {

// Text made ready to be compared without regard to case or to how accents are composed, as UTF-8 in composed form.
// "STRASSE" and "Straße" are the same then; an accent makes a difference.
std::string foldedText(const QString &text);
// Appends it. The common case, ASCII, is done without a QString.
void appendFolded(std::string &folded, std::string_view utf8);

} // namespace engine
