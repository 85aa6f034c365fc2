// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"
#include "tests/tools/places.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QXmlStreamReader>

namespace posiscope {

QString translationFile() {
    return QString::fromStdString(test::inCheckout("resources/i18n/posiscope_zh.ts"));
}

QByteArray bytesOf(const QString& path) {
    QFile read(path);
    EXPECT_TRUE(read.open(QIODevice::ReadOnly)) << path.toStdString();
    return read.readAll();
}

const std::vector<Message>& messages() {
    static const std::vector<Message> all = [] {
        std::vector<Message> read;
        QXmlStreamReader xml(bytesOf(translationFile()));
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            if (xml.name() == QLatin1String("source")) {
                read.push_back({xml.readElementText(), {}});
            } else if (xml.name() == QLatin1String("translation")) {
                read.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
                read.back().translation = xml.readElementText();
            }
        }
        EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
        return read;
    }();
    return all;
}

}  // namespace posiscope
