// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QLibraryInfo>

#include "program.h"

namespace posiscope::test {

namespace {

const QByteArray kDocument = R"({
  "posiscope": 1,
  "view": "heatmap",
  "schemeOf": {"lookup": "shaw", "heatmap": "sinusoidal", "curves": "sinusoidal"},
  "text": "I am",
  "tokenizer": "words",
  "tokens": ["I", "am"],
  "positions": 3,
  "schemes": {
    "sinusoidal": {"dims": 4, "part": "table", "values": {"base": 10000, "layout": "halves", "spacing": "paper",
                   "min": 1, "max": 10000, "first": 1, "odd": "lone"}},
    "shaw": {"dims": 6, "part": "usage", "values": {"k": 1, "seed": 7}}
  },
  "focus": {"position": 0, "dimension": 0, "row": 0},
  "windows": {},
  "hideRows": false
}
)";

class Files : public testing::Test {
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString written(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QStringList names() const {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private:
    QTemporaryDir m_folder;
};

QByteArray output(const QStringList& arguments) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    return ran.out;
}

void expectFailed(const Ran& ran, const QString& file) {
    SCOPED_TRACE(file.toStdString() + ": " + ran.err.toStdString());
    EXPECT_EQ(ran.status, 1);
    EXPECT_TRUE(ran.err.startsWith("posiscope: "));
    EXPECT_TRUE(ran.err.endsWith('\n') && ran.err.count('\n') == 1);
    EXPECT_TRUE(QString::fromUtf8(ran.err).contains(file));
}

}  // namespace

TEST_F(Files, ADocumentIsWhereTheOptionsStart) {
    const QString document = written("a.posiscope", kDocument);
    const QStringList table = {"table", "--document", document};
    EXPECT_EQ(output(table), output({"table", "--scheme", "sinusoidal", "--positions", "3", "--dims", "4",
                                     "--set", "layout=halves", "--set", "first=1"}));
    EXPECT_EQ(output(table + QStringList{"--set", "first=0", "--positions", "2", "--dims", "2"}),
              "0,1\n" + output({"table", "--scheme", "sinusoidal", "--positions", "2", "--dims", "2",
                                "--rows", "1:2"}));
    // k and seed that the document has for the other scheme; 3 positions: 3 + 3 + 3 pairs
    const QStringList usage = table + QStringList{"--scheme", "shaw", "--part", "usage"};
    EXPECT_EQ(output(usage), "3,3,3\n");
    EXPECT_EQ(output(usage + QStringList{"--text", "I think therefore I am"}), "10,5,10\n");
    EXPECT_EQ(output(table + QStringList{"--scheme", "shaw", "--part", "key"}),
              output({"table", "--scheme", "shaw", "--part", "key", "--dims", "6", "--set", "k=1", "--set",
                      "seed=7"}));
    EXPECT_EQ(output(table + QStringList{"--scheme", "shaw", "--part", "index", "--text", "am", "--tokenizer",
                                         "characters"}),
              "1,2\n0,1\n");
    EXPECT_EQ(names(), QStringList("a.posiscope"));
}

TEST_F(Files, WhatCannotBeRead) {
    const QString missing = path("missing.posiscope");
    expectFailed(run({"table", "--document", missing}), missing);
    expectFailed(run({"figure", "--document", missing, "-o", path("a.png")}), missing);
    expectFailed(run({"window", "--document", missing, "--shot", path("a.png")}), missing);
    expectFailed(run({missing}), missing);
    expectFailed(run({"table", "--document", path(".")}), path("."));
    expectFailed(run({"table", "--document", "/dev/zero"}), "/dev/zero");
}

