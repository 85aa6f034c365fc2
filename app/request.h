// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/arguments.h"
#include "core/document/document.h"
#include "ui/look/look.h"

namespace posiscope {

/// The document that the options of a command make.
struct Request {
    Document document;
    const Scheme* scheme = nullptr;
    std::vector<Document> frames;  ///< one for each value of --sweep, where the figure moves
    Text note;                     ///< something that the caller should know though it is no mistake
};

/// Whether the figure of the command line moves: --frames, or -o with the name of an APNG.
bool isMotion(const Arguments& arguments);

/// The document of --document, or that of the first start. The error is of a file.
Result<Document> givenDocument(const Arguments& arguments);
/// The document with what the options override. The error is of the command line, as are all below.
Result<Request> readRequest(const Command& command, const Arguments& arguments, Document given);

/// Reads --lang and --theme.
Result<LookChoice> readLook(const Arguments& arguments);

/// Reads the value of an option by the rules of a parameter; gives `otherwise` where the option is not there.
Result<double> readOption(const Arguments& arguments, const Option& option, Param rules, double otherwise);
/// Says "--rows may be …, not “…”".
Text mayBe(const Option& option, const Text& allowed, std::string_view written);

}  // namespace posiscope
