// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done to a picture, reading its document ends, and soon, in a document that can be written or in a sentence.
#include <gtest/gtest.h>

#include <QBuffer>

#include "core/files/document_json.h"
#include "core/views/shared/registry.h"
#include "tests/tools/damage.h"
#include "ui/export/figure_document.h"
#include "ui/export/figure_export.h"

namespace posiscope::test {
namespace {

void expectReadOrRefused(const std::string& picture, Costs& costs) {
    QByteArray bytes = QByteArray::fromStdString(picture);
    QBuffer file(&bytes);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    Result<Document> read{Text{}};
    ASSERT_LT(costs.of([&] { read = readPictureDocument(file); }), kMostSeconds);
    if (!read) {
        EXPECT_FALSE(read.error().empty());
        return;
    }
    const Result<Document> again = readDocument(writeDocument(*read));
    ASSERT_TRUE(again) << plain(again.error());
    EXPECT_EQ(writeDocument(*again), writeDocument(*read));
}

}  // namespace

TEST(DamagedPictures, AreReadOrRefused) {
    std::vector<std::string> good;
    for (const FileKind kind : {FileKind::png, FileKind::svg, FileKind::pdf})
        good.push_back(figureFile(firstDocument(), {.kind = kind})->toStdString());
    const std::size_t cases = fromEnvironment("SWEEP_CASES", 200);
    const long before = Costs::memory();
    Damage damage;
    Costs costs;
    for (std::size_t i = 0; i < cases; ++i) {
        SCOPED_TRACE("case " + std::to_string(i));
        std::string bytes = good[i % good.size()];
        if (damage.random(5) == 0) damage.swell(bytes);
        // Most of a picture is not read: half of the damage stands where the document does.
        const std::size_t document = bytes.find("posiscope");
        damage.change(bytes, damage.random(2) == 0 && document < bytes.size() ? document : 0);
        expectReadOrRefused(bytes, costs);
        if (HasFatalFailure()) return;
    }
    EXPECT_LT(Costs::memory() - before, kMostMegabytes);
    costs.print("pictures", before);
}

}  // namespace posiscope::test
