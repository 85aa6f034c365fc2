// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/answer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/number.h"
#include "core/fields/cells_field.h"
#include "core/lessons/patch.h"
#include "core/views/attention/attention.h"
#include "core/views/mix/mix.h"
#include "core/views/shared/facts.h"
#include "core/views/shared/registry.h"
#include "core/views/tokens/tokens.h"

namespace posiscope {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kRounding = 1e-12;

FieldPtr stored(Matrix cells) {
    return std::make_shared<CellsField>(std::move(cells), Kind::signedValue, Range{-1, 1});
}

/// The tables of a view that are no parts of a scheme.
FieldPtr tableOfView(const std::string& id, Document document, Text& wrong) {
    const bool ofTokens = id == "ids" || id == "batch" || id == "W" || id == "E";
    const bool ofMix = id == "word" || id == "position" || id == "sum";
    const bool ofHead = id == "logits" || id == "weights" || id == "outputs";
    if (!ofTokens && !ofMix && !ofHead) return nullptr;
    document.pane().view = ofTokens ? "tokens" : ofMix ? "mix" : "attention";
    if (!canShow(viewOf(document), schemeOf(document))) return nullptr;
    const Encoding encoding = encodingOf(document);
    const Canvas canvas;
    const Scene scene{document, encoding, canvas, {}};
    if (ofTokens) {
        const Embedding& embedding = tokens_view::lookOf(scene).embedding;
        if (id == "W") return embedding.table;
        if (id == "E") return embedding.rows;
        if (id == "batch") {
            Matrix all =
                Matrix::Constant(static_cast<Index>(embedding.lines.size()), embedding.longest,
                                 embedding.padding ? static_cast<double>(*embedding.padding) : kNone);
            for (Index r = 0; r < all.rows(); ++r) {
                const std::vector<Index>& line = embedding.lines[static_cast<std::size_t>(r)];
                for (std::size_t c = 0; c < line.size(); ++c)
                    all(r, static_cast<Index>(c)) = static_cast<double>(line[c]);
            }
            return stored(std::move(all));
        }
        Matrix ids(1, static_cast<Index>(embedding.ids.size()));
        for (Index i = 0; i < ids.cols(); ++i)
            ids(0, i) = static_cast<double>(embedding.ids[static_cast<std::size_t>(i)]);
        return stored(std::move(ids));
    }
    if (ofMix) {
        const Mix& mix = mix_view::lookOf(scene).mix;
        return id == "word"            ? mix.word
               : id == "sum"           ? mix.sum
               : mix.masked != nullptr ? mix.masked
                                       : mix.position;
    }
    wrong = attention_view::obstacle(scene);
    if (!wrong.empty()) return nullptr;
    const auto computed = attention_view::computedOf(scene);
    const Attention& head = computed->attention;
    return stored(id == "logits" ? head.logit : id == "weights" ? head.weight : head.output);
}

/// A part of the scheme or a table of a view. Null: there is none, which has been said.
FieldPtr fieldNamed(const JsonNode& node, const Document& document) {
    const Text allowed =
        text("a part of %1 or ids, batch, W, E, word, position, sum, logits, weights or outputs",
             {literal(schemeOf(document).id)});
    const std::string id = node.string(allowed);
    const Encoding encoding = encodingOf(document);
    if (schemeOf(document).part(id) != nullptr)
        if (const Part* part = encoding.part(id))
            if (part->missing.empty()) return part->field;
    Text wrong;
    FieldPtr table = tableOfView(id, document, wrong);
    if (table == nullptr) node.refuse(wrong.empty() ? allowed : text("something else: %1", {wrong}));
    return table;
}

double factNamed(const JsonNode& node, const Document& document, std::optional<double> otherwise = {}) {
    const std::string id = node.string(text("the name of a fact"));
    const Encoding encoding = encodingOf(document);
    // As `posiscope facts` lists them: whatever the size of the picture.
    const std::vector<FactLine> facts = factsOf({document, encoding, {}, {}});
    const auto found = std::ranges::find(facts, id, &FactLine::id);
    if (found != facts.end()) return found->value;
    if (!otherwise)
        node.refuse(text("a number that %1 says here (posiscope facts)", {literal(viewOf(document).id)}));
    return otherwise.value_or(kNone);
}

double cellOf(const JsonNode& node, const Document& document) {
    node.needOnly({"part", "row", "column"});
    const FieldPtr field = fieldNamed(node["part"], document);
    if (field == nullptr) return kNone;
    const Size size = field->size();
    const Index row = node["row"].whole(0, kMostPositions),
                column = node["column"].whole(0, size.columns - 1);
    return row < size.rows ? field->at(row, column) : kNone;  // behind the last row is no number
}

double shapeIn(const JsonNode& node, const Document& document) {
    node.needOnly({"part", "axis"});
    const FieldPtr field = fieldNamed(node["part"], document);
    const Text allowed = text("rows or columns");
    const std::string axis = node["axis"].string(allowed);
    if (axis != "rows" && axis != "columns") node["axis"].refuse(allowed);
    if (field == nullptr) return kNone;
    return static_cast<double>(axis == "rows" ? field->size().rows : field->size().columns);
}

double apartOf(const JsonNode& node, const Document& document, std::size_t language) {
    node.needOnly({"part", "rows", "than"});
    const FieldPtr first = fieldNamed(node["part"], document);
    const FieldPtr second =
        node.contains("than") ? fieldNamed(node["part"], patched(document, node["than"], language)) : first;
    const Text allowed = text("a list of two rows");
    const std::vector<JsonNode> rows = node["rows"].elements(allowed);
    if (rows.size() != 2) node["rows"].refuse(allowed);
    if (rows.size() != 2 || first == nullptr || second == nullptr) return kNone;
    const Index a = rows[0].whole(0, first->size().rows - 1), b = rows[1].whole(0, second->size().rows - 1);
    double most = 0;
    const Index columns = std::min(first->size().columns, second->size().columns);
    for (Index c = 0; c < columns; ++c) most = std::max(most, std::abs(first->at(a, c) - second->at(b, c)));
    return most;
}

double differingIn(const JsonNode& node, const Document& document, std::size_t language) {
    node.needOnly({"part", "than"});
    const FieldPtr first = fieldNamed(node["part"], document);
    const FieldPtr second = fieldNamed(node["part"], patched(document, node["than"], language));
    if (first == nullptr || second == nullptr) return kNone;
    const Size size = first->size();
    if (size.rows != second->size().rows || size.columns != second->size().columns) {
        node["than"].refuse(text("a patch that leaves as many cells as there are"));
        return kNone;
    }
    double cells = 0;
    for (Index r = 0; r < size.rows; ++r)
        for (Index c = 0; c < size.columns; ++c)
            if (first->at(r, c) != second->at(r, c)) ++cells;
    return cells;
}

double firstLengthOf(const JsonNode& node, Document document) {
    node.needOnly({"fact", "most"});
    const Index most = std::min(node["most"].whole(1, 100), wordsOf(document));
    const std::vector<std::string> all = document.sentence.tokens;
    for (Index n = 1; n <= most; ++n) {
        document.sentence.tokens.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
        if (factNamed(node["fact"], document, 0) != 0) return static_cast<double>(n);
    }
    return kNone;
}

/// Rows or columns as lists of numbers.
double cellAlong(const Field& field, bool rows, Index line, Index at) {
    return rows ? field.at(line, at) : field.at(at, line);
}

bool areSame(const Field& a, Index i, const Field& b, Index j, bool rows) {
    const Index count = rows ? a.size().columns : a.size().rows;
    if (count != (rows ? b.size().columns : b.size().rows)) return false;
    for (Index at = 0; at < count; ++at) {
        const double x = cellAlong(a, rows, i, at), y = cellAlong(b, rows, j, at);
        if (!(std::abs(x - y) <= kRounding)) return false;
    }
    return true;
}

double sameOf(const JsonNode& node, const Document& document, std::size_t language) {
    node.needOnly({"part", "row", "column", "than"});
    const bool rows = node.contains("row"), other = node.contains("than");
    const FieldPtr first = fieldNamed(node["part"], document);
    const FieldPtr second =
        other ? fieldNamed(node["part"], patched(document, node["than"], language)) : first;
    if (first == nullptr || second == nullptr) return kNone;
    const Index count = rows ? first->size().rows : first->size().columns;
    const Index line = node[rows ? "row" : "column"].whole(0, count - 1);
    const Index last = rows ? second->size().rows : second->size().columns;
    for (Index each = 0; each < last; ++each)
        if ((other || each != line) && areSame(*first, line, *second, each, rows))
            return static_cast<double>(each);
    return kNone;
}

double equalRowsOf(const JsonNode& node, const Document& document) {
    const Text allowed = text("a list of two parts");
    const std::vector<JsonNode> parts = node.elements(allowed);
    if (parts.size() != 2) {
        node.refuse(allowed);
        return kNone;
    }
    const FieldPtr a = fieldNamed(parts[0], document), b = fieldNamed(parts[1], document);
    if (a == nullptr || b == nullptr) return kNone;
    double equal = 0;
    for (Index r = 0; r < std::min(a->size().rows, b->size().rows); ++r)
        if (areSame(*a, r, *b, r, true)) ++equal;
    return equal;
}

double lengthOf(const JsonNode& node, const Document& document) {
    node.needOnly({"part", "row"});
    const FieldPtr field = fieldNamed(node["part"], document);
    if (field == nullptr) return kNone;
    const Index row = node["row"].whole(0, field->size().rows - 1);
    double sum = 0;
    for (Index c = 0; c < field->size().columns; ++c) sum += field->at(row, c) * field->at(row, c);
    return std::sqrt(sum);
}

double joinsOf(const JsonNode& node, const Document& document) {
    const Encoding encoding = encodingOf(document);
    const Index tables = encoding.lookedUp ? static_cast<Index>(encoding.lookedUp->tables.size()) : 0;
    if (tables == 0) {
        node.refuse(text("of a scheme that looks rows up"));
        return kNone;
    }
    const auto table = static_cast<std::size_t>(node.whole(0, tables - 1));
    return static_cast<double>(static_cast<int>(encoding.lookedUp->tables[table].joins));
}

double positionIn(const JsonNode& node, const Document& document, std::size_t language) {
    const std::string word = readInLanguage(node, language);
    const std::vector<std::string>& tokens = document.sentence.tokens;
    const auto found = std::ranges::find(tokens, word);
    if (found == tokens.end()) node.refuse(text("a word of the line"));
    return found == tokens.end() ? kNone : static_cast<double>(found - tokens.begin());
}

}  // namespace

