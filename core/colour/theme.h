// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace posiscope {

/// The use that the colours are made for. Light and dark are for a screen; projector is the light one for a bright
/// room, with more contrast; print is white, saves ink and stays readable in grey.
enum class Theme { light, dark, projector, print };

/// The role of a mark, from which the palette makes its colour; onOffset: a text on the colour of an offset.
enum class Role {
    none,
    ink,
    muted,
    hairline,
    panel,
    surface,
    edge,   ///< the edge of a control: 3 : 1 on surface and panel, a contrast that hairlines do not have
    wrong,  ///< the edge of an input that cannot be taken
    focus,
    offset,
    onOffset,
    sine,
    cosine,
    kept,   ///< a kept state, by its place
    swept,  ///< a value of a sweep, by its place in [0, 1]: from faint to strong
    black,  ///< texts on colours where neither ink nor surface reads well
    white
};

struct Paint {
    Role role = Role::none;
    double value =
        0;  ///< for an offset: offset/k in [-1, 1], 0 the word itself; for a kept state or a swept value its
            ///< place
    double alpha = 1;
    bool operator==(const Paint&) const = default;
};

}  // namespace posiscope
