<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>posiscope</name>
    <message>
        <source>a text of at most %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of at most %1 words with %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two rising numbers from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than a document can be, %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a Posiscope document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs version %1 of the format; this program reads version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may be %2, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies too deep: at most %2 lists and objects inside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than a document can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON: line %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends in line %1, before the document does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words up to k away have a row of their own; farther ones share the end rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the random numbers of a^K and a^V start. The same seed gives the same tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row used by each pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a^{K}, added to keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a^{V}, added to values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often each row is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pairs are farther apart than k; 2(2k+1)d = %3 numbers a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative (Shaw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pair of words looks up a row by its distance, clipped at k; the row joins the key and the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shaw, Uszkoreit, Vaswani 2018, “Self-Attention with Relative Position Representations”, section 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sine and cosine interleaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sine half, then cosine half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine half, then sine half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper: i/(d/2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor2tensor: i/(d/2 − 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lone sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column of zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A larger base makes the slow waves slower. Below 1 the waves get faster with the dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which columns are sines and which are cosines. The numbers are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the frequencies fall from pair to pair: as the paper writes it, or as tensor2tensor and fairseq compute it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min_timescale as the code of tensor2tensor uses it: the frequency of the first pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max_timescale: the last pair is min/max times as fast as the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The position of row 0. fairseq starts at 2; it may be negative or between two words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>odd width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the last column of an odd width is. tensor2tensor always takes zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no waves: the only column is zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pairs turn fully within %3 positions; longest wavelength %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinusoidal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pair of dimensions is a sine and a cosine of the position, from fast to slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaswani et al. 2017, “Attention Is All You Need”, section 3.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may be %2, not “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sine columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over every %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cosine of pair %2, wavelength %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sine of pair %2, wavelength %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3&#xa0;×&#xa0;%4, one row and one column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a curve to move the focus; the arrow keys move it by one; turn the wheel to zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one row over all columns, and one column over all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 × %2 cells a pixel, one of them shown; zoom in for single values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 × %2 cells a pixel, smoothed: fast waves cancel to white, they are not 0; zoom in for single values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3&#xa0;×&#xa0;%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a cell to see it in Curves; turn the wheel to zoom, drag to move, double-click to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell %1 · pixel %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table, an index or a part of it as a picture, one colour a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the centre word itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 to the right of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 to the left of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1 and farther left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1 and farther right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset 0, the word itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from here %1× · all pairs %2×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 of a^{K} and of a^{V}: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen from %1 (position %2) it is used %3×; over all %4 pairs %5×.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence to see where its words stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1 · row ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which row does it use? Predict, then press H.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1,%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>farther than k = %4, so clip(%1 − %2, %3, %4) + %4 = row %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip(%1 − %2, %3, %4) + %4 = row %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position %1 · %2 · offset %3 from position %4 · row %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 of a^{K} is added to the key: e_{%2} = q_{%3} · (k_{%4} + a^{K}_{%1}) / √d;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 of a^{V} is added to the value in z_{%2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of the 2k+1 rows each word uses, seen from a centre word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a^{K}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a^{V}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words yet. Type a sentence, or choose a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the 2k+1 = %1 rows does each word use, seen from “%2” (position %3)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click another word; then drag k to 2 and see who shares a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row used by every pair (query i, key j)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← rows 0 … %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows %1 … %2 →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random start, seed %1, untrained: colours are numbers, not meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour says where, not how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row = clipped offset + k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row belongs to the pair (centre, word); the word&apos;s own embedding does not change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words for teaching; models use sub-words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the distance is clipped, not the word: it still takes part and shares the end row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2k+1 = %1 rows in each of a^{K} and a^{V} · 2(2k+1)d = %2 numbers a layer · %3 of %4 pairs are farther than k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimension %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 (position %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (offset %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (cosine of pair %2, wavelength %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (sine of pair %2, wavelength %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key j</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row (row 0 is position %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2(t · ω_{%3}) with t = %4, ω_{%3} = %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1(%2) = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavelength 2π/ω_{%1} = %2 positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a column of zeros, since the width is odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip(%1 − %2, %3, %4) + %4 = row %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below, %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the right, %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow pairs: less than 0.1 rad over these positions; they tell far positions apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from row %1 on: rows without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posiscope documents (*.posiscope)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position, from 0 to %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posiscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a plain file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may be from %2 to %3, not %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width × height at this dpi are %1 × %2 pixels; %3 pixels in all and 32767 a side are the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no memory for %1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2
Schemes: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part of the scheme is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the centre word, or the focus, one further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row or the position, one further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other word of the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, Shift + wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom, move sideways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next, previous control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← → ↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slider: one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slider: a tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slider: lowest, highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number box: take what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number box: back to the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Posiscope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;See how a transformer knows where a word stands.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later&lt;br&gt;(GPL-3.0-or-later). It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %2 (LGPL-3.0), QCustomPlot (GPL-3.0-or-later),&lt;br&gt;Eigen (MPL-2.0), ICU (Unicode licence) and JSON for Modern C++ (MIT).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Posiscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eset parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to position…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move word &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move word &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide row numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide row numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↷ Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many as words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No characters yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 words are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 characters are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence. Spaces always cut; other cuts follow word boundaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut at word boundaries, with a dictionary for Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut into single characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row(i, j) = clip(j − i, −k, k) + k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e_{ij} = q_{i} · (k_{j} + a^{K}_{row(i, j)}) / √d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z_{i} = Σ_{j} α_{ij} (v_{j} + a^{V}_{row(i, j)})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE_{(t, i)} = sin(t · ω_{i})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE_{(t, h+i)} = cos(t · ω_{i})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE_{(t, i)} = cos(t · ω_{i})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE_{(t, h+i)} = sin(t · ω_{i})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE_{(t, 2i)} = sin(t · ω_{i})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE_{(t, 2i+1)} = cos(t · ω_{i})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ω_{i} = base^{™i/d}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ω_{i} = min · (max/min)^{−i/(h℡)}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h = ⌈d/2⌉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h = ⌊d/2⌋</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
