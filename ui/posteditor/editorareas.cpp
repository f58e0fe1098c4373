#include "editorareas.h"

#include "metrics.h"
#include "settings.h"
#include "splitter.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int usualPostsWidth = 232;
}

EditorAreas::EditorAreas(const Parts &parts, Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_settings(settings)
    , m_columns(new Splitter(Qt::Horizontal, this))
    , m_rows(new Splitter(Qt::Vertical, this))
    , m_editors(new Splitter(Qt::Horizontal, this))
{
    m_editors->addWidget(parts.first);
    m_editors->addWidget(parts.second);
    m_columns->addWidget(parts.posts);
    m_rows->addWidget(m_editors);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QSplitter *splitter : {m_columns, m_rows, m_editors}) {
        splitter->setChildrenCollapsible(false);
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_hasOwnSizes = true; });
    }
    arrange();
    restoreSizes();
}

// The outer splitter holds the inner one: they change places.
void EditorAreas::arrange()
{
    m_columns->setParent(this);
    m_rows->setParent(this);
    m_parts.second->setVisible(m_areTwo);
    if (m_areTwo) {
        m_columns->addWidget(m_parts.requests);
        m_rows->addWidget(m_columns);
        layout()->addWidget(m_rows);
        m_rows->show();
        m_columns->show();
    } else {
        m_rows->addWidget(m_parts.requests);
        m_columns->addWidget(m_rows);
        layout()->addWidget(m_columns);
        m_columns->show();
        m_rows->show();
    }
    m_columns->setStretchFactor(1, 1);
}

void EditorAreas::setTwo(bool two)
{
    if (two == m_areTwo)
        return;
    saveLayout();
    m_areTwo = two;
    arrange();
    restoreSizes();
}

QString EditorAreas::key(const QString &splitter) const
{
    return u"layout/postEditor%1%2"_s.arg(m_areTwo ? u"Two"_s : QString(), splitter);
}

void EditorAreas::restoreSizes()
{
    m_hasOwnSizes = m_columns->restoreState(m_settings->value(key(u"Columns"_s)).toByteArray())
        && m_rows->restoreState(m_settings->value(key(u"Rows"_s)).toByteArray());
    if (!m_hasOwnSizes)
        useUsualSizes();
}

void EditorAreas::saveLayout()
{
    m_settings->setValue(key(u"Columns"_s), m_hasOwnSizes ? m_columns->saveState() : QByteArray());
    m_settings->setValue(key(u"Rows"_s), m_hasOwnSizes ? m_rows->saveState() : QByteArray());
}

void EditorAreas::resetLayout()
{
    m_hasOwnSizes = false;
    useUsualSizes();
}

void EditorAreas::useUsualSizes()
{
    const int posts = std::min(grown(this, usualPostsWidth), width() * 285 / 1000);
    m_columns->setSizes({posts, width() - posts});
    m_rows->setSizes({height() * 7 / 10, height() * 3 / 10});
    m_editors->setSizes({width() / 2, width() / 2});
}

void EditorAreas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_hasOwnSizes)
        useUsualSizes();
}
