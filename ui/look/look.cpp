#include "look.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace {

constexpr QRgb rgb(int value)
{
    return 0xff000000u | QRgb(value);
}

Look makeLight()
{
    Look look;
    look.chrome = rgb(0xF1F2F4);
    look.base = rgb(0xFFFFFF);
    look.raised = rgb(0xFFFFFF);
    look.header = rgb(0xF7F8F9);
    look.line = rgb(0xDDE0E5);
    look.rowLine = rgb(0xEEF0F2);
    look.crossing = rgb(0xF1F5FD);
    look.hover = rgb(0xF4F6F9);
    look.thumb = rgb(0xB3B9C3);
    look.disabledIcon = rgb(0x8B929D);
    look.lineStrong = rgb(0xC3C8D0);
    look.control = rgb(0x808895);
    look.text = rgb(0x1A1D23);
    look.text2 = rgb(0x555D6A);
    look.accent = rgb(0x2A58C5);
    look.onAccent = rgb(0xFFFFFF);
    look.accentBg = rgb(0xEAF0FD);
    look.selected = rgb(0xD9E5FB);
    look.selectedIdle = rgb(0xE6E9ED);
    look.own = rgb(0x1F4FAE);
    look.inherited = rgb(0x0A6970);
    look.added = rgb(0x166B38);
    look.addedTint = rgb(0xE8F5EC);
    look.removed = rgb(0xAF241D);
    look.removedTint = rgb(0xFCECEA);
    look.forbidden = rgb(0x8F4600);
    look.forbiddenTint = rgb(0xFCF0E0);
    look.superuser = rgb(0x6838B8);
    look.superuserTint = rgb(0xF1EBFB);
    look.inactive = rgb(0x5C6470);
    look.inactiveTint = rgb(0xECEEF1);
    return look;
}

Look makeDark()
{
    Look look;
    look.isDark = true;
    look.chrome = rgb(0x222428);
    look.base = rgb(0x191A1D);
    look.raised = rgb(0x2C2F34);
    look.header = rgb(0x1E2023);
    look.line = rgb(0x35383E);
    look.rowLine = rgb(0x232529);
    look.crossing = rgb(0x20242C);
    look.hover = rgb(0x202226);
    look.thumb = rgb(0x565C66);
    look.disabledIcon = rgb(0x727984);
    look.lineStrong = rgb(0x454A52);
    look.control = rgb(0x7D8490);
    look.text = rgb(0xE5E7EB);
    look.text2 = rgb(0xA8AFBA);
    look.accent = rgb(0x82A9FF);
    look.onAccent = rgb(0x0D1730);
    look.accentBg = rgb(0x1E2A45);
    look.selected = rgb(0x263A5F);
    look.selectedIdle = rgb(0x2D3036);
    look.own = rgb(0x93B7FF);
    look.inherited = rgb(0x5FCBD2);
    look.added = rgb(0x74D093);
    look.addedTint = rgb(0x1A2D20);
    look.removed = rgb(0xFF958C);
    look.removedTint = rgb(0x341F1F);
    look.forbidden = rgb(0xF2B265);
    look.forbiddenTint = rgb(0x36291A);
    look.superuser = rgb(0xC7A8FF);
    look.superuserTint = rgb(0x2D2641);
    look.inactive = rgb(0xA3AAB5);
    look.inactiveTint = rgb(0x2A2D32);
    return look;
}

// Shape and word have to do: only the palette's own colours, all text in its text colour.
Look makeHighContrast(const QPalette &palette)
{
    Look look;
    look.isDark = isDark(palette);
    const QColor text = palette.color(QPalette::Text);
    look.chrome = look.hover = look.header = palette.color(QPalette::Window);
    look.base = look.crossing = palette.color(QPalette::Base);
    look.raised = palette.color(QPalette::Button);
    look.line = look.rowLine = look.thumb = look.lineStrong = look.control = text;
    look.text = look.text2 = look.accent = text;
    look.disabledIcon = palette.color(QPalette::Disabled, QPalette::Text);
    look.onAccent = look.accentBg = look.base;
    look.selected = palette.color(QPalette::Highlight);
    look.selectedIdle = look.base;
    look.own = look.inherited = look.added = look.removed = look.forbidden = look.superuser = look.inactive = text;
    look.addedTint = look.removedTint = look.forbiddenTint = look.superuserTint = look.inactiveTint = look.base;
    return look;
}

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor Look::colorOf(Meaning meaning) const
{
    switch (meaning) {
    case Meaning::None:
    case Meaning::Active:
        return text2;
    case Meaning::Own:
    case Meaning::OwnAndInherited:
    case Meaning::Direct:
        return own;
    case Meaning::Inherited:
        return inherited;
    case Meaning::Added:
    case Meaning::InheritedAdded:
    case Meaning::Allowed:
        return added;
    case Meaning::Removed:
    case Meaning::InheritedRemoved:
        return removed;
    case Meaning::Mixed:
        return accent;
    case Meaning::Forbidden:
    case Meaning::Warning:
        return forbidden;
    case Meaning::Superuser:
        return superuser;
    case Meaning::NotSignedIn:
    case Meaning::Inactive:
        return inactive;
    }
    return text;
}

