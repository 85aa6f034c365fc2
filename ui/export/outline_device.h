// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPaintDevice>
#include <QPaintEngine>
#include <memory>

namespace posiscope {

/// Stands before another device and hands on what is painted, each text as the shapes of its letters.
class OutlineDevice : public QPaintDevice {
public:
    explicit OutlineDevice(QPaintDevice& behind);
    ~OutlineDevice() override;
    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QPaintDevice& m_behind;
    std::unique_ptr<QPaintEngine> m_engine;
};

}  // namespace posiscope
