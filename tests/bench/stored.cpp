// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored, at its limits: a tick of a slider with numbers that were never there before, in a window of
// 1600 × 900. `window`: the longest that the thread of the window is kept from its next event; `result`: until the
// figure shows the tick. Each also where the window waits for its results ("waited"), as it did when it made them itself.
#include <ctime>

#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <vector>

#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "tests/bench/bench.h"
#include "ui/panels/figure_view.h"
#include "ui/panels/preparing.h"
#include "ui/window/main_window.h"

using namespace posiscope;

namespace {

constexpr int kRounds = 7, kForEver = 1 << 30;

/// A view of a scheme of random numbers; a tick sets another seed.
struct Stored {
    const char *view, *scheme, *part;
    Index positions, dims, words;
    const char* size;
};

constexpr Stored kAll[] = {
    {"heatmap", "learned", "", 65536, 1024, 5, "65536x1024"},
    {"mix", "sinusoidal", "", 50, 16384, 4095, "4095x16384"},
    {"map", "sinusoidal", "", 50, 256, 4095, "4095x256"},
    {"similarity", "learned", "", 2048, 128, 5, "2048x128"},
    {"attention", "sinusoidal", "", 50, 256, 256, "256x256"},
    {"curves", "learned", "", 1 << 20, 64, 5, "1048576x64"},
};

Document documentOf(const Stored& stored) {
    std::string words;
    for (Index i = 0; i < stored.words; ++i) words += "w" + std::to_string(i) + ' ';
    const Scheme& scheme = *findScheme(stored.scheme);
    Document document = withScheme(withView(firstDocument(), *findView(stored.view)), scheme);
    document = withText(std::move(document), words, Tokenizer::words);
    document.positions = stored.positions;
    Setting setting = settingOf(document, scheme);
    setting.dims = stored.dims;
    if (const Param* most = scheme.param("maxlen"))
        setting.values = setting.values.with(*most, most->highest);
    return withSetting(std::move(document), scheme, std::move(setting));
}

/// Another seed, of the scheme or of the words.
Document ticked(Document document, double seed) {
    const Scheme& scheme = schemeOf(document);
    if (const Param* param = scheme.param("seed")) {
        Setting setting = settingOf(document, scheme);
        setting.values = setting.values.with(*param, seed);
        return withSetting(std::move(document), scheme, std::move(setting));
    }
    for (const Param* param : viewOf(document).params)
        if (std::string_view(param->id) == "wordseed") return withOption(std::move(document), *param, seed);
    return document;
}

double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double median(std::vector<double> all) {
    std::ranges::sort(all);
    return all[all.size() / 2];
}

class Measured {
public:
    Measured(const Document& document, bool waits) : m_waits(waits) {
        m_window.resize(1600, 900);
        m_window.show();
        m_window.editor().replace(document);
        untilShown();
    }
    /// Runs something, and what follows from it until all is shown.
    template <class Run>
    void round(const Run& run) {
        QElapsedTimer since;
        since.start();
        m_longest = 0;
        pass(run);
        untilShown();
        m_windows.push_back(m_longest);
        m_results.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
    }
    MainWindow& window() { return m_window; }
    double windowMs() const { return median(m_windows); }
    double resultMs() const { return median(m_results); }

private:
    template <class Run>
    void pass(const Run& run) {
        QElapsedTimer wall;
        wall.start();
        const double before = threadMs();
        run();
        // Another program may have the processor meanwhile; where the window waits, that is time too.
        const double took = m_waits ? static_cast<double>(wall.nsecsElapsed()) / 1e6 : threadMs() - before;
        m_longest = std::max(m_longest, took);
    }
    void untilShown() {
        constexpr int kQuiet = 20;  // ms: a frame starts no sooner than 16 ms after the last
        QElapsedTimer quiet;
        for (quiet.start(); m_window.figureView().waiting() || quiet.elapsed() < kQuiet;) {
            if (m_window.figureView().waiting()) quiet.start();
            pass([] { QCoreApplication::sendPostedEvents(), QCoreApplication::processEvents(); });
        }
    }

    MainWindow m_window;
    bool m_waits;
    double m_longest = 0;
    std::vector<double> m_windows, m_results;
};

void measure(const Stored& stored, bool waited) {
    Preparing::setPatience(waited ? kForEver : 6);
    Measured measured(documentOf(stored), waited);
    static double seed = 1;
    for (int i = 0; i < kRounds; ++i)
        measured.round([&] {
            Editor& editor = measured.window().editor();
            editor.edit(ticked(editor.document(), ++seed), "seed", "drag");
        });
    const std::string name = std::string("posiscope stored ") + stored.view + (waited ? " waited" : "");
    bench::tell(name + " window", stored.size, "ms", measured.windowMs());
    bench::tell(name + " result", stored.size, "ms", measured.resultMs());
}

void measureResize() {
    for (const View* view : views()) {
        Measured measured(withScheme(withView(firstDocument(), *view), *schemesShownBy(*view).front()),
                          false);
        for (int i = 0; i < kRounds; ++i)
            measured.round([&] { measured.window().resize(1600 - 1 - i, 900); });
        bench::tell(std::string("posiscope resize ") + view->id + " window", "1600x900", "ms",
                    measured.windowMs());
    }
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    setWindowLook({});
    for (const Stored& stored : kAll)
        for (const bool waited : {true, false}) measure(stored, waited);
    measureResize();
}
