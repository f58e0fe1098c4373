#include "lookstyle.h"

#include "icons.h"
#include "look.h"
#include "metrics.h"
#include "styleareas.h"
#include "stylebuttons.h"
#include "stylefields.h"
#include "styleheaders.h"
#include "stylemenus.h"
#include "stylescrollbars.h"

#include <QMenu>
#include <QStyleOption>
#include <QWidget>

#include <map>
#include <set>
#include <type_traits>

namespace {

using Paint = void (*)(const QStyleOption *option, QPainter *painter, const QWidget *widget);

template <typename Option>
const Option &as(const QStyleOption *option)
{
    return *static_cast<const Option *>(option);
}

template <typename Option, auto paint>
void with(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if constexpr (std::is_invocable_v<decltype(paint), const Option &, QPainter *, const QWidget *>)
        paint(as<Option>(option), painter, widget);
    else
        paint(as<Option>(option), painter);
}

void nothing(const QStyleOption *, QPainter *, const QWidget *) { }

// Whole: Qt's own asks Fusion and not us for the label's place.
void paintHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget)
{
    paintHeaderSection(option, painter);
    paintHeaderLabel(option, painter, widget);
}

const std::map<QStyle::PrimitiveElement, Paint> primitives{
    {QStyle::PE_FrameFocusRect, with<QStyleOption, paintFocusFrame>},
    {QStyle::PE_PanelLineEdit, with<QStyleOptionFrame, paintField>},
    {QStyle::PE_FrameLineEdit, nothing}, // drawn with the panel
    {QStyle::PE_Frame, with<QStyleOption, paintFramedArea>},
    {QStyle::PE_FrameWindow, nothing},
    {QStyle::PE_PanelButtonCommand, with<QStyleOptionButton, paintButtonPanel>},
    {QStyle::PE_FrameDefaultButton, nothing},
    {QStyle::PE_IndicatorCheckBox, with<QStyleOption, paintCheckBox>},
    {QStyle::PE_IndicatorItemViewItemCheck, with<QStyleOption, paintCheckBox>},
    {QStyle::PE_IndicatorRadioButton, with<QStyleOption, paintRadioButton>},
    {QStyle::PE_IndicatorBranch, with<QStyleOption, paintBranch>},
    {QStyle::PE_IndicatorItemViewItemDrop, with<QStyleOption, paintDropIndicator>},
    {QStyle::PE_IndicatorHeaderArrow, nothing}, // drawn with the label
    {QStyle::PE_PanelItemViewRow, nothing}, // the item's own panel does
    {QStyle::PE_PanelItemViewItem, with<QStyleOptionViewItem, paintPlainItem>},
    {QStyle::PE_PanelMenu, with<QStyleOption, paintMenuSheet>},
    {QStyle::PE_FrameMenu, nothing},
    {QStyle::PE_PanelMenuBar, nothing},
    {QStyle::PE_PanelTipLabel, with<QStyleOption, paintTipSheet>},
    {QStyle::PE_FrameTabBarBase, with<QStyleOption, paintTabBase>},
    {QStyle::PE_PanelScrollAreaCorner, with<QStyleOption, paintCorner>},
    {QStyle::PE_FrameStatusBarItem, nothing},
};

const std::map<QStyle::ControlElement, Paint> controls{
    {QStyle::CE_PushButtonBevel, with<QStyleOptionButton, paintButtonPanel>},
    {QStyle::CE_PushButtonLabel, with<QStyleOptionButton, paintButtonLabel>},
    {QStyle::CE_ComboBoxLabel, with<QStyleOptionComboBox, paintComboBoxLabel>},
    {QStyle::CE_Header, with<QStyleOptionHeader, paintHeader>},
    {QStyle::CE_HeaderEmptyArea, with<QStyleOption, paintHeaderGround>},
    {QStyle::CE_TabBarTabShape, with<QStyleOptionTab, paintTab>},
    {QStyle::CE_TabBarTabLabel, with<QStyleOptionTab, paintTabLabel>},
    {QStyle::CE_MenuBarItem, with<QStyleOptionMenuItem, paintMenuBarItem>},
    {QStyle::CE_MenuBarEmptyArea, with<QStyleOption, paintChrome>},
    {QStyle::CE_ToolBar, with<QStyleOption, paintChrome>},
    {QStyle::CE_MenuItem, with<QStyleOptionMenuItem, paintMenuItem>},
    {QStyle::CE_MenuEmptyArea, nothing}, // the sheet shows
    {QStyle::CE_MenuHMargin, nothing}, {QStyle::CE_MenuVMargin, nothing},
    {QStyle::CE_Splitter, with<QStyleOption, paintDivider>},
    {QStyle::CE_SizeGrip, nothing}, // every edge of the window can be dragged
};

const std::map<QStyle::ComplexControl, Paint> complexControls{
    {QStyle::CC_ScrollBar, with<QStyleOptionSlider, paintScrollBar>},
    {QStyle::CC_ComboBox, with<QStyleOptionComboBox, paintComboBox>},
    {QStyle::CC_ToolButton, with<QStyleOptionToolButton, paintToolButton>},
};

// As large as an icon, which grows with the text.
const std::set<QStyle::PixelMetric> iconMetrics{QStyle::PM_IndicatorWidth, QStyle::PM_IndicatorHeight,
    QStyle::PM_ExclusiveIndicatorWidth, QStyle::PM_ExclusiveIndicatorHeight, QStyle::PM_SmallIconSize,
    QStyle::PM_ButtonIconSize, QStyle::PM_ToolBarIconSize, QStyle::PM_ListViewIconSize, QStyle::PM_LineEditIconSize,
    QStyle::PM_TabBarIconSize};

