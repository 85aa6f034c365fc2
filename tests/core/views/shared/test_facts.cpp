// SPDX-License-Identifier: GPL-3.0-or-later
/// Every number that the program says is a fact: it has a name, and the name has one value.
#include "core/views/shared/facts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numbers>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/files/gallery.h"
#include "tests/core/said.h"
#include "tests/core/sweep.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

bool hasDigit(const std::string& shown) {
    return shown.find_first_of("0123456789") != std::string::npos;
}

bool isId(const std::string& id) {
    return !id.empty() &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos &&
           id.front() != '-' && id.back() != '-' && id.find("--") == std::string::npos;
}

bool alike(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Holds the sentences of one scene to the rules; says each fault of all scenes once.
/// A shown number is the value, rounded to two digits at least.
bool isShownRight(const Fact& fact, const Text& shown) {
    const auto read = readNumber(plain(shown));
    return !read || std::abs(*read - fact.value) <= 0.05 * std::abs(fact.value) + 1e-12;
}

class Reading {
public:
    void read(const std::string& where, const Document& document) {
        const Encoding encoding =
            schemeOf(document).make(settingOf(document, schemeOf(document)).values, shapeOf(document));
        const Canvas canvas = roomyCanvas();
        const Scene scene{document, encoding, canvas, {}};
        readAll(sentencesOf(scene), where);
        if (!missingOf(scene).empty()) return;
        const View& view = viewOf(document);
        const auto readTold = [&](const Target& target) {
            Told told = view.tell(scene, target);
            told.explanation.push_back(std::move(told.line));
            // Beside what is pointed at, a text may tell of the focus: a name has one value in a sentence only.
            for (const Text& each : told.explanation) readAll({each}, where);
        };
        for (const auto kind :
             {Target::Kind::cell, Target::Kind::word, Target::Kind::row, Target::Kind::pair})
            for (const Index last : {0, 1}) readTold({kind, last, 0});
        for (const Target& stop : view.walk(scene).stops) readAll({view.name(scene, stop)}, where);
    }
    std::size_t facts() const { return m_facts; }

private:
    /// Holds texts that are said at once to the rules: a name has one value in all of them.
    void readAll(const std::vector<Text>& sentences, const std::string& where) {
        std::map<std::string, std::pair<double, std::string>> first;
        for (const Text& sentence : sentences) {
            const std::string said = plain(sentence), translated = plain(sentence, chinese(inCheckout("")));
            eachPart(sentence, [&](const Text& part) {
                if (part.literal && part.fact == nullptr && hasDigit(part.source))
                    fault("no fact: " + part.source, sentence.source, said + ": " + where);
                if (part.fact == nullptr) return;
                ++m_facts;
                const Fact& fact = *part.fact;
                if (!isShownRight(fact, part))
                    fault("another number is shown: " + fact.id, "", said + ": " + where);
                if (!isId(fact.id)) fault("no name: " + fact.id, "", said + ": " + where);
                const auto [entry, isNew] = first.insert({fact.id, {fact.value, said}});
                if (!isNew && !alike(entry->second.first, fact.value))
                    fault("two values of " + fact.id, where.substr(0, where.find(' ')),
                          entry->second.second + " | " + said + ": " + where);
                if (said.find(plain(part)) == std::string::npos ||
                    translated.find(plain(part, chinese(inCheckout("")))) == std::string::npos)
                    fault("not shown: " + fact.id, "", said + translated + ": " + where);
            });
        }
    }
    void fault(const std::string& what, const std::string& kind, const std::string& told) {
        if (m_told.insert(what + kind).second) ADD_FAILURE() << what << " in " << told;
    }
    std::set<std::string> m_told;
    std::size_t m_facts = 0;
};

class facts : public testing::TestWithParam<SweptCase> {};

/// The facts of a document by their names.
std::map<std::string, double> factValuesOf(const Document& document) {
    const Encoding encoding =
        schemeOf(document).make(settingOf(document, schemeOf(document)).values, shapeOf(document));
    const Canvas canvas = roomyCanvas();
    std::map<std::string, double> all;
    for (const FactLine& each : factsOf({document, encoding, canvas, {}}))
        EXPECT_TRUE(all.insert({each.id, each.value}).second) << each.id;
    return all;
}

Document documentWith(const char* view, const char* scheme, const char* sentence = "I think therefore I am") {
    Document document = withText(firstDocument(), sentence, Tokenizer::words);
    return withView(withScheme(document, *findScheme(scheme)), *findView(view));
}

Document shawWith(int k) {
    const Scheme& shaw = *findScheme("shaw");
    Document document = documentWith("lookup", "shaw");
    Setting setting = settingOf(document, shaw);
    setting.values = valuesOf(shaw, {{"k", std::to_string(k)}});
    return withSetting(document, shaw, setting);
}

}  // namespace

