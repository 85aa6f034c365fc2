// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view.h"

#include "core/layout.h"

namespace posiscope {

Text missingOf(const Scene& scene) {
    const View& view = viewOf(scene.document);
    const Text missing = view.showsPart ? partOf(scene.document, scene.encoding).missing
                         : view.attends ? scene.encoding.missing
                                        : Text{};
    return missing.empty() ? Text{} : sentence(missing);
}

Figure figureOf(const Scene& scene) {
    Text missing = missingOf(scene);
    Drawn drawn = missing.empty() ? viewOf(scene.document).draw(scene) : Drawn(std::move(missing));
    if (auto* figure = std::get_if<Figure>(&drawn)) return std::move(*figure);
    const Canvas& canvas = scene.canvas;
    Figure figure{.width = canvas.width, .height = canvas.height};
    Panel panel{.id = "message", .frame = {0, 0, canvas.width, canvas.height}};
    double y = canvas.height / 2 - 20;
    for (const Text& line : wrapped(std::get<Text>(drawn), Type::heading, canvas.width - 64, canvas)) {
        panel.marks.push_back(Label{line, {32, y, canvas.width - 64, 22}, Type::heading, {Role::muted}});
        y += 22;
    }
    figure.panels.push_back(std::move(panel));
    figure.message = std::get<Text>(std::move(drawn));
    return figure;
}

FieldPtr colouredField(const Document& document, const Encoding& encoding) {
    const View& view = viewOf(document);
    if (!view.colours || !view.showsPart) return {};
    return view.visible({document, encoding, {}, {}}, {}).part.field;
}

}  // namespace posiscope
