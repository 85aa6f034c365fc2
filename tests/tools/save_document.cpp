// SPDX-License-Identifier: GPL-3.0-or-later
// save_document N FILE: saves a document of N words as the window does, and nothing else; for tests/app/test_sweep.cpp.
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "core/views/shared/scheme_in_view.h"
#include "core/views/shared/sentence_edits.h"
#include "ui/saving/document_file.h"

int main(int argc, char** argv) {
    using namespace posiscope;
    if (argc != 3) return 2;
    std::signal(SIGXFSZ, SIG_IGN);
    std::string words;
    for (int i = 0; i < std::atoi(argv[1]); ++i) words += "word ";
    const Document document = withText(firstDocument(), words, Tokenizer::words);
    const auto failed = saveDocument(QString::fromUtf8(argv[2]), document);
    if (failed) std::fprintf(stderr, "%s\n", plain(*failed).c_str());
    return failed ? 1 : 0;
}
