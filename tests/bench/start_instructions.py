# SPDX-License-Identifier: GPL-3.0-or-later
"""start_instructions.py FOLDER: how many instructions valgrind counts from the start of a process to its first frame:
the program's window, and a window with one label. FOLDER has the programs."""
import json
import os
import re
import subprocess
import sys
import tempfile


def counted(program):
    with tempfile.TemporaryDirectory() as home:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={home}/out", f"{sys.argv[1]}/{program}"]
        places = ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **{place: home for place in places}}
        ran = subprocess.run(command, env=environment, capture_output=True, text=True)
    count = re.search(r"Collected : (\d+)", ran.stderr)
    if ran.returncode != 0 or not count:
        sys.exit(f"{' '.join(command)}\n{ran.stderr}")
    return int(count[1])


for name, program in (("label", "first_frame_label"), ("posiscope", "first_frame")):
    print(json.dumps({"name": f"{name} start instructions", "size": "1280x800", "count": counted(program)}), flush=True)
