# SPDX-License-Identifier: GPL-3.0-or-later
"""instructions.py FRAMES [MOST]: how many instructions valgrind counts in a frame of tests/tools/frames.cpp at two
sizes, as the difference of some frames and a few. With MOST it fails where the ratio of the two is larger."""
import json
import os
import re
import subprocess
import sys
import tempfile

FEW, SOME = 2, 5


def counted(size, frames):
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out",
                   sys.argv[1], "draw", *size, str(frames)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": folder}
        ran = subprocess.run(command, env=environment, capture_output=True, text=True)
    count = re.search(r"Collected : (\d+)", ran.stderr)
    if ran.returncode != 0 or not count:
        sys.exit(f"{' '.join(command)}\n{ran.stderr}")
    return int(count[1])


def of_a_frame(*size):
    count = (counted(size, SOME) - counted(size, FEW)) // (SOME - FEW)
    print(json.dumps({"name": "posiscope instructions", "size": "x".join(size), "count": count}), flush=True)
    return count


usual, most = of_a_frame("4096", "1024"), of_a_frame("1048576", "16384")
if len(sys.argv) > 2 and most > float(sys.argv[2]) * usual:
    sys.exit(f"a frame of the large table takes {most / usual:.2f} times the instructions, not {sys.argv[2]} at most")
