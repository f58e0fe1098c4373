#include "requestlistmodel.h"

#include "objectcells.h"
#include "postapplication.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace {

using Request = PostApplication::Request;

Meaning meaningOf(const Request &request)
{
    switch (request.status) {
    case engine::Decision::Status::Allowed:
        return request.isPostMissing ? Meaning::Warning : Meaning::Allowed;
    case engine::Decision::Status::NotSignedIn:
        return Meaning::NotSignedIn;
    case engine::Decision::Status::Forbidden:
        return Meaning::Forbidden;
    }
    Q_UNREACHABLE();
}

QString textOf(const Request &request, int column)
{
    switch (column) {
    case RequestListModel::TimeColumn:
        return request.at.toLocalTime().toString(u"HH:mm:ss"_s);
    case RequestListModel::UserColumn:
        return engine::visibleText(request.user);
    case RequestListModel::RequestColumn:
        return request.line;
    case RequestListModel::StatusColumn:
        return PostApplication::statusText(request);
    case RequestListModel::AnswerColumn:
        return request.answer;
    default:
        return {};
    }
}

} // namespace

RequestListModel::RequestListModel(PostApplication *application, QObject *parent)
    : TableModel(parent), m_application(application), m_shown(application->requests().size())
{
    connect(application, &PostApplication::requestsChanged, this, &RequestListModel::sync);
}

// Requests are added one after the other, or all are cleared.
void RequestListModel::sync()
{
    const qsizetype total = m_application->requests().size();
    if (total < m_shown) {
        beginRemoveRows({}, 0, int(m_shown) - 1);
        m_shown = 0;
        endRemoveRows();
    }
    if (total > m_shown) {
        beginInsertRows({}, 0, int(total - m_shown) - 1);
        m_shown = total;
        endInsertRows();
    }
}

const std::vector<TableModel::Column> &RequestListModel::columns() const
{
    static const std::vector<Column> columns = {
        {u"time"_s, u"Time"_s},
        {u"user"_s, u"User"_s},
        {u"request"_s, u"Request"_s},
        {u"status"_s, u"Status"_s},
        {u"answer"_s, u"Answer"_s},
    };
    return columns;
}

qint64 RequestListModel::rowTotal() const
{
    return m_shown;
}

QVariant RequestListModel::cell(qint64 row, int column, int role) const
{
    const qsizetype place = m_shown - 1 - row;
    if (place >= m_application->requests().size())
        return {};
    const Request &request = m_application->requests()[place];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(request, column);
    case items::SortRole:
        return column == TimeColumn ? QVariant(request.at) : textOf(request, column);
    case items::MeaningRole:
        return column == StatusColumn ? items::toVariant(meaningOf(request)) : QVariant();
    case items::SecondaryTextRole:
        return column == AnswerColumn && request.asAfterSave ? u"as after Save"_s : QString();
    default:
        return {};
    }
}
