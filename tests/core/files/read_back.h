// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <string>

#include "core/files/document_json.h"

namespace posiscope::test {

/// The document of a file that must be one.
inline Document readBack(const std::string& bytes) {
    const Result<Document> read = readDocument(bytes);
    if (!read) {
        ADD_FAILURE() << plain(read.error()) << "\n" << bytes.substr(0, 3000);
        return {};
    }
    return *read;
}

}  // namespace posiscope::test
