# SPDX-License-Identifier: GPL-3.0-or-later
"""screen_reader.py POSISCOPE: starts the program on a display and a bus of its own, and reads its window as a screen
reader does. It walks the words of the lookup with their rows, moves the centre by a key, and hears what is new."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

DEADLINE = time.monotonic() + 90  # far more than it takes: only a failure waits so long


def until(what, find):
    """The first true answer of `find`, asked again and again."""
    from gi.repository import GLib, Gio  # noqa: F401

    last = None
    while time.monotonic() < DEADLINE:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            last = find()
        except GLib.Error as gone:  # the object that was asked is no longer there
            last = gone
        if last and not isinstance(last, GLib.Error):
            return last
        time.sleep(0.02)
    sys.exit(f"screen reader: never came: {what}; last seen: {last}")


def expect(what, seen, wanted):
    if seen != wanted:
        sys.exit(f"screen reader: {what} is {seen!r}, not {wanted!r}")


def on_its_own_bus():
    """This script again, with a session bus, folders and a display that are nobody else's."""
    for program, package in (("Xvfb", "xvfb"), ("dbus-run-session", "dbus"), ("xdotool", "xdotool")):
        if not shutil.which(program):
            sys.exit(f"screen reader: {program} is missing: apt-get install {package}")
    with tempfile.TemporaryDirectory() as home:
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
        environment |= {"HOME": home, "XDG_RUNTIME_DIR": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home,
                        "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment.pop("WAYLAND_DISPLAY", None)
        number, told = os.pipe()
        display = subprocess.Popen(["Xvfb", "-displayfd", str(told), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                                   pass_fds=[told], stderr=subprocess.DEVNULL, env=environment)
        os.close(told)
        try:
            environment["DISPLAY"] = ":" + os.read(number, 16).decode().strip()
            session = ["dbus-run-session", "--", sys.executable, __file__, sys.argv[1], "--inside"]
            ended = subprocess.run(session, env=environment, capture_output=True, text=True)
        finally:
            display.terminate()
            display.wait()
    if ended.returncode:
        sys.exit(ended.stderr)


def read_window(program):
    try:
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
    except (ImportError, ValueError) as missing:
        sys.exit(f"screen reader: {missing}: apt-get install at-spi2-core gir1.2-atspi-2.0 python3-gi")
    Atspi.init()
    heard = []
    listener = Atspi.EventListener.new(lambda event: heard.append((event.type, event.source.get_name())))
    for event in ("object:state-changed:focused", "object:property-change:accessible-name",
                  "object:property-change:accessible-description"):
        listener.register(event)

    def children(of):
        of.clear_cache()
        return [of.get_child_at_index(i) for i in range(of.get_child_count())]

    def figure():
        """The one image in the window."""
        waiting = [each for each in children(Atspi.get_desktop(0)) if each and each.get_process_id() == process.pid]
        while waiting:
            now = waiting.pop()
            if now.get_role() == Atspi.Role.IMAGE:
                return now
            waiting += [each for each in children(now) if each]
        return None

    def names():
        all_children = children(image)
        for each in all_children:
            each.clear_cache()
        return [each.get_name() for each in all_children]

    def words(*rows):
        return [f"{word}, position {i}, offset {offset}, row {row}"
                for i, (word, (offset, row)) in enumerate(zip("I think therefore I am".split(), rows))]

    process = subprocess.Popen([program])
    try:
        image = until("the figure", figure)
        expect("the figure's name", image.get_name(),
               "Which of the 2k+1 = 9 rows does each word use, seen from “I” (position 0)?")
        description = image.get_description()
        if not description.startswith("Lookup. Relative (Shaw): which row of the table"):
            sys.exit(f"screen reader: the figure is not described: {description}")
        from_first = words(("0", 4), ("+1", 5), ("+2", 6), ("+3", 7), ("+4", 8))
        expect("what the words say", names(), from_first)
        expect("what words are", {each.get_role() for each in children(image)}, {Atspi.Role.LIST_ITEM})

        # A key moves the centre: every row is another, and the new centre is heard.
        window = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid)],
                                capture_output=True, text=True, check=True, timeout=60).stdout.split()[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True, timeout=60)
        until("the keyboard in the figure", lambda: ("object:state-changed:focused", from_first[0]) in heard)
        heard.clear()
        subprocess.run(["xdotool", "key", "Right"], check=True)
        from_second = words(("−1", 3), ("0", 4), ("+1", 5), ("+2", 6), ("+3", 7))
        until("the rows from the second word", lambda: names() == from_second)
        until("the new centre", lambda: ("object:state-changed:focused", from_second[1]) in heard)
        until("the name of another word", lambda: ("object:property-change:accessible-name", from_second[4]) in heard)
        until("another description", lambda: any(what.endswith("accessible-description") for what, _ in heard))

        # Pressing a word changes the rows, too.
        last = children(image)[4]
        actions = [last.get_action_name(i) for i in range(last.get_n_actions())]
        last.do_action(actions.index("Press"))
        until("the rows from the last word", lambda: names()[0] == "I, position 0, offset −4, row 0")

        # Another view says what it shows, and its cell in focus.
        subprocess.run(["xdotool", "key", "ctrl+3"], check=True)
        until("the heatmap", lambda: names() == ["query 4 “am” · key 4 “am” · 4"])
        image.clear_cache()
        expect("the heatmap's name", image.get_name(), "Relative (Shaw): row used by each pair, 50\u00a0×\u00a050")
    finally:
        process.terminate()
        process.wait()


if sys.argv[2:] == ["--inside"]:
    read_window(sys.argv[1])
else:
    on_its_own_bus()
