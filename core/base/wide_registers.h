// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace posiscope {

/// To be called before much computing: painters may leave the upper halves of wide registers in use, threads inherit
/// that from the one that starts them, and on some processors SSE code (a sine, zlib) then takes two to ten times as
/// long.
void freeWideRegisters();

}  // namespace posiscope
