// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pdf_library.h"

#include <dlfcn.h>
#include <filesystem>

namespace posiscope {

namespace {

constexpr const char* kName = "libposiscope_pdf.so";

/// Looks beside the program, where both are built; where both are installed; above a test, which is built one folder
/// below; and where the linker looks, which knows from other programs of the build where that is. (Where sanitizers
/// stand between, it does not.)
const PdfLibrary* loaded() {
    std::error_code unknown;
    const auto here = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
    for (const auto& place :
         {here / kName, here / "../lib/posiscope" / kName, here / ".." / kName, std::filesystem::path(kName)})
        if (void* library = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL))
            return static_cast<const PdfLibrary*>(dlsym(library, "kPosiscopePdf"));
    return nullptr;
}

}  // namespace

Result<const PdfLibrary*> pdfLibrary() {
    static const PdfLibrary* const library = loaded();
    if (!library)
        return text("PDF needs the file %1, which cannot be loaded: install Posiscope again",
                    {literal(kName)});
    return library;
}

}  // namespace posiscope