const std::map<QStyle::PixelMetric, int> metrics{
    {QStyle::PM_ScrollBarExtent, scrollBarWidth},
    {QStyle::PM_ScrollView_ScrollBarSpacing, 0},
    {QStyle::PM_SplitterWidth, 1},
    {QStyle::PM_LineEditIconMargin, space::narrow},
    {QStyle::PM_CheckBoxLabelSpacing, space::small},
    {QStyle::PM_RadioButtonLabelSpacing, space::small},
    {QStyle::PM_DefaultFrameWidth, 3}, // keeps what is framed off the rounded corners
    {QStyle::PM_ButtonShiftHorizontal, 0},
    {QStyle::PM_ButtonShiftVertical, 0},
    {QStyle::PM_TabBarTabShiftVertical, 0},
    {QStyle::PM_TabBarTabShiftHorizontal, 0},
    {QStyle::PM_TabBarTabOverlap, 0},
    {QStyle::PM_TabBarBaseOverlap, 0},
    {QStyle::PM_ToolBarHandleExtent, 0},
    {QStyle::PM_ToolBarFrameWidth, 0},
    {QStyle::PM_ToolBarItemSpacing, space::tiny},
    {QStyle::PM_ToolBarItemMargin, space::tiny},
    {QStyle::PM_MenuPanelWidth, 0},
    {QStyle::PM_MenuHMargin, 0},
    {QStyle::PM_MenuVMargin, space::narrow},
    {QStyle::PM_MenuBarPanelWidth, 0},
    {QStyle::PM_MenuBarItemSpacing, 0},
    {QStyle::PM_MenuBarHMargin, space::small},
    {QStyle::PM_MenuBarVMargin, space::tiny},
    {QStyle::PM_ToolTipLabelFrameWidth, space::narrow},
    {QStyle::PM_LayoutHorizontalSpacing, space::small},
    {QStyle::PM_LayoutVerticalSpacing, space::small},
};

const std::map<QStyle::StyleHint, int> hints{
    {QStyle::SH_ComboBox_Popup, 0}, // a list below the box, not a menu over it
    {QStyle::SH_EtchDisabledText, 0},
    {QStyle::SH_DitherDisabledText, 0},
    {QStyle::SH_ItemView_ShowDecorationSelected, 0},
    {QStyle::SH_ItemView_ActivateItemOnSingleClick, 0}, // one click selects, whatever the desktop does with files
    {QStyle::SH_ScrollView_FrameOnlyAroundContents, 0},
    {QStyle::SH_TabBar_Alignment, Qt::AlignLeft},
    {QStyle::SH_ToolTipLabel_Opacity, 255},
};

// What hovers has to be told when the pointer comes and goes.
bool tracksPointer(const QWidget *widget)
{
    return widget->inherits("QAbstractButton") || widget->inherits("QComboBox") || widget->inherits("QLineEdit")
        || widget->inherits("QScrollBar") || widget->inherits("QTabBar") || widget->inherits("QHeaderView");
}

} // namespace

LookStyle::LookStyle() : QProxyStyle(QStringLiteral("fusion")) { }

QPalette LookStyle::standardPalette() const
{
    return paletteOf(m_theme == Theme::Dark ? darkLook() : lightLook());
}

void LookStyle::polish(QPalette &palette)
{
    if (m_theme != Theme::System)
        palette = standardPalette();
    else if (!isHighContrast(palette))
        palette = paletteOf(lookFor(palette));
}

void LookStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (tracksPointer(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (canRoundPopups() && qobject_cast<QMenu *>(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

void LookStyle::unpolish(QWidget *widget)
{
    if (tracksPointer(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    if (qobject_cast<QMenu *>(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground, false);
    QProxyStyle::unpolish(widget);
}

void LookStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto own = primitives.find(element); own != primitives.end())
        own->second(option, painter, widget);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LookStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto own = controls.find(element); own != controls.end())
        own->second(option, painter, widget);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto own = complexControls.find(control); own != complexControls.end())
        own->second(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LookStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        return scrollBarRect(as<QStyleOptionSlider>(option), subControl);
    case CC_ComboBox:
        return comboBoxRect(as<QStyleOptionComboBox>(option), subControl);
    case CC_ToolButton:
        return option->rect; // one button, the menu is its whole area
    default:
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    }
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const bool isFramed = as<QStyleOptionFrame>(option).lineWidth > 0;
        return isFramed ? option->rect.adjusted(space::text, 1, -space::text, -1) : option->rect;
    }
    case SE_TabBarTabText:
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (iconMetrics.contains(metric))
        return iconSize(widget);
    const auto own = metrics.find(metric);
    return own != metrics.end() ? own->second : QProxyStyle::pixelMetric(metric, option, widget);
}

QSize LookStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        return buttonSize(as<QStyleOptionButton>(option), widget);
    case CT_ToolButton:
        return toolButtonSize(as<QStyleOptionToolButton>(option), widget);
    case CT_LineEdit:
        return {size.width() + 2 * space::text, option->fontMetrics.height() + 12};
    case CT_ComboBox:
        return comboBoxSize(as<QStyleOptionComboBox>(option), size);
    case CT_HeaderSection:
        return headerSize(as<QStyleOptionHeader>(option), widget);
    case CT_TabBarTab:
        return tabSize(as<QStyleOptionTab>(option));
    case CT_MenuBarItem:
        return menuBarItemSize(as<QStyleOptionMenuItem>(option));
    case CT_MenuItem:
        return menuItemSize(as<QStyleOptionMenuItem>(option), widget);
    case CT_ItemViewItem: {
        const QSize item = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {item.width() + space::small, option->fontMetrics.height() + 10};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int LookStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    const auto own = hints.find(hint);
    return own != hints.end() ? own->second : QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon LookStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon(Icon::Close);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(Icon::More);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}
