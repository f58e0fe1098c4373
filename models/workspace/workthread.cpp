#include "workthread.h"

#include <QCoreApplication>
#include <QEvent>

WorkThread::WorkThread(QObject *receiver) : m_receiver(receiver)
{
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

WorkThread::~WorkThread()
{
    // Posted like work, because QThread::quit() from here would overtake what waits in the queue.
    post([] { QThread::currentThread()->quit(); });
    m_thread.wait();
}

void WorkThread::finish()
{
    QMetaObject::invokeMethod(
        &m_context, [] {}, Qt::BlockingQueuedConnection);
    QCoreApplication::sendPostedEvents(m_receiver, QEvent::MetaCall);
}
