// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/pdf_attachment.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "core/io/inflate.h"

namespace posiscope {

namespace {

constexpr std::string_view kBlank{" \t\r\n\f\0", 6};
constexpr std::size_t kMostHeader = 4096;  // bytes of a dictionary that is looked at
constexpr int kMostDescriptions = 16;      // that are looked at
constexpr std::size_t kNowhere = std::string_view::npos;

std::string_view trimmed(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(kBlank);
    return first == kNowhere ? std::string_view{} : bytes.substr(first);
}

/// Takes a whole number from the front.
std::optional<std::size_t> takeNumber(std::string_view& bytes) {
    const std::string_view digits = trimmed(bytes);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{}) return {};
    bytes = digits.substr(static_cast<std::size_t>(end - digits.data()));
    return number;
}

/// "12 0 R" → 12
std::optional<std::size_t> reference(std::string_view bytes) {
    const auto object = takeNumber(bytes);
    const auto generation = object ? takeNumber(bytes) : object;
    return generation && trimmed(bytes).starts_with('R') ? object : std::nullopt;
}

/// What stands behind "12 0 obj"; where a file was added to, the last one counts.
std::string_view objectOf(std::string_view pdf, std::size_t number) {
    const std::string head = std::to_string(number) + " 0 obj";
    for (std::size_t at = pdf.rfind(head); at != kNowhere; at = at == 0 ? kNowhere : pdf.rfind(head, at - 1))
        if (at > 0 && kBlank.find(pdf[at - 1]) != kNowhere) return pdf.substr(at + head.size());
    return {};
}

/// What stands behind a key of a dictionary.
std::string_view behind(std::string_view dictionary, std::string_view key) {
    const std::size_t at = dictionary.find(key);
    return at == kNowhere ? std::string_view{} : trimmed(dictionary.substr(at + key.size()));
}

std::size_t lengthOf(std::string_view pdf, std::string_view dictionary) {
    std::string_view value = behind(dictionary, "/Length");
    if (const auto object = reference(value)) value = objectOf(pdf, *object);
    return takeNumber(value).value_or(kNowhere);
}

Embedded streamOf(std::string_view pdf, std::string_view object, std::size_t most) {
    const std::size_t start = object.substr(0, kMostHeader).find("stream");
    if (start == kNowhere) return Embedded::damaged();
    const std::string_view dictionary = object.substr(0, start);
    std::string_view data = object.substr(start + 6);
    if (data.starts_with('\r')) data.remove_prefix(1);
    if (data.starts_with('\n')) data.remove_prefix(1);
    const std::size_t length = lengthOf(pdf, dictionary);
    if (length > data.size()) return Embedded::damaged();
    data = data.substr(0, length);
    std::string_view filter = behind(dictionary, "/Filter");
    if (filter.starts_with('[')) filter = trimmed(filter.substr(1));
    if (filter.empty()) return length > most ? Embedded::damaged() : Embedded::found(std::string(data));
    if (!filter.starts_with("/FlateDecode")) return Embedded::damaged();
    auto bytes = inflated(data, most);
    return bytes ? Embedded::found(std::move(*bytes)) : Embedded::damaged();
}

}  // namespace

bool isPdf(std::string_view bytes) {
    return bytes.substr(0, 1024).find("%PDF-") != kNowhere;
}

Embedded pdfAttachment(std::string_view pdf, std::string_view name, std::size_t most) {
    // Its description: <</F (name) /EF <</F 12 0 R>> …>>
    const std::string quoted = '(' + std::string(name) + ')';
    std::size_t at = pdf.size();
    for (int looked = 0; looked < kMostDescriptions && at > 0; ++looked) {
        at = pdf.rfind(quoted, at - 1);
        if (at == kNowhere) break;
        const std::size_t room = std::min(at, kMostHeader);
        const std::string_view before = pdf.substr(at - room, room);
        const std::size_t start = before.rfind(" obj");
        if (start == kNowhere) continue;
        std::string_view description = pdf.substr(at - room + start, 2 * kMostHeader);
        description = description.substr(0, description.find("endobj"));
        const std::string_view files = behind(description, "/EF");
        const auto object = reference(behind(files, "/F"));
        if (!object) continue;
        return streamOf(pdf, objectOf(pdf, *object), most);
    }
    return {};
}

}  // namespace posiscope
