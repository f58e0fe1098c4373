#pragma once

#include <QObject>
#include <QThread>

#include <memory>
#include <utility>

// A thread that does one piece of work after the other and hands the answers back, by value, on the thread of
// `receiver`.
class WorkThread {
public:
    // receiver must outlive the thread; answers come through its event loop, in the order of the work.
    explicit WorkThread(QObject *receiver);
    // Waits until everything posted is done; answers not yet delivered are lost with the receiver.
    ~WorkThread();
    Q_DISABLE_COPY_MOVE(WorkThread)

    template <typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
    }
    template <typename Work, typename Answer>
    void post(Work work, Answer answer)
    {
        post([receiver = m_receiver, work = std::move(work), answer = std::move(answer)] {
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                receiver, [answer, result] { answer(std::move(*result)); }, Qt::QueuedConnection);
        });
    }
    // Waits until everything posted is done and delivers the answers before it returns.
    void finish();

private:
    QObject *m_receiver;
    QObject m_context; // lives on the thread
    QThread m_thread;
};
