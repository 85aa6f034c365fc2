// SPDX-License-Identifier: GPL-3.0-or-later
/// Files that are no documents: each is refused with one sentence that says what and where, and nothing crashes.
#include <gtest/gtest.h>
#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/files/document_json.h"
#include "core/tokens/tokenizer.h"
#include "core/views/shared/registry.h"
#include "tests/tools/damage.h"

namespace posiscope::test {

namespace {

using nlohmann::ordered_json;

ordered_json file() {
    Document document = firstDocument();
    document.windows["lookup.words"] = {0, 50, 0, 128};
    document.focus.key = 1;
    return ordered_json::parse(writeDocument(document));
}

std::string refusal(const std::string& bytes) {
    const Result<Document> read = readDocument(bytes);
    if (read) return "accepted";
    EXPECT_FALSE(read.error().empty());
    return plain(read.error());
}

std::string refusal(const ordered_json& changed) {
    return refusal(changed.dump(2));
}

/// Returns what is said when the value at a JSON pointer is another one.
std::string refusalOf(const char* pointer, const ordered_json& value) {
    ordered_json changed = file();
    changed[ordered_json::json_pointer(pointer)] = value;
    return refusal(changed);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos) ADD_FAILURE() << "no " << from << " in " << text;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST(documentRefusals, theUnchangedFileIsAccepted) {
    EXPECT_EQ(refusal(file()), "accepted");
}

TEST(documentRefusals, whatIsNoJson) {
    EXPECT_EQ(refusal(std::string()), "it ends in line 1, before the document does");
    EXPECT_EQ(refusal(std::string("hello")), "it is not JSON: line 1 cannot be read");
    const std::string good = file().dump(2);
    EXPECT_EQ(refusal(good.substr(0, good.find("\"shaw\""))), "it ends in line 5, before the document does");
    const auto line =
        1 + std::count(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(good.find("\"tokenizer\":")),
                       '\n');
    EXPECT_EQ(refusal(replaced(good, "\"tokenizer\":", "tokenizer:")),
              "it is not JSON: line " + std::to_string(line) + " cannot be read");
    EXPECT_TRUE(has(refusal(good + "x"), "is not JSON"));
    EXPECT_TRUE(has(refusal(good + good), "is not JSON"));
    EXPECT_TRUE(has(refusal(good + std::string(1, '\0') + "anything"), "is not JSON"))
        << "a zero byte is no end";
    EXPECT_TRUE(has(refusal("// a comment\n" + good), "is not JSON"));
    EXPECT_TRUE(has(refusal(replaced(good, "128", "NaN")), "is not JSON"));
    EXPECT_TRUE(has(refusal(replaced(good, "128", "0128")), "is not JSON"));
    EXPECT_TRUE(has(refusal(std::string("\x89PNG\r\n\x1a\n")), "is not JSON"));
    EXPECT_EQ(refusal("\xef\xbb\xbf" + good + " \r\n\t"), "accepted")
        << "some editors add a mark and white space";
}

TEST(documentRefusals, brokenText) {
    const std::string good = file().dump(2);
    EXPECT_TRUE(has(refusal(replaced(good, "\"think\"", "\"th\xffnk\"")), "is not JSON"));
    EXPECT_TRUE(has(refusal(replaced(good, "\"think\"", "\"\xc0\xaf\"")), "is not JSON"));
    EXPECT_TRUE(has(refusal(replaced(good, "\"think\"", "\"\xed\xa0\x80\"")), "is not JSON"));
    EXPECT_TRUE(has(refusal(replaced(good, "\"think\"", "\"\\ud800\"")), "is not JSON"));
    EXPECT_TRUE(has(refusal(replaced(good, "\"think\"", "\"a\nb\"")), "is not JSON"));
}

TEST(documentRefusals, otherFilesAndLaterOnes) {
    for (const char* other :
         {"[]", "{}", "null", "3", "\"posiscope\"", "{\"scheme\": 1}", "[{\"posiscope\": 1}]"})
        EXPECT_EQ(refusal(std::string(other)), "it is not a Posiscope document") << other;
    EXPECT_EQ(refusalOf("/posiscope", 2), "it needs version 2 of the format; this program reads version 1");
    EXPECT_EQ(refusal(std::string("{\"posiscope\": 7, \"new\": {}}")),
              "it needs version 7 of the format; this program reads version 1");
    EXPECT_EQ(refusalOf("/posiscope", "1"), "posiscope may be 1, not \"1\"");
    EXPECT_EQ(refusalOf("/posiscope", 0), "posiscope may be 1, not 0");
    EXPECT_EQ(refusalOf("/posiscope", 1.5), "posiscope may be 1, not 1.5");
}

TEST(documentRefusals, whatIsMissingMeansWhatVersion1Meant) {
    const std::function<void(const ordered_json&, const std::string&)> removeEach =
        [&](const ordered_json& object, const std::string& pointer) {
            for (const auto& [key, value] : object.items()) {
                const std::string at = pointer + "/" + key;
                ordered_json changed = file();
                changed[ordered_json::json_pointer(pointer)].erase(key);
                const bool needed = at == "/view" || at == "/text" ||
                                    at.starts_with("/windows/lookup.words/") || at.starts_with("/colours/");
                std::string path = at.substr(1);
                std::replace(path.begin(), path.end(), '/', '.');
                EXPECT_EQ(refusal(changed), at == "/posiscope" ? "it is not a Posiscope document"
                                            : needed           ? path + " is missing"
                                                               : "accepted");
                if (value.is_object()) removeEach(value, at);
            }
        };
    removeEach(file(), "");
}

TEST(documentRefusals, whatTheShownViewNeedsMustBeKnown) {
    for (const char* object :
         {"/schemes/shaw", "/schemes/shaw/values", "/windows/lookup.words", "/colours"}) {
        std::string path = std::string(object).substr(1) + ".colour";
        std::replace(path.begin(), path.end(), '/', '.');
        EXPECT_EQ(refusalOf((std::string(object) + "/colour").c_str(), 1), path + " is not known");
    }
    EXPECT_EQ(refusalOf("/options/lookup-new", 1), "options.lookup-new is not known");
    EXPECT_EQ(refusalOf("/beside", "spectrum"), "beside may be " + plain(viewIds()) + ", not \"spectrum\"");
    ordered_json other = file();
    other["view"] = "heatmap";
    other["schemeOf"]["heatmap"] = "later";
    EXPECT_TRUE(has(refusal(other), "schemeOf.heatmap may be "));
    EXPECT_TRUE(has(refusal(other), ", not \"later\""));
}

TEST(documentRefusals, noKeyTwice) {
    const std::string good = file().dump();
    for (const auto& [from, path] :
         std::map<std::string, std::string>{{"\"view\":", "view"},
                                            {"\"lookup\":", "schemeOf.lookup"},
                                            {"\"dims\":", "schemes.sinusoidal.dims"},
                                            {"\"k\":", "schemes.shaw.values.k"},
                                            {"\"columns\":", "windows.lookup.words.columns"},
                                            {"\"key\":", "focus.key"}})
        EXPECT_EQ(refusal(replaced(good, from, from + "0," + from)), path + " stands there twice");
}

TEST(documentRefusals, nothingLiesTooDeep) {
    std::string deep = "1";
    for (int i = 0; i < 9; ++i) deep = "{\"a\":" + deep + "}";
    EXPECT_TRUE(
        has(refusal("{\"posiscope\": 1, \"view\":" + deep + "}"), "view.a.a.a.a.a.a.a lies too deep"));
    EXPECT_TRUE(has(refusal(std::string(1000000, '[')), "too deep"));
    EXPECT_TRUE(
        has(refusal("{\"posiscope\": 1, \"tokens\":" + std::string(200000, '[')), "tokens lies too deep"));
}

TEST(documentRefusals, nothingIsTooLarge) {
    std::string many = "{\"posiscope\": 1, \"tokens\": [[]";
    while (many.size() < kMostDocument - 100) many += ",[],[],[],[],[],[],[],[],[],[]";
    EXPECT_TRUE(has(refusal(many + "]}"), "more than a document can"));
    EXPECT_EQ(refusal(std::string(kMostDocument + 1, ' ')),
              "it is larger than a document can be, " + std::to_string(kMostDocument) + " bytes");
    EXPECT_EQ(refusalOf("/text", std::string(kMostText, 'a')), "accepted");
    EXPECT_TRUE(has(refusalOf("/text", std::string(kMostText + 1, 'a')),
                    "text may be a text of at most 1048576 bytes"));
    EXPECT_EQ(refusalOf("/tokens", std::vector<std::string>(kMostTokens, "a")), "accepted");
    EXPECT_TRUE(has(refusalOf("/tokens", std::vector<std::string>(kMostTokens + 1, "a")),
                    "tokens may be a list of at most 4096 words"));
    EXPECT_TRUE(has(refusalOf("/tokens", {std::string(kMostText / 2, 'a'), std::string(kMostText, 'b')}),
                    "1048576 bytes"));
}

TEST(documentRefusals, messagesStayShort) {
    const std::string name(100000, 'x');
    EXPECT_LT(refusalOf("/view", name).size(), 300U);
    EXPECT_LT(refusalOf(("/" + name).c_str(), 1).size(), 300U);
    EXPECT_LT(refusal(replaced(file().dump(), "\"view\":", "\"" + name + "\":1,\"" + name + "\":")).size(),
              300U);
}

TEST(documentRefusals, wrongValues) {
    struct Wrong {
        const char* pointer;
        ordered_json value;
        std::string said;
    };
    const ordered_json list = ordered_json::array();
    const Wrong all[] = {
        {"/colours", list, "colours may be an object, not a list"},
        {"/colours/map", "jet",
         "colours.map may be diverging, red-blue, viridis, cividis, grey or blues, not \"jet\""},
        {"/colours/map", 3, "colours.map may be diverging, red-blue, viridis, cividis, grey or blues, not 3"},
        {"/colours/range", "all",
         "colours.range may be data, symmetric or two rising numbers from −1000000000 to 1000000000, not \"all\""},
        {"/colours/range",
         {1, 1},
         "colours.range may be data, symmetric or two rising numbers from −1000000000 to 1000000000, not a list"},
        {"/colours/range",
         {2, 1},
         "colours.range may be data, symmetric or two rising numbers from −1000000000 to 1000000000, not a list"},
        {"/colours/range",
         {-2e9, 1},
         "colours.range may be data, symmetric or two rising numbers from −1000000000 to 1000000000, not a list"},
        {"/colours/range",
         {0, 1, 2},
         "colours.range may be data, symmetric or two rising numbers from −1000000000 to 1000000000, not a list"},
        {"/colours/range",
         {"0", 1},
         "colours.range may be data, symmetric or two rising numbers from −1000000000 to 1000000000, not a list"},
        {"/view", "lokup", "view may be " + plain(viewIds()) + ", not \"lokup\""},
        {"/view", 3, "view may be " + plain(viewIds()) + ", not 3"},
        {"/schemeOf", list, "schemeOf may be an object, not a list"},
        {"/schemeOf/lookup", "sinusoidal", "schemeOf.lookup may be shaw, swin or t5, not \"sinusoidal\""},
        {"/schemeOf/lookup", "rope9", "schemeOf.lookup may be shaw, swin or t5, not \"rope9\""},
        {"/schemeOf/lookup", nullptr, "schemeOf.lookup may be shaw, swin or t5, not null"},
        {"/text", 5, "text may be a text of at most 1048576 bytes, not 5"},
        {"/line", -1, "line may be a whole number from 0 to 0, not -1"},
        {"/line", 1, "line may be a whole number from 0 to 0, not 1"},
        {"/tokenizer", "sub-words", "tokenizer may be words, characters or pieces, not \"sub-words\""},
        {"/tokenizer", list, "tokenizer may be words, characters or pieces, not a list"},
        {"/tokens", "I think",
         "tokens may be a list of at most 4096 words with 1048576 bytes, not \"I think\""},
        {"/tokens/1", "", "tokens[1] may be a word, not \"\""},
        {"/tokens/2", " \u3000", "tokens[2] may be a word, not \" \u3000\""},
        {"/tokens/4", 4, "tokens[4] may be a word, not 4"},
        {"/positions", 0, "positions may be a whole number from 1 to 1048576 or words, not 0"},
        {"/positions", 1048577, "positions may be a whole number from 1 to 1048576 or words, not 1048577"},
        {"/positions", 2.5, "positions may be a whole number from 1 to 1048576 or words, not 2.5"},
        {"/positions", "all", "positions may be a whole number from 1 to 1048576 or words, not \"all\""},
        {"/positions", true, "positions may be a whole number from 1 to 1048576 or words, not true"},
        {"/schemes", nullptr, "schemes may be an object, not null"},
        {"/schemes/shaw", 1, "schemes.shaw may be an object, not 1"},
        {"/schemes/shaw/dims", 0, "schemes.shaw.dims may be a whole number from 1 to 16384, not 0"},
        {"/schemes/shaw/dims", 16385, "schemes.shaw.dims may be a whole number from 1 to 16384, not 16385"},
        {"/schemes/shaw/dims", "64", "schemes.shaw.dims may be a whole number from 1 to 16384, not \"64\""},
        {"/schemes/shaw/part", "table", "schemes.shaw.part may be index, key, value or usage, not \"table\""},
        {"/schemes/shaw/part", list, "schemes.shaw.part may be index, key, value or usage, not a list"},
        {"/schemes/shaw/values", 1, "schemes.shaw.values may be an object, not 1"},
        {"/schemes/shaw/values/k", 513, "schemes.shaw.values.k may be a whole number from 0 to 512, not 513"},
        {"/schemes/shaw/values/k", -1, "schemes.shaw.values.k may be a whole number from 0 to 512, not -1"},
        {"/schemes/shaw/values/k", 3.5, "schemes.shaw.values.k may be a whole number from 0 to 512, not 3.5"},
        {"/schemes/shaw/values/k", "4",
         "schemes.shaw.values.k may be a whole number from 0 to 512, not \"4\""},
        {"/schemes/shaw/values/seed", 18446744073709551615ULL,
         "schemes.shaw.values.seed may be a whole number from 0 to 4294967295, not 18446744073709551615"},
        {"/schemes/shaw/values/mask", "sideways",
         "schemes.shaw.values.mask may be none or causal, not \"sideways\""},
        {"/schemes/shaw/values/mask", 1, "schemes.shaw.values.mask may be none or causal, not 1"},
        {"/focus", 0, "focus may be an object, not 0"},
        {"/focus/position", -1, "focus.position may be a whole number from 0 to 9007199254740992, not -1"},
        {"/focus/row", 0.5, "focus.row may be a whole number from 0 to 9007199254740992, not 0.5"},
        {"/focus/dimension", 9007199254740993,
         "focus.dimension may be a whole number from 0 to 9007199254740992, not 9007199254740993"},
        {"/focus/key", nullptr, "focus.key may be a whole number from 0 to 9007199254740992, not null"},
        {"/windows", list, "windows may be an object, not a list"},
        {"/windows/lookup.words", list, "windows.lookup.words may be an object, not a list"},
        {"/hideRows", 1, "hideRows may be true or false, not 1"},
    };
    for (const Wrong& wrong : all)
        EXPECT_EQ(refusalOf(wrong.pointer, wrong.value), wrong.said) << wrong.pointer;

    for (const ordered_json& span : {ordered_json({0, 0}), ordered_json({5, 1}), ordered_json::array({0}),
                                     ordered_json({0, 1, 2}), ordered_json({0, "1"}), ordered_json({0, 1e10}),
                                     ordered_json({-1e10, 0}), ordered_json(3), ordered_json(nullptr)})
        EXPECT_TRUE(has(refusalOf("/windows/lookup.words/rows", span),
                        "windows.lookup.words.rows may be two rising numbers from "))
            << span;
    const std::string good = file().dump();
    EXPECT_EQ(refusal(replaced(good, "\"k\":4", "\"k\":1e400")),
              "schemes.shaw.values.k is too large a number");
    EXPECT_EQ(refusal(replaced(good, "\"rows\":[0,50]", "\"rows\":[0,1e999]")),
              "windows.lookup.words.rows is too large a number");
}

TEST(documentRefusals, everyPieceOfAFile) {
    const std::string good = writeDocument(firstDocument());
    for (std::size_t length = 0; length + 1 < good.size(); ++length)
        EXPECT_TRUE(has(refusal(good.substr(0, length)), "before the document does")) << length;
    EXPECT_EQ(refusal(good.substr(0, good.size() - 1)), "accepted");
}

/// Whatever is done to a file, reading it ends, and soon, in a document that can be written or in a sentence.
TEST(documentRefusals, damagedFiles) {
    const std::string good = file().dump();
    const std::size_t cases = fromEnvironment("SWEEP_CASES", 900);
    const long before = Costs::memory();
    Damage damage;
    Costs costs;
    for (std::size_t i = 0; i < cases; ++i) {
        std::string bytes = good;
        if (damage.random(16) == 0) damage.swell(bytes);
        damage.change(bytes);
        Result<Document> read{Text{}};
        ASSERT_LT(costs.of([&] { read = readDocument(bytes); }), kMostSeconds) << "case " << i;
        if (!read) {
            EXPECT_FALSE(read.error().empty());
            continue;
        }
        const Result<Document> again = readDocument(writeDocument(*read));
        ASSERT_TRUE(again) << plain(again.error()) << "\n" << bytes;
        EXPECT_EQ(writeDocument(*again), writeDocument(*read)) << bytes;
    }
    EXPECT_LT(Costs::memory() - before, kMostMegabytes);
    costs.print("documents", before);
}

}  // namespace posiscope::test