QColor Look::tintOf(Meaning meaning) const
{
    switch (meaning) {
    case Meaning::Added:
    case Meaning::InheritedAdded:
    case Meaning::Allowed:
        return addedTint;
    case Meaning::Removed:
    case Meaning::InheritedRemoved:
        return removedTint;
    case Meaning::Forbidden:
    case Meaning::Warning:
        return forbiddenTint;
    case Meaning::Superuser:
        return superuserTint;
    case Meaning::NotSignedIn:
    case Meaning::Inactive:
        return inactiveTint;
    default:
        return {};
    }
}

bool isLoud(Meaning meaning)
{
    switch (meaning) {
    case Meaning::None:
    case Meaning::Own:
    case Meaning::Inherited:
    case Meaning::OwnAndInherited:
    case Meaning::Direct:
    case Meaning::Mixed:
    case Meaning::Inactive:
    case Meaning::Active:
        return false;
    case Meaning::Added:
    case Meaning::Removed:
    case Meaning::InheritedAdded:
    case Meaning::InheritedRemoved:
    case Meaning::Allowed:
    case Meaning::Forbidden:
    case Meaning::NotSignedIn:
    case Meaning::Superuser:
    case Meaning::Warning:
        return true;
    }
    return false;
}

const Look &lightLook()
{
    static const Look look = makeLight();
    return look;
}

const Look &darkLook()
{
    static const Look look = makeDark();
    return look;
}

const Look &lookFor(const QPalette &palette)
{
    if (!isHighContrast(palette))
        return isDark(palette) ? darkLook() : lightLook();
    static Look look;
    look = makeHighContrast(palette);
    return look;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness()
        < palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    // Black and white: ordinary themes keep the window off both ends.
    return contrast(
               palette.color(QPalette::Active, QPalette::Window), palette.color(QPalette::Active, QPalette::WindowText))
        > 20;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QPalette paletteOf(const Look &look)
{
    QPalette palette;
    palette.setColor(QPalette::Window, look.chrome);
    palette.setColor(QPalette::WindowText, look.text);
    palette.setColor(QPalette::Base, look.base);
    palette.setColor(QPalette::AlternateBase, look.header);
    palette.setColor(QPalette::Text, look.text);
    palette.setColor(QPalette::PlaceholderText, look.text2);
    palette.setColor(QPalette::Button, look.raised);
    palette.setColor(QPalette::ButtonText, look.text);
    palette.setColor(QPalette::BrightText, look.onAccent);
    palette.setColor(QPalette::ToolTipBase, look.raised);
    palette.setColor(QPalette::ToolTipText, look.text);
    palette.setColor(QPalette::Highlight, look.selected);
    palette.setColor(QPalette::HighlightedText, look.text);
    palette.setColor(QPalette::Link, look.accent);
    palette.setColor(QPalette::LinkVisited, look.accent);
    palette.setColor(QPalette::Light, look.raised);
    palette.setColor(QPalette::Midlight, look.rowLine);
    palette.setColor(QPalette::Mid, look.line);
    palette.setColor(QPalette::Dark, look.control);
    palette.setColor(QPalette::Shadow, look.lineStrong);
    for (QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, look.text2);
    palette.setColor(QPalette::Disabled, QPalette::Base, look.chrome);
    palette.setColor(QPalette::Disabled, QPalette::Button, look.chrome);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, look.selectedIdle);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, look.selectedIdle);
    return palette;
}
