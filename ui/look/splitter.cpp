#include "splitter.h"

namespace {

constexpr int grip = 3; // on both sides of the line

class Handle final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    // Qt's own does the same with two pixels: the margins take the pointer, the mask leaves only the line to be seen.
    void resizeEvent(QResizeEvent *) override
    {
        setAttribute(Qt::WA_MouseNoMask);
        const bool isUpright = orientation() == Qt::Horizontal;
        setContentsMargins(isUpright ? grip : 0, isUpright ? 0 : grip, isUpright ? grip : 0, isUpright ? 0 : grip);
        setMask(contentsRect());
    }
};

} // namespace

QSplitterHandle *Splitter::createHandle()
{
    return new Handle(orientation(), this);
}