TEST_F(Files, APictureIsADocument) {
    const QString document = written("a.posiscope", kDocument);
    const QByteArray table = output({"table", "--document", document});
    for (const QString name : {"a.png", "a.svg", "a.pdf"}) {
        output({"figure", "--document", document, "-o", path(name)});
        EXPECT_EQ(output({"table", "--document", path(name)}), table);
        // Written once more, nothing is lost on the way.
        output({"figure", "--document", path(name), "-o", path("again-" + name)});
        EXPECT_EQ(bytesOf(path("again-" + name)), bytesOf(path(name)));
    }
    const QString without = written("without.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    expectFailed(run({"figure", "--document", without, "-o", path("never.png")}), without);
    expectFailed(run({without}), without);
    EXPECT_FALSE(names().contains("never.png"));
}

TEST_F(Files, ARefusedDocumentNamesItsField) {
    const auto refused = [&](const QByteArray& from, const QByteArray& to, const QString& field) {
        const QString document = written("b.posiscope", QByteArray(kDocument).replace(from, to));
        const Ran ran = run({"table", "--document", document});
        expectFailed(ran, document);
        EXPECT_TRUE(QString::fromUtf8(ran.err).contains(field)) << ran.err.toStdString();
        expectFailed(run({document}), document);
    };
    refused("\"base\": 10000", "\"base\": 0", "base");
    refused("\"first\": 1", "\"firsts\": 1", "firsts");
    refused("\"posiscope\": 1", "\"posiscope\": 3", "3");
    refused("\"view\":", "\"look\":", "view");
    EXPECT_EQ(run({"table", "--document", written("empty.posiscope", "")}).status, 1);
    // A setting that the shown view does not need is kept, and refused by name where it is asked for.
    const QString newer = written("newer.posiscope", QByteArray(kDocument).replace("\"k\": 1", "\"k\": 513"));
    EXPECT_EQ(run({"table", "--document", newer}).status, 0);
    const Ran shaw = run({"table", "--document", newer, "--scheme", "shaw"});
    EXPECT_EQ(shaw.status, 2);
    EXPECT_TRUE(shaw.err.contains("what this document sets of shaw is not known")) << shaw.err.toStdString();
}

TEST_F(Files, WhatCannotBeWritten) {
    const QStringList table = {"table", "--scheme", "shaw", "-o"};
    expectFailed(run(table + QStringList{path("no/such/folder.csv")}), path("no/such/folder.csv"));
    expectFailed(run(table + QStringList{path(".")}), path("."));
    expectFailed(run(table + QStringList{"/dev/full"}), "/dev/full");
    const QString png = path("no/folder.png");
    expectFailed(run({"figure", "--view", "lookup", "-o", png}), png);
    expectFailed(run({"window", "--shot", png}), png);
    EXPECT_TRUE(names().isEmpty());
    // a device stays what it is
    EXPECT_FALSE(QFileInfo("/dev/full").isFile());
}

/// A program that may open too few files says that, and does not draw in another typeface instead.
TEST_F(Files, TooFewFilesMayBeOpen) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizers open files of their own";
#endif
    const QString file = path("a.svg"), picture = path("a.png");
    const auto within = [](int most, const QStringList& arguments) {
        // Without what the test itself was started with.
        const QString limited =
            QString("exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; ulimit -n %1; exec \"$POSISCOPE\" \"$@\"")
                .arg(most);
        return run(QStringList{"-c", limited, "sh"} + arguments, {.program = "/bin/sh"});
    };
    for (int most = 4; most <= 12; ++most) {
        const QString allowed = QString("too few files may be open at once: %1 ").arg(most);
        expectFailed(within(most, {"figure", "--view", "lookup", "-o", file}), allowed);
        expectFailed(within(most, {"window", "--shot", picture}), allowed);
        expectFailed(within(most, {}), allowed);
        EXPECT_EQ(within(most, {"table", "--scheme", "shaw", "--positions", "1"}).out, "4\n");
    }
    EXPECT_TRUE(names().isEmpty());
    EXPECT_EQ(within(64, {"figure", "--view", "lookup", "-o", file}).status, 0);
    EXPECT_EQ(within(64, {"window", "--shot", picture}).status, 0);
}

