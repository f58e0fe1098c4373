#pragma once

class QPainter;
class QRectF;
struct Look;

// A box to tick, in a field of 16: in cells, for check boxes and in menus.
struct CheckBoxLook {
    enum class Mark {
        Off,
        On,
        Mixed, // a dash: several selected differ
        Inherited, // the ring of "inherited" in it
    };

    Mark mark = Mark::Off;
    bool isEnabled = true;

    void paint(QPainter *painter, const QRectF &field, const Look &look) const;
};
