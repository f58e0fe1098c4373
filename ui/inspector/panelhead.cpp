#include "panelhead.h"

#include "metrics.h"
#include "objecttile.h"
#include "plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

PanelHead::PanelHead(const QString &titleName, Icon icon, QWidget *parent)
    : QWidget(parent)
    , m_tile(new ObjectTile(icon, this))
    , m_title(plainLabel({}, this))
    , m_subtitle(plainLabel({}, this))
{
    m_title->setObjectName(titleName);
    m_title->setFont(inspectorTitleFont(this));
    m_subtitle->setFont(captionFont(this));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_subtitle})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *names = new QVBoxLayout;
    names->setSpacing(space::tiny);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::inset, space::medium, space::inset, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_tile);
    layout->addLayout(names, 1);
}

void PanelHead::setIcon(Icon icon)
{
    m_tile->setIcon(icon);
}

void PanelHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PanelHead::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void PanelHead::setStruck(bool struck)
{
    QFont font = m_title->font();
    font.setStrikeOut(struck);
    m_title->setFont(font);
}
