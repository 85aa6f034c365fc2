// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QProcess>
#include <QRegularExpression>

#include "program.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

const QString kPage = QString::fromStdString(inBuild("posiscope.1"));

/// The page as it is read, one line a paragraph; what troff has to complain of in `err`.
const Ran& page() {
    static const Ran kPageShown =
        run({"-man", "-Tutf8", "-ww", "-P-cbou", "-rLL=4000n", "-rHY=0", kPage}, {.program = "groff"});
    return kPageShown;
}

/// From the line that is the heading to the next heading of its kind or above.
QString section(const QString& heading) {
    const QString all = QString::fromUtf8(page().out);
    const qsizetype start = all.indexOf("\n" + heading + "\n");
    if (start < 0) return {};
    static const QRegularExpression kNext("\n {0,3}\\S");
    return all.mid(start, all.indexOf(kNext, start + heading.size()) - start);
}

/// "--width MM  millimetres: 160 unless said", each option of a command as its help says it, by name.
QMap<QString, QString> optionsIn(const QString& help) {
    QMap<QString, QString> options;
    static const QRegularExpression kOption("^  (-\\S+).*$", QRegularExpression::MultilineOption);
    for (auto each = kOption.globalMatch(help); each.hasNext();) {
        const auto option = each.next();
        options[option.captured(1)] = option.captured(0).simplified();
    }
    return options;
}

/// Returns the options that lines or words of a text begin with; sorted, with a space between.
std::string namesIn(const QString& words, const QString& pattern) {
    const QRegularExpression name(pattern + "(--?[a-z-]+)");
    QStringList names;
    for (auto each = name.globalMatch(words); each.hasNext();) names << each.next().captured(1);
    names.sort();
    return names.join(' ').toStdString();
}

QString helpOf(const QString& command) {
    return QString::fromUtf8(run({command, "--help"}).out);
}

/// "posiscope figure --view ID [OPTION]... -o FILE.png": the lines of the help that begin with a command.
QStringList usages() {
    static const QRegularExpression kUsage("^  (posiscope [a-z]+.*?)  +",
                                           QRegularExpression::MultilineOption);
    const QString help = QString::fromUtf8(run({"--help"}).out);
    QStringList all;
    for (auto each = kUsage.globalMatch(help); each.hasNext();) all << each.next().captured(1);
    return all;
}

}  // namespace

TEST(ManPage, TroffHasNothingToComplainOf) {
    EXPECT_EQ(page().status, 0) << "groff does not start: tests/run installs it";
    EXPECT_EQ(page().err, "");
    EXPECT_TRUE(page().out.contains(run({"--version"}).out.simplified().replace("posiscope", "Posiscope")));
}

TEST(ManPage, SaysWhatTheHelpSays) {
    ASSERT_FALSE(usages().isEmpty());
    const QString entries = section("OPTIONS").simplified();
    QMap<QString, QString> known = {{"--version", {}}};
    for (const QString& usage : usages()) {
        SCOPED_TRACE(usage.toStdString());
        const QString help = helpOf(usage.section(' ', 1, 1));
        const QMap<QString, QString> options = optionsIn(help);
        ASSERT_FALSE(options.isEmpty());
        known.insert(options);
        const QString its = section("   " + usage);
        ASSERT_FALSE(its.isEmpty()) << "COMMANDS: no .SS for it";
        // First the summary, last what is to be known of formats and such.
        const qsizetype summaryAt = help.indexOf(": ") + 2;
        const QString summary = help.mid(summaryAt, help.indexOf('\n') - summaryAt);
        EXPECT_TRUE(its.contains(summary, Qt::CaseInsensitive)) << "not said: " << summary.toStdString();
        const QString more = help.section("\n\n", 2);
        for (const QString& line : more.split('\n', Qt::SkipEmptyParts))
            EXPECT_TRUE(its.contains(line.simplified())) << "not said: " << line.toStdString();
        EXPECT_EQ(namesIn(its.mid(its.indexOf("Options:")), "\\s"),
                  QStringList(options.keys()).join(' ').toStdString());
        for (auto each = options.cbegin(); each != options.cend(); ++each) {
            if (each.key() == "--help") continue;
            EXPECT_TRUE(entries.contains(each.value())) << "OPTIONS: no " << each.value().toStdString();
        }
    }
    EXPECT_EQ(namesIn(section("OPTIONS"), "\n {7}"), QStringList(known.keys()).join(' ').toStdString());
}

TEST(ManPage, SaysHowTheWindowIsOpened) {
    const QString help = QString::fromUtf8(run({"--help"}).out);
    const qsizetype start = help.indexOf("posiscope [");
    const QString usage = help.mid(start, help.indexOf("  ", start) - start);
    EXPECT_TRUE(section("SYNOPSIS").contains(usage)) << "SYNOPSIS: no " << usage.toStdString();
}

TEST(ManPage, ItsExamplesWork) {
    const QTemporaryDir folder;
    const QStringList lines = section("EXAMPLES").split('\n', Qt::SkipEmptyParts).mid(1);
    EXPECT_FALSE(lines.isEmpty());
    for (const QString& line : lines) {
        QStringList words = QProcess::splitCommand(line.trimmed());
        EXPECT_EQ(words.takeFirst(), "posiscope");
        const Ran ran = run(words, {.folder = folder.path()});
        EXPECT_EQ(ran.status, 0) << line.toStdString() << "\n" << ran.err.toStdString();
        EXPECT_EQ(ran.complaints(), "") << line.toStdString();
    }
}

}  // namespace posiscope::test