double LessonAnswers::valueOf(const JsonNode& expression, const Document& document) const {
    if (expression.value().is_number()) return expression.value().get<double>();
    if (!expression.value().is_object()) {
        expression.refuse(text("a number or an expression"));
        return kNone;
    }
    if (!expression.contains("with")) return single(expression, document);
    return single(expression, patched(document, expression["with"], m_language));
}

double LessonAnswers::single(const JsonNode& expression, const Document& document) const {
    expression.needOnly({"cell", "shape", "fact", "position", "minus", "over", "apart", "differing",
                         "firstLength", "same", "equalRows", "length", "joins", "cite", "with"});
    if (expression.value().size() != (expression.contains("with") ? 2u : 1u)) {
        expression.refuse(text("one expression, and “with”"));
        return kNone;
    }
    for (const char* pair : {"minus", "over"}) {
        if (!expression.contains(pair)) continue;
        const Text allowed = text("a list of two expressions");
        const std::vector<JsonNode> both = expression[pair].elements(allowed);
        if (both.size() != 2) {
            expression[pair].refuse(allowed);
            return kNone;
        }
        const double a = valueOf(both[0], document), b = valueOf(both[1], document);
        return std::string_view(pair) == "minus" ? a - b : a / b;
    }
    if (expression.contains("cell")) return cellOf(expression["cell"], document);
    if (expression.contains("shape")) return shapeIn(expression["shape"], document);
    if (expression.contains("fact")) return factNamed(expression["fact"], document);
    if (expression.contains("position")) return positionIn(expression["position"], document, m_language);
    if (expression.contains("apart")) return apartOf(expression["apart"], document, m_language);
    if (expression.contains("differing")) return differingIn(expression["differing"], document, m_language);
    if (expression.contains("firstLength")) return firstLengthOf(expression["firstLength"], document);
    if (expression.contains("same")) return sameOf(expression["same"], document, m_language);
    if (expression.contains("equalRows")) return equalRowsOf(expression["equalRows"], document);
    if (expression.contains("length")) return lengthOf(expression["length"], document);
    if (expression.contains("joins")) return joinsOf(expression["joins"], document);
    if (!expression.contains("cite")) return kNone;
    const auto found = m_library.citations.find(expression["cite"].string(text("the name of a citation")));
    if (found != m_library.citations.end()) return found->second.value;
    std::vector<std::string> ids;
    for (const auto& [id, citation] : m_library.citations) ids.push_back(id);
    expression["cite"].refuse(oneOf(ids));
    return kNone;
}

