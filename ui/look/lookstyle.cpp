#include "lookstyle.h"

#include "icons.h"
#include "look.h"
#include "metrics.h"
#include "stylebuttons.h"
#include "stylefields.h"
#include "styleheaders.h"
#include "stylemenus.h"
#include "stylescrollbars.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace {

// Rounded corners need a compositor; X11 may be without one, and a cut-out window would show black there.
bool canRoundPopups()
{
    return QGuiApplication::platformName() != QStringLiteral("xcb");
}

// What hovers has to be told when the pointer comes and goes.
bool tracksPointer(const QWidget *widget)
{
    return widget->inherits("QAbstractButton") || widget->inherits("QComboBox") || widget->inherits("QLineEdit")
        || widget->inherits("QScrollBar") || widget->inherits("QTabBar") || widget->inherits("QHeaderView");
}

template <typename Option>
const Option &as(const QStyleOption *option)
{
    return *static_cast<const Option *>(option);
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
    const Look &look = lookFor(option->palette);
    switch (element) {
    case PE_FrameFocusRect:
        paintFocusFrame(*option, painter);
        return;
    case PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            paintField(*option, painter);
        return;
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_Frame:
        paintFramedArea(*option, painter, widget);
        return;
    case PE_PanelButtonCommand:
        paintButtonPanel(as<QStyleOptionButton>(option), painter, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_IndicatorCheckBox:
        paintCheckBox(*option, painter);
        return;
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*option, painter);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*option, painter);
        return;
    case PE_IndicatorBranch:
        paintBranch(*option, painter);
        return;
    case PE_IndicatorItemViewItemDrop:
        paintDropIndicator(*option, painter);
        return;
    case PE_IndicatorHeaderArrow:
        return; // drawn with the label
    case PE_PanelItemViewRow:
        return; // the item's own panel does
    case PE_PanelItemViewItem:
        paintPlainItem(as<QStyleOptionViewItem>(option), painter);
        return;
    case PE_PanelMenu:
        paintPopup(*option, painter, canRoundPopups());
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        paintPopup(*option, painter, false);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), look.line);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, look.base);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_FrameWindow:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Look &look = lookFor(option->palette);
    switch (element) {
    case CE_PushButtonBevel:
        paintButtonPanel(as<QStyleOptionButton>(option), painter, widget);
        return;
    case CE_PushButtonLabel:
        paintButtonLabel(as<QStyleOptionButton>(option), painter, widget);
        return;
    case CE_ComboBoxLabel:
        paintComboBoxLabel(as<QStyleOptionComboBox>(option), painter);
        return;
    case CE_Header: // whole: Qt's own asks Fusion and not us for the label's place
        paintHeaderSection(as<QStyleOptionHeader>(option), painter);
        paintHeaderLabel(as<QStyleOptionHeader>(option), painter, widget);
        return;
    case CE_HeaderEmptyArea:
        paintHeaderGround(*option, painter);
        return;
    case CE_TabBarTabShape:
        paintTab(as<QStyleOptionTab>(option), painter);
        return;
    case CE_TabBarTabLabel:
        paintTabLabel(as<QStyleOptionTab>(option), painter);
        return;
    case CE_MenuBarItem:
        paintMenuBarItem(as<QStyleOptionMenuItem>(option), painter);
        return;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        painter->fillRect(option->rect, look.chrome);
        return;
    case CE_MenuItem:
        paintMenuItem(as<QStyleOptionMenuItem>(option), painter, widget);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuHMargin:
    case CE_MenuVMargin:
        return; // the popup's ground shows
    case CE_Splitter:
        painter->fillRect(option->rect, look.line);
        return;
    case CE_SizeGrip:
        return; // every edge of the window can be dragged
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void LookStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        paintScrollBar(as<QStyleOptionSlider>(option), painter);
        return;
    case CC_ComboBox:
        paintComboBox(as<QStyleOptionComboBox>(option), painter);
        return;
    case CC_ToolButton:
        paintToolButton(as<QStyleOptionToolButton>(option), painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
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
        return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_SplitterWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return iconSize(widget);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::small;
    case PM_LineEditIconMargin:
        return space::narrow;
    case PM_DefaultFrameWidth:
        return 3; // keeps what is framed off the rounded corners
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ToolBarHandleExtent:
    case PM_ToolBarFrameWidth:
    case PM_MenuPanelWidth:
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuVMargin:
        return space::narrow;
    case PM_MenuBarHMargin:
        return space::small;
    case PM_MenuBarVMargin:
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
        return space::tiny;
    case PM_ToolTipLabelFrameWidth:
        return space::narrow;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
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
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0; // a list below the box, not a menu over it
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0; // one click selects, whatever the desktop does with files
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
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