/// A picture needs no display, and blames none.
TEST_F(Files, APluginThatCannotBeOpened) {
    const QString plugin = QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/platforms/libqoffscreen.so";
    const Ran ran =
        run({"-f", "-qq", "-o", "/dev/null", "-P", plugin, "-e", "inject=openat:error=EACCES",
             qEnvironmentVariable("POSISCOPE"), "figure", "--view", "lookup", "-o", path("a.svg")},
            {.program = "strace"});
    expectFailed(ran, "cannot draw: ");
    EXPECT_FALSE(ran.err.contains("display")) << ran.err.toStdString();
}

TEST_F(Files, WhatStoodThereIsReplacedWhole) {
    const QString file = written("a.csv", QByteArray(100000, 'x'));
    EXPECT_EQ(output({"table", "--scheme", "shaw", "--positions", "2", "-o", file}), "");
    EXPECT_EQ(bytesOf(file), "4,5\n3,4\n");
    EXPECT_EQ(names(), QStringList("a.csv"));
}

/// A name is bytes: what is no UTF-8 is not another name.
TEST_F(Files, NamesThatAreNotUtf8) {
    const auto shell = [this](const QByteArray& command) {
        return run({"-c", "exec \"$POSISCOPE\" " + command}, {.folder = path("."), .program = "/bin/sh"});
    };
    const Ran drawn = shell("figure --view lookup -o \"$(printf 'a\\377.svg')\"");
    EXPECT_EQ(drawn.status, 0) << drawn.err.toStdString();
    EXPECT_EQ(shell("table --scheme shaw -o \"$(printf 'b\\377\\303\\251.csv')\"").status, 0);
    EXPECT_EQ(shell("figure --document \"$(printf 'a\\377.svg')\" -o c.png").status, 0)
        << "and it is found again";
    const Ran listed = run({"-c", "printf '%s\\n' *"}, {.folder = path("."), .program = "/bin/sh"});
    EXPECT_EQ(listed.out, "a\xFF.svg\nb\xFF\xC3\xA9.csv\nc.png\n");
    const Ran none = shell("figure --view lookup -o \"$(printf 'no\\377/a.svg')\"");
    EXPECT_EQ(none.status, 1);
    EXPECT_TRUE(none.err.contains("no\\xFF/a.svg")) << none.err.toStdString();
}

TEST_F(Files, AHyphenIsStandardOutput) {
    EXPECT_EQ(output({"table", "--scheme", "shaw", "--positions", "2", "-o", "-"}), "4,5\n3,4\n");
    EXPECT_TRUE(output({"table", "--scheme", "shaw", "-o", "-", "--format", "npy"}).startsWith("\x93NUMPY"));
    EXPECT_TRUE(output({"figure", "--view", "lookup", "-o", "-", "--kind", "svg"}).startsWith("<?xml"));
    EXPECT_TRUE(names().isEmpty());
}

TEST_F(Files, StandardOutputThatIsFullOrClosed) {
    const QList<QStringList> commands = {
        {"--help"},
        {"--version"},
        {"schemes"},
        {"views", "--json"},
        {"table", "--help"},
        {"table", "--scheme", "shaw"},
        {"table", "--scheme", "shaw", "--positions", "3000", "--format", "npy"}};
    for (const QStringList& command : commands) {
        SCOPED_TRACE(command.join(' ').toStdString());
        expectFailed(run(command, {.standardOutput = "/dev/full"}), "standard output");
        expectFailed(run(command, {.closedStream = 1}), "standard output");
    }
}

TEST_F(Files, NothingButTheTableComesIntoItsFile) {
    const QString file = path("a.csv");
    for (const int stream : {0, 1, 2}) {
        EXPECT_EQ(run({"table", "--scheme", "shaw", "--positions", "1", "-o", file}, {.closedStream = stream})
                      .status,
                  0);
        EXPECT_EQ(bytesOf(file), "4\n") << stream;
    }
}

}  // namespace posiscope::test
