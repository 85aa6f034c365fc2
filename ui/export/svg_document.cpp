// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/svg_document.h"

#include <QXmlStreamReader>
#include <algorithm>
#include <vector>

#include "ui/export/svg_file.h"

namespace posiscope {

namespace {

constexpr std::size_t kPiece = 1 << 14;  // bytes given to the parser at once
constexpr std::size_t kDeepest =
    256;  // elements inside each other: a few groups in what drawing programs write
constexpr std::size_t kMostWork = 1 << 26;  // characters and comparisons of names: a third of a second
constexpr int kMostEntity = 256;            // characters: drawing programs shorten the names of namespaces

/// Counts the work that the parser has done. It compares each attribute with all others of its element and with all
/// that the type of the document declares, and each prefix with all that are declared around it; an entity may be long.
class Work {
public:
    void add(const QXmlStreamReader& reader) {
        constexpr std::size_t kCharacter = 8, kElement = 64;
        m_done += kCharacter * static_cast<std::size_t>(reader.text().size());
        if (reader.isDTD()) m_declaredByType = static_cast<std::size_t>(reader.text().size()) / kCharacter;
        if (reader.isEndElement() && !m_declared.empty()) m_declared.pop_back();
        if (!reader.isStartElement()) return;
        std::size_t names = 1;
        for (const QXmlStreamAttribute& each : reader.attributes()) {
            m_done += kCharacter * static_cast<std::size_t>(each.value().size());
            ++names;
        }
        const auto declared = static_cast<std::size_t>(reader.namespaceDeclarations().size());
        m_declared.push_back(declared + (m_declared.empty() ? 0 : m_declared.back()));
        m_done += kElement + names * (names + m_declaredByType + m_declared.back()) + declared * declared;
    }
    bool isTooMuch() const { return m_done > kMostWork; }
    std::size_t depth() const { return m_declared.size(); }

private:
    std::size_t m_done = 0, m_declaredByType = 0;
    std::vector<std::size_t> m_declared;  // prefixes, in and around each open element
};

/// The tokens of an SVG, with the bytes that the parser needed for them.
class XmlTokens {
public:
    explicit XmlTokens(QIODevice& svg) : m_svg(svg) { m_reader.setEntityExpansionLimit(kMostEntity); }

    const QXmlStreamReader& reader() const { return m_reader; }
    /// The next; none at the end, at what is no XML and where more bytes would be needed.
    bool next(std::size_t mostOfToken, std::size_t mostOfAll) {
        std::size_t ofToken = 0;
        while (m_reader.readNext() == QXmlStreamReader::Invalid) {
            if (m_reader.error() != QXmlStreamReader::PrematureEndOfDocumentError) return false;
            m_isTooLong = ofToken > mostOfToken || m_bytes > mostOfAll;
            if (m_isTooLong) return false;
            // It may look at all of the token again: pieces grow with it.
            const std::size_t size = std::min(std::max(kPiece, ofToken), mostOfToken + 1 - ofToken);
            const QByteArray piece = m_svg.read(static_cast<qint64>(size));
            if (piece.isEmpty()) return false;
            m_reader.addData(piece);
            ofToken += static_cast<std::size_t>(piece.size());
            m_bytes += static_cast<std::size_t>(piece.size());
        }
        return !m_reader.atEnd();
    }
    bool isTooLong() const { return m_isTooLong; }

private:
    QIODevice& m_svg;
    QXmlStreamReader m_reader;
    std::size_t m_bytes = 0;
    bool m_isTooLong = false;
};

bool beginsDocument(const QXmlStreamReader& reader) {
    return reader.isStartElement() && reader.name() == QLatin1String(kDocumentElement) &&
           reader.namespaceUri() == QLatin1String(kDocumentNamespace);
}

/// Its text; comments in it mean nothing, and elements have no place there.
Embedded documentOf(XmlTokens& tokens, std::size_t most) {
    const std::size_t mostWritten = 2 * most;  // other programs may write a character as a longer sign
    QString json;
    while (tokens.next(mostWritten, kMostBeforeSvgDocument + mostWritten)) {
        const QXmlStreamReader& reader = tokens.reader();
        if (reader.isEndElement()) return Embedded::found(json.toStdString());
        if (reader.isStartElement()) break;
        if (reader.isCharacters()) json += reader.text();
        if (static_cast<std::size_t>(json.size()) > most) break;
    }
    return Embedded::damaged();
}

}  // namespace

Embedded svgDocument(QIODevice& svg, std::size_t most) {
    XmlTokens tokens(svg);
    Work work;
    while (tokens.next(kMostSvgToken, kMostBeforeSvgDocument)) {
        if (beginsDocument(tokens.reader())) return documentOf(tokens, most);
        work.add(tokens.reader());
        if (work.depth() >= kDeepest) return {};
        if (work.isTooMuch()) return Embedded::far();
    }
    return tokens.isTooLong() ? Embedded::far() : Embedded{};
}

}  // namespace posiscope
