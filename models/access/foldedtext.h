#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace engine {

// Text made ready to be compared without regard to case or to how accents are composed: canonical caseless matching of
// the Unicode standard (3.13, D145), kept in composed form, as UTF-8.
std::string foldedText(const QString &text);
// Appends it. The common case, ASCII, is done without a QString.
void appendFolded(std::string &folded, std::string_view utf8);

} // namespace engine
