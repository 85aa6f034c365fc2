// SPDX-License-Identifier: GPL-3.0-or-later
/// Files that are no documents: each is refused with one sentence that says what and where, and nothing crashes.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "core/tokens/tokenizer.h"
#include "tests/core/files/refusals.h"
#include "tests/tools/damage.h"

namespace posiscope::test {

using nlohmann::ordered_json;

TEST(documentRefusals, theUnchangedFileIsAccepted) {
    EXPECT_EQ(refusal(file()), "accepted");
    EXPECT_EQ(refusal(fourPanes()), "accepted");
}

TEST(documentRefusals, whatIsNoJson) {
    EXPECT_EQ(refusal(std::string()), "it ends in line 1, before the document does");
    EXPECT_EQ(refusal(std::string("hello")), "it is not JSON: line 1 cannot be read");
    const std::string good = file().dump(2);
    const auto lineOf = [&](const char* piece) {
        const auto at = static_cast<std::ptrdiff_t>(good.find(piece));
        return std::to_string(1 + std::count(good.begin(), good.begin() + at, '\n'));
    };
    EXPECT_EQ(refusal(good.substr(0, good.find("\"shaw\""))),
              "it ends in line " + lineOf("\"shaw\"") + ", before the document does");
    EXPECT_EQ(refusal(replaced(good, "\"positions\":", "positions:")),
              "it is not JSON: line " + lineOf("\"positions\":") + " cannot be read");
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
    EXPECT_EQ(refusalOf("/posiscope", 3), "it needs version 3 of the format; this program reads version 2");
    EXPECT_EQ(refusal(std::string("{\"posiscope\": 7, \"new\": {}}")),
              "it needs version 7 of the format; this program reads version 2");
    const std::string allowed = "posiscope may be a whole number from 1 to 2, not ";
    EXPECT_EQ(refusalOf("/posiscope", "1"), allowed + "\"1\"");
    EXPECT_EQ(refusalOf("/posiscope", 0), allowed + "0");
    EXPECT_EQ(refusalOf("/posiscope", 1.5), allowed + "1.5");
    EXPECT_EQ(refusalOf("/posiscope", -1), allowed + "-1");
}

namespace {

/// The path of a JSON pointer in messages, "panes[0].view".
std::string pathOf(const std::string& pointer) {
    std::string path;
    for (std::size_t from = 1; from < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', from), pointer.size());
        const std::string key = pointer.substr(from, end - from);
        const bool isPlace = key.find_first_not_of("0123456789") == std::string::npos;
        path += isPlace ? '[' + key + ']' : (path.empty() ? "" : ".") + key;
        from = end + 1;
    }
    return path;
}

bool isNeeded(const std::string& pointer) {
    return pointer == "/panes" || pointer == "/panes/0/view" || pointer == "/text" ||
           pointer.starts_with("/panes/0/windows/lookup.words/") || pointer.starts_with("/colours/");
}

/// Calls with each object of the file and its JSON pointer.
void eachObject(const ordered_json& value, const std::string& pointer,
                const std::function<void(const ordered_json&, const std::string&)>& visit) {
    if (value.is_object()) visit(value, pointer);
    if (!value.is_structured()) return;
    for (const auto& [key, inner] : value.items()) eachObject(inner, pointer + '/' + key, visit);
}

}  // namespace

TEST(documentRefusals, littleIsNeeded) {
    std::size_t objects = 0;
    eachObject(file(), "", [&](const ordered_json& object, const std::string& pointer) {
        ++objects;
        for (const auto& [key, value] : object.items()) {
            const std::string at = pointer + "/" + key;
            ordered_json changed = file();
            changed[ordered_json::json_pointer(pointer)].erase(key);
            EXPECT_EQ(refusal(changed), at == "/posiscope" ? "it is not a Posiscope document"
                                        : isNeeded(at)     ? pathOf(at) + " is missing"
                                                           : "accepted");
        }
    });
    EXPECT_EQ(objects, 10U)
        << "the file, pane, options, windows, window, schemes, shaw, values, focus, colours";
}

TEST(documentRefusals, whatIsShownMustBeKnown) {
    for (const char* object :
         {"/schemes/shaw", "/schemes/shaw/values", "/panes/0/windows/lookup.words", "/colours"})
        EXPECT_EQ(refusalOf((std::string(object) + "/colour").c_str(), 1),
                  pathOf(object) + ".colour is not known");
}

TEST(documentRefusals, noKeyTwice) {
    const std::string good = file().dump();
    for (const auto& [from, path] : std::map<std::string, std::string>{{"\"text\":", "text"},
                                                                       {"\"dims\":", "schemes.shaw.dims"},
                                                                       {"\"k\":", "schemes.shaw.values.k"},
                                                                       {"\"map\":", "colours.map"},
                                                                       {"\"key\":", "focus.key"}})
        EXPECT_EQ(refusal(replaced(good, from, from + "0," + from)), path + " stands there twice");
}

TEST(documentRefusals, nothingLiesTooDeep) {
    std::string deep = "1";
    for (int i = 0; i < 9; ++i) deep = "{\"a\":" + deep + "}";
    EXPECT_TRUE(
        has(refusal("{\"posiscope\": 2, \"later\":" + deep + "}"), "later.a.a.a.a.a.a.a lies too deep"));
    EXPECT_TRUE(has(refusal(std::string(1000000, '[')), "too deep"));
    EXPECT_TRUE(
        has(refusal("{\"posiscope\": 2, \"tokens\":" + std::string(200000, '[')), "tokens lies too deep"));
}

TEST(documentRefusals, nothingIsTooLarge) {
    std::string many = "{\"posiscope\": 2, \"tokens\": [[]";
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
    EXPECT_LT(refusalOf("/panes/0/view", name).size(), 300U);
    EXPECT_LT(refusalOf(("/" + name).c_str(), 1).size(), 300U);
    EXPECT_LT(refusal(replaced(file().dump(), "\"text\":", "\"" + name + "\":1,\"" + name + "\":")).size(),
              300U);
}

TEST(documentRefusals, wrongColours) {
    const ordered_json list = ordered_json::array();
    const std::string maps = "colours.map may be diverging, red-blue, viridis, cividis, grey or blues, not ";
    const std::string ranges =
        "colours.range may be data, symmetric or two rising numbers from −1000000000 to 1000000000, not ";
    expectRefused({{"/colours", list, "colours may be an object, not a list"},
                   {"/colours/map", "jet", maps + "\"jet\""},
                   {"/colours/map", 3, maps + "3"},
                   {"/colours/range", "all", ranges + "\"all\""},
                   {"/colours/range", {1, 1}, ranges + "a list"},
                   {"/colours/range", {2, 1}, ranges + "a list"},
                   {"/colours/range", {-2e9, 1}, ranges + "a list"},
                   {"/colours/range", {0, 1, 2}, ranges + "a list"},
                   {"/colours/range", {"0", 1}, ranges + "a list"}});
}

TEST(documentRefusals, wrongWords) {
    const ordered_json list = ordered_json::array();
    const std::string positions = "positions may be a whole number from 1 to 1048576 or words, not ";
    const std::string tokenizers = "tokenizer may be words, characters or pieces, not ";
    expectRefused({{"/text", 5, "text may be a text of at most 1048576 bytes, not 5"},
                   {"/line", -1, "line may be a whole number from 0 to 0, not -1"},
                   {"/line", 1, "line may be a whole number from 0 to 0, not 1"},
                   {"/tokenizer", "sub-words", tokenizers + "\"sub-words\""},
                   {"/tokenizer", list, tokenizers + "a list"},
                   {"/tokens", "I think",
                    "tokens may be a list of at most 4096 words with 1048576 bytes, not \"I think\""},
                   {"/tokens/1", "", "tokens[1] may be a word, not \"\""},
                   {"/tokens/2", " \u3000", "tokens[2] may be a word, not \" \u3000\""},
                   {"/tokens/4", 4, "tokens[4] may be a word, not 4"},
                   {"/positions", 0, positions + "0"},
                   {"/positions", 1048577, positions + "1048577"},
                   {"/positions", 2.5, positions + "2.5"},
                   {"/positions", "all", positions + "\"all\""},
                   {"/positions", true, positions + "true"},
                   {"/hideRows", 1, "hideRows may be true or false, not 1"}});
}

TEST(documentRefusals, wrongSettings) {
    const std::string dims = "schemes.shaw.dims may be a whole number from 1 to 16384, not ";
    const std::string reach = "schemes.shaw.values.k may be a whole number from 0 to 512, not ";
    expectRefused(
        {{"/schemes", nullptr, "schemes may be an object, not null"},
         {"/schemes/shaw", 1, "schemes.shaw may be an object, not 1"},
         {"/schemes/shaw/dims", 0, dims + "0"},
         {"/schemes/shaw/dims", 16385, dims + "16385"},
         {"/schemes/shaw/dims", "64", dims + "\"64\""},
         {"/schemes/shaw/part", "index", "schemes.shaw.part is not known"},
         {"/schemes/shaw/values", 1, "schemes.shaw.values may be an object, not 1"},
         {"/schemes/shaw/values/k", 513, reach + "513"},
         {"/schemes/shaw/values/k", -1, reach + "-1"},
         {"/schemes/shaw/values/k", 3.5, reach + "3.5"},
         {"/schemes/shaw/values/k", "4", reach + "\"4\""},
         {"/schemes/shaw/values/seed", 18446744073709551615ULL,
          "schemes.shaw.values.seed may be a whole number from 0 to 4294967295, not 18446744073709551615"},
         {"/schemes/shaw/values/sharing", "nobody",
          "schemes.shaw.values.sharing may be " +
              plain(allowedValues(*findScheme("shaw")->param("sharing"))) + ", not \"nobody\""},
         {"/schemes/shaw/values/mask", "none", "schemes.shaw.values.mask is not known"}});
    EXPECT_EQ(refusal(replaced(file().dump(), "\"k\":4", "\"k\":1e400")),
              "schemes.shaw.values.k is too large a number");
}

TEST(documentRefusals, wrongFocus) {
    const std::string allowed = " may be a whole number from 0 to 9007199254740992, not ";
    expectRefused({{"/focus", 0, "focus may be an object, not 0"},
                   {"/focus/position", -1, "focus.position" + allowed + "-1"},
                   {"/focus/row", 0.5, "focus.row" + allowed + "0.5"},
                   {"/focus/dimension", 9007199254740993, "focus.dimension" + allowed + "9007199254740993"},
                   {"/focus/key", nullptr, "focus.key" + allowed + "null"}});
}

TEST(documentRefusals, everyPieceOfAFile) {
    const std::string good = writeDocument(firstDocument());
    for (std::size_t length = 0; length + 1 < good.size(); ++length)
        EXPECT_TRUE(has(refusal(good.substr(0, length)), "before the document does")) << length;
    EXPECT_EQ(refusal(good.substr(0, good.size() - 1)), "accepted");
}

/// Whatever is done to a file, reading it ends, and soon, in a document that can be written or in a sentence.
TEST(documentRefusals, damagedFiles) {
    const std::string good = fourPanes().dump();
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

TEST(documentRefusals, listsOfNumbers) {
    const auto refused = [](const std::string& list) {
        return refusal(R"({"posiscope": 2, "panes": [{"view": "spectrum", "scheme": "rope"}], "text": "a",
                           "tokens": ["a"], "schemes": {"rope": {"dims": 8, "values":
                           {"scaling": "longrope", "shortfactor": )" +
                       list + "}}}}");
    };
    EXPECT_EQ(refused("[1, 1.5, 2, 2.5]"), "accepted");
    EXPECT_EQ(refused("[]"), "accepted");
    EXPECT_EQ(refused("[1, 2]"), "accepted") << "the figure says that there are too few";
    const std::string range = " may be a number from 1e-06 to 1000000, not ";
    const std::string where = "schemes.rope.values.shortfactor";
    for (const char* wrong : {"0", "-1", "1e7", "null", "\"1\"", "true", "[1]"})
        EXPECT_TRUE(has(refused(std::string("[1, ") + wrong + "]"), where + "[1]" + range)) << wrong;
    EXPECT_TRUE(has(refused("1"), where + " may be a list of at most 8192 numbers from 1e-06 to 1000000"));
    std::string many = "1";
    for (int i = 0; i < 8192; ++i) many += ",1";
    EXPECT_TRUE(has(refused("[" + many + "]"), where + " may be a list of at most 8192 numbers"));
}

}  // namespace posiscope::test
