#include "listsection.h"

#include "datatableview.h"
#include "filterfield.h"
#include "metrics.h"
#include "plainlabel.h"
#include "tablemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ListSection::ListSection(const QString &name, const QString &title, TableModel *model, Header header, QWidget *parent)
    : QWidget(parent), m_titleLine(new QHBoxLayout), m_count(plainLabel({}, this)), m_view(new DataTableView(this))
{
    QLabel *caption = plainLabel(title, this);
    caption->setFont(strongFont(this));
    m_count->setFont(captionFont(this));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_titleLine->setContentsMargins(space::inset, space::small, space::inset, space::small);
    m_titleLine->addWidget(caption);
    m_titleLine->addStretch();
    m_titleLine->addWidget(m_count);

    m_view->setObjectName(name);
    m_view->setAccessibleName(title);
    m_view->setModel(model);
    m_view->setColumnWidths({0});
    m_view->setRowLines(false);
    if (header == Header::Hidden)
        m_view->horizontalHeader()->hide();
    caption->setBuddy(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_titleLine);
    layout->addWidget(m_view, 1);
}

FilterField *ListSection::addFilter(const QString &hint)
{
    m_filter = new FilterField(this);
    m_filter->setObjectName(m_view->objectName() + "Filter"_L1);
    m_filter->setPlaceholderText(hint);
    m_filter->setAccessibleName(hint);
    connect(m_filter, &FilterField::leftDownwards, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    auto *place = new QHBoxLayout;
    place->setContentsMargins(space::inset, space::small, space::inset, space::small);
    place->addWidget(m_filter);
    static_cast<QVBoxLayout *>(layout())->insertLayout(0, place);
    setTabOrder(m_filter, m_view);
    return m_filter;
}

void ListSection::addVerb(QWidget *verb)
{
    m_titleLine->addWidget(verb);
}

void ListSection::setEmptySentence(const QString &sentence)
{
    QLabel *nothing = wrappingLabel(sentence, m_view->viewport());
    nothing->setForegroundRole(QPalette::PlaceholderText);
    auto *place = new QVBoxLayout(m_view->viewport());
    place->setContentsMargins(space::inset, space::small, space::inset, space::small);
    place->addWidget(nothing, 0, Qt::AlignTop);
    const QAbstractItemModel *model = m_view->model();
    const auto follow = [model, nothing] { nothing->setVisible(model->rowCount() == 0); };
    connect(model, &QAbstractItemModel::modelReset, nothing, follow);
    connect(model, &QAbstractItemModel::rowsInserted, nothing, follow);
    connect(model, &QAbstractItemModel::rowsRemoved, nothing, follow);
    follow();
}

void ListSection::fitTo(qint64 rows)
{
    constexpr qint64 most = 1000; // beyond any screen
    const int filter = m_filter ? m_filter->sizeHint().height() + 2 * space::small : 0;
    const int title = m_titleLine->sizeHint().height();
    const int wanted = filter + title + int(std::clamp(rows, qint64(1), most)) * ::rowHeight(this) + space::small;
    setMaximumHeight(std::max(wanted, minimumSizeHint().height())); // a splitter heeds none below the least
}

void ListSection::setCount(const QString &text)
{
    m_count->setText(text);
}
