#include "postlistmodel.h"

#include "objectcells.h"
#include "postapplication.h"
#include "visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

PostListModel::PostListModel(PostApplication *application, QObject *parent)
    : TableModel(parent), m_application(application)
{
    connect(application, &PostApplication::postsChanged, this, &PostListModel::sync);
    sync();
}

void PostListModel::sync()
{
    std::vector<int> numbers;
    for (const PostApplication::Post &post : m_application->posts())
        numbers.push_back(post.number);
    changeRows(m_rows, numbers);
    touchAllRows();
}

int PostListModel::postAt(qint64 row) const
{
    return row >= 0 && row < rowTotal() ? m_rows[std::size_t(row)] : 0;
}

qint64 PostListModel::rowOf(int post) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), post);
    return found == m_rows.end() ? -1 : found - m_rows.begin();
}

const std::vector<TableModel::Column> &PostListModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"title"_s, u"Title"_s},
        {u"number"_s, u"Number"_s, Align::Trailing},
    };
    return columns;
}

qint64 PostListModel::rowTotal() const
{
    return qint64(m_rows.size());
}

QVariant PostListModel::cell(qint64 row, int column, int role) const
{
    if (column == NumberColumn)
        return items::countCell(postAt(row), role);
    const QList<PostApplication::Post> &posts = m_application->posts();
    const auto post = std::find_if(
        posts.begin(), posts.end(), [number = postAt(row)](const auto &one) { return one.number == number; });
    if (post == posts.end())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return engine::visibleText(post->title);
    case Qt::EditRole:
    case items::SortRole:
        return post->title;
    default:
        return {};
    }
}
