// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace posiscope {

/// All of the program. The exit status: 0 all is well, 1 a file cannot be read or written, 2 a mistake in the command
/// line; for 1 and 2 one line on standard error says why.
int runCommandLine(int argc, char** argv);

}  // namespace posiscope
