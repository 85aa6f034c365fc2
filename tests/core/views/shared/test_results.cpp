// SPDX-License-Identifier: GPL-3.0-or-later
/// The matrices that views compute: each by brute force from the words, the scheme's parts and the paper's formulas.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/document/head_choices.h"
#include "core/fields/matrix.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/view.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

constexpr const char* kWords = "I think therefore I am";

Document showing(const char* view, const char* scheme, Index dims) {
    Document document = withText(firstDocument(), kWords, Tokenizer::words);
    document = withView(withScheme(std::move(document), *findScheme(scheme)), *findView(view));
    Setting setting = settingOf(document, *findScheme(scheme));
    setting.dims = dims;
    return withSetting(std::move(document), *findScheme(scheme), setting);
}

Document with(Document document, const char* option, const char* value) {
    const auto all = choicesOf(viewOf(document), schemeOf(document));
    const auto found =
        std::ranges::find_if(all, [&](const Param* each) { return each->id == std::string(option); });
    EXPECT_NE(found, all.end()) << option;
    const auto read = readValue(**found, value);
    EXPECT_TRUE(read) << plain(read.error());
    return read ? withOption(std::move(document), **found, *read) : document;
}

Result<Part> resultNamed(const Document& document, const char* id) {
    const Encoding encoding = encodingOf(document);
    const ResultName* name = findResult(viewOf(document), id);
    EXPECT_NE(name, nullptr) << id;
    return resultOf({document, encoding, {}, {}}, *name);
}

Matrix numbers(const Document& document, const char* id) {
    const auto part = resultNamed(document, id);
    EXPECT_TRUE(part) << plain(part.error());
    return part ? firstRows(*part->field, part->field->size().rows) : Matrix();
}

void expectSame(const Matrix& found, const Matrix& expected, double within = 1e-12) {
    ASSERT_EQ(found.rows(), expected.rows());
    ASSERT_EQ(found.cols(), expected.cols());
    for (Index r = 0; r < found.rows(); ++r)
        for (Index c = 0; c < found.cols(); ++c) {
            if (std::isnan(expected(r, c)))
                EXPECT_TRUE(std::isnan(found(r, c))) << r << ", " << c;
            else
                EXPECT_NEAR(found(r, c), expected(r, c), within * (1 + std::abs(expected(r, c))))
                    << r << ", " << c;
        }
}

Matrix tableOf(const char* scheme, const char* part, Index positions, Index dims) {
    const FieldPtr field = partOf(scheme, part, {}, {positions, dims});
    return firstRows(*field, field->size().rows);
}

}  // namespace

TEST(results, theWordsAreRowsOfTheirTableById) {
    const Document document = with(showing("tokens", "sinusoidal", 6), "scaled", "on");
    const Matrix ids = numbers(document, "ids"), table = numbers(document, "W"),
                 rows = numbers(document, "E");
    expectSame(ids, (Matrix(5, 1) << 0, 1, 2, 0, 3).finished());
    ASSERT_EQ(table.rows(), 4);
    Matrix expected(5, 6);
    for (Index t = 0; t < 5; ++t) expected.row(t) = std::sqrt(6.0) * table.row(static_cast<Index>(ids(t, 0)));
    expectSame(rows, expected);
    EXPECT_TRUE(resultNamed(document, "ids")->wholeNumbers);
}

TEST(results, theSumIsMadeOfItsWeightedTables) {
    Document document =
        with(with(showing("mix", "sinusoidal", 6), "alpha-word", "2"), "beta-position", "0.5");
    document = with(with(document, "segments", "position"), "segment-start", "2");
    const Matrix plainSegment = numbers(document, "segment");
    document = with(document, "gamma-segment", "3");
    const Matrix rows = numbers(showing("tokens", "sinusoidal", 6), "E");
    expectSame(numbers(with(document, "scaled", "off"), "word"), 2 * rows);
    expectSame(numbers(document, "position"), 0.5 * tableOf("sinusoidal", "table", 5, 6));
    const Matrix segment = numbers(document, "segment");
    expectSame(segment, 3 * plainSegment);
    for (Index t : {1, 3, 4}) expectSame(segment.row(t), segment.row(t < 2 ? 0 : 2));
    const Matrix sum = numbers(document, "word") + numbers(document, "position") + segment;
    expectSame(numbers(document, "sum"), sum);
    EXPECT_EQ(plain(resultNamed(document, "norm").error()), "Nothing is normalised: LayerNorm is off.");

    const Matrix normal = numbers(with(document, "layernorm", "eps5"), "norm");
    for (Index t = 0; t < 5; ++t) {
        const double mean = sum.row(t).mean();
        const double variance = (sum.row(t).array() - mean).square().mean();
        expectSame(normal.row(t), ((sum.row(t).array() - mean) / std::sqrt(variance + 1e-5)).matrix());
    }
}

