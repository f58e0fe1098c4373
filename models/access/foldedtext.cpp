#include "foldedtext.h"

#include <algorithm>

namespace engine {

std::string foldedText(const QString &text)
{
    // Upper case first: QString::toCaseFolded() leaves characters that fold to several, such as sharp s and ligatures.
    return text.normalized(QString::NormalizationForm_D)
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C)
        .toStdString();
}

void appendFolded(std::string &folded, std::string_view utf8)
{
    if (std::any_of(utf8.begin(), utf8.end(), [](char c) { return std::uint8_t(c) >= 0x80; })) {
        folded += foldedText(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
        return;
    }
    const std::size_t start = folded.size();
    folded += utf8;
    std::transform(folded.begin() + std::ptrdiff_t(start), folded.end(), folded.begin() + std::ptrdiff_t(start),
        [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
}

} // namespace engine