std::string LessonAnswers::filled(const JsonNode& node, const std::string& said, const Document& document,
                                  const std::map<std::string, double>& numbers, int digits) const {
    std::string all;
    std::size_t at = 0;
    for (std::size_t open = said.find('{'); open != std::string::npos; open = said.find('{', at)) {
        const std::size_t close = said.find('}', open);
        const std::string place =
            said.substr(open + 1, close == std::string::npos ? close : close - open - 1);
        std::optional<double> number;
        if (const auto known = numbers.find(place); known != numbers.end()) {
            number = known->second;
        } else if (place.starts_with("fact:")) {
            const nlohmann::json id = place.substr(5);
            Text wrong;
            const double value = factNamed(JsonNode(id, wrong), document);
            if (wrong.empty()) number = value;
        } else if (place.starts_with("cell:")) {
            const Encoding encoding = encodingOf(document);
            const Part& part = partOf(document, encoding);
            const std::size_t comma = std::min(place.find(','), place.size() - 1);
            const auto row = readNumber(std::string_view(place).substr(5, comma - 5));
            const auto column = readNumber(std::string_view(place).substr(comma + 1));
            const Size size = part.field == nullptr ? Size{} : part.field->size();
            if (row && column && *row >= 0 && *column >= 0 && *row < static_cast<double>(size.rows) &&
                *column < static_cast<double>(size.columns))
                number = part.field->at(static_cast<Index>(*row), static_cast<Index>(*column));
        }
        if (!number || close == std::string::npos) {
            node.refuse(
                text("a text with places that can be filled in: {answer}, {fact:…} or {cell:row,column}"));
            return said;
        }
        all += said.substr(at, open - at) + plain(shownNumber(*number, digits));
        at = close + 1;
    }
    return all + said.substr(at);
}

std::optional<bool> holds(std::string_view when, double value) {
    if (when == "none") return std::isnan(value);
    if (when == "rounding") return value != 0 && std::abs(value) <= kRounding;
    for (const std::string_view sign : {"exactly", "=", "≠", ">", "<"}) {
        if (!when.starts_with(sign)) continue;
        const std::size_t begin = when.find_first_not_of(' ', sign.size());
        const auto than = readNumber(when.substr(std::min(begin, when.size())));
        if (!than) return {};
        const bool equal = std::abs(value - *than) <= kRounding * std::max(1.0, std::abs(*than));
        if (sign == "exactly") return value == *than;
        if (sign == "=") return equal;
        if (sign == "≠") return !equal && !std::isnan(value);
        return !equal && (sign == ">" ? value > *than : value < *than);
    }
    return {};
}

}  // namespace posiscope
