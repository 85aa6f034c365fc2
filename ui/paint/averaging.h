// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <memory>
#include <thread>
#include <vector>

#include "ui/paint/field_images.h"

namespace posiscope {

/// Gives the fields of a figure the averages that they need, and makes them beside the thread of the window. To stop,
/// it waits for the few rows that are under way.
class Averaging : public QObject {
    Q_OBJECT
public:
    explicit Averaging(QObject* parent = nullptr);

    /// Begins those of the figure's fields. Those of fields that it does not show are dropped, made or not.
    void serve(const Figure& figure);
    /// The averages of the fields of the figure that was served last.
    FieldAverages averages() const { return {m_held.begin(), m_held.end()}; }

signals:
    /// There are more rows than before: several times a second while there are, and when all are there.
    void progressed();

private:
    using Held = std::vector<std::shared_ptr<Averages>>;
    void make(Held wanted);
    void tick();

    Held m_held;  ///< the averages of the figure's fields
    Held m_made;  ///< those of them that are being made
    QTimer m_tick;
    std::jthread m_worker;  // last: it ends before what it works on goes
};

/// A place of a figure where rows of a field are still missing, and how much is there, in [0, 1).
struct Awaited {
    Rect where;
    double share = 0;
};
std::vector<Awaited> awaitedIn(const Figure& figure, const FieldAverages& averages);

}  // namespace posiscope
