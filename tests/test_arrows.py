# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/arrows on small trees: it lets pass what may be, and names file, line and what is allowed where something may not."""
import os
import subprocess
import sys
import tempfile
import unittest

ARROWS = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'arrows')


def run(files):
    with tempfile.TemporaryDirectory() as tree:
        for path, text in files.items():
            os.makedirs(os.path.join(tree, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(tree, path), 'w', encoding='utf-8') as file:
                file.write(text)
        return subprocess.run([sys.executable, ARROWS, tree], capture_output=True, text=True)


class Arrows(unittest.TestCase):
    def passes(self, files):
        ran = run(files)
        self.assertEqual((ran.returncode, ran.stderr), (0, ''))

    def fails(self, files, *said):
        ran = run(files)
        self.assertEqual(ran.returncode, 1, ran.stderr)
        for each in said:
            self.assertIn(each, ran.stderr)

    def test_downwards_may_be(self):
        self.passes({'core/fields/a.h': '#pragma once\n#include "core/base/text.h"\n#include "core/fields/b.h"\n',
                     'core/views/map/map.cpp': '#include "core/views/shared/view.h"\n#include "core/base/text.h"\n',
                     'core/files/read.cpp': '#include "core/views/map/map.h"\n#include "core/io/json.h"\n',
                     'ui/window/menus.cpp': '#include <QMenu>\n\n#include "ui/look/look.h"\n',
                     'ui/paint/plot.h': '#include <qcustomplot.h>\n',
                     'app/main.cpp': '#include "ui/window/menus.h"\n#include "core/files/read.h"\n'})

    def test_upwards_may_not(self):
        self.fails({'core/document/document.h': '#pragma once\n\n#include "core/views/shared/view.h"\n'},
                   'core/document/document.h:3: core/document uses core/views/shared (core/views/shared/view.h)',
                   'it may use core/base, core/colour, core/encoding, core/fields, core/tokens')
        self.fails({'ui/look/look.cpp': '#include "ui/window/menus.h"\n'}, 'ui/look/look.cpp:1: ui/look uses ui/window')
        self.fails({'core/base/text.h': '#include "core/fields/field.h"\n'}, 'it may use no other room')
        self.fails({'core/files/read.h': '#include "ui/look/look.h"\n'}, 'core/files uses ui/look')

    def test_a_view_may_not_use_another(self):
        self.fails({'core/views/curves/lines.cpp': '#include "core/views/lookup/lookup.h"\n'},
                   'core/views/curves uses core/views/lookup')

    def test_core_has_no_qt_and_only_the_painter_a_plot(self):
        self.fails({'core/base/text.h': '#include <QString>\n'}, 'core has no Qt')
        self.fails({'ui/panels/view.h': '#include <qcustomplot.h>\n'}, 'ui/panels includes qcustomplot.h')

    def test_every_file_stands_in_a_room(self):
        self.fails({'core/loose.h': '\n', 'ui/attic/old.cpp': '\n'}, 'core/loose.h:1: stands in no room', 'ui/attic/old.cpp:1')

    def test_names_are_full_paths(self):
        self.fails({'core/fields/a.cpp': '#include "a.h"\n'}, 'core/fields/a.cpp:1: includes a.h')

    def test_all_mistakes_are_named(self):
        ran = run({'core/base/a.h': '#include "core/io/b.h"\n', 'ui/disk/c.h': '#include "ui/paint/d.h"\n'})
        self.assertEqual(len(ran.stderr.splitlines()), 2)


unittest.main()
