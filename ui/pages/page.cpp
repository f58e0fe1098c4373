#include "page.h"

Page::Page(PageId id, const QString &name, QWidget *parent) : QWidget(parent), m_id(id)
{
    setObjectName(name);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}
