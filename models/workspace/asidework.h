#pragma once

#include "workthread.h"

#include <atomic>
#include <memory>
#include <utility>

// One question at a time, answered on a thread of its own. The next question calls off the one before, whose answer is
// then never heard.
class AsideWork {
public:
    // receiver must outlive this; answers come through its event loop.
    explicit AsideWork(QObject *receiver) : m_receiver(receiver) { }
    ~AsideWork() { callOff(); }
    Q_DISABLE_COPY_MOVE(AsideWork)

    // work(isCancelled) is asked on the thread and may stop early when isCancelled() says so; answer(result) is heard
    // on the receiver's.
    template <typename Work, typename Answer>
    void ask(Work work, Answer answer)
    {
        callOff();
        if (!m_thread)
            m_thread = std::make_unique<WorkThread>(m_receiver);
        const auto cancelled = m_cancelled = std::make_shared<std::atomic<bool>>(false);
        m_thread->post([=] { return work([cancelled] { return cancelled->load(); }); },
            [cancelled, answer](auto result) {
                if (!*cancelled)
                    answer(std::move(result));
            });
    }
    void callOff()
    {
        if (m_cancelled)
            *m_cancelled = true;
    }

private:
    QObject *m_receiver;
    std::shared_ptr<std::atomic<bool>> m_cancelled; // of the work under way
    std::unique_ptr<WorkThread> m_thread; // made when first needed
};
