#include "output.h"

#include <QFileDevice>

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t pieceSize = std::size_t(256) * 1024; // larger ones are not faster
}

Output::Output(QIODevice *device) : m_device(device)
{
    m_buffer.reserve(pieceSize);
}

void Output::write(std::string_view utf8)
{
    if (m_buffer.size() + utf8.size() > pieceSize)
        static_cast<void>(flush()); // a failure is kept and told at the end
    m_buffer.append(utf8);
}

void Output::writeLine(const QString &line)
{
    const QByteArray utf8 = line.toUtf8();
    write({utf8.constData(), std::size_t(utf8.size())});
    write("\n");
}

bool Output::hasWritten()
{
    const auto size = qint64(m_buffer.size());
    const auto file = qobject_cast<QFileDevice *>(m_device);
    return m_device->write(m_buffer.data(), size) == size && (!file || file->flush());
}

Result<void> Output::flush()
{
    // The reason is taken at the write that failed: QSaveFile has forgotten it at the end.
    if (!hasFailed() && !hasWritten())
        m_reason = m_device->errorString();
    m_buffer.clear();
    if (hasFailed())
        return failure(ErrorKind::Unreadable, u"The output could not be written: %1."_s.arg(m_reason));
    return {};
}