TEST(results, oneHeadStepByStepUnderShaw) {
    constexpr Index n = 5, d = 6, k = 4;
    for (const bool causal : {false, true}) {
        Document document = showing("attention", "shaw", d);
        if (causal) document = with(std::move(document), kMask.id, "causal");
        const Matrix q = numbers(document, "q"), key = numbers(document, "k"), v = numbers(document, "v");
        const Matrix ofKeys = tableOf("shaw", "key", n, d), ofValues = tableOf("shaw", "value", n, d);
        const double none = std::nan("");
        Matrix content = Matrix::Constant(n, n, none), position = content, weights = content;
        Matrix outputs = Matrix::Zero(n, d);
        for (Index i = 0; i < n; ++i) {
            double sum = 0;
            for (Index j = 0; j < (causal ? i + 1 : n); ++j) {
                content(i, j) = q.row(i).dot(key.row(j)) / std::sqrt(6.0);
                position(i, j) = q.row(i).dot(ofKeys.row(j - i + k)) / std::sqrt(6.0);
                weights(i, j) = std::exp(content(i, j) + position(i, j));
                sum += weights(i, j);
            }
            weights.row(i) /= sum;
            for (Index j = 0; j < (causal ? i + 1 : n); ++j)
                outputs.row(i) += weights(i, j) * (v.row(j) + ofValues.row(j - i + k));
        }
        expectSame(numbers(document, "content"), content);
        expectSame(numbers(document, "position"), position);
        expectSame(numbers(document, "logits"), content + position);
        expectSame(numbers(document, "weights"), weights);
        expectSame(numbers(document, "outputs"), outputs);
    }
}

TEST(results, withoutProjectionsQueriesKeysAndValuesAreTheWords) {
    const Document document =
        with(with(showing("attention", "rope", 6), "projections", "identity"), "attention-words", "on");
    const Matrix rows = std::sqrt(6.0) * numbers(showing("tokens", "rope", 6), "E");
    for (const char* id : {"q", "k", "v"}) expectSame(numbers(document, id), rows);
}

TEST(results, rowsAreComparedByEveryMeasure) {
    for (const auto& [scheme, part] : {std::pair{"shaw", "value"}, std::pair{"sinusoidal", "table"}}) {
        Document document = showing("similarity", scheme, 6);
        document.positions = 7;
        document.pane().part = part;
        const Matrix rows = tableOf(scheme, part, 7, 6);
        Matrix dot = rows * rows.transpose(), cosine = dot, distance = dot;
        for (Index a = 0; a < rows.rows(); ++a)
            for (Index b = 0; b < rows.rows(); ++b) {
                cosine(a, b) = dot(a, b) / (rows.row(a).norm() * rows.row(b).norm());
                distance(a, b) = (rows.row(a) - rows.row(b)).norm();
            }
        // Whatever measure the figure shows.
        document = with(document, "similarity", "cosine");
        expectSame(numbers(document, "dot"), dot);
        expectSame(numbers(document, "cosine"), cosine);
        expectSame(numbers(document, "distance"), distance, 1e-10);
    }
}

// Two numbers a word: the plane keeps every distance.
TEST(results, placesInThePlaneAreAsFarApartAsTheRows) {
    const Document document = showing("map", "sinusoidal", 2);
    const Matrix words = numbers(showing("mix", "sinusoidal", 2), "word"),
                 sums = numbers(showing("mix", "sinusoidal", 2), "sum");
    const Matrix before = numbers(document, "before"), after = numbers(document, "after");
    for (Index a = 0; a < 5; ++a)
        for (Index b = 0; b < 5; ++b) {
            EXPECT_NEAR((before.row(a) - before.row(b)).norm(), (words.row(a) - words.row(b)).norm(), 1e-12);
            EXPECT_NEAR((after.row(a) - after.row(b)).norm(), (sums.row(a) - sums.row(b)).norm(), 1e-12);
            EXPECT_NEAR((before.row(a) - after.row(b)).norm(), (words.row(a) - sums.row(b)).norm(), 1e-12);
        }
}

TEST(results, rowsThatPairsLookUpAndHowOften) {
    Document document = showing("lookup", "shaw", 6);
    document = withParam(document, *findScheme("shaw"), *findScheme("shaw")->param("k"), 2);
    document = with(std::move(document), kMask.id, "causal");
    Matrix rows = Matrix::Constant(5, 5, std::nan("")), used = Matrix::Zero(1, 5);
    for (Index i = 0; i < 5; ++i)
        for (Index j = 0; j <= i; ++j) {
            rows(i, j) = static_cast<double>(std::max<Index>(j - i, -2) + 2);
            ++used(0, static_cast<Index>(rows(i, j)));
        }
    expectSame(numbers(document, "rows"), rows);
    expectSame(numbers(document, "usage"), used);
}

TEST(results, areThereUnderEverySchemeOrSayWhyNot) {
    for (const View* view : views())
        for (const Scheme* scheme : schemesShownBy(*view))
            for (const ResultName& name : view->results) {
                SCOPED_TRACE(std::string(view->id) + ", " + scheme->id + ", " + name.id);
                const auto part = resultNamed(showing(view->id, scheme->id, 6), name.id);
                if (!part) {
                    EXPECT_FALSE(part.error().empty());
                    continue;
                }
                EXPECT_EQ(part->id, name.id);
                EXPECT_GT(part->field->size().rows * part->field->size().columns, 0);
                const auto none =
                    resultNamed(withText(showing(view->id, scheme->id, 6), "", Tokenizer::words), name.id);
                const bool needsWords = view->takesWords && scheme->id != std::string("swin");
                EXPECT_TRUE(!needsWords || !none) << "without words";
            }
}

}  // namespace posiscope::test
