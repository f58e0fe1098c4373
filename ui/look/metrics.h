#pragma once

#include <QFont>

class QWidget;

// Distances between things, in logical pixels.
namespace space {
inline constexpr int tiny = 2;
inline constexpr int narrow = 4;
inline constexpr int text = 6; // between icon and text
inline constexpr int small = 8; // between controls
inline constexpr int medium = 12;
inline constexpr int inset = 16; // of pages and the inspector
inline constexpr int large = 20;
inline constexpr int dialog = 20; // inset of dialogs and popups
inline constexpr int huge = 28;
} // namespace space

namespace radius {
inline constexpr int box = 3;
inline constexpr int focus = 4; // focus ring, badge, menu row
inline constexpr int control = 5;
inline constexpr int node = 6;
inline constexpr int popup = 8;
} // namespace radius

// Fonts, all made from the system's font for the widget.
QFont captionFont(const QWidget *widget); // captions, counts, headers
QFont badgeFont(const QWidget *widget); // caption, a little stronger
QFont mediumFont(const QWidget *widget);
QFont strongFont(const QWidget *widget); // names in sentences, section titles
QFont inspectorTitleFont(const QWidget *widget);
QFont titleFont(const QWidget *widget); // of pages and dialogs
QFont startTitleFont(const QWidget *widget);
QFont fixedFont(const QWidget *widget); // hashes, SQL, requests

// Sizes follow the font, so that nothing is clipped at 200 % text.
int grown(const QWidget *widget, int length); // length: at an ordinary font, whose lines are 16 high
int lineHeight(const QWidget *widget);
int rowHeight(const QWidget *widget); // of tables, trees and lists
int fieldHeight(const QWidget *widget); // fields, buttons, headers, rows of the page list and of menus
int sectionHeight(const QWidget *widget); // a titled part of the inspector
int pageHeaderHeight(const QWidget *widget);
int barHeight(const QWidget *widget); // top bar and pending bar, without their line
int statusHeight(const QWidget *widget);
int badgeHeight(const QWidget *widget);
int iconSize(const QWidget *widget); // 16 at an ordinary font
