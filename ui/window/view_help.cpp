// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/view_help.h"

#include <algorithm>
#include <string_view>

#include "ui/look/rich_text.h"

namespace posiscope {

namespace {

constexpr ViewHelp kHelp[] = {
    {"tokens",
     {marked("A model reads numbers: each token has an id, and the id picks a row of the word table W."),
      marked("Equal words have equal ids, so they get the same row, number for number, wherever they stand."),
      marked("Where a word stands is not in these rows: a positional encoding has to add it.")},
     marked(
         "Type a sentence that says a word twice and point at that word: both places take one row. Then type a "
         "second line: the two lines make a batch.")},
    {"mix",
     {marked("The row of each word and the row of its position are added, number by number."),
      marked("From here on a model has the sum alone: at another position the same word is another vector."),
      marked("If one of the two is much longer it drowns the other: compare their lengths.")},
     marked(
         "Set β to 0: nothing tells any more where a word stands. Then set it to 4: the words can hardly be seen.")},
    {"heatmap",
     {marked(
          "A table as a picture: each cell is one number, and the bar beside it says which colour is which number."),
      marked("In a table of positions each row is a position and each column a dimension."),
      marked(
          "The sinusoidal table is made of waves: fast ones in the first columns, slow ones in the last.")},
     marked(
         "Come nearer with the wheel until single cells are seen, then click one: Curves shows its row and its "
         "column.")},
    {"curves",
     {marked(
          "The numbers of a table as lines: above one row over all columns, below one column over all rows."),
      marked("Sines are solid, cosines dashed; the two of a pair have one wavelength."),
      marked("Fast waves tell neighbours apart, slow waves tell the beginning of a long text from its end.")},
     marked(
         "Move the focus to larger dimensions with the arrow keys: the wave below gets longer and longer.")},
    {"similarity",
     {marked("Each row of the table is compared with each other: by dot product, by cosine or by distance."),
      marked("Of sinusoidal positions only the distance counts: along each diagonal stands one value."),
      marked(
          "Near positions are alike, far ones less; the curve over the distance shows how fast that falls.")},
     marked("Choose the cosine and raise the base: positions stay alike over longer distances.")},
    {"spectrum",
     {marked(
          "Each pair of columns turns at a speed of its own: a dot says how fast, or how long a turn takes."),
      marked("Waves longer than the text never turn in full: they tell its beginning from its end."),
      marked(
          "Rules for longer texts keep the fast pairs, divide the slow ones by s and blend those between.")},
     marked("Choose rotary positions with YaRN and drag the factor s: which pairs begin to turn slower?")},
    {"lookup",
     {marked(
          "One word is the centre; each word uses a row of the table, by how far to the left or right of the centre "
          "it stands."),
      marked(
          "Beyond k the distance is clipped: all words farther away share the row at the end, and still take part."),
      marked("The matrix has the row number of each pair of words: along each diagonal stands one number.")},
     marked("Click another word, then drag k to 2: which words begin to share a row?")},
    {"attention",
     {marked(
          "One head: each word asks with its query, each word is asked by its key, and their product is the logit."),
      marked(
          "The position enters the logits, in Shaw's scheme the values too; softmax makes them weights, and the "
          "weights mix the values into the outputs."),
      marked(
          "Without positions two equal words have equal outputs; the bars show how far each scheme sets them apart.")},
     marked(
         "Type a sentence that says a word twice, choose one scheme after the other and watch the two outputs.")},
    {"map",
     {marked(
          "Each word is a point: of the many dimensions the plane shows the two directions in which the points "
          "spread most."),
      marked("A line leads each word from its embedding alone to where it lies with its position added."),
      marked("Equal words are one point before and several after; distances beyond the plane are not seen.")},
     marked("Type a sentence that says a word twice and click that word: its two lines begin at one point.")},
};

QString paragraph(const QString& html) {
    return QStringLiteral("<p style=\"margin:0 0 12px 0\">%1</p>").arg(html);
}

}  // namespace

const ViewHelp* helpOf(const View& view) {
    const auto* found =
        std::ranges::find(kHelp, std::string_view(view.id), [](const ViewHelp& each) { return each.view; });
    return found != std::end(kHelp) ? found : nullptr;
}

QString viewHelp(const View& view) {
    QString all = QStringLiteral("<h3>%1</h3>").arg(html(view.title));
    if (const ViewHelp* help = helpOf(view)) {
        for (const char* each : help->sentences) all += paragraph(html(each));
        all += paragraph(html(text("To try: %1", {text(help->toTry)})));
    }
    return all;
}

}  // namespace posiscope
