// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/colour/palette.h"
#include "core/io/byte_source.h"
#include "core/io/embedded.h"

namespace posiscope {

inline constexpr std::size_t kStartOfPdf = 1024;  ///< bytes, in which its mark stands

inline bool isPdf(std::string_view bytes) {
    return bytes.substr(0, kStartOfPdf).find("%PDF-") != std::string_view::npos;
}

/// A picture as PDF has it: its rows packed by packedRows(), a palette or none.
struct PdfImage {
    int width = 0, height = 0;
    std::vector<Rgb> palette = {};
    std::string packed;
};

/// A page from elsewhere, or several, and what it is to become: what is empty here stays as it is.
struct PdfPage {
    std::string_view bytes;
    double width = 0, height = 0;       ///< of a single page, in points; it hangs from the top
    std::vector<PdfImage> images = {};  ///< number n for the image of 1 × n pixels
    std::string subject = {};           ///< what its properties say that it shows
    std::function<std::string(const std::string& map)> toUnicode = {};  ///< another map from glyphs to texts
    std::string_view attachmentName, attachment;
};

/// All that is done by libqpdf. It stands in a library of its own, core/pdf, which ui/export loads at the first PDF: to
/// load it takes a while, and the start of the program has no use for it.
struct PdfLibrary {
    /// The file that is attached to a PDF under a name, if it is no longer than `most`. Damaged tables of objects are
    /// repaired, object streams unpacked within bounds, and encrypted files read where no password is needed.
    Embedded (*attachment)(const ByteSource& pdf, std::string_view name, std::size_t most) = nullptr;
    /// The page as a file, the same bytes on every run.
    std::string (*finished)(const PdfPage& page) = nullptr;
};

}  // namespace posiscope
