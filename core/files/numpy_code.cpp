// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/numpy_code.h"

#include "core/document/kept.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

Text viewsWithPrograms() {
    std::vector<Text> titles;
    for (const View* view : views())
        if (view->numpy != nullptr) titles.push_back(text(view->title));
    return joined(titles, marked(", "));
}

/// "rows: position t; columns: dimension c"
std::string countedBy(const Part& part) {
    const std::string rows = plain(part_view::axisTitle(part, part.rows)),
                      columns = plain(part_view::axisTitle(part, part.columns));
    std::string all;
    if (!rows.empty()) all += "; rows: " + rows;
    if (!columns.empty()) all += "; columns: " + columns;
    return all;
}

}  // namespace

Result<std::string> numpyCode(const Document& document) {
    const View& view = viewOf(document);
    const Scheme& scheme = schemeOf(document);
    if (view.numpy == nullptr)
        return text("%1 has no NumPy program. There is one for %2.", {text(view.title), viewsWithPrograms()});
    if (subtracted(document) != nullptr)
        return text("A difference has no NumPy program; each of its two states has one.");
    const Encoding encoding = encodingOf(document);
    const Scene scene{document, encoding, {}, {}};
    if (Text missing = missingOf(scene); !missing.empty()) return missing;
    const View::Derived derived = view.numpy(scene);
    const Part* part = encoding.part(derived.part);
    if (!part->missing.empty()) return part->missing;
    const std::string lines =
        scheme.numpy(scheme, derived.part, settingOf(document, scheme).values, shapeOf(document)) +
        derived.lines;
    std::string program = "# " + plain(text(scheme.title)) + ": " + plain(part->title) + countedBy(*part) +
                          "\n# " + plain(text(scheme.source)) + "\nimport numpy as np\n\n";
    if (lines.find("L(") != std::string::npos)
        program += "L = np.longdouble  # more digits than float, so that far positions keep their angles\n";
    return program + lines + "table = np.asarray(table, dtype=float)\nprint(table)\n";
}

}  // namespace posiscope
