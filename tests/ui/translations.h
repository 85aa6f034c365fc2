// SPDX-License-Identifier: GPL-3.0-or-later
/// The file of the Chinese texts, as the tests read it.
#pragma once
#include <QByteArray>
#include <QString>
#include <vector>

namespace posiscope {

struct Message {
    QString source, translation;
    bool finished = true;
};

QString translationFile();
QByteArray bytesOf(const QString& path);
const std::vector<Message>& messages();

}  // namespace posiscope
