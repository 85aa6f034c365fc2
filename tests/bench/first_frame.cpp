// SPDX-License-Identifier: GPL-3.0-or-later
// The program, until its window has been painted.
#include "tests/bench/first_frame.h"

#include "app/command_line.h"

int main(int argc, char** argv) {
    return posiscope::runCommandLine(argc, argv);
}