TEST_P(facts, areAllNumbersThatAreSaid) {
    Reading reading;
    everywhere(GetParam(),
               [&](const std::string& where, const Document& document) { reading.read(where, document); });
    EXPECT_GT(reading.facts(), 1000U);
}

INSTANTIATE_TEST_SUITE_P(ends, facts, testing::ValuesIn(kSweptCases), [](const auto& each) {
    return "positions" + std::to_string(each.param.positions) + "width" + std::to_string(each.param.dims);
});

TEST(Facts, OfEveryFamousFigureHaveOneValueEach) {
    Reading reading;
    for (const Famous& famous : gallery())
        reading.read(std::string("gallery ") + famous.id, documentOf(famous));
    EXPECT_GT(reading.facts(), 100U);
}

TEST(Facts, OfShawAreThoseOfAWorkedExample) {
    // Five words, k = 4: 2k + 1 rows, and no two words are farther apart than k.
    const Focus focus{.position = 1, .dimension = 0, .row = 0, .key = 4};
    Document document = withFocus(shawWith(4), focus);
    const auto all = factValuesOf(document);
    EXPECT_EQ(all.at("rows"), 9);
    EXPECT_EQ(all.at("k"), 4);
    EXPECT_EQ(all.at("clipped-pairs"), 0);
    EXPECT_EQ(all.at("word-pairs"), 25);
    EXPECT_EQ(all.at("words"), 5);
    EXPECT_EQ(all.at("focus-query"), 1);
    EXPECT_EQ(all.at("focus-key"), 4);
    EXPECT_EQ(all.at("focus-offset"), 3);
    EXPECT_EQ(all.at("focus-row"), 7);
}

TEST(Facts, OfShawCountWhatIsClipped) {
    for (int k = 0; k < 6; ++k) {
        int farther = 0;
        for (int query = 0; query < 5; ++query)
            for (int key = 0; key < 5; ++key) farther += std::abs(query - key) > k ? 1 : 0;
        const auto all = factValuesOf(shawWith(k));
        EXPECT_EQ(all.at("clipped-pairs"), farther) << k;
        EXPECT_EQ(all.at("rows"), 2 * k + 1);
    }
}

TEST(Facts, OfTheSinusoidAreCountedByItsFormula) {
    Document document = documentWith("heatmap", "sinusoidal");
    document.positions = 50;
    Setting setting = settingOf(document, *findScheme("sinusoidal"));
    setting.dims = 128;
    document = withSetting(document, *findScheme("sinusoidal"), setting);
    document.focus = {.position = 17, .dimension = 42};
    const auto all = factValuesOf(document);
    int full = 0;
    for (int pair = 0; pair < 64; ++pair)
        full += 49 * std::pow(10000.0, -pair / 64.0) >= 2 * std::numbers::pi;
    EXPECT_EQ(full, 15);
    EXPECT_EQ(all.at("pairs-turning"), full);
    EXPECT_EQ(all.at("pairs"), 64);
    EXPECT_EQ(all.at("positions"), 50);
    EXPECT_NEAR(all.at("longest-wavelength"), 2 * std::numbers::pi * std::pow(10000.0, 126.0 / 128), 1e-8);
    EXPECT_EQ(all.at("focus-position"), 17);
    EXPECT_EQ(all.at("focus-dimension"), 42);
    EXPECT_NEAR(all.at("focus-value"), std::sin(17 * std::pow(10000.0, -42.0 / 128)), 1e-12);
    EXPECT_NEAR(all.at("focus-wavelength"), 2 * std::numbers::pi * std::pow(10000.0, 42.0 / 128), 1e-9);
}

TEST(Facts, LeaveASentenceAsItIs) {
    const Text named = text("%1 of %2", {fact("rows-in-use", std::int64_t{3}), fact("rows", 9, Thing::row)});
    const Text plainly = text("%1 of %2", {shownNumber(std::int64_t{3}), counted(9, Thing::row)});
    EXPECT_EQ(plain(named), "3 of 9 rows");
    EXPECT_EQ(named, plainly);
    EXPECT_EQ(under("focus", named), plainly);
    EXPECT_EQ(named.arguments[1].arguments[0].fact->unit, std::string("rows"));
    EXPECT_EQ(under("focus", under("focus", named)).arguments[0].fact->id, "focus-rows-in-use");
}

}  // namespace posiscope::test
