<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>posiscope</name>
    <message>
        <source>a text of at most %1 bytes</source>
        <translation>最多 %1 字节的文本</translation>
    </message>
    <message>
        <source>a list of at most %1 words with %2 bytes</source>
        <translation>最多 %1 个词、共 %2 字节的列表</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>一个词</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>two rising numbers from %1 to %2</source>
        <translation>%1 到 %2 之间由小到大的两个数</translation>
    </message>
    <message>
        <source>the words of the text</source>
        <translation>文本中的词</translation>
    </message>
    <message>
        <source>it is larger than a document can be, %1 bytes</source>
        <translation>它超过了文档的上限，%1 字节</translation>
    </message>
    <message>
        <source>it is not a Posiscope document</source>
        <translation>它不是 Posiscope 文档</translation>
    </message>
    <message>
        <source>it needs version %1 of the format; this program reads version %2</source>
        <translation>它需要格式版本 %1；本程序能读版本 %2</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>%1 may be %2, not %3</source>
        <translation>%1 应为 %2，而不是 %3</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>不认识 %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>%1 lies too deep: at most %2 lists and objects inside each other</source>
        <translation>%1 嵌套太深：列表和对象最多套 %2 层</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>it holds more than a document can</source>
        <translation>它的内容超过了文档的上限</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>it is not JSON: line %1 cannot be read</source>
        <translation>它不是 JSON：文件的第 %1 行无法读取</translation>
    </message>
    <message>
        <source>it ends in line %1, before the document does</source>
        <translation>文件在第 %1 行结束，而文档还不完整</translation>
    </message>
    <message>
        <source>%1 is too large a number</source>
        <translation>%1 这个数太大</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Words up to k away have a row of their own; farther ones share the end rows.</source>
        <translation>距离不超过 k 的词各有自己的一行；更远的词共用两端的行。</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Where the random numbers of a^K and a^V start. The same seed gives the same tables.</source>
        <translation>a^K 与 a^V 的随机数从哪里开始。随机种子相同，表就相同。</translation>
    </message>
    <message>
        <source>row used by each pair</source>
        <translation>每对词所用的行号</translation>
    </message>
    <message>
        <source>a^{K}, added to keys</source>
        <translation>a^{K}，加到键向量上</translation>
    </message>
    <message>
        <source>a^{V}, added to values</source>
        <translation>a^{V}，加到值向量上</translation>
    </message>
    <message>
        <source>how often each row is used</source>
        <translation>每行用到的次数</translation>
    </message>
    <message>
        <source>Relative (Shaw)</source>
        <translation>相对位置（Shaw）</translation>
    </message>
    <message>
        <source>Each pair of words looks up a row by its distance, clipped at k; the row joins the key and the value.</source>
        <translation>每对词按相对距离查一行，距离在 k 处截断；查到的行加到键向量和值向量上。</translation>
    </message>
    <message>
        <source>Shaw, Uszkoreit, Vaswani 2018, “Self-Attention with Relative Position Representations”, section 3</source>
        <translation>Shaw、Uszkoreit、Vaswani，2018，“Self-Attention with Relative Position Representations”，第 3 节</translation>
    </message>
    <message>
        <source>head width</source>
        <translation>注意力头宽度</translation>
    </message>
    <message>
        <source>sine and cosine interleaved</source>
        <translation>正弦余弦交错</translation>
    </message>
    <message>
        <source>sine half, then cosine half</source>
        <translation>前半正弦、后半余弦</translation>
    </message>
    <message>
        <source>cosine half, then sine half</source>
        <translation>前半余弦、后半正弦</translation>
    </message>
    <message>
        <source>paper: i/(d/2)</source>
        <translation>论文：i/(d/2)</translation>
    </message>
    <message>
        <source>tensor2tensor: i/(d/2 − 1)</source>
        <translation>tensor2tensor：i/(d/2 − 1)</translation>
    </message>
    <message>
        <source>a lone sine</source>
        <translation>末列只有正弦</translation>
    </message>
    <message>
        <source>a column of zeros</source>
        <translation>末列全为 0</translation>
    </message>
    <message>
        <source>base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>A larger base makes the slow waves slower. Below 1 the waves get faster with the dimension.</source>
        <translation>底数越大，慢波越慢。小于 1 时，维度越大波越快。</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Which columns are sines and which are cosines. The numbers are the same.</source>
        <translation>哪些列是正弦，哪些列是余弦。数值相同。</translation>
    </message>
    <message>
        <source>frequencies</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最小时间尺度</translation>
    </message>
    <message>
        <source>min_timescale as the code of tensor2tensor uses it: the frequency of the first pair.</source>
        <translation>tensor2tensor 代码中的 min_timescale：维度对 0 的频率就是它。</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大时间尺度</translation>
    </message>
    <message>
        <source>max_timescale: the last pair is min/max times as fast as the first.</source>
        <translation>tensor2tensor 代码中的 max_timescale：末尾维度对的频率是维度对 0 的（最小/最大时间尺度）倍。</translation>
    </message>
    <message>
        <source>first position</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>The position of row 0. fairseq starts at 2; it may be negative or between two words.</source>
        <translation>行 0 的位置。fairseq 从 2 开始；可以是负数，也可以在两个词之间。</translation>
    </message>
    <message>
        <source>odd width</source>
        <translation>维度数为奇数时</translation>
    </message>
    <message>
        <source>no waves: the only column is zeros</source>
        <translation>没有波：唯一的一列全是 0</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Sinusoidal</source>
        <translation>正弦余弦位置编码</translation>
    </message>
    <message>
        <source>Each pair of dimensions is a sine and a cosine of the position, from fast to slow.</source>
        <translation>每个维度对是位置的一个正弦和一个余弦，由快到慢。</translation>
    </message>
    <message>
        <source>Vaswani et al. 2017, “Attention Is All You Need”, section 3.5</source>
        <translation>Vaswani 等，2017，“Attention Is All You Need”，第 3.5 节</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>维度数</translation>
    </message>
    <message>
        <source>%1%2%3</source>
        <translation>%1%2%3</translation>
    </message>
    <message>
        <source>%1 may be %2, not “%3”</source>
        <translation>%1 应为 %2，而不是“%3”</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>sine columns</source>
        <translation>正弦列</translation>
    </message>
    <message>
        <source>cosine columns</source>
        <translation>余弦列</translation>
    </message>
    <message>
        <source>%1 over every %2</source>
        <translation>%1，沿%2</translation>
    </message>
    <message>
        <source>Click a curve to move the focus; the arrow keys move it by one; turn the wheel to zoom.</source>
        <translation>点曲线移动焦点；方向键每次移动一格；滚轮缩放。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>one row over all columns, and one column over all rows</source>
        <translation>一行在各列上的数值，一列在各行上的数值</translation>
    </message>
    <message>
        <source>slow pairs</source>
        <translation>慢变维度对</translation>
    </message>
    <message>
        <source>%1: %2, %3&#xa0;×&#xa0;%4</source>
        <translation>%1：%2，%3&#xa0;×&#xa0;%4</translation>
    </message>
    <message>
        <source>Click a cell to see it in Curves; turn the wheel to zoom, drag to move, double-click to see all.</source>
        <translation>点一格，可在“曲线”中看它；滚轮缩放，拖动平移，双击看全部。</translation>
    </message>
    <message>
        <source>cell %1 · pixel %2</source>
        <translation>单格 %1 · 像素 %2</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>a table, an index or a part of it as a picture, one colour a cell</source>
        <translation>把表、行号或其中一部分画成图，一格一色</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>0</translation>
    </message>
    <message>
        <source>one</source>
        <translation>1</translation>
    </message>
    <message>
        <source>two</source>
        <translation>2</translation>
    </message>
    <message>
        <source>three</source>
        <translation>3</translation>
    </message>
    <message>
        <source>four</source>
        <translation>4</translation>
    </message>
    <message>
        <source>five</source>
        <translation>5</translation>
    </message>
    <message>
        <source>six</source>
        <translation>6</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>7</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>8</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>9</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>10</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <translation>位置 %2 的%1</translation>
    </message>
    <message>
        <source>%1 is the centre word itself</source>
        <translation>%1就是中心词自身</translation>
    </message>
    <message>
        <source>%1 is %2 to the right of %3</source>
        <translation>%1在%3的右边，相距 %2</translation>
    </message>
    <message>
        <source>%1 is %2 to the left of %3</source>
        <translation>%1在%3的左边，相距 %2</translation>
    </message>
    <message>
        <source>every offset</source>
        <translation>所有偏移</translation>
    </message>
    <message>
        <source>offset %1 and farther left</source>
        <translation>偏移 %1 及更左</translation>
    </message>
    <message>
        <source>offset %1 and farther right</source>
        <translation>偏移 %1 及更右</translation>
    </message>
    <message>
        <source>offset 0, the word itself</source>
        <translation>偏移 0，即词自身</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>偏移 %1</translation>
    </message>
    <message>
        <source>from here %1× · all pairs %2×</source>
        <translation>以该词为中心：%1 次 · 全部词对：%2 次</translation>
    </message>
    <message>
        <source>row %1 · %2 · %3</source>
        <translation>行 %1 · %2 · %3</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>还没有词</translation>
    </message>
    <message>
        <source>Type a sentence to see where its words stand.</source>
        <translation>输入一个句子，看每个词在哪里。</translation>
    </message>
    <message>
        <source>offset %1 · row ?</source>
        <translation>偏移 %1 · 行 ?</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Which row does it use? Predict, then press H.</source>
        <translation>它用哪一行？先猜一猜，再按 H 键看答案。</translation>
    </message>
    <message>
        <source>%1,%2</source>
        <translation>%1,%2</translation>
    </message>
    <message>
        <source>%1%2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>position %1 · %2 · offset %3 from position %4 · row %5</source>
        <translation>位置 %1 · %2 · 从位置 %4 看偏移 %3 · 行 %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>row %1 of a^{V} is added to the value in z_{%2}.</source>
        <translation>把 a^{V} 的行 %1 加到 z_{%2} 中的值向量上。</translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation>相对位置查表</translation>
    </message>
    <message>
        <source>which of the 2k+1 rows each word uses, seen from a centre word</source>
        <translation>从中心词看，每个词用 2k+1 行中的哪一行</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 个字符</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 个词</translation>
    </message>
    <message>
        <source>← %1 more</source>
        <translation>← 还有 %1 个</translation>
    </message>
    <message>
        <source>%1 more →</source>
        <translation>还有 %1 个 →</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>a^{K}</source>
        <translation>a^{K}</translation>
    </message>
    <message>
        <source>a^{V}</source>
        <translation>a^{V}</translation>
    </message>
    <message>
        <source>from here</source>
        <translation>以该词为中心</translation>
    </message>
    <message>
        <source>all pairs</source>
        <translation>全部词对</translation>
    </message>
    <message>
        <source>No words yet. Type a sentence, or choose a sample.</source>
        <translation>还没有词。请输入一个句子，或选一个例句。</translation>
    </message>
    <message>
        <source>Click another word; then drag k to 2 and see who shares a row.</source>
        <translation>点另一个词；再把 k 拖到 2，看哪些词开始共用一行。</translation>
    </message>
    <message>
        <source>row used by every pair (query i, key j)</source>
        <translation>每对（查询 i，键 j）所用的行号</translation>
    </message>
    <message>
        <source>rows of all pairs</source>
        <translation>全部词对的行号</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>行 %1</translation>
    </message>
    <message>
        <source>the word itself</source>
        <translation>词自身</translation>
    </message>
    <message>
        <source>← rows 0 … %1</source>
        <translation>← 行 0 … %1</translation>
    </message>
    <message>
        <source>rows %1 … %2 →</source>
        <translation>行 %1 … %2 →</translation>
    </message>
    <message>
        <source>row %1 (%2)</source>
        <translation>行 %1（%2）</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>random start, seed %1, untrained: colours are numbers, not meaning</source>
        <translation>随机初始化（种子 %1），未经训练：颜色只表示数值，不表示语义</translation>
    </message>
    <message>
        <source>row = clipped offset + k</source>
        <translation>行号 = 截断后的偏移 + k</translation>
    </message>
    <message>
        <source>the row belongs to the pair (centre, word); the word&apos;s own embedding does not change</source>
        <translation>这一行属于词对（中心词，该词）；词自身的嵌入不变</translation>
    </message>
    <message>
        <source>words for teaching; models use sub-words</source>
        <translation>这里按词切分，便于教学；模型用的是子词</translation>
    </message>
    <message>
        <source>the distance is clipped, not the word: it still takes part and shares the end row</source>
        <translation>截断的是距离，不是词：它仍参与计算，只是共用端点那一行</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>位置 %1</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>dimension %1</source>
        <translation>维度 %1</translation>
    </message>
    <message>
        <source>row %1 (position %2)</source>
        <translation>行 %1，位置 %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 的“%2”</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>query i</source>
        <translation>查询 i</translation>
    </message>
    <message>
        <source>key j</source>
        <translation>键 j</translation>
    </message>
    <message>
        <source>dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>row of the table</source>
        <translation>表的行</translation>
    </message>
    <message>
        <source>row (row 0 is position %1)</source>
        <translation>行（行 0 是位置 %1）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>cos</source>
        <translation>cos</translation>
    </message>
    <message>
        <source>sin</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>%1: %2(t · ω_{%3}) with t = %4, ω_{%3} = %5</source>
        <translation>%1：%2(t · ω_{%3})，其中 t = %4，ω_{%3} = %5</translation>
    </message>
    <message>
        <source>= %1(%2) = %3</source>
        <translation>= %1(%2) = %3</translation>
    </message>
    <message>
        <source>Wavelength 2π/ω_{%1} = %2 positions.</source>
        <translation>波长 2π/ω_{%1} = %2 个位置。</translation>
    </message>
    <message>
        <source>%1: a column of zeros, since the width is odd</source>
        <translation>%1：这一列全为 0，因为维度数是奇数</translation>
    </message>
    <message>
        <source>clip(%1 − %2, %3, %4) + %4 = row %5</source>
        <translation>clip(%1 − %2, %3, %4) + %4 = 行号&#xa0;%5</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>rows without a word</source>
        <translation>超出句子长度，没有对应的词</translation>
    </message>
    <message>
        <source>from row %1 on: rows without a word</source>
        <translation>从行 %1 起：超出句子长度，没有对应的词</translation>
    </message>
    <message>
        <source>Posiscope documents (*.posiscope)</source>
        <translation>Posiscope 文档 (*.posiscope)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>要保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>不保存，更改就会丢失。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Go to position</source>
        <translation>转到位置</translation>
    </message>
    <message>
        <source>Position, from 0 to %1:</source>
        <translation>位置，0 到 %1：</translation>
    </message>
    <message>
        <source>Posiscope</source>
        <translation>Posiscope</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is not a plain file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 may be from %2 to %3, not %4</source>
        <translation>%1 应在 %2 到 %3 之间，而不是 %4</translation>
    </message>
    <message>
        <source>there is no memory for %1 × %2 pixels</source>
        <translation>内存不够 %1×%2 像素</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Which part of the scheme is shown</source>
        <translation>显示编码方案的哪一部分</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Move word</source>
        <translation>移动词</translation>
    </message>
    <message>
        <source>Move focus</source>
        <translation>移动焦点</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>the centre word, or the focus, one further</source>
        <translation>中心词或焦点移动一格</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>the row or the position, one further</source>
        <translation>行或位置移动一格</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>ten further</source>
        <translation>移动十格</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>first, last</source>
        <translation>最前、最后</translation>
    </message>
    <message>
        <source>the other word of the pair</source>
        <translation>移动词对中的另一个词</translation>
    </message>
    <message>
        <source>Wheel, Shift + wheel</source>
        <translation>滚轮、Shift + 滚轮</translation>
    </message>
    <message>
        <source>zoom, move sideways</source>
        <translation>缩放、左右平移</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>next, previous control</source>
        <translation>下一个、上一个控件</translation>
    </message>
    <message>
        <source>← → ↑ ↓</source>
        <translation>← → ↑ ↓</translation>
    </message>
    <message>
        <source>slider: one step</source>
        <translation>滑块：一步</translation>
    </message>
    <message>
        <source>slider: a tenth</source>
        <translation>滑块：十分之一</translation>
    </message>
    <message>
        <source>slider: lowest, highest</source>
        <translation>滑块：最小、最大</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>number box: take what is typed</source>
        <translation>数字框：采用输入的数</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>number box: back to the value</source>
        <translation>数字框：恢复原值</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Posiscope</source>
        <translation>关于 Posiscope</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>R&amp;eset parameters</source>
        <translation>还原参数(&amp;E)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>&amp;Go to position…</source>
        <translation>转到位置(&amp;G)…</translation>
    </message>
    <message>
        <source>Move word &amp;left</source>
        <translation>词左移(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hide row numbers</source>
        <translation>隐藏行号(&amp;H)</translation>
    </message>
    <message>
        <source>Hide row numbers</source>
        <translation>隐藏行号</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>显示全部(&amp;F)</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>编码方案</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ 撤销</translation>
    </message>
    <message>
        <source>↷ Redo</source>
        <translation>↷ 重做</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>as many as words</source>
        <translation>与词数相同</translation>
    </message>
    <message>
        <source>Reset %1 to %2</source>
        <translation>把“%1”还原为 %2</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>还没有词。</translation>
    </message>
    <message>
        <source>No characters yet.</source>
        <translation>还没有字符。</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 个词</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 个字符</translation>
    </message>
    <message>
        <source>The first %1 of %2 words are used.</source>
        <translation>共 %2 个词，只用前 %1 个。</translation>
    </message>
    <message>
        <source>The first %1 of %2 characters are used.</source>
        <translation>共 %2 个字符，只用前 %1 个。</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Type a sentence. Spaces always cut; other cuts follow word boundaries.</source>
        <translation>输入一个句子。空格处总会切开；其他地方按词的边界切分。</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Cut at word boundaries, with a dictionary for Chinese</source>
        <translation>按词的边界切分，中文用词典</translation>
    </message>
    <message>
        <source>Cut into single characters</source>
        <translation>切成单个字符</translation>
    </message>
    <message>
        <source>Samples ▾</source>
        <translation>例句 ▾</translation>
    </message>
    <message>
        <source>Sample sentences</source>
        <translation>例句</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>例句</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cutting</source>
        <translation>切分</translation>
    </message>
    <message>
        <source>row(i, j) = clip(j − i, −k, k) + k</source>
        <translation>row(i, j) = clip(j − i, −k, k) + k</translation>
    </message>
    <message>
        <source>e_{ij} = q_{i} · (k_{j} + a^{K}_{row(i, j)}) / √d</source>
        <translation>e_{ij} = q_{i} · (k_{j} + a^{K}_{row(i, j)}) / √d</translation>
    </message>
    <message>
        <source>z_{i} = Σ_{j} α_{ij} (v_{j} + a^{V}_{row(i, j)})</source>
        <translation>z_{i} = Σ_{j} α_{ij} (v_{j} + a^{V}_{row(i, j)})</translation>
    </message>
    <message>
        <source>PE_{(t, i)} = sin(t · ω_{i})</source>
        <translation>PE_{(t, i)} = sin(t · ω_{i})</translation>
    </message>
    <message>
        <source>PE_{(t, h+i)} = cos(t · ω_{i})</source>
        <translation>PE_{(t, h+i)} = cos(t · ω_{i})</translation>
    </message>
    <message>
        <source>PE_{(t, i)} = cos(t · ω_{i})</source>
        <translation>PE_{(t, i)} = cos(t · ω_{i})</translation>
    </message>
    <message>
        <source>PE_{(t, h+i)} = sin(t · ω_{i})</source>
        <translation>PE_{(t, h+i)} = sin(t · ω_{i})</translation>
    </message>
    <message>
        <source>PE_{(t, 2i)} = sin(t · ω_{i})</source>
        <translation>PE_{(t, 2i)} = sin(t · ω_{i})</translation>
    </message>
    <message>
        <source>PE_{(t, 2i+1)} = cos(t · ω_{i})</source>
        <translation>PE_{(t, 2i+1)} = cos(t · ω_{i})</translation>
    </message>
    <message>
        <source>h = ⌈d/2⌉</source>
        <translation>h = ⌈d/2⌉</translation>
    </message>
    <message>
        <source>h = ⌊d/2⌋</source>
        <translation>h = ⌊d/2⌋</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Numbers between commas</source>
        <translation>逗号分隔的数值</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Numbers between tabs</source>
        <translation>制表符分隔的数值</translation>
    </message>
    <message>
        <source>LaTeX table</source>
        <translation>LaTeX 表格</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown 表格</translation>
    </message>
    <message>
        <source>ω_{i} = base^{−2i/d}</source>
        <translation>ω_{i} = base^{−2i/d}</translation>
    </message>
    <message>
        <source>%1 \ %2</source>
        <translation>%1 \ %2</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>that is not permitted</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>it is on a disk that can only be read</source>
        <translation>它所在的磁盘是只读的</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>it would be larger than a file may be here</source>
        <translation>文件会超过这里允许的大小</translation>
    </message>
    <message>
        <source>a part of the path is not a folder</source>
        <translation>路径中有一段不是文件夹</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>its links lead round in a circle</source>
        <translation>它的链接绕成了圈</translation>
    </message>
    <message>
        <source>another program is writing it</source>
        <translation>另一个程序正在写它</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告出错</translation>
    </message>
    <message>
        <source>See how a transformer knows where a word stands.</source>
        <translation>看 Transformer 怎样知道一个词在哪里。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，许可证为 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>It comes without any warranty.</source>
        <translation>不提供任何担保。</translation>
    </message>
    <message>
        <source>It is built with:</source>
        <translation>它使用了：</translation>
    </message>
    <message>
        <source>Sentence and scheme</source>
        <translation>句子与编码方案</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>还原布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>投影(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>打印(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy version details</source>
        <translation>复制版本信息(&amp;C)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&#xa0;· </source>
        <translation>&#xa0;· </translation>
    </message>
    <message>
        <source>Move word righ&amp;t</source>
        <translation>词右移(&amp;T)</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>With %1.</source>
        <translation>参数：%1。</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>出处：%1。</translation>
    </message>
    <message>
        <source>diverging, even steps</source>
        <translation>发散，步长均匀</translation>
    </message>
    <message>
        <source>red and blue, stronger</source>
        <translation>红蓝，更鲜明</translation>
    </message>
    <message>
        <source>viridis</source>
        <translation>viridis</translation>
    </message>
    <message>
        <source>cividis</source>
        <translation>cividis</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>blues</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>%1, one row and one column</source>
        <translation>%1，一行与一列</translation>
    </message>
    <message>
        <source>%1: no words yet.</source>
        <translation>%1：还没有词。</translation>
    </message>
    <message>
        <source>“%1” (position %2)</source>
        <translation>位置 %2 的“%1”</translation>
    </message>
    <message>
        <source>The words stand in a line; a link leads from each to its row of the table.</source>
        <translation>词横向排开；每个词有一条线连到表中它用的行。</translation>
    </message>
    <message>
        <source>positions %1 to %2</source>
        <translation>位置 %1 到 %2</translation>
    </message>
    <message>
        <source>queries %1 to %2</source>
        <translation>查询 %1 到 %2</translation>
    </message>
    <message>
        <source>keys %1 to %2</source>
        <translation>键 %1 到 %2</translation>
    </message>
    <message>
        <source>dimensions %1 to %2</source>
        <translation>维度 %1 到 %2</translation>
    </message>
    <message>
        <source>rows %1 to %2 of the table</source>
        <translation>表的行 %1 到 %2</translation>
    </message>
    <message>
        <source>rows %1 to %2, %3</source>
        <translation>行 %1 到 %2，%3</translation>
    </message>
    <message>
        <source>Each column is a wave along the positions, %1 long.</source>
        <translation>每一列是沿位置的一条波，波长 %1。</translation>
    </message>
    <message>
        <source>Each column is a wave along the positions; the fastest, %1, is %2 long, the slowest, %3, %4.</source>
        <translation>每一列是沿位置的一条波；最快的是%1，波长 %2，最慢的是%3，波长 %4。</translation>
    </message>
    <message>
        <source>Each diagonal has one row number, from %1 at the lower left to %2 at the upper right.</source>
        <translation>每条对角线上行号相同，从左下的 %1 到右上的 %2。</translation>
    </message>
    <message>
        <source>Shown: %1, %2; colours from %3 to %4.</source>
        <translation>所示：%1，%2；颜色从 %3 到 %4。</translation>
    </message>
    <message>
        <source>From top to bottom %1; from left to right %2; colours from %3 to %4.</source>
        <translation>从上到下：%1；从左到右：%2；颜色从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1，沿%2</translation>
    </message>
    <message>
        <source>Above: %1. Below: %2 over %3.</source>
        <translation>上图：%1。下图：%2，沿%3。</translation>
    </message>
    <message>
        <source>%1 × %2 numbers</source>
        <translation>%1 × %2 个数</translation>
    </message>
    <message>
        <source>Copied: the figure and its %1</source>
        <translation>已复制：图和其中 %1</translation>
    </message>
    <message>
        <source>Copied: the figure</source>
        <translation>已复制：图</translation>
    </message>
    <message>
        <source>Copied: the figure alone. %1 are more than %2: zoom in, or save them.</source>
        <translation>只复制了图。%1，超过 %2：请放大，或保存数值。</translation>
    </message>
    <message>
        <source>There is no number yet</source>
        <translation>还没有数值</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Copied: the caption</source>
        <translation>已复制：图注</translation>
    </message>
    <message>
        <source>Copied: the alternative text</source>
        <translation>已复制：图片的文字说明（替代文字）</translation>
    </message>
    <message>
        <source>Saving the numbers…</source>
        <translation>正在保存数值…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>Save n&amp;umbers…</source>
        <translation>保存数值(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>复制数值(&amp;V)</translation>
    </message>
    <message>
        <source>Copy ca&amp;ption</source>
        <translation>复制图注(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;alternative text</source>
        <translation>复制图片的文字说明（替代文字）(&amp;A)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The figure as a picture, and its numbers</source>
        <translation>图片和其中的数值</translation>
    </message>
    <message>
        <source>%1 × %2 numbers are more than somebody reads: %3 × %4 at most. Zoom in, or save them as .csv.</source>
        <translation>%1 × %2 个数多得没法读：最多 %3 × %4 个。请放大，或保存为 .csv。</translation>
    </message>
    <message>
        <source>%1 × %2 numbers are too many for a text: %3 at most. Zoom in, or save them as .npy.</source>
        <translation>%1 × %2 个数存成文本太多：最多 %3 个。请放大，或保存为 .npy。</translation>
    </message>
    <message>
        <source>%1 × %2 numbers are too many for a file: %3 at most. Zoom in.</source>
        <translation>%1 × %2 个数存成文件太多：最多 %3 个。请放大。</translation>
    </message>
    <message>
        <source>cannot write %1: numbers go into files that end in %2</source>
        <translation>无法写入 %1：数值文件的扩展名应为 %2</translation>
    </message>
    <message>
        <source> </source>
        <translation></translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>How many rows: positions 0, 1, 2 and so on.</source>
        <translation>有多少行：位置 0、1、2，依此类推。</translation>
    </message>
    <message>
        <source>How many numbers each row has.</source>
        <translation>每行有多少个数。</translation>
    </message>
    <message>
        <source>there is no memory for a picture of that size</source>
        <translation>内存不够画这么大的图</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>font size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>dpi</source>
        <translation>dpi</translation>
    </message>
    <message>
        <source>width × height at this dpi are %1 × %2 pixels; %3 pixels in all and %4 a side are the most</source>
        <translation>在这个 dpi 下，宽×高为 %1×%2 像素；总共最多 %3 像素，每边最多 %4</translation>
    </message>
    <message>
        <source>%1, %2 or %3</source>
        <translation>%1、%2 或 %3</translation>
    </message>
    <message>
        <source>&amp;Colours of values</source>
        <translation>数值的颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Range of the &amp;data</source>
        <translation>数据的范围(&amp;D)</translation>
    </message>
    <message>
        <source>Range &amp;symmetric about 0</source>
        <translation>以 0 对称的范围(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fixed range…</source>
        <translation>固定范围(&amp;F)…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Fixed range</source>
        <translation>固定范围</translation>
    </message>
    <message>
        <source>&amp;Lowest</source>
        <translation>最小(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Highest</source>
        <translation>最大(&amp;H)</translation>
    </message>
    <message>
        <source>Values beyond have the colour of the end.</source>
        <translation>超出的数值用端点的颜色。</translation>
    </message>
    <message>
        <source>Unsaved changes are not kept</source>
        <translation>未保存的更改没有备份</translation>
    </message>
    <message>
        <source>A crash would lose them: %1</source>
        <translation>程序崩溃会丢失它们：%1</translation>
    </message>
    <message>
        <source>%1
It is put aside: %2</source>
        <translation>%1
它已移到一边：%2</translation>
    </message>
    <message>
        <source>Unsaved changes could not be read</source>
        <translation>未保存的更改无法读取</translation>
    </message>
    <message>
        <source>Posiscope ended before these changes were saved.</source>
        <translation>上次 Posiscope 结束时，这些更改还没有保存。</translation>
    </message>
    <message>
        <source>Recover opens them; the file changes only when you save.</source>
        <translation>“恢复”会打开它们；只有保存时文件才改变。</translation>
    </message>
    <message>
        <source>Recover opens the chosen ones; the file changes only when you save. The others are offered at the next start.</source>
        <translation>“恢复”会打开选中的；只有保存时文件才改变。其余的下次启动时再问。</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后(&amp;L)</translation>
    </message>
    <message>
        <source>Documents and pictures (*.posiscope *.png *.svg *.pdf)</source>
        <translation>文档和图片 (*.posiscope *.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>it is larger than a picture can be, %1 bytes</source>
        <translation>它超过了图片的上限，%1 字节</translation>
    </message>
    <message>
        <source>this picture carries no Posiscope document</source>
        <translation>这张图片不带 Posiscope 文档</translation>
    </message>
    <message>
        <source>the document that this picture carries is damaged</source>
        <translation>这张图片带的文档已损坏</translation>
    </message>
    <message>
        <source>the document that this picture carries: %1</source>
        <translation>这张图片带的文档：%1</translation>
    </message>
    <message>
        <source>cannot write %1: a picture would be lost; a document&apos;s name ends in %2</source>
        <translation>无法写入 %1：会覆盖一张图片；文档的扩展名应为 %2</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出图形</translation>
    </message>
    <message>
        <source>One column, 85 mm</source>
        <translation>单栏，85 毫米</translation>
    </message>
    <message>
        <source>Two columns, 178 mm</source>
        <translation>双栏，178 毫米</translation>
    </message>
    <message>
        <source>Slide, 16 : 9</source>
        <translation>幻灯片，16 : 9</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>PDF, for papers</source>
        <translation>PDF，用于论文</translation>
    </message>
    <message>
        <source>SVG, to go on drawing</source>
        <translation>SVG，可继续绘制</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG，像素</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>&amp;Title above the figure</source>
        <translation>图形上方加标题(&amp;T)</translation>
    </message>
    <message>
        <source>Texts as &amp;outlines, which need no font</source>
        <translation>文字转为轮廓，无需字体(&amp;O)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels; %3</source>
        <translation>%1 × %2 像素；%3</translation>
    </message>
    <message>
        <source>%1 × %2 mm, sharp at every size; %3</source>
        <translation>%1 × %2 毫米，放大仍清晰；%3</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The figure as a file: PDF, SVG or PNG</source>
        <translation>把图形存为文件：PDF、SVG 或 PNG</translation>
    </message>
    <message>
        <source>%1, position %2, offset %3</source>
        <translation>%1，位置 %2，偏移 %3</translation>
    </message>
    <message>
        <source>%1, clipped, row %2</source>
        <translation>%1，距离截断，行 %2</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，行 %2</translation>
    </message>
    <message>
        <source>In focus: %1.</source>
        <translation>焦点：%1。</translation>
    </message>
    <message>
        <source>averaging, %1 %</source>
        <translation>正在求平均，%1%</translation>
    </message>
    <message>
        <source>All numbers are %1.</source>
        <translation>所有数值都是 %1。</translation>
    </message>
    <message>
        <source>The numbers go from %1 to %2.</source>
        <translation>数值从 %1 到 %2。</translation>
    </message>
    <message>
        <source>0 to 1: t/(T − 1)</source>
        <translation>0 到 1：t/(T − 1)</translation>
    </message>
    <message>
        <source>below 1: t/T</source>
        <translation>小于 1：t/T</translation>
    </message>
    <message>
        <source>−1 to 1: 2t/(T − 1) − 1</source>
        <translation>−1 到 1：2t/(T − 1) − 1</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Where the numbers begin and end. The step depends on the length in each.</source>
        <translation>数值从哪里开始、到哪里结束。无论哪一种，步长都取决于句子长度。</translation>
    </message>
    <message>
        <source>PE_{t} = t/T</source>
        <translation>PE_{t} = t/T</translation>
    </message>
    <message>
        <source>PE_{t} = 2t/(T − 1) − 1</source>
        <translation>PE_{t} = 2t/(T − 1) − 1</translation>
    </message>
    <message>
        <source>PE_{t} = t/(T − 1)</source>
        <translation>PE_{t} = t/(T − 1)</translation>
    </message>
    <message>
        <source>One position alone: 0/0, so its number is set to 0.</source>
        <translation>只有一个位置：0/0，因此规定它的数值为 0。</translation>
    </message>
    <message>
        <source>t/(T − 1) with t = %1, T = %2</source>
        <translation>t/(T − 1)，其中 t = %1，T = %2</translation>
    </message>
    <message>
        <source>t/T with t = %1, T = %2</source>
        <translation>t/T，其中 t = %1，T = %2</translation>
    </message>
    <message>
        <source>(2t − (T − 1))/(T − 1) with t = %1, T = %2</source>
        <translation>(2t − (T − 1))/(T − 1)，其中 t = %1，T = %2</translation>
    </message>
    <message>
        <source>= %1/%2 = %3</source>
        <translation>= %1/%2 = %3</translation>
    </message>
    <message>
        <source>The numbers grow evenly from position to position, in all columns alike.</source>
        <translation>数值随位置均匀增大，各列完全相同。</translation>
    </message>
    <message>
        <source>one position alone: 0/0, so its number is set to 0</source>
        <translation>只有一个位置：0/0，因此规定它的数值为 0</translation>
    </message>
    <message>
        <source>every column is the same: more of them say no more</source>
        <translation>各列完全相同：增加列数并不增加信息</translation>
    </message>
    <message>
        <source>one position has no step; with two, it is %1</source>
        <translation>只有一个位置时没有步长；两个位置时步长为 %1</translation>
    </message>
    <message>
        <source>one step is %1; among %2 positions the same difference is ten steps</source>
        <translation>步长为 %1；若有 %2 个位置，同样的差值就是十步</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>One number that grows evenly from the first position to the last, whatever the length.</source>
        <translation>一个数，从第一个位置到最后一个位置均匀增大，不论句子多长。</translation>
    </message>
    <message>
        <source>a first idea of many introductions, of no paper</source>
        <translation>许多入门文章中最先想到的办法，并非出自论文</translation>
    </message>
    <message>
        <source>0, wherever the word stands: its embedding stays as it is.</source>
        <translation>0，不论词在哪里：它的嵌入保持不变。</translation>
    </message>
    <message>
        <source>without position, equal words have equal outputs, and words that change places take theirs along</source>
        <translation>没有位置信息时，相同的词得到相同的输出；词换了位置，各词的输出不变，只是跟着换位置</translation>
    </message>
    <message>
        <source>a causal mask alone still tells the order</source>
        <translation>仅有因果掩码也会透露顺序</translation>
    </message>
    <message>
        <source>nothing is added: a sentence is a bag of words</source>
        <translation>什么也不加：句子只是词袋（bag of words）</translation>
    </message>
    <message>
        <source>x_{t} = w_{t}</source>
        <translation>x_{t} = w_{t}</translation>
    </message>
    <message>
        <source>No positions</source>
        <translation>无位置信息</translation>
    </message>
    <message>
        <source>No position: what attention makes of words whose order it cannot see.</source>
        <translation>没有位置信息：看不到词序时，注意力会怎样处理这些词。</translation>
    </message>
    <message>
        <source>Kazemnejad et al. 2023, “The Impact of Positional Encoding on Length Generalization in Transformers”</source>
        <translation>Kazemnejad 等，2023，“The Impact of Positional Encoding on Length Generalization in Transformers”</translation>
    </message>
    <message>
        <source>table of zeros</source>
        <translation>全零的表</translation>
    </message>
    <message>
        <source>neighbours: 2i and 2i + 1</source>
        <translation>相邻：2i 与 2i + 1</translation>
    </message>
    <message>
        <source>across the halves: i and i + r/2</source>
        <translation>前后两半：i 与 i + r/2</translation>
    </message>
    <message>
        <source>A larger base makes the slow pairs slower: Llama 3 takes 500000. Below 1 the pairs get faster.</source>
        <translation>底数越大，慢的维度对越慢：Llama 3 取 500000。小于 1 时，维度对越靠后越快。</translation>
    </message>
    <message>
        <source>pairing</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Which two columns turn together. RoFormer and Llama&apos;s own code take neighbours, GPT-NeoX and Hugging Face the halves; a model trained with one cannot be read with the other.</source>
        <translation>哪两列一起旋转。RoFormer 和 Llama 的原始代码取相邻两列，GPT-NeoX 和 Hugging Face 取前后两半；用一种训练的模型不能按另一种来读。</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>旋转比例</translation>
    </message>
    <message>
        <source>How many of the columns turn; the others pass through. GPT-J and GPT-NeoX turn 25 %.</source>
        <translation>有多少列参与旋转，其余列原样通过。GPT-J 和 GPT-NeoX 旋转 25%。</translation>
    </message>
    <message>
        <source>The position of row 0. The scores do not change: only distances count.</source>
        <translation>行 0 的位置。分数不会改变：只有距离起作用。</translation>
    </message>
    <message>
        <source>m · θ_{%1} with m = %2, θ_{%1} = %3</source>
        <translation>m · θ_{%1}，其中 m = %2，θ_{%1} = %3</translation>
    </message>
    <message>
        <source>It turns columns %1 and %2 of the query and of the key at this position.</source>
        <translation>它旋转这个位置上查询和键的列 %1 与列 %2。</translation>
    </message>
    <message>
        <source>no pair is left to turn: nothing says where a word stands</source>
        <translation>没有可旋转的维度对：没有任何东西说明词在哪里</translation>
    </message>
    <message>
        <source>the width is odd: its last column has no partner and passes through</source>
        <translation>维度数为奇数：末列没有配对，原样通过</translation>
    </message>
    <message>
        <source>h = r/2</source>
        <translation>h = r/2</translation>
    </message>
    <message>
        <source>θ_{i} = base^{−2i/r}</source>
        <translation>θ_{i} = base^{−2i/r}</translation>
    </message>
    <message>
        <source>e_{mn} = q_{m} · (R_{n−m} k_{n}) / √d</source>
        <translation>e_{mn} = q_{m} · (R_{n−m} k_{n}) / √d</translation>
    </message>
    <message>
        <source>angle of each pair, rad</source>
        <translation>各维度对的角度（弧度）</translation>
    </message>
    <message>
        <source>cosine of each angle</source>
        <translation>各角度的余弦</translation>
    </message>
    <message>
        <source>sine of each angle</source>
        <translation>各角度的正弦</translation>
    </message>
    <message>
        <source>score of q = k = ones over distance</source>
        <translation>q = k 全为 1 时的分数</translation>
    </message>
    <message>
        <source>no pair turns</source>
        <translation>没有维度对旋转</translation>
    </message>
    <message>
        <source>Rotary (RoPE)</source>
        <translation>旋转位置编码（RoPE）</translation>
    </message>
    <message>
        <source>Pairs of columns of query and key are turned by the position; their product knows only the distance.</source>
        <translation>查询和键的每个维度对按位置旋转；二者的点积只与距离有关。</translation>
    </message>
    <message>
        <source>Su et al. 2021, “RoFormer: Enhanced Transformer with Rotary Position Embedding”, sections 3.2 to 3.4</source>
        <translation>Su 等，2021，“RoFormer: Enhanced Transformer with Rotary Position Embedding”，第 3.2 至 3.4 节</translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation>维度对 %1</translation>
    </message>
    <message>
        <source>pair i</source>
        <translation>维度对 i</translation>
    </message>
    <message>
        <source>pairs %1 to %2</source>
        <translation>维度对 %1 到 %2</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>距离 %1</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>distances %1 to %2</source>
        <translation>距离 %1 到 %2</translation>
    </message>
    <message>
        <source>any two positions</source>
        <translation>任意两个位置</translation>
    </message>
    <message>
        <source>%1 (wavelength %2)</source>
        <translation>%1（波长 %2）</translation>
    </message>
    <message>
        <source>x&apos;_{i} = x_{i} cos(m θ_{i}) − x_{i+h} sin(m θ_{i})</source>
        <translation>x&apos;_{i} = x_{i} cos(m θ_{i}) − x_{i+h} sin(m θ_{i})</translation>
    </message>
    <message>
        <source>x&apos;_{i+h} = x_{i} sin(m θ_{i}) + x_{i+h} cos(m θ_{i})</source>
        <translation>x&apos;_{i+h} = x_{i} sin(m θ_{i}) + x_{i+h} cos(m θ_{i})</translation>
    </message>
    <message>
        <source>x&apos;_{2i} = x_{2i} cos(m θ_{i}) − x_{2i+1} sin(m θ_{i})</source>
        <translation>x&apos;_{2i} = x_{2i} cos(m θ_{i}) − x_{2i+1} sin(m θ_{i})</translation>
    </message>
    <message>
        <source>x&apos;_{2i+1} = x_{2i} sin(m θ_{i}) + x_{2i+1} cos(m θ_{i})</source>
        <translation>x&apos;_{2i+1} = x_{2i} sin(m θ_{i}) + x_{2i+1} cos(m θ_{i})</translation>
    </message>
    <message>
        <source>bound of the score over distance</source>
        <translation>分数的上界（RoFormer）</translation>
    </message>
    <message>
        <source>uniform [0, 1)</source>
        <translation>均匀分布 [0, 1)</translation>
    </message>
    <message>
        <source>normal N(0, 1)</source>
        <translation>正态分布 N(0, 1)</translation>
    </message>
    <message>
        <source>normal N(0, 1/d)</source>
        <translation>正态分布 N(0, 1/d)</translation>
    </message>
    <message>
        <source>truncated normal, 0.02</source>
        <translation>截断正态分布，0.02</translation>
    </message>
    <message>
        <source>trained, 8000 × 256</source>
        <translation>训练所得，8000×256</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留大小写</translation>
    </message>
    <message>
        <source>folded: The = the</source>
        <translation>不分大小写：The = the</translation>
    </message>
    <message>
        <source>by first occurrence</source>
        <translation>按首次出现</translation>
    </message>
    <message>
        <source>sorted</source>
        <translation>按字母顺序</translation>
    </message>
    <message>
        <source>the most frequent first</source>
        <translation>按频率，常用的在前</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>id 0, a row of zeros</source>
        <translation>编号 0，全零行</translation>
    </message>
    <message>
        <source>id 1, a row of zeros (fairseq)</source>
        <translation>编号 1，全零行（fairseq）</translation>
    </message>
    <message>
        <source>id 0, a row as any (BERT)</source>
        <translation>编号 0，普通的一行（BERT）</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>不缩放</translation>
    </message>
    <message>
        <source>times √d</source>
        <translation>乘以 √d</translation>
    </message>
    <message>
        <source>word table</source>
        <translation>词嵌入表</translation>
    </message>
    <message>
        <source>Where the rows of the words come from: random numbers, or a trained model.</source>
        <translation>词的各行从哪里来：随机数，或训练好的模型。</translation>
    </message>
    <message>
        <source>seed of the words</source>
        <translation>词嵌入的种子</translation>
    </message>
    <message>
        <source>Where the random numbers start. The same seed gives the same table.</source>
        <translation>随机数从哪里开始。种子相同，表就相同。</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>Folded, “The” and “the” are one token with one id.</source>
        <translation>不分大小写时，“The”和“the”是同一个词元，编号相同。</translation>
    </message>
    <message>
        <source>order of the ids</source>
        <translation>编号顺序</translation>
    </message>
    <message>
        <source>Which token gets which number. A trained vocabulary has its own.</source>
        <translation>哪个词元得到哪个编号。训练所得的词表自有编号。</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>What fills the shorter lines of a batch, so that all are as long.</source>
        <translation>用什么补齐批次（batch）中较短的行，使各行一样长。</translation>
    </message>
    <message>
        <source>word rows</source>
        <translation>词嵌入缩放</translation>
    </message>
    <message>
        <source>The Transformer multiplies them by √d_model; BERT and GPT-2 do not.</source>
        <translation>Transformer 把词嵌入乘以 √d_model；BERT 和 GPT-2 不乘。</translation>
    </message>
    <message>
        <source>1 piece</source>
        <translation>1 个子词</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 个子词</translation>
    </message>
    <message>
        <source>No pieces yet.</source>
        <translation>还没有子词。</translation>
    </message>
    <message>
        <source>The first %1 of %2 pieces are used.</source>
        <translation>共 %2 个子词，只用前 %1 个。</translation>
    </message>
    <message>
        <source>The first %1 of %2 lines are used.</source>
        <translation>共 %2 行文字，只用前 %1 行。</translation>
    </message>
    <message>
        <source>sub-words</source>
        <translation>子词</translation>
    </message>
    <message>
        <source>Cut into the most probable pieces of a trained vocabulary</source>
        <translation>切成训练所得词表中概率最大的子词</translation>
    </message>
    <message>
        <source>Line of the text</source>
        <translation>文本的行</translation>
    </message>
    <message>
        <source>Which line of the text is shown; all of them are the batch</source>
        <translation>显示文本的哪一行；所有行组成一个批次（batch）</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>downward</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>upward</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>rows run</source>
        <translation>行的走向</translation>
    </message>
    <message>
        <source>Where row 0 stands: at the top, at the bottom or at the left.</source>
        <translation>行号 0 在哪里：上边、下边还是左边。</translation>
    </message>
    <message>
        <source>Next, %1: %2.</source>
        <translation>下一个，%1：%2。</translation>
    </message>
    <message>
        <source>From bottom to top %1; from left to right %2; colours from %3 to %4.</source>
        <translation>从下到上：%1；从左到右：%2；颜色从 %3 到 %4。</translation>
    </message>
    <message>
        <source>From left to right %1; from top to bottom %2; colours from %3 to %4.</source>
        <translation>从左到右：%1；从上到下：%2；颜色从 %3 到 %4。</translation>
    </message>
    <message>
        <source>positions from %1 on have no row: there is nothing to look up</source>
        <translation>从位置 %1 起没有对应的行：无行可查</translation>
    </message>
    <message>
        <source>In the first block: the trained row %1 itself, %2.</source>
        <translation>在第一块中：就是训练得到的行 %1 本身，%2。</translation>
    </message>
    <message>
        <source>%1 = %2 · %3 + %4: place %4 of block %2</source>
        <translation>%1 = %2 · %3 + %4：块 %2 中的序号 %4</translation>
    </message>
    <message>
        <source>p_{%1} + α/(1 − α) · (p_{%2} − p_{0}) with α = %3</source>
        <translation>p_{%1} + α/(1 − α) · (p_{%2} − p_{0})，其中 α = %3</translation>
    </message>
    <message>
        <source>= %1 + %2 · (%3 − %4) = %5</source>
        <translation>= %1 + %2 · (%3 − %4) = %5</translation>
    </message>
    <message>
        <source>A larger base makes the waves slow down sooner as i grows.</source>
        <translation>底数越大，波随 i 增大而变慢得越快。</translation>
    </message>
    <message>
        <source>divisor D</source>
        <translation>除数 D</translation>
    </message>
    <message>
        <source>What i is divided by. With D = d/2 the columns from i = 0 on are the sines of a sinusoidal table d wide.</source>
        <translation>i 除以的数。取 D = d/2 时，从 i = 0 起的各列就是 d 维正弦余弦位置编码中的正弦列。</translation>
    </message>
    <message>
        <source>first i</source>
        <translation>i 的起点</translation>
    </message>
    <message>
        <source>The i of the first column. As many follow as there are dimensions.</source>
        <translation>第一列的 i。维度数是多少，就有多少列。</translation>
    </message>
    <message>
        <source>sin(pos/base^{i/D}) with pos = %1, i = %2, base = %3, D = %4</source>
        <translation>sin(pos/base^{i/D})，其中 pos = %1，i = %2，base = %3，D = %4</translation>
    </message>
    <message>
        <source>So slow that it never leaves 0.</source>
        <translation>慢得始终停在 0。</translation>
    </message>
    <message>
        <source>= sin(%1/%2) = sin(%3) = %4</source>
        <translation>= sin(%1/%2) = sin(%3) = %4</translation>
    </message>
    <message>
        <source>Along the positions a wave of length 2π · base^{i/D} = %1.</source>
        <translation>沿位置是一条波，波长 2π · base^{i/D} = %1。</translation>
    </message>
    <message>
        <source>sines alone, with i/D: not the encoding of the paper</source>
        <translation>只有正弦，指数为 i/D：并非论文中的编码</translation>
    </message>
    <message>
        <source>so slow that no column ever leaves 0</source>
        <translation>慢得每一列都始终停在 0</translation>
    </message>
    <message>
        <source>f(i, pos) = sin(pos/base^{i/D})</source>
        <translation>f(i, pos) = sin(pos/base^{i/D})</translation>
    </message>
    <message>
        <source>Simplified sine</source>
        <translation>简化正弦</translation>
    </message>
    <message>
        <source>Each i is one sine along the positions, slower and slower; there is no cosine.</source>
        <translation>每个 i 是沿位置的一条正弦，越来越慢；没有余弦。</translation>
    </message>
    <message>
        <source>two plots of an introduction to positional encoding; not the paper&apos;s encoding</source>
        <translation>一篇位置编码入门文章中的两幅图；并非论文中的编码</translation>
    </message>
    <message>
        <source>a sinusoid</source>
        <translation>正弦余弦</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>How many rows are trained. They make n² positions: 512 make 262144.</source>
        <translation>训练多少行。它们构成 n² 个位置：512 行构成 262144 个。</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>How much the block says against the place in it. Between 0 and 1: at 0 all blocks are alike, at 1 they are infinitely far apart, at 0.5 rows fall together.</source>
        <translation>块与块内序号的比重。介于 0 与 1 之间：为 0 时各块相同，为 1 时相距无穷远，为 0.5 时有些行会重合。</translation>
    </message>
    <message>
        <source>trained rows</source>
        <translation>基础行取自</translation>
    </message>
    <message>
        <source>What stands in for trained rows: waves, in which the blocks are easy to see, or random numbers.</source>
        <translation>用什么代替训练得到的基础行：波（容易看出分块），或随机数。</translation>
    </message>
    <message>
        <source>a sinusoid stands in for trained rows</source>
        <translation>以正弦余弦代替训练得到的基础行</translation>
    </message>
    <message>
        <source>The trained rows come again in every block, each time moved by what the block adds.</source>
        <translation>每一块都重复训练得到的各行，每次再加上该块的平移。</translation>
    </message>
    <message>
        <source>the trained rows p</source>
        <translation>训练得到的基础行 p</translation>
    </message>
    <message>
        <source>the base vectors u</source>
        <translation>基向量 u</translation>
    </message>
    <message>
        <source>u_{i} = (p_{i} − α p_{0})/(1 − α)</source>
        <translation>u_{i} = (p_{i} − α p_{0})/(1 − α)</translation>
    </message>
    <message>
        <source>q_{xn+y} = α u_{x} + (1 − α) u_{y}</source>
        <translation>q_{xn+y} = α u_{x} + (1 − α) u_{y}</translation>
    </message>
    <message>
        <source>Hierarchical</source>
        <translation>层次分解位置编码</translation>
    </message>
    <message>
        <source>n trained rows make n² positions: a block of n after the other, each a copy that is moved.</source>
        <translation>n 个训练得到的行构成 n² 个位置：每 n 行一块，每块都是平移后的副本。</translation>
    </message>
    <message>
        <source>Su Jianlin 2020, kexue.fm/archives/7947</source>
        <translation>苏剑林，2020，kexue.fm/archives/7947</translation>
    </message>
    <message>
        <source>torch.nn.Embedding: N(0, 1)</source>
        <translation>torch 默认：N(0, 1)</translation>
    </message>
    <message>
        <source>GPT-2: N(0, 0.01²)</source>
        <translation>GPT-2：正态 N(0, 0.01²)</translation>
    </message>
    <message>
        <source>torch.rand: even in [0, 1)</source>
        <translation>torch.rand：[0, 1) 内均匀</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不扩展</translation>
    </message>
    <message>
        <source>by rows of zeros</source>
        <translation>补全零行</translation>
    </message>
    <message>
        <source>by the last row again</source>
        <translation>重复最后一行</translation>
    </message>
    <message>
        <source>hierarchically, to n² rows</source>
        <translation>层次分解，到 n² 行</translation>
    </message>
    <message>
        <source>stretched, corners not aligned</source>
        <translation>线性插值，角点不对齐</translation>
    </message>
    <message>
        <source>stretched, corners aligned</source>
        <translation>线性插值，角点对齐</translation>
    </message>
    <message>
        <source>start</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>trained positions n</source>
        <translation>训练的位置数 n</translation>
    </message>
    <message>
        <source>How many positions have a row: 512 for BERT, 1024 for GPT-2.</source>
        <translation>多少个位置有自己的行：BERT 为 512，GPT-2 为 1024。</translation>
    </message>
    <message>
        <source>row of position 0</source>
        <translation>位置 0 的行号</translation>
    </message>
    <message>
        <source>Position t looks up row t + this: 0 in BERT and GPT-2, 2 in RoBERTa, OPT and BART, whose first rows belong to padding.</source>
        <translation>位置 t 查行 t + 此数：BERT 与 GPT-2 为 0，RoBERTa、OPT 与 BART 为 2，它们的头几行属于填充。</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>P_{rc} ∼ N(0, 0.02^{2}), |P_{rc}| ≤ 0.04</source>
        <translation>P_{rc} ∼ N(0, 0.02^{2})，|P_{rc}| ≤ 0.04</translation>
    </message>
    <message>
        <source>P_{rc} ∼ N(0, 0.01^{2})</source>
        <translation>P_{rc} ∼ N(0, 0.01^{2})</translation>
    </message>
    <message>
        <source>P_{rc} ∼ N(0, 1/d)</source>
        <translation>P_{rc} ∼ N(0, 1/d)</translation>
    </message>
    <message>
        <source>P_{rc} ∼ U[0, 1)</source>
        <translation>P_{rc} ∼ U[0, 1)</translation>
    </message>
    <message>
        <source>P_{rc} ∼ N(0, 1)</source>
        <translation>P_{rc} ∼ N(0, 1)</translation>
    </message>
    <message>
        <source>p_{t} = P_{t+o}</source>
        <translation>p_{t} = P_{t+o}</translation>
    </message>
    <message>
        <source>p_{t} = 0, t ≥ n</source>
        <translation>p_{t} = 0，t ≥ n</translation>
    </message>
    <message>
        <source>p_{t} = p_{n−1}, t ≥ n</source>
        <translation>p_{t} = p_{n−1}，t ≥ n</translation>
    </message>
    <message>
        <source>q_{t} = p_{u}, u = t (n − 1)/(N − 1)</source>
        <translation>q_{t} = p_{u}，u = t (n − 1)/(N − 1)</translation>
    </message>
    <message>
        <source>Position %1 looks up row %2 of the table: number %3 of seed %4, %5.</source>
        <translation>位置 %1 查表的行 %2：种子 %4 的随机数 %3，值为 %5。</translation>
    </message>
    <message>
        <source>Position %1 was never trained: a row of zeros.</source>
        <translation>位置 %1 从未训练：全零行。</translation>
    </message>
    <message>
        <source>Position %1 was never trained: it takes the row of position %2, %3.</source>
        <translation>位置 %1 从未训练：取位置 %2 的行，%3。</translation>
    </message>
    <message>
        <source>%1 of row %2, which is %3</source>
        <translation>%1 份取自行 %2，其值为 %3</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>positions from %1 on were never trained</source>
        <translation>从位置 %1 起从未训练</translation>
    </message>
    <message>
        <source>all rows P</source>
        <translation>全部行 P</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>可学习位置嵌入</translation>
    </message>
    <message>
        <source>Each position has a row of its own that training fills; beyond the last there is none.</source>
        <translation>每个位置有自己的一行，由训练得到；超出最后一行就没有了。</translation>
    </message>
    <message>
        <source>Devlin et al. 2018 (BERT); the code of GPT-2 and fairseq; Vaswani et al. 2017, table 3</source>
        <translation>Devlin 等，2018（BERT）；GPT-2 与 fairseq 的代码；Vaswani 等，2017，表 3</translation>
    </message>
    <message>
        <source>as the paper</source>
        <translation>与论文相同</translation>
    </message>
    <message>
        <source>each number that is 0</source>
        <translation>每个等于 0 的数</translation>
    </message>
    <message>
        <source>padding words</source>
        <translation>填充词</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>都不跳过</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The older version lets the exponent run over all columns: a sine and a cosine never share a frequency. It is here as a counter-example.</source>
        <translation>旧版的指数取遍所有列：正弦与余弦从不共用频率。放在这里作为反例。</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不加编码处</translation>
    </message>
    <message>
        <source>Where nothing is added. The program tests every number of the word by itself, so a single 0 inside of a real word loses its encoding too.</source>
        <translation>哪些地方不加编码。该程序逐个检查词的每个数，因此真实词中单独的一个 0 也会失去编码。</translation>
    </message>
    <message>
        <source>How many rows the table has. Positions beyond it find none.</source>
        <translation>表有多少行。超出的位置查不到行。</translation>
    </message>
    <message>
        <source>row 0 is zeros</source>
        <translation>行 0 全零</translation>
    </message>
    <message>
        <source>The older version blanks row 0, which it takes for padding: it is the first position.</source>
        <translation>旧版把行 0 当作填充而清零：它其实是第一个位置。</translation>
    </message>
    <message>
        <source>The older version multiplies the encoding by √d, not the words.</source>
        <translation>旧版把编码乘以 √d，而不是把词嵌入乘以 √d。</translation>
    </message>
    <message>
        <source>Row 0 is zeros: the older version takes it for padding.</source>
        <translation>行 0 全零：旧版把它当作填充。</translation>
    </message>
    <message>
        <source>t/10000^{2i/d} with t = %1, i = %2, d = %3: the angle is %4</source>
        <translation>t/10000^{2i/d}，其中 t = %1，i = %2，d = %3：角度为 %4</translation>
    </message>
    <message>
        <source>%1(%2) = %3</source>
        <translation>%1(%2) = %3</translation>
    </message>
    <message>
        <source>√%4 · %1(%2) = %3</source>
        <translation>√%4 · %1(%2) = %3</translation>
    </message>
    <message>
        <source>Its neighbour has another frequency: they make no pair.</source>
        <translation>相邻列的频率不同：它们不成对。</translation>
    </message>
    <message>
        <source>faulty: a sine and a cosine never share a frequency, so likeness depends on more than the distance</source>
        <translation>有误：正弦与余弦从不共用频率，因此相似度不只取决于距离</translation>
    </message>
    <message>
        <source>row 0 is zeros, though it is the first position</source>
        <translation>行 0 全零，尽管它是第一个位置</translation>
    </message>
    <message>
        <source>PE_{(t, i+1)} = √d · cos(t/10000^{2(i+1)/d})</source>
        <translation>PE_{(t, i+1)} = √d · cos(t/10000^{2(i+1)/d})</translation>
    </message>
    <message>
        <source>PE_{(t, i+1)} = cos(t/10000^{2(i+1)/d})</source>
        <translation>PE_{(t, i+1)} = cos(t/10000^{2(i+1)/d})</translation>
    </message>
    <message>
        <source>nothing is added to padding words</source>
        <translation>填充词不加编码</translation>
    </message>
    <message>
        <source>padding words get their encoding too</source>
        <translation>填充词也加编码</translation>
    </message>
    <message>
        <source>ω_{i} = 10000^{−2i/d}</source>
        <translation>ω_{i} = 10000^{−2i/d}</translation>
    </message>
    <message>
        <source>y_{t,c} = x_{t,c} + PE_{t,c} [x_{t,c} ≠ 0]</source>
        <translation>y_{t,c} = x_{t,c} + PE_{t,c} [x_{t,c} ≠ 0]</translation>
    </message>
    <message>
        <source>Masked sinusoid</source>
        <translation>带掩码的正弦余弦</translation>
    </message>
    <message>
        <source>The sinusoid of a much-read program: a table of a fixed length, and nothing added where the word&apos;s own number is 0.</source>
        <translation>一个流传很广的程序中的正弦余弦：表长固定，词自身的数为 0 处不加编码。</translation>
    </message>
    <message>
        <source>Kyubyong Park, github.com/Kyubyong/transformer, modules.py</source>
        <translation>Kyubyong Park 的程序，github.com/Kyubyong/transformer，modules.py</translation>
    </message>
    <message>
        <source>%1, one row</source>
        <translation>%1，一行</translation>
    </message>
    <message>
        <source>%1, one column</source>
        <translation>%1，一列</translation>
    </message>
    <message>
        <source>slow waves</source>
        <translation>慢波</translation>
    </message>
    <message>
        <source>i = %1</source>
        <translation>i = %1</translation>
    </message>
    <message>
        <source>i</source>
        <translation>下标 i</translation>
    </message>
    <message>
        <source>i = %1 to %2</source>
        <translation>i = %1 到 %2</translation>
    </message>
    <message>
        <source>cosine, wavelength %1</source>
        <translation>余弦，波长 %1</translation>
    </message>
    <message>
        <source>sine, wavelength %1</source>
        <translation>正弦，波长 %1</translation>
    </message>
    <message>
        <source>cosine of pair %1, wavelength %2</source>
        <translation>维度对 %1 的余弦，波长 %2</translation>
    </message>
    <message>
        <source>sine of pair %1, wavelength %2</source>
        <translation>维度对 %1 的正弦，波长 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 has no row: the table ends with position %2</source>
        <translation>%1没有对应的行：表到位置 %2 为止</translation>
    </message>
    <message>
        <source>%1: no row</source>
        <translation>%1：没有对应的行</translation>
    </message>
    <message>
        <source>BERT: N(0, 0.02²), cut at 2σ</source>
        <translation>BERT：N(0, 0.02²)，2σ 处截断</translation>
    </message>
    <message>
        <source>fairseq: N(0, 1/d), padding 0</source>
        <translation>fairseq：N(0, 1/d)，填充为 0</translation>
    </message>
    <message>
        <source>tf1.2_legacy: faulty</source>
        <translation>tf1.2_legacy：有误</translation>
    </message>
    <message>
        <source>table length</source>
        <translation>表长</translation>
    </message>
    <message>
        <source>curves together</source>
        <translation>同画曲线数</translation>
    </message>
    <message>
        <source>How many neighbouring rows and columns are drawn in one picture.</source>
        <translation>一幅图中同时画几个相邻的行与列。</translation>
    </message>
    <message>
        <source>%1, rows and columns</source>
        <translation>%1，行与列</translation>
    </message>
    <message>
        <source>%1; cosines dashed</source>
        <translation>%1；余弦为虚线</translation>
    </message>
    <message>
        <source>sub-words of a trained vocabulary</source>
        <translation>训练所得词表中的子词</translation>
    </message>
    <message>
        <source>added</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>multiplied: x · (1 + p)</source>
        <translation>相乘：x · (1 + p)</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>B from the second sentence on</source>
        <translation>从第二句起为 B</translation>
    </message>
    <message>
        <source>B from a position on</source>
        <translation>从某个位置起为 B</translation>
    </message>
    <message>
        <source>Linear(320 → d), LayerNorm</source>
        <translation>线性层 320 → d，层归一化</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>set to 0</source>
        <translation>设为 0</translation>
    </message>
    <message>
        <source>α of the word</source>
        <translation>词嵌入的权重 α</translation>
    </message>
    <message>
        <source>How much of the word&apos;s row goes into the sum.</source>
        <translation>词嵌入以多大比例进入总和。</translation>
    </message>
    <message>
        <source>β of the position</source>
        <translation>位置编码的权重 β</translation>
    </message>
    <message>
        <source>How much of the position&apos;s row goes into the sum.</source>
        <translation>位置编码以多大比例进入总和。</translation>
    </message>
    <message>
        <source>γ of the segment</source>
        <translation>片段嵌入的权重 γ</translation>
    </message>
    <message>
        <source>How much of the segment&apos;s row goes into the sum.</source>
        <translation>片段嵌入以多大比例进入总和。</translation>
    </message>
    <message>
        <source>put together</source>
        <translation>合并方式</translation>
    </message>
    <message>
        <source>Models add; bert4keras also multiplies or puts them side by side.</source>
        <translation>模型通常相加；bert4keras 还可以相乘或拼接。</translation>
    </message>
    <message>
        <source>LayerNorm</source>
        <translation>层归一化</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>BERT adds a third table: whether a word is in text A or in text B.</source>
        <translation>BERT 还加上另一张表：词属于文本 A 还是文本 B。</translation>
    </message>
    <message>
        <source>B from position</source>
        <translation>B 的起始位置</translation>
    </message>
    <message>
        <source>The first position of text B.</source>
        <translation>文本 B 从哪个位置开始。</translation>
    </message>
    <message>
        <source>front end</source>
        <translation>前端</translation>
    </message>
    <message>
        <source>Some models first project 320 features to d numbers; here they are seeded.</source>
        <translation>有些模型先把 320 个特征投影成 d 个数；这里的特征和权重由种子生成。</translation>
    </message>
    <message>
        <source>number in focus</source>
        <translation>焦点处的数</translation>
    </message>
    <message>
        <source>Set to 0, a mask by elements takes its position away too.</source>
        <translation>设为 0 后，逐元素的掩码也会抹去它的位置编码。</translation>
    </message>
    <message>
        <source>the sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>词嵌入 + 位置</translation>
    </message>
    <message>
        <source>word, position and segment added up, and which of them drowns the others</source>
        <translation>词嵌入、位置编码与片段嵌入相加，看谁淹没谁</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>product</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>length</source>
        <translation>模长</translation>
    </message>
    <message>
        <source>The same word stands at %1 too, in the same place.</source>
        <translation>同一个词还出现在位置 %1，落在同一点。</translation>
    </message>
    <message>
        <source>numbers, on one scale for all that is added</source>
        <translation>数值（相加的各表共用同一色标）</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>numbers of %1</source>
        <translation>%1 的数值</translation>
    </message>
    <message>
        <source>Word, position and segment become one row</source>
        <translation>词嵌入、位置编码与片段嵌入相加，得到一个向量</translation>
    </message>
    <message>
        <source>Word and position become one row</source>
        <translation>词嵌入与位置编码相加，得到一个向量</translation>
    </message>
    <message>
        <source>Drag β to 0, then to 4: which part of the sum can still be seen?</source>
        <translation>把 β 拖到 0，再拖到 4：总和里还看得出哪一部分？</translation>
    </message>
    <message>
        <source>Dimension %1: %2 · %3 · (1 + %4 · %5) = %6.</source>
        <translation>维度 %1：%2 · %3 · (1 + %4 · %5) = %6。</translation>
    </message>
    <message>
        <source>Dimension %1: %2 · %3 + %4 · %5 + %6 · %7 = %8.</source>
        <translation>维度 %1：%2 · %3 + %4 · %5 + %6 · %7 = %8。</translation>
    </message>
    <message>
        <source>Dimension %1: %2 · %3 + %4 · %5 = %6.</source>
        <translation>维度 %1：%2 · %3 + %4 · %5 = %6。</translation>
    </message>
    <message>
        <source>Position %1 has no row: the table ends at position %2. The sum is no number.</source>
        <translation>位置 %1 没有对应的行：表到位置 %2 为止，总和不是数。</translation>
    </message>
    <message>
        <source>%1 (position %2): the word is %3 long, the position %4.</source>
        <translation>位置 %2 的%1：词嵌入的模长为 %3，位置编码的模长为 %4。</translation>
    </message>
    <message>
        <source>Both weights are 0: nothing of word and position is left.</source>
        <translation>两个权重都是 0：词和位置都不剩。</translation>
    </message>
    <message>
        <source>β = 0: the sum is the embedding; where a word stands cannot be told.</source>
        <translation>β = 0：总和就是词嵌入，看不出词在哪个位置。</translation>
    </message>
    <message>
        <source>α = 0: the sum is the encoding; which word stands there cannot be told.</source>
        <translation>α = 0：总和就是位置编码，看不出那里是哪个词。</translation>
    </message>
    <message>
        <source>Lengths on average: word %1, position %2.</source>
        <translation>平均模长：词 %1，位置 %2。</translation>
    </message>
    <message>
        <source>The position drowns the word: on average it is %1 long, %2 times the word&apos;s %3.</source>
        <translation>位置淹没了词：位置编码的平均模长为 %1，是词嵌入（%3）的 %2 倍。</translation>
    </message>
    <message>
        <source>The word drowns the position: on average it is %1 long, %2 times the position&apos;s %3.</source>
        <translation>词淹没了位置：词嵌入的平均模长为 %1，是位置编码（%3）的 %2 倍。</translation>
    </message>
    <message>
        <source>Neither drowns the other: on average the word is %1 long, the position %2.</source>
        <translation>谁也没有淹没谁：词嵌入的平均模长为 %1，位置编码为 %2。</translation>
    </message>
    <message>
        <source>Type a sentence to see what it is added to.</source>
        <translation>输入一句话，看它与什么相加。</translation>
    </message>
    <message>
        <source>%1 · dimension %2 · sum %3</source>
        <translation>%1 · 维度 %2 · 总和 %3</translation>
    </message>
    <message>
        <source>%1, position %2, word %3 long, position %4, sum %5</source>
        <translation>%1，位置 %2，词的模长 %3，位置编码 %4，总和 %5</translation>
    </message>
    <message>
        <source>trained rows have %1 numbers: the width is %1, not %2</source>
        <translation>训练所得的行只有 %1 个数：宽度为 %1，不是 %2</translation>
    </message>
    <message>
        <source>the front end is left out: more than %1 numbers</source>
        <translation>数值超过 %1 个，前端未启用</translation>
    </message>
    <message>
        <source>the word is LayerNorm(Linear(320 → %1)) of seeded features</source>
        <translation>词的行由随机特征经线性层（320 → %1）和层归一化得到</translation>
    </message>
    <message>
        <source>LayerNorm is left out: more than %1 numbers</source>
        <translation>数值超过 %1 个，层归一化未启用</translation>
    </message>
    <message>
        <source>segment table: 2 rows in released BERT models, 16 in its code</source>
        <translation>片段嵌入表：发布的 BERT 模型有 2 行，其代码默认 16 行</translation>
    </message>
    <message>
        <source>γ = 0: the segments are left out</source>
        <translation>γ = 0：片段不参与</translation>
    </message>
    <message>
        <source>masked by elements: a position&apos;s number is dropped wherever the word&apos;s own is exactly 0, also inside a word</source>
        <translation>逐元素掩码：词嵌入中恰为 0 的数，其位置编码也被抹去，真实的词也不例外</translation>
    </message>
    <message>
        <source>masked by tokens: padding gets no position, words keep all of theirs</source>
        <translation>按词元掩码：填充没有位置编码，词的位置编码全部保留</translation>
    </message>
    <message>
        <source>Side by side stand the rows of the words, what is added to them, and the sum.</source>
        <translation>并排的是词的各行、与之相加的各行，以及总和。</translation>
    </message>
    <message>
        <source>links</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>product with one-hot rows</source>
        <translation>与独热向量相乘</translation>
    </message>
    <message>
        <source>the lookup drawn as</source>
        <translation>查表方式</translation>
    </message>
    <message>
        <source>Looking up a row is the product of a one-hot row with the table.</source>
        <translation>查一行，就是独热向量与表相乘。</translation>
    </message>
    <message>
        <source>rows of the words</source>
        <translation>词的各行</translation>
    </message>
    <message>
        <source>from words to vectors: tokens, their ids, the rows of a table, the batch</source>
        <translation>从词到向量：词元、编号、表中的行、批次（batch）</translation>
    </message>
    <message>
        <source>pad %1</source>
        <translation>填充 %1</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>ids</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>独热向量</translation>
    </message>
    <message>
        <source>table W</source>
        <translation>词嵌入表 W</translation>
    </message>
    <message>
        <source>rows E</source>
        <translation>取出的行 E</translation>
    </message>
    <message>
        <source>rows E = √d W</source>
        <translation>取出的行 E = √d W</translation>
    </message>
    <message>
        <source>Point at a word that stands twice: one row lights for both. Type a second line for a batch.</source>
        <translation>把鼠标移到出现两次的词上，两处会同时亮起。再输入一行文字，就组成一个批次（batch）。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>行 %1</translation>
    </message>
    <message>
        <source>W: even numbers in [0, 1), all positive, so that every two rows look alike (cosine about 0.75)</source>
        <translation>W：[0, 1) 内的均匀随机数，全为正，所以任意两行都相像（余弦约 0.75）</translation>
    </message>
    <message>
        <source>W: normal numbers N(0, 1), as torch starts; a row is about √d long</source>
        <translation>W：正态随机数 N(0, 1)，即 torch 的初始值；每行模长约 √d</translation>
    </message>
    <message>
        <source>W: normal numbers N(0, 1/d); a row is about 1 long</source>
        <translation>W：正态随机数 N(0, 1/d)；每行模长约 1</translation>
    </message>
    <message>
        <source>W: normal numbers of deviation 0.02, cut at two of them, as BERT starts</source>
        <translation>W：标准差 0.02 的正态随机数，在两倍标准差处截断，即 BERT 的初始值</translation>
    </message>
    <message>
        <source>%1 (position %2) has id %3, so it takes row %3 of the table: E[%4, %2] = W[%3].</source>
        <translation>位置 %2 的%1编号为 %3，所以取表中的行 %3：E[%4, %2] = W[%3]。</translation>
    </message>
    <message>
        <source>It stands in this line %1 times, each time with the same row, number for number.</source>
        <translation>它在这一行文字里出现 %1 次，每次都是同一行，每个数都相同。</translation>
    </message>
    <message>
        <source>It is no piece of the trained vocabulary: its row is seeded, not trained.</source>
        <translation>它不在训练所得的词表里：它的行由种子生成，未经训练。</translation>
    </message>
    <message>
        <source>The row is multiplied by √d = %1.</source>
        <translation>该行乘以 √d = %1。</translation>
    </message>
    <message>
        <source>row %1 · padding</source>
        <translation>行 %1 · 填充</translation>
    </message>
    <message>
        <source>Row %1 is the padding: it fills the lines of a batch that are shorter than the longest.</source>
        <translation>行 %1 是填充：批次中较短的行用它补齐。</translation>
    </message>
    <message>
        <source>row %1 · %2 · used %3×</source>
        <translation>行 %1 · %2 · 用到 %3 次</translation>
    </message>
    <message>
        <source>Row %1 of the table belongs to %2; in the batch it is used %3×.</source>
        <translation>表中的行 %1 属于%2；在这个批次中用到 %3 次。</translation>
    </message>
    <message>
        <source>line %1 · position %2 · %3 · id %4</source>
        <translation>文本行 %1 · 位置 %2 · %3 · 编号 %4</translation>
    </message>
    <message>
        <source>Click to show line %1.</source>
        <translation>点击显示文本行 %1。</translation>
    </message>
    <message>
        <source>Type a sentence to see which rows its words take.</source>
        <translation>输入一句话，看它的词取哪些行。</translation>
    </message>
    <message>
        <source>%1 · dimension %2 · %3</source>
        <translation>%1 · 维度 %2 · %3</translation>
    </message>
    <message>
        <source>%1, position %2, id %3, length %4</source>
        <translation>%1，位置 %2，编号 %3，模长 %4</translation>
    </message>
    <message>
        <source>ids: %1</source>
        <translation>编号：%1</translation>
    </message>
    <message>
        <source>capitals: %1</source>
        <translation>大小写：%1</translation>
    </message>
    <message>
        <source>padding: %1</source>
        <translation>填充：%1</translation>
    </message>
    <message>
        <source>the first %1 of %2 lines are used</source>
        <translation>共 %2 行文字，只用前 %1 行</translation>
    </message>
    <message>
        <source>The words stand one below the other; each has an id, and a line leads from it to its row of the table.</source>
        <translation>词自上而下排列；每个词有编号，并有一条线连到表中它的那一行。</translation>
    </message>
    <message>
        <source>α = %1</source>
        <translation>α = %1</translation>
    </message>
    <message>
        <source>β = %1</source>
        <translation>β = %1</translation>
    </message>
    <message>
        <source>γ = %1</source>
        <translation>γ = %1</translation>
    </message>
    <message>
        <source>0, 1, 2 …</source>
        <translation>0, 1, 2 …</translation>
    </message>
    <message>
        <source>after the padding&apos;s (fairseq)</source>
        <translation>排在填充之后（fairseq）</translation>
    </message>
    <message>
        <source>numbers of the positions</source>
        <translation>位置的编号</translation>
    </message>
    <message>
        <source>In fairseq and RoBERTa the first word has the number after the padding&apos;s id.</source>
        <translation>在 fairseq 和 RoBERTa 中，首个词的位置编号紧接填充的编号。</translation>
    </message>
    <message>
        <source>numbers inside words that lose their position: %1 if masked by elements, 0 if by tokens</source>
        <translation>词内失去位置编码的数：逐元素掩码 %1 个，按词元掩码 0 个</translation>
    </message>
    <message>
        <source>dot product</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Euclidean distance</source>
        <translation>欧氏距离</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>How two rows are compared: by their dot product, by the cosine of the angle between them, or by how far apart they lie.</source>
        <translation>两行怎样比较：用点积，用夹角的余弦，或用它们相距多远。</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>how like each other the rows of a table are, and over which distance</source>
        <translation>表的各行彼此有多相似，以及相似度怎样随间隔变化</translation>
    </message>
    <message>
        <source>Each with each: %1</source>
        <translation>两两比较：%1</translation>
    </message>
    <message>
        <source>distance k between two rows</source>
        <translation>两行的间隔 k</translation>
    </message>
    <message>
        <source>Over the distance: %1; dashed: half</source>
        <translation>随间隔的变化：%1；虚线：一半</translation>
    </message>
    <message>
        <source>Over the distance: %1</source>
        <translation>随间隔的变化：%1</translation>
    </message>
    <message>
        <source>%1 with every row: %2</source>
        <translation>每一行与%1：%2</translation>
    </message>
    <message>
        <source>With every row: %1</source>
        <translation>与每一行：%1</translation>
    </message>
    <message>
        <source>Wavelength of each pair, in positions</source>
        <translation>各维度对的波长（单位：位置）</translation>
    </message>
    <message>
        <source>Wavelength</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>Click a cell to choose two rows; turn the wheel over the matrix to zoom, drag to move, double-click to see all.</source>
        <translation>点一格选中两行；在矩阵上用滚轮缩放，拖动平移，双击看全部。</translation>
    </message>
    <message>
        <source>cosine at least 0.5 up to %1 apart</source>
        <translation>间隔直到 %1，余弦都不小于 0.5</translation>
    </message>
    <message>
        <source>the distance grows up to %1 apart, then it wavers</source>
        <translation>间隔到 %1 为止，距离一直增大，此后起伏不定</translation>
    </message>
    <message>
        <source>the distance grows up to %1 apart</source>
        <translation>间隔到 %1 为止，距离一直增大</translation>
    </message>
    <message>
        <source>dot product below 0 first at %1 apart</source>
        <translation>间隔为 %1 时，点积首次小于 0</translation>
    </message>
    <message>
        <source>dot product at least 0 up to %1 apart</source>
        <translation>间隔直到 %1，点积都不小于 0</translation>
    </message>
    <message>
        <source>One row alone: there is none to compare it with.</source>
        <translation>只有一行：没有别的行可比。</translation>
    </message>
    <message>
        <source>No other row has numbers to compare.</source>
        <translation>其他各行都没有数值可比。</translation>
    </message>
    <message>
        <source>Nearest to %1, by distance: %2.</source>
        <translation>%1：按距离，最近的是%2。</translation>
    </message>
    <message>
        <source>dot products of bare encodings; a model multiplies by W_{Q} and W_{K} first</source>
        <translation>这是编码本身的点积；模型会先乘 W_{Q} 与 W_{K}</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>Cosine: g(k)/g(0) = %1/%2 = %3.</source>
        <translation>余弦：g(k)/g(0) = %1/%2 = %3。</translation>
    </message>
    <message>
        <source>Distance: √(2 · (g(0) − g(k))) = √(2 · (%1 − %2)) = %3.</source>
        <translation>距离：√(2 · (g(0) − g(k))) = √(2 · (%1 − %2)) = %3。</translation>
    </message>
    <message>
        <source>A row without numbers has no similarity.</source>
        <translation>没有数值的行没有相似度。</translation>
    </message>
    <message>
        <source>Dot product: the sum over all columns of one row&apos;s number times the other&apos;s = %1.</source>
        <translation>点积：各列中两行数值相乘，再求和 = %1。</translation>
    </message>
    <message>
        <source>Cosine: undefined, since a row of zeros has no direction.</source>
        <translation>余弦：无定义，因为全 0 的行没有方向。</translation>
    </message>
    <message>
        <source>Cosine: %1/(%2 · %3) = %4, over the lengths of both.</source>
        <translation>余弦：%1/(%2 · %3) = %4，即除以两行的长度。</translation>
    </message>
    <message>
        <source>Distance: the root of the sum of squared differences = %1.</source>
        <translation>距离：差的平方和再开方 = %1。</translation>
    </message>
    <message>
        <source>%1: %2, similarity of rows</source>
        <translation>%1：%2，各行的相似度</translation>
    </message>
    <message>
        <source>%1 and %2 · %3 apart · %4 %5</source>
        <translation>%1、%2 · 间隔 %3 · %4 %5</translation>
    </message>
    <message>
        <source>Rows %1 to %2 with rows %3 to %4, by %5; colours from %6 to %7.</source>
        <translation>行 %1 到 %2 与行 %3 到 %4 比较，用%5；颜色从 %6 到 %7。</translation>
    </message>
    <message>
        <source>Each diagonal has one value: it depends on the distance alone.</source>
        <translation>每条对角线只有一个数值：它只取决于间隔。</translation>
    </message>
    <message>
        <source>The two sides of the diagonal mirror each other.</source>
        <translation>对角线两侧互为镜像。</translation>
    </message>
    <message>
        <source>of words and sums together</source>
        <translation>词与相加结果合在一起</translation>
    </message>
    <message>
        <source>of the words alone</source>
        <translation>只用词</translation>
    </message>
    <message>
        <source>axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>The two axes are the directions in which these rows spread most. Both pictures use the same.</source>
        <translation>两条轴是这些行的主成分分析（PCA）的前两个主成分。加位置前后用同一组轴。</translation>
    </message>
    <message>
        <source>before on axes 1 and 2, after on axes 1 and 2</source>
        <translation>加位置前在轴 1、轴 2 上，加位置后在轴 1、轴 2 上</translation>
    </message>
    <message>
        <source>the words in a plane, before and after their positions are added</source>
        <translation>平面上的词，加位置之前与之后</translation>
    </message>
    <message>
        <source>axis %1: %2 % of the variance</source>
        <translation>轴 %1：占方差的 %2%</translation>
    </message>
    <message>
        <source>word alone</source>
        <translation>单独的词</translation>
    </message>
    <message>
        <source>with its position</source>
        <translation>加上位置之后</translation>
    </message>
    <message>
        <source>%1: the words before and after</source>
        <translation>%1：加位置前后的词</translation>
    </message>
    <message>
        <source>Click a word to follow it; turn the wheel to zoom, drag to move, double-click a word to see all.</source>
        <translation>点一个词来看它怎样移动；滚轮缩放，拖动平移，双击一个词看全部。</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>没有位置</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation>(%1, %2)</translation>
    </message>
    <message>
        <source>position %1 “%2”</source>
        <translation>位置 %1 的“%2”</translation>
    </message>
    <message>
        <source>The same word stands at %1 too: before they are one place, after they are not.</source>
        <translation>同一个词也在位置 %1：加位置前它们在同一点，加位置后就不同了。</translation>
    </message>
    <message>
        <source>words: random start, seed %1, untrained: places are numbers, not meaning</source>
        <translation>词：随机初始化（种子 %1），未经训练：点的位置只表示数值，不表示语义</translation>
    </message>
    <message>
        <source>positions: random start, seed %1, untrained</source>
        <translation>位置：随机初始化（种子 %1），未经训练</translation>
    </message>
    <message>
        <source>a plane shows only part of the distances</source>
        <translation>平面只能显示一部分距离</translation>
    </message>
    <message>
        <source>%1 · before %2 · after %3</source>
        <translation>%1 · 加位置前 %2 · 加位置后 %3</translation>
    </message>
    <message>
        <source>%1 alone lies at %2, with its position at %3.</source>
        <translation>%1单独时在 %2，加上位置后在 %3。</translation>
    </message>
    <message>
        <source>It moves by %1 in this plane, by %2 in all dimensions.</source>
        <translation>在这个平面上移动了 %1，在全部维度中移动了 %2。</translation>
    </message>
    <message>
        <source>Its position has no row: nothing can be added.</source>
        <translation>它的位置没有对应的行：无法相加。</translation>
    </message>
    <message>
        <source>in the order of their positions</source>
        <translation>按位置顺序相连</translation>
    </message>
    <message>
        <source>nothing spreads: all rows are one place</source>
        <translation>没有分散：所有行都在同一点</translation>
    </message>
    <message>
        <source>axes: the directions in which words and sums together spread most, %1 % and %2 % of the variance</source>
        <translation>坐标轴：词与相加结果合在一起，主成分分析（PCA）的前两个主成分，各占方差的 %1% 和 %2%</translation>
    </message>
    <message>
        <source>axes: the directions in which the words alone spread most, %1 % and %2 % of their variance</source>
        <translation>坐标轴：只看词，主成分分析（PCA）的前两个主成分，各占其方差的 %1% 和 %2%</translation>
    </message>
    <message>
        <source>10^{%1}</source>
        <translation>10^{%1}</translation>
    </message>
    <message>
        <source>the sum is as it was chosen in the view of the sum</source>
        <translation>相加方式按“词嵌入 + 位置”视图中的选择</translation>
    </message>
    <message>
        <source>Illustrated Transformer: 20 × 512, sine half and cosine half</source>
        <translation>Illustrated Transformer：20 × 512，前半正弦、后半余弦</translation>
    </message>
    <message>
        <source>The left half is sines, the right half cosines; position 0 is on top.</source>
        <translation>左半是正弦，右半是余弦；位置 0 在最上面。</translation>
    </message>
    <message>
        <source>Illustrated Transformer: 10 × 64, interleaved</source>
        <translation>Illustrated Transformer：10 × 64，正弦余弦交错</translation>
    </message>
    <message>
        <source>Sines and cosines take turns, as the paper writes it.</source>
        <translation>正弦和余弦交替排列，与论文的写法一致。</translation>
    </message>
    <message>
        <source>Kazemnejad: 50 × 128, red and blue</source>
        <translation>Kazemnejad：50 × 128，红蓝</translation>
    </message>
    <message>
        <source>Each row is the vector of a position; to the right the waves are slow.</source>
        <translation>每一行是一个位置的向量；越往右，波越慢。</translation>
    </message>
    <message>
        <source>Lil&apos;Log: 32 × 128, grey</source>
        <translation>Lil&apos;Log：32 × 128，灰度</translation>
    </message>
    <message>
        <source>The same waves, on 32 positions and in grey.</source>
        <translation>同样的波，32 个位置，灰度显示。</translation>
    </message>
    <message>
        <source>Dive into Deep Learning: columns 6 to 9 of 32</source>
        <translation>动手学深度学习：32 个维度中的维度 6 至 9</translation>
    </message>
    <message>
        <source>Columns 6 and 7 are one pair, 8 and 9 the next, which is slower.</source>
        <translation>维度 6 和 7 是一个维度对，8 和 9 是下一对，变化更慢。</translation>
    </message>
    <message>
        <source>Dive into Deep Learning: 60 × 32, blues</source>
        <translation>动手学深度学习：60 × 32，蓝色</translation>
    </message>
    <message>
        <source>The columns alternate ever more slowly, as the bits of a number do.</source>
        <translation>越往右，各列交替得越慢，就像一个数的各个二进制位。</translation>
    </message>
    <message>
        <source>Annotated Transformer: dimensions 4 to 7 of 20</source>
        <translation>Annotated Transformer：20 个维度中的维度 4 至 7</translation>
    </message>
    <message>
        <source>Each dimension is a wave of its own over 100 positions.</source>
        <translation>在 100 个位置上，每个维度各是一条波。</translation>
    </message>
    <message>
        <source>TensorFlow tutorial: 2048 × 512, positions to the right</source>
        <translation>TensorFlow 教程：2048 × 512，位置向右</translation>
    </message>
    <message>
        <source>Sines above, cosines below; the positions run to the right.</source>
        <translation>上半是正弦，下半是余弦；位置向右排列。</translation>
    </message>
    <message>
        <source>TensorFlow tutorial: position 1000 against all</source>
        <translation>TensorFlow 教程：位置 1000 与所有位置</translation>
    </message>
    <message>
        <source>Near positions are alike; the curve falls with the distance from position 1000.</source>
        <translation>相近的位置相似；曲线随与位置 1000 的距离下降。</translation>
    </message>
    <message>
        <source>deeplearning.ai exercise: 100 × 100, positions upward</source>
        <translation>deeplearning.ai 练习：100 × 100，位置向上</translation>
    </message>
    <message>
        <source>Position 0 stands at the bottom; every row is √50 = 7.0711 long.</source>
        <translation>位置 0 在最下面；每一行的模长都是 √50 = 7.0711。</translation>
    </message>
    <message>
        <source>deeplearning.ai exercise: products of all positions</source>
        <translation>deeplearning.ai 练习：所有位置两两的点积</translation>
    </message>
    <message>
        <source>Every diagonal has one number: only the distance counts. On the main one it is 50.</source>
        <translation>每条对角线只有一个数值：只与距离有关。主对角线上是 50。</translation>
    </message>
    <message>
        <source>deeplearning.ai exercise: distances of all positions</source>
        <translation>deeplearning.ai 练习：所有位置两两的距离</translation>
    </message>
    <message>
        <source>Two positions apart it is 3.2669, whatever the position.</source>
        <translation>相隔两个位置时是 3.2669，与具体位置无关。</translation>
    </message>
    <message>
        <source>An article&apos;s first plot: sin(pos / 10000^{i/100}) over i</source>
        <translation>一篇文章的第一张图：sin(pos / 10000^{i/100}) 随 i 变化</translation>
    </message>
    <message>
        <source>One curve for each position 0 to 9. They are sines alone: not the encoding of the paper.</source>
        <translation>位置 0 到 9 各一条曲线。只有正弦，不是论文的编码。</translation>
    </message>
    <message>
        <source>An article&apos;s second plot: the same over positions, i = 10</source>
        <translation>一篇文章的第二张图：同一函数随位置变化，i = 10</translation>
    </message>
    <message>
        <source>Along the positions it is a wave, 15.783 long.</source>
        <translation>沿位置方向是一条波，波长 15.783。</translation>
    </message>
    <message>
        <source>Lookup: five words, nine rows</source>
        <translation>相对位置查表：五个词，九行</translation>
    </message>
    <message>
        <source>From the first word “therefore” uses row 6, from the second “I” row 3.</source>
        <translation>从第一个词看，“所以”用行号 6；从后一个“我”看，用行号 3。</translation>
    </message>
    <message>
        <source>I think therefore I am</source>
        <translation>我思考所以我存在</translation>
    </message>
    <message>
        <source>Lookup: ten words, k = 3</source>
        <translation>相对位置查表：十个词，k = 3</translation>
    </message>
    <message>
        <source>From four words away on all share the end rows 0 and 6.</source>
        <translation>相隔四个词及以上，都共用端点行 0 和 6。</translation>
    </message>
    <message>
        <source>Position codes tell a model where each of them stands</source>
        <translation>位置编码让模型知道每个词在哪里</translation>
    </message>
    <message>
        <source>Swin: a window of 2 × 2</source>
        <translation>Swin：2 × 2 的局部窗口</translation>
    </message>
    <message>
        <source>Rows 4310, 5421, 7643 and 8754.</source>
        <translation>行号 4310、5421、7643 和 8754。</translation>
    </message>
    <message>
        <source>Swin: a window of 7 × 7</source>
        <translation>Swin：7 × 7 的局部窗口</translation>
    </message>
    <message>
        <source>49 patches need (2 · 7 − 1)² = 169 rows.</source>
        <translation>49 个图块需要 (2 · 7 − 1)² = 169 行。</translation>
    </message>
    <message>
        <source>&amp;Famous figures</source>
        <translation>经典插图(&amp;F)</translation>
    </message>
    <message>
        <source>Famous figure</source>
        <translation>经典插图</translation>
    </message>
    <message>
        <source>word–word</source>
        <translation>词–词</translation>
    </message>
    <message>
        <source>word–position</source>
        <translation>词–位置</translation>
    </message>
    <message>
        <source>position–word</source>
        <translation>位置–词</translation>
    </message>
    <message>
        <source>position–position</source>
        <translation>位置–位置</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>what turning changes</source>
        <translation>旋转带来的变化</translation>
    </message>
    <message>
        <source>query–row</source>
        <translation>查询–行</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>fixed sinusoids (NEZHA)</source>
        <translation>固定的正弦余弦（NEZHA）</translation>
    </message>
    <message>
        <source>queries (0: all)</source>
        <translation>查询数（0：全部）</translation>
    </message>
    <message>
        <source>How many words ask, the last ones; the others are only asked. One is a step of decoding, with the keys of the words before it kept.</source>
        <translation>有多少个词作查询，取末尾的几个；其余的词只作键。取 1 就是解码的一步，前面各词的键已保存。</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>表的内容</translation>
    </message>
    <message>
        <source>What stands in a^K and a^V: numbers that training would move, or the sinusoid of the row number, which NEZHA keeps fixed.</source>
        <translation>a^K 与 a^V 里放什么：训练会改变的数，或行号的正弦余弦（NEZHA 固定不变）。</translation>
    </message>
    <message>
        <source>sharing</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Section 3.3 of the paper and its big model share the tables between the heads; its base model has a pair of them for each head.</source>
        <translation>论文第 3.3 节和大模型让各注意力头共用一份表；基础模型中每个注意力头各有一份。</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Each layer has tables of its own; this one&apos;s are shown.</source>
        <translation>每层有自己的表；这里显示这一层的。</translation>
    </message>
    <message>
        <source>head</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Which head&apos;s tables are shown.</source>
        <translation>显示哪个注意力头的表。</translation>
    </message>
    <message>
        <source>k = 0: one row for all pairs; it moves no weight, and every output by the same a^{V}</source>
        <translation>k = 0：全部词对共用一行；权重不变，每个输出都加上同一个 a^{V}</translation>
    </message>
    <message>
        <source>k reaches beyond every word: nothing is clipped, the end rows stay unused</source>
        <translation>k 超出所有词的距离：没有距离被截断，两端的行用不到</translation>
    </message>
    <message>
        <source>a^{K} and a^{V} are fixed: row r is the sinusoid of r</source>
        <translation>a^{K} 与 a^{V} 是固定的：行 r 就是 r 的正弦余弦编码</translation>
    </message>
    <message>
        <source>In the paper BLEU was 12.5 with k = 0, 25.5 with 1, 25.8 with 2, 25.9 with 4, and no more up to 256.</source>
        <translation>论文中 k = 0 时 BLEU 为 12.5，1 时 25.5，2 时 25.8，4 时 25.9，直到 256 也没有更高。</translation>
    </message>
    <message>
        <source>Without a^{V} it was 25.8, without a^{K} 25.3, without both 12.5.</source>
        <translation>去掉 a^{V} 为 25.8，去掉 a^{K} 为 25.3，两者都去掉为 12.5。</translation>
    </message>
    <message>
        <source>row %1, dimension %2: %3</source>
        <translation>行 %1，维度 %2：%3</translation>
    </message>
    <message>
        <source>window height h</source>
        <translation>局部窗口高 h</translation>
    </message>
    <message>
        <source>Rows of patches in a window. Swin takes 7, later 8 to 24.</source>
        <translation>局部窗口中图块的行数。Swin 取 7，后来取 8 到 24。</translation>
    </message>
    <message>
        <source>window width w</source>
        <translation>局部窗口宽 w</translation>
    </message>
    <message>
        <source>Columns of patches in a window. With one row it is a table over the distance, as Shaw&apos;s, but without clipping.</source>
        <translation>局部窗口中图块的列数。只有一行时就是按距离查的表，与 Shaw 的相同，但不截断距离。</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>Each head has biases of its own. Swin-T begins with 3.</source>
        <translation>每个注意力头有自己的偏置。Swin-T 从 3 个开始。</translation>
    </message>
    <message>
        <source>head shown</source>
        <translation>显示的注意力头</translation>
    </message>
    <message>
        <source>patch shown</source>
        <translation>显示的图块</translation>
    </message>
    <message>
        <source>Where the random numbers of the biases start.</source>
        <translation>偏置的随机数从哪里开始。</translation>
    </message>
    <message>
        <source>a window of one patch: one bias on its only logit, the softmax is 1 whatever it is</source>
        <translation>只有一个图块的局部窗口：唯一的注意力分数加一个偏置，无论它是多少，softmax 都是 1</translation>
    </message>
    <message>
        <source>a window of one line: a table over the distance, nothing clipped</source>
        <translation>只有一行或一列的局部窗口：按距离查的表，不截断距离</translation>
    </message>
    <message>
        <source>offset = query − key, the opposite of Shaw&apos;s sign</source>
        <translation>偏移 = 查询 − 键，符号与 Shaw 的相反</translation>
    </message>
    <message>
        <source>Row by row of the window; each block of it repeats along its diagonals, and so do the blocks.</source>
        <translation>按局部窗口逐行排列；每一块沿对角线重复，块与块之间也是如此。</translation>
    </message>
    <message>
        <source>(%1 − %2 + h − 1) · (2w − 1) + %3 − %4 + w − 1 = row %5</source>
        <translation>(%1 − %2 + h − 1) · (2w − 1) + %3 − %4 + w − 1 = 行号 %5</translation>
    </message>
    <message>
        <source>Patch %1 stands at (%2, %3) of the window, patch %4 at (%5, %6).</source>
        <translation>图块 %1 在局部窗口中的坐标为 (%2, %3)，图块 %4 为 (%5, %6)。</translation>
    </message>
    <message>
        <source>bias of each pair, head %1</source>
        <translation>每对图块的偏置，注意力头 %1</translation>
    </message>
    <message>
        <source>bias of each offset, head %1</source>
        <translation>每个偏移的偏置，注意力头 %1</translation>
    </message>
    <message>
        <source>bias seen from patch %1, head %2</source>
        <translation>从图块 %1 看到的偏置，注意力头 %2</translation>
    </message>
    <message>
        <source>biases, a column for each head</source>
        <translation>偏置，每个注意力头一列</translation>
    </message>
    <message>
        <source>e_{ab} = q_{a} · k_{b} / √d + B_{row(a, b)}</source>
        <translation>e_{ab} = q_{a} · k_{b} / √d + B_{row(a, b)}</translation>
    </message>
    <message>
        <source>Window bias (Swin)</source>
        <translation>相对位置偏置（Swin）</translation>
    </message>
    <message>
        <source>Patches of an image in a window: a number for each offset, down and across, is added to the logit.</source>
        <translation>局部窗口中的图块：按上下与左右的偏移各取一个数，加到注意力分数上。</translation>
    </message>
    <message>
        <source>Liu et al. 2021, “Swin Transformer”, section 3.2</source>
        <translation>Liu 等，2021，“Swin Transformer”，第 3.2 节</translation>
    </message>
    <message>
        <source>none: q = k = v</source>
        <translation>不投影：q = k = v</translation>
    </message>
    <message>
        <source>projections</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>What turns words into queries, keys and values: untrained matrices of variance 1/d, or nothing.</source>
        <translation>用什么把词变成查询、键和值向量：方差为 1/d 的未训练矩阵，或者什么都不用。</translation>
    </message>
    <message>
        <source>Where the random numbers of the projections start.</source>
        <translation>投影的随机数从哪里开始。</translation>
    </message>
    <message>
        <source>matrices</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Which matrices are drawn; one alone is drawn large.</source>
        <translation>画哪些矩阵；只画一个时画得大。</translation>
    </message>
    <message>
        <source>weights α_{ij}</source>
        <translation>权重 α_{ij}</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>one head: logits in parts, weights, outputs, and the two outputs of a repeated word</source>
        <translation>一个注意力头：注意力分数的各部分、权重、输出，以及重复词的两个输出</translation>
    </message>
    <message>
        <source>A head %1 wide is more than is computed here: %2 at most.</source>
        <translation>注意力头宽度 %1 超过了这里能计算的上限：最多 %2。</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>logits e_{ij}</source>
        <translation>注意力分数 e_{ij}</translation>
    </message>
    <message>
        <source>=</source>
        <translation>=</translation>
    </message>
    <message>
        <source>→</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Click a cell, or move with the arrow keys; type a sentence that says a word twice.</source>
        <translation>点一格，或用方向键移动；试试输入一个有重复词的句子。</translation>
    </message>
    <message>
        <source>q_{%1}</source>
        <translation>q_{%1}</translation>
    </message>
    <message>
        <source>k_{%1}</source>
        <translation>k_{%1}</translation>
    </message>
    <message>
        <source>v_{%1}</source>
        <translation>v_{%1}</translation>
    </message>
    <message>
        <source>z_{%1}</source>
        <translation>z_{%1}</translation>
    </message>
    <message>
        <source>the vectors of the pair</source>
        <translation>这一对词的向量</translation>
    </message>
    <message>
        <source>dial of pair %1: dashed before</source>
        <translation>维度对 %1 的旋转示意图：虚线为旋转前</translation>
    </message>
    <message>
        <source>The two outputs of a repeated word: too many words or columns to compare all schemes.</source>
        <translation>重复词的两个输出：词数或宽度太大，无法比较所有编码方案。</translation>
    </message>
    <message>
        <source>0, to the bit</source>
        <translation>0，逐位相同</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Pair %1 (columns %2 and %3): the query turns by %4 rad, the key by %5; between them %6.</source>
        <translation>维度对 %1（列 %2 与列 %3）：查询转过 %4 弧度，键转过 %5 弧度，相差 %6。</translation>
    </message>
    <message>
        <source>e_{%1} = %2 = %3.</source>
        <translation>e_{%1} = %2 = %3。</translation>
    </message>
    <message>
        <source> + </source>
        <translation> + </translation>
    </message>
    <message>
        <source>z_{%1} gains α_{%2} · (v_{%3} + a^{V}) with v_{%3} = %4; z_{%1} = %5.</source>
        <translation>z_{%1} 中加入 α_{%2} · (v_{%3} + a^{V})，其中 v_{%3} = %4；z_{%1} = %5。</translation>
    </message>
    <message>
        <source>z_{%1} gains α_{%2} · v_{%3} with v_{%3} = %4; z_{%1} = %5.</source>
        <translation>z_{%1} 中加入 α_{%2} · v_{%3}，其中 v_{%3} = %4；z_{%1} = %5。</translation>
    </message>
    <message>
        <source>%1 asks, %2 is asked.</source>
        <translation>%1作查询，%2作键。</translation>
    </message>
    <message>
        <source>“%1” stands at positions %2 and %3: its two outputs are the same to the bit.</source>
        <translation>“%1”在位置 %2 与 %3：两个输出逐位相同。</translation>
    </message>
    <message>
        <source>“%1” stands at positions %2 and %3: its two outputs differ by up to %4.</source>
        <translation>“%1”在位置 %2 与 %3：两个输出最多相差 %4。</translation>
    </message>
    <message>
        <source>q = k = v = the word as it enters</source>
        <translation>q = k = v = 输入的词向量</translation>
    </message>
    <message>
        <source>query %1 · key %2 · logit %3 · weight %4</source>
        <translation>查询：%1 · 键：%2 · 注意力分数 %3 · 权重 %4</translation>
    </message>
    <message>
        <source>%1, position %2, weight %3 from position %4</source>
        <translation>%1，位置 %2，从位置 %4 看权重 %3</translation>
    </message>
    <message>
        <source>Matrices of all pairs: queries down, keys across, the pair in focus outlined.</source>
        <translation>全部词对的矩阵：纵向是查询，横向是键，焦点处的一对有外框。</translation>
    </message>
    <message>
        <source>position %1 · %2 · offset %3 from position %4 · no row</source>
        <translation>位置 %1 · %2 · 从位置 %4 看偏移 %3 · 没有行</translation>
    </message>
    <message>
        <source>%1, no row</source>
        <translation>%1，没有行</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>注意力头 %1</translation>
    </message>
    <message>
        <source>heads %1 to %2</source>
        <translation>注意力头 %1 到 %2</translation>
    </message>
    <message>
        <source>query patch %1</source>
        <translation>查询图块 %1</translation>
    </message>
    <message>
        <source>query patch a</source>
        <translation>查询图块 a</translation>
    </message>
    <message>
        <source>query patches %1 to %2</source>
        <translation>查询图块 %1 到 %2</translation>
    </message>
    <message>
        <source>key patch %1</source>
        <translation>键图块 %1</translation>
    </message>
    <message>
        <source>key patch b</source>
        <translation>键图块 b</translation>
    </message>
    <message>
        <source>key patches %1 to %2</source>
        <translation>键图块 %1 到 %2</translation>
    </message>
    <message>
        <source>row offset %1</source>
        <translation>上下偏移 %1</translation>
    </message>
    <message>
        <source>row offset, query − key</source>
        <translation>上下偏移，查询 − 键</translation>
    </message>
    <message>
        <source>row offsets %1 to %2</source>
        <translation>上下偏移 %1 到 %2</translation>
    </message>
    <message>
        <source>column offset %1</source>
        <translation>左右偏移 %1</translation>
    </message>
    <message>
        <source>column offset, query − key</source>
        <translation>左右偏移，查询 − 键</translation>
    </message>
    <message>
        <source>column offsets %1 to %2</source>
        <translation>左右偏移 %1 到 %2</translation>
    </message>
    <message>
        <source>patch row %1</source>
        <translation>图块行 %1</translation>
    </message>
    <message>
        <source>row of patches</source>
        <translation>图块行</translation>
    </message>
    <message>
        <source>rows %1 to %2 of patches</source>
        <translation>图块行 %1 到 %2</translation>
    </message>
    <message>
        <source>patch column %1</source>
        <translation>图块列 %1</translation>
    </message>
    <message>
        <source>column of patches</source>
        <translation>图块列</translation>
    </message>
    <message>
        <source>columns %1 to %2 of patches</source>
        <translation>图块列 %1 到 %2</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>shared by the heads</source>
        <translation>各注意力头共用</translation>
    </message>
    <message>
        <source>each head its own</source>
        <translation>各注意力头各一份</translation>
    </message>
    <message>
        <source>content + position</source>
        <translation>内容 + 位置</translation>
    </message>
    <message>
        <source>every term</source>
        <translation>每一项</translation>
    </message>
    <message>
        <source>content alone</source>
        <translation>只看内容</translation>
    </message>
    <message>
        <source>position alone</source>
        <translation>只看位置</translation>
    </message>
    <message>
        <source>logits alone</source>
        <translation>只看注意力分数</translation>
    </message>
    <message>
        <source>weights alone</source>
        <translation>只看权重</translation>
    </message>
    <message>
        <source>projection seed</source>
        <translation>投影种子</translation>
    </message>
    <message>
        <source>dial of pair</source>
        <translation>旋转示意图：维度对</translation>
    </message>
    <message>
        <source>%1: logits, weights, outputs</source>
        <translation>%1：分数、权重、输出</translation>
    </message>
    <message>
        <source>row(a, b) = u · (2w − 1) + v</source>
        <translation>row(a, b) = u · (2w − 1) + v</translation>
    </message>
    <message>
        <source>u = y_{a} − y_{b} + h − 1</source>
        <translation>u = y_{a} − y_{b} + h − 1</translation>
    </message>
    <message>
        <source>v = x_{a} − x_{b} + w − 1</source>
        <translation>v = x_{a} − x_{b} + w − 1</translation>
    </message>
    <message>
        <source>mask of the head</source>
        <translation>注意力掩码</translation>
    </message>
    <message>
        <source>“%1” at %2 and %3: outputs apart by</source>
        <translation>“%1”在位置 %2 与 %3：输出相差</translation>
    </message>
    <message>
        <source>Earlier views</source>
        <translation>前面的视图</translation>
    </message>
    <message>
        <source>Later views</source>
        <translation>后面的视图</translation>
    </message>
    <message>
        <source>Not all of the document is known</source>
        <translation>文档中有本程序不认识的内容</translation>
    </message>
    <message>
        <source>A newer program wrote %1. It is not shown, and kept when you save.</source>
        <translation>%1 由更新的程序写入：这里不显示，保存时原样保留。</translation>
    </message>
    <message>
        <source>this PDF needs a password: save it without one, then open it</source>
        <translation>打开这个 PDF 需要密码：请先另存为不带密码的文件，再打开</translation>
    </message>
    <message>
        <source>How the numbers are drawn before training. There is no other formula. Trained, they did as well as the sinusoid: 25.7 and 25.8 BLEU in table 3 of the Transformer&apos;s paper.</source>
        <translation>训练之前如何抽取这些数值，没有别的公式。训练之后与正弦余弦编码不相上下：Transformer 论文表 3 中分别为 25.7 与 25.8 BLEU。</translation>
    </message>
    <message>
        <source>P_{o−1} = 0</source>
        <translation>P_{o−1} = 0</translation>
    </message>
    <message>
        <source>PE_{(t, i)} = √d · sin(t/10000^{2i/d}), i even</source>
        <translation>PE_{(t, i)} = √d · sin(t/10000^{2i/d})，i 为偶数</translation>
    </message>
    <message>
        <source>PE_{(t, i)} = sin(t/10000^{2i/d}), i even</source>
        <translation>PE_{(t, i)} = sin(t/10000^{2i/d})，i 为偶数</translation>
    </message>
    <message>
        <source>PE_{(0, c)} = 0</source>
        <translation>PE_{(0, c)} = 0</translation>
    </message>
    <message>
        <source>y_{t,c} = x_{t,c} + PE_{t,c} [id_{t} ≠ pad]</source>
        <translation>y_{t,c} = x_{t,c} + PE_{t,c} [id_{t} ≠ pad]</translation>
    </message>
    <message>
        <source>guided-diffusion: i/⌊d/2⌋</source>
        <translation>按 guided-diffusion：i/⌊d/2⌋</translation>
    </message>
    <message>
        <source>How the frequencies fall from pair to pair: as the paper writes it, as tensor2tensor and fairseq compute it, or as guided-diffusion does with the cosines first.</source>
        <translation>频率如何逐对递减：按论文的写法，按 tensor2tensor 与 fairseq 的算法，或按 guided-diffusion 的算法（余弦在前）。</translation>
    </message>
    <message>
        <source>What the last column of an odd width is. The codes of tensor2tensor and guided-diffusion always take zeros.</source>
        <translation>维度数为奇数时，末列放什么。tensor2tensor 与 guided-diffusion 的代码总是取 0。</translation>
    </message>
    <message>
        <source>ω_{i} = base^{−i/h}</source>
        <translation>ω_{i} = base^{−i/h}</translation>
    </message>
    <message>
        <source>ω_{i} = min · (max/min)^{−i/max(h−1, 1)}</source>
        <translation>ω_{i} = min · (max/min)^{−i/max(h−1, 1)}</translation>
    </message>
    <message>
        <source>PE_{(t, d−1)} = 0</source>
        <translation>PE_{(t, d−1)} = 0</translation>
    </message>
    <message>
        <source>%1 gives the largest share of its attention to %2, weight %3.</source>
        <translation>%1把最多的注意力分给%2，权重 %3。</translation>
    </message>
    <message>
        <source>Position %1 has number %2 and no row: the table ends at number %3. The sum is no number.</source>
        <translation>位置 %1 的编号是 %2，没有对应的行：表到编号 %3 为止。其和不是数。</translation>
    </message>
    <message>
        <source>No word has a position: the table ends before the first.</source>
        <translation>没有一个词有位置：位置表在第一个词之前就结束了。</translation>
    </message>
    <message>
        <source>the first word has position number %1, all padding %2, as in fairseq and RoBERTa: the number of the row, nothing is added to it</source>
        <translation>第一个词的位置编号是 %1，填充都是 %2，与 fairseq 和 RoBERTa 相同：编号就是行号，不再另加</translation>
    </message>
    <message>
        <source>without a row, hatched: positions %1</source>
        <translation>没有对应的行（斜线）：位置 %1</translation>
    </message>
    <message>
        <source>%1 · 10^{%2}</source>
        <translation>%1 · 10^{%2}</translation>
    </message>
    <message>
        <source>the cosine is first below 0.5 at %1 apart</source>
        <translation>间隔 %1 时，余弦首次低于 0.5</translation>
    </message>
    <message>
        <source>&amp;Usual range of the table</source>
        <translation>表的常用范围(&amp;U)</translation>
    </message>
    <message>
        <source>This table has no range: all its numbers are alike, or there are too many to look at. Choose a fixed range.</source>
        <translation>无法得到这张表的数值范围：所有数值都相同，或者数值太多。请选择固定范围。</translation>
    </message>
    <message>
        <source>q_{t} = p_{u}, u = (t + 0.5) n/N − 0.5</source>
        <translation>q_{t} = p_{u}，u = (t + 0.5) n/N − 0.5</translation>
    </message>
    <message>
        <source>0 ≤ u ≤ n − 1</source>
        <translation>0 ≤ u ≤ n − 1</translation>
    </message>
    <message>
        <source>BERT: ε = 1e-12</source>
        <translation>BERT 的取法：ε = 1e-12</translation>
    </message>
    <message>
        <source>ε = 1e-6</source>
        <translation>ε = 1e-6</translation>
    </message>
    <message>
        <source>torch, GPT-2: ε = 1e-5</source>
        <translation>torch、GPT-2 的取法：ε = 1e-5</translation>
    </message>
    <message>
        <source>RMSNorm, ε = 1e-6</source>
        <translation>均方根归一化（RMSNorm）：ε = 1e-6</translation>
    </message>
    <message>
        <source>Annotated Transformer: ε outside the root</source>
        <translation>Annotated Transformer 的取法：ε 在根号之外</translation>
    </message>
    <message>
        <source>Each row less its mean, over its deviation; programs differ in the ε that keeps this from a division by 0.</source>
        <translation>每一行减去均值再除以标准差；为避免除以 0 而加的 ε，各程序取法不同。</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <source>RMSNorm: x/√(mean of x^{2} + ε), ε = 10^{%1}</source>
        <translation>RMSNorm：x/√(x^{2} 的均值 + ε)，ε = 10^{%1}</translation>
    </message>
    <message>
        <source>LayerNorm: (x − μ)/(σ + ε), σ^{2} over d − 1, ε = 10^{%1}</source>
        <translation>LayerNorm：(x − μ)/(σ + ε)，σ^{2} 除以 d − 1，ε = 10^{%1}</translation>
    </message>
    <message>
        <source>LayerNorm: (x − μ)/√(σ^{2} + ε), σ^{2} over d, ε = 10^{%1}</source>
        <translation>LayerNorm：(x − μ)/√(σ^{2} + ε)，σ^{2} 除以 d，ε = 10^{%1}</translation>
    </message>
    <message>
        <source>as in the sum</source>
        <translation>与求和时相同</translation>
    </message>
    <message>
        <source>word rows of the head</source>
        <translation>注意力头的词嵌入缩放</translation>
    </message>
    <message>
        <source>The Transformer multiplies them by √d_model. As rows of variance 1/d come, words are too short for a scheme&apos;s effect to be seen.</source>
        <translation>Transformer 把词嵌入乘以 √d_model。方差为 1/d 的词向量太短，看不出编码方案的作用。</translation>
    </message>
    <message>
        <source>No position: all numbers are 0, nothing is added.</source>
        <translation>没有位置编码：所有数都是 0，什么也不加。</translation>
    </message>
    <message>
        <source>No positions to compare: all rows are zeros.</source>
        <translation>没有可比较的位置：每一行全是 0。</translation>
    </message>
    <message>
        <source>All rows are zeros: none is nearer than another.</source>
        <translation>所有行全是 0：没有哪一行更近。</translation>
    </message>
    <message>
        <source>The numbers that are shown are rows, which have the colours of offsets.</source>
        <translation>这里显示的数是行号，用的是偏移的颜色。</translation>
    </message>
    <message>
        <source>%1 (set by the panel)</source>
        <translation>%1（由面板设置）</translation>
    </message>
    <message>
        <source>%1 position</source>
        <translation>%1 个位置</translation>
    </message>
    <message>
        <source>%1 word</source>
        <translation>%1 个词</translation>
    </message>
    <message>
        <source>%1 token</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 trained row</source>
        <translation>%1 个训练行</translation>
    </message>
    <message>
        <source>%1 trained rows</source>
        <translation>%1 个训练行</translation>
    </message>
    <message>
        <source>%1 column</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>%1 pair</source>
        <translation>%1 个维度对</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 个维度对</translation>
    </message>
    <message>
        <source>%1 wave</source>
        <translation>%1 个波</translation>
    </message>
    <message>
        <source>%1 waves</source>
        <translation>%1 个波</translation>
    </message>
    <message>
        <source>%1 line</source>
        <translation>%1 行文字</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行文字</translation>
    </message>
    <message>
        <source>%1 patch</source>
        <translation>%1 个图块</translation>
    </message>
    <message>
        <source>%1 patches</source>
        <translation>%1 个图块</translation>
    </message>
    <message>
        <source>%1 number</source>
        <translation>%1 个数</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 个数</translation>
    </message>
    <message>
        <source>%1 time</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>α = 0.5: rows (i, j) and (j, i) are the same, %1</source>
        <translation>α = 0.5：行 (i, j) 与行 (j, i) 相同，共 %1</translation>
    </message>
    <message>
        <source>base = 1: every column is the same wave</source>
        <translation>底数为 1：每一列都是同一个波</translation>
    </message>
    <message>
        <source>along i nothing repeats: the angle pos/base^{i/D} falls towards 0</source>
        <translation>沿 i 没有周期：角度 pos/base^{i/D} 单调趋向 0</translation>
    </message>
    <message>
        <source>wavelength of i = %1: %2 positions</source>
        <translation>i = %1 的波长：%2 个位置</translation>
    </message>
    <message>
        <source>wavelength of i = %1: %2 positions, of i = %3: %4</source>
        <translation>i = %1 的波长：%2 个位置，i = %3 的波长：%4</translation>
    </message>
    <message>
        <source>wavelength of i = %1: %2 positions; the last never leaves 0</source>
        <translation>i = %1 的波长：%2 个位置；最后的列始终停在 0</translation>
    </message>
    <message>
        <source>All positions lie in the first block: they are the trained rows themselves.</source>
        <translation>所有位置都在第一块内：就是训练行本身。</translation>
    </message>
    <message>
        <source>%1 out of %2</source>
        <translation>由 %2得到 %1</translation>
    </message>
    <message>
        <source>%1; between blocks, differences are %2 times those inside</source>
        <translation>%1；块间的差是块内的 %2 倍</translation>
    </message>
    <message>
        <source>What positions beyond the trained ones find. Stretching changes every row but the first.</source>
        <translation>训练范围之外的位置查到什么。插值会改变除首行以外的每一行。</translation>
    </message>
    <message>
        <source>Position %1 of %2 lies at %3 of %4.</source>
        <translation>%2 个位置中的位置 %1 落在 %4的 %3 处。</translation>
    </message>
    <message>
        <source> and no more</source>
        <translation>，不能更多</translation>
    </message>
    <message>
        <source>; what lies beyond is zeros</source>
        <translation>；更远的位置全为 0</translation>
    </message>
    <message>
        <source>; what lies beyond is made of them</source>
        <translation>；更远的位置由它们推出</translation>
    </message>
    <message>
        <source>stretched: of the trained rows only the first stays as it was</source>
        <translation>已插值：训练行中只有首行保持原样</translation>
    </message>
    <message>
        <source>%1 × %2 = %3 to train, for %4%5</source>
        <translation>待训练：%1 × %2 = %3，对应 %4%5</translation>
    </message>
    <message>
        <source>as many frequencies as columns: %1; longest wavelength %2</source>
        <translation>有多少列就有多少个频率：%1；最长波长 %2</translation>
    </message>
    <message>
        <source>nothing is added where a number of the word is exactly 0: a padding row of zeros stays so, and so does a single 0 of a real word</source>
        <translation>词的某个数恰为 0 处不加编码：全为 0 的填充行保持不变，真实词中单个的 0 也保持不变</translation>
    </message>
    <message>
        <source>= %1 rad = %2 · 2π.</source>
        <translation>= %1 弧度 = %2 · 2π。</translation>
    </message>
    <message>
        <source>No pair turns: the score is 1 at every distance.</source>
        <translation>没有维度对旋转：任何距离上的分数都是 1。</translation>
    </message>
    <message>
        <source>No pair turns: there is nothing to bound.</source>
        <translation>没有维度对旋转：没有可求上界的量。</translation>
    </message>
    <message>
        <source>All pairs turn alike; from position to position the angle grows evenly.</source>
        <translation>所有维度对的转速相同；角度随位置均匀增大。</translation>
    </message>
    <message>
        <source>One wave: the cosine of the angle that lies between the two positions.</source>
        <translation>一个波：两个位置之间夹角的余弦。</translation>
    </message>
    <message>
        <source>The bound is the same at every distance, for all pairs turn alike.</source>
        <translation>任何距离上的上界都相同，因为所有维度对的转速相同。</translation>
    </message>
    <message>
        <source>Each pair turns at a speed of its own; from position to position its angle grows evenly.</source>
        <translation>每个维度对以自己的速度旋转；角度随位置均匀增大。</translation>
    </message>
    <message>
        <source>1 at distance 0; then less, in waves, for each pair turns by another angle.</source>
        <translation>距离 0 处为 1；此后都更小，并有起伏，因为每个维度对转过的角度不同。</translation>
    </message>
    <message>
        <source>The bound is largest at distance 0; beyond it is smaller, though it does not fall steadily.</source>
        <translation>上界在距离 0 处最大；此后都更小，但并不单调下降。</translation>
    </message>
    <message>
        <source>columns that turn: %1 of %2; the others pass through</source>
        <translation>旋转的列：%2 列中的 %1 列；其余原样通过</translation>
    </message>
    <message>
        <source>words that ask: the last %1, from position %2 on</source>
        <translation>作查询的词：末尾 %1 个，从位置 %2 起</translation>
    </message>
    <message>
        <source>Each diagonal has one row number: k where a word meets itself, never more to its left; to its right no row is used.</source>
        <translation>每条对角线是同一个行号：词对自身时为 k，往左不会更大；往右不用任何行。</translation>
    </message>
    <message>
        <source>farther apart than k: %1 of %2; 2(2k+1)d = %3 a head</source>
        <translation>距离超过 k：%2中有 %1 个；每个注意力头 2(2k+1)d = %3</translation>
    </message>
    <message>
        <source>farther apart than k: %1 of %2; 2(2k+1)d = %3 a layer</source>
        <translation>距离超过 k：%2中有 %1 个；每层 2(2k+1)d = %3</translation>
    </message>
    <message>
        <source>a window of %1; biases for each head: (2h−1)(2w−1) = %2, in all %3</source>
        <translation>局部窗口有 %1；每个注意力头的偏置个数 (2h−1)(2w−1) = %2，共 %3</translation>
    </message>
    <message>
        <source>window of %1; taking part: the first %2 of %3</source>
        <translation>局部窗口有 %1；参与计算：%3中的前 %2 个</translation>
    </message>
    <message>
        <source>the table ends; with a row and taking part: the first %1 of %2</source>
        <translation>表到此为止；有行并参与计算：%2中的前 %1 个</translation>
    </message>
    <message>
        <source>too much for a frame; taking part: the first %1 of %2</source>
        <translation>一次算不完；参与计算：%2中的前 %1 个</translation>
    </message>
    <message>
        <source>%1 asks nothing here, as in a step of decoding.</source>
        <translation>%1不作查询，就像解码的一步。</translation>
    </message>
    <message>
        <source>%1: one head on %2, its logits in parts, its weights and its outputs.</source>
        <translation>%1：一个注意力头处理 %2，注意力分数分成几部分，再到权重和输出。</translation>
    </message>
    <message>
        <source>Seen from %1 (position %2) it is used %3×; over all pairs (%4) %5×.</source>
        <translation>以位置 %2 的%1为中心，用到 %3 次；在全部词对（%4 对）中用到 %5 次。</translation>
    </message>
    <message>
        <source>not in the trained table, so with random rows: %1 of %2</source>
        <translation>不在训练好的表里、因而行是随机的：%2中有 %1 个</translation>
    </message>
    <message>
        <source>the first %1 of %2, more would take too long</source>
        <translation>只画 %2中的前 %1 个，更多就太慢</translation>
    </message>
    <message>
        <source>where the scheme has no row, so without a place after: %1</source>
        <translation>所在的位置没有行、因而加位置后没有点：%1</translation>
    </message>
    <message>
        <source>%1: %2 in a plane, before and after positions are added.</source>
        <translation>%1：平面上的 %2，加位置之前与之后。</translation>
    </message>
    <message>
        <source>Dimension %1 is %2 · %3; the position stands %4 further on.</source>
        <translation>维度 %1 为 %2 · %3；位置编码排在其后 %4处。</translation>
    </message>
    <message>
        <source>padding behind the words: %1</source>
        <translation>词的后面的填充：%1</translation>
    </message>
    <message>
        <source>%1 added to %2 of width %3.</source>
        <translation>%1与宽 %3 的 %2相加。</translation>
    </message>
    <message>
        <source>slow pairs: less than 0.1 rad over these positions</source>
        <translation>慢变维度对：在这些位置内转不到 0.1 弧度</translation>
    </message>
    <message>
        <source>slow waves: less than 0.1 rad over these positions</source>
        <translation>慢波：在这些位置内转不到 0.1 弧度</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>在%1</translation>
    </message>
    <message>
        <source>first of %1</source>
        <translation>首先在%1</translation>
    </message>
    <message>
        <source>The greatest is %1, %2; the least is %3, %4.</source>
        <translation>最大的是 %1，%2；最小的是 %3，%4。</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>没有行</translation>
    </message>
    <message>
        <source>%1: %2, %3, each with each</source>
        <translation>%1：%2，%3，两两比较</translation>
    </message>
    <message>
        <source>alike again: rows %1 apart, at a distance of %2</source>
        <translation>再次相近：间隔 %1 的两行，距离 %2</translation>
    </message>
    <message>
        <source>turn fully within %1: %2 of %3, critical dimension %4</source>
        <translation>%3中，有 %2 个在 %1内转满一圈（临界维度 %4）</translation>
    </message>
    <message>
        <source>within %1: %2 of them</source>
        <translation>在 %1内转满一圈的：其中 %2 个</translation>
    </message>
    <message>
        <source>hardly move: %1 of %2</source>
        <translation>%2中有 %1 列几乎不变</translation>
    </message>
    <message>
        <source>%1 has no numbers to compare</source>
        <translation>没有数值可比：%1</translation>
    </message>
    <message>
        <source>Nearest to %1, by distance: %2; as near as the last: %3 more.</source>
        <translation>%1：按距离，最近的是%2；与最后一个同样近的还有 %3。</translation>
    </message>
    <message>
        <source>distance of two rows in succession: %1</source>
        <translation>相邻两行的距离：%1</translation>
    </message>
    <message>
        <source>least distance of two rows in succession: %1</source>
        <translation>相邻两行的最小距离：%1</translation>
    </message>
    <message>
        <source>compared: the first %1 of %2, more would take too long</source>
        <translation>只比较 %2中的前 %1 行，更多就太慢</translation>
    </message>
    <message>
        <source>without numbers, hatched: %1 of %2</source>
        <translation>没有数值、以斜线表示：%2中有 %1 行</translation>
    </message>
    <message>
        <source>all zeros, without a direction and so without a cosine, hatched: %1 of %2</source>
        <translation>全是 0、没有方向因而没有余弦、以斜线表示：%2中有 %1 行</translation>
    </message>
    <message>
        <source>all zeros: %1 of %2</source>
        <translation>全是 0：%2中有 %1 行</translation>
    </message>
    <message>
        <source>Dot product: g(k) = Σ_{i} cos(k · ω_{i}) over %1; g(%2) = %3, wherever the two stand.</source>
        <translation>点积：g(k) = Σ_{i} cos(k · ω_{i})，对 %1求和；g(%2) = %3，与这两行在哪里无关。</translation>
    </message>
    <message>
        <source>Over all rows: %1.</source>
        <translation>就所有行而言：%1。</translation>
    </message>
    <message>
        <source>Each token has an id, each id a row of the table: %1 in this line, %2 used by the batch</source>
        <translation>每个词元有编号，每个编号对应表中一行：本行文字 %1，整个批次用到 %2</translation>
    </message>
    <message>
        <source>batch of %3: ids (%1, %2)</source>
        <translation>%3组成的批次：编号 (%1, %2)</translation>
    </message>
    <message>
        <source>batch of %3, up to %2 long: without padding they make no array</source>
        <translation>%3组成的批次，最长 %2：没有填充，拼不成数组</translation>
    </message>
    <message>
        <source>W: trained, the Universal Sentence Encoder Lite (8000 × 256), its first %1</source>
        <translation>W：训练所得，Universal Sentence Encoder Lite（8000×256）的前 %1</translation>
    </message>
    <message>
        <source>no piece of it, so with seeded rows: %1 of %2</source>
        <translation>不在其词表里、因而行由种子生成：%2中有 %1 个</translation>
    </message>
    <message>
        <source>%1: the %2 before it, with ids and rows of a table of %3 × %4.</source>
        <translation>%1：在它之前的 %2，有编号，对应 %3×%4 的表中的行。</translation>
    </message>
    <message>
        <source>turn fully within %1: %2 of %3; longest wavelength %4</source>
        <translation>%3中，有 %2 个在 %1内转满一圈；最长波长 %4</translation>
    </message>
    <message>
        <source>%1 word pair</source>
        <translation>%1 个词对</translation>
    </message>
    <message>
        <source>%1 word pairs</source>
        <translation>%1 个词对</translation>
    </message>
    <message>
        <source>%1, position %2, word %3 long, no row to add</source>
        <translation>%1，位置 %2，词的模长 %3，没有行可加</translation>
    </message>
    <message>
        <source>this PDF cannot be read: it is damaged or has too many objects</source>
        <translation>无法读取此 PDF：文件已损坏，或所含对象过多</translation>
    </message>
    <message>
        <source>Wavelength of each column, in positions</source>
        <translation>各列的波长（单位：位置）</translation>
    </message>
    <message>
        <source>%1 positions</source>
        <translation>%1 个位置</translation>
    </message>
    <message>
        <source>times a number</source>
        <translation>乘以一个数</translation>
    </message>
    <message>
        <source>factor of words</source>
        <translation>词嵌入的缩放倍数</translation>
    </message>
    <message>
        <source>What word rows are multiplied by; some models have a number of their own.</source>
        <translation>词嵌入乘以的数；有些模型有自己的取值。</translation>
    </message>
    <message>
        <source>%1 (position %2): with its weight the word is %3 long, the position %4.</source>
        <translation>位置 %2 的%1：乘以各自权重后，词嵌入的模长为 %3，位置编码的模长为 %4。</translation>
    </message>
    <message>
        <source>rows E = s W</source>
        <translation>取出的行 E = s W</translation>
    </message>
    <message>
        <source>The row is multiplied by %1.</source>
        <translation>该行乘以 %1。</translation>
    </message>
    <message>
        <source>It is no piece of the vocabulary: all that is unknown is one token, %1, with one row.</source>
        <translation>它不在词表里：所有未知内容都算作同一个词元 %1，共用一行。</translation>
    </message>
    <message>
        <source>no font here has %1</source>
        <translation>没有字体含有 %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>%1; install %2</source>
        <translation>%1；请安装 %2</translation>
    </message>
    <message>
        <source>there is no font on this system; install %1</source>
        <translation>系统里没有任何字体；请安装 %1</translation>
    </message>
    <message>
        <source>this picture carries no Posiscope document where one is looked for: in its first %1 bytes, before any element or text that is too large</source>
        <translation>这张图片在查找范围内不带 Posiscope 文档：只查找前 %1 字节，遇到过大的元素或文本即停止</translation>
    </message>
    <message>
        <source>Which head&apos;s biases are shown, counted from 0.</source>
        <translation>显示哪个注意力头的偏置，从 0 数起。</translation>
    </message>
    <message>
        <source>The patch from which the window is seen in “seen from one patch”, counted row by row from 0.</source>
        <translation>在“从一个图块看”中，从哪个图块看整个局部窗口；逐行从 0 数起。</translation>
    </message>
    <message>
        <source>%1 is %2, and may be from %3 to %4 here</source>
        <translation>“%1”为 %2，而此处可取 %3 到 %4</translation>
    </message>
    <message>
        <source>its extended attributes could not be kept</source>
        <translation>其扩展属性未能保留</translation>
    </message>
    <message>
        <source>its access list could not be kept, so its group has no rights any more</source>
        <translation>其访问控制列表未能保留，因此所属组不再有任何权限</translation>
    </message>
    <message>
        <source>its other names (hard links) keep the file as it was</source>
        <translation>它的其他名称（硬链接）仍是原来的文件</translation>
    </message>
    <message>
        <source>cannot write %1: %2 stands in the way; move it elsewhere</source>
        <translation>无法写入 %1：%2 占着位置；请先把它移走</translation>
    </message>
    <message>
        <source>cannot write %1: a file is replaced as a whole, and nothing can be made in its folder; save it elsewhere</source>
        <translation>无法写入 %1：保存时要整体替换文件，而其所在文件夹中不能新建文件；请保存到别处</translation>
    </message>
    <message>
        <source>%1 is written, but %2</source>
        <translation>已写入 %1，但%2</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>文件已改变</translation>
    </message>
    <message>
        <source>“%1” was written by another program since it was opened here.</source>
        <translation>“%1”在此处打开之后，已被其他程序改写。</translation>
    </message>
    <message>
        <source>Replace it and what was written there is lost; reload it and your changes are lost.</source>
        <translation>替换会丢失其他程序写入的内容；重新载入会丢失你的更改。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新载入(&amp;L)</translation>
    </message>
    <message>
        <source>%1 (no longer there)</source>
        <translation>%1（文件已不在）</translation>
    </message>
    <message>
        <source>%1 (changed on disk)</source>
        <translation>%1（磁盘上的文件已改变）</translation>
    </message>
    <message>
        <source>Of rotary: which pair of columns the dial shows, counted from 0.</source>
        <translation>旋转示意图显示哪个维度对，从 0 数起（旋转位置编码）。</translation>
    </message>
    <message>
        <source>none (all visible)</source>
        <translation>无（全部可见）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>(%1, …)</source>
        <translation>(%1, …)</translation>
    </message>
    <message>
        <source>about %1 × %2 cells a pixel, one of them shown</source>
        <translation>每像素约 %1×%2 个数，只显示其中一个</translation>
    </message>
    <message>
        <source>about %1 × %2 cells a pixel, their mean is shown</source>
        <translation>每像素约 %1×%2 个数，显示其平均值</translation>
    </message>
    <message>
        <source>about %1 × %2 cells a pixel, smoothed: fast waves cancel to the colour of 0, they are not 0</source>
        <translation>每像素约 %1×%2 个数，已平滑：快波相互抵消，变成 0 的颜色，并非 0</translation>
    </message>
    <message>
        <source>about %1 × %2 cells a pixel, smoothed: fast waves cancel to black, they are not 0</source>
        <translation>每像素约 %1×%2 个数，已平滑：快波相互抵消而变黑，并非 0</translation>
    </message>
    <message>
        <source>about %1 × %2 cells a pixel, smoothed: fast waves cancel to white, they are not 0</source>
        <translation>每像素约 %1×%2 个数，已平滑：快波相互抵消而变白，并非 0</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>二维投影</translation>
    </message>
    <message>
        <source>about %1 × %2 cells a pixel, the root of their mean square is shown</source>
        <translation>每像素约 %1×%2 个数，显示其均方根</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>从词到向量</translation>
    </message>
    <message>
        <source>En&amp;coding</source>
        <translation>位置编码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;What is this view?</source>
        <translation>这个视图是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>What is this view?</source>
        <translation>这个视图是什么？</translation>
    </message>
    <message>
        <source>A model reads numbers: each token has an id, and the id picks a row of the word table W.</source>
        <translation>模型读的是数：每个词元有一个编号，按编号从词嵌入表 W 中取出一行。</translation>
    </message>
    <message>
        <source>Equal words have equal ids, so they get the same row, number for number, wherever they stand.</source>
        <translation>相同的词编号相同，所以无论在哪里，取出的都是同一行，每个数都相同。</translation>
    </message>
    <message>
        <source>Where a word stands is not in these rows: a positional encoding has to add it.</source>
        <translation>这些行里没有位置信息：词在哪里，要靠位置编码加进去。</translation>
    </message>
    <message>
        <source>Type a sentence that says a word twice and point at that word: both places take one row. Then type a second line: the two lines make a batch.</source>
        <translation>输入一个有重复词的句子，把鼠标移到这个词上：两处取的是同一行。再输入第二行文字：两行组成一个批次（batch）。</translation>
    </message>
    <message>
        <source>The row of each word and the row of its position are added, number by number.</source>
        <translation>每个词的词嵌入与它所在位置的位置编码逐个数相加。</translation>
    </message>
    <message>
        <source>From here on a model has the sum alone: at another position the same word is another vector.</source>
        <translation>此后模型只有总和：同一个词换了位置，就是另一个向量。</translation>
    </message>
    <message>
        <source>If one of the two is much longer it drowns the other: compare their lengths.</source>
        <translation>如果其中一个的模长大得多，就会淹没另一个：比一比两者的模长。</translation>
    </message>
    <message>
        <source>Set β to 0: nothing tells any more where a word stands. Then set it to 4: the words can hardly be seen.</source>
        <translation>把 β 设为 0：再也看不出词在哪里。再设为 4：几乎看不出是哪个词。</translation>
    </message>
    <message>
        <source>A table as a picture: each cell is one number, and the bar beside it says which colour is which number.</source>
        <translation>把表画成图：每格是一个数，右侧的色标说明哪种颜色是哪个数。</translation>
    </message>
    <message>
        <source>In a table of positions each row is a position and each column a dimension.</source>
        <translation>位置编码的表中，每一行是一个位置，每一列是一个维度。</translation>
    </message>
    <message>
        <source>The sinusoidal table is made of waves: fast ones in the first columns, slow ones in the last.</source>
        <translation>正弦余弦位置编码的表由波组成：前面的列是快波，后面的列是慢波。</translation>
    </message>
    <message>
        <source>Come nearer with the wheel until single cells are seen, then click one: Curves shows its row and its column.</source>
        <translation>用滚轮放大，直到看清单格，再点一格：“曲线”会画出它的行和列。</translation>
    </message>
    <message>
        <source>The numbers of a table as lines: above one row over all columns, below one column over all rows.</source>
        <translation>把表中的数画成线：上图是一行在各列上的数值，下图是一列在各行上的数值。</translation>
    </message>
    <message>
        <source>Sines are solid, cosines dashed; the two of a pair have one wavelength.</source>
        <translation>正弦为实线，余弦为虚线；同一维度对的两条波长相同。</translation>
    </message>
    <message>
        <source>Fast waves tell neighbours apart, slow waves tell the beginning of a long text from its end.</source>
        <translation>快波分辨相邻的位置，慢波分辨长文本的开头与结尾。</translation>
    </message>
    <message>
        <source>Move the focus to larger dimensions with the arrow keys: the wave below gets longer and longer.</source>
        <translation>用方向键把焦点移到更大的维度：下图的波越来越长。</translation>
    </message>
    <message>
        <source>Each row of the table is compared with each other: by dot product, by cosine or by distance.</source>
        <translation>表中各行两两比较：用点积、余弦或距离。</translation>
    </message>
    <message>
        <source>Of sinusoidal positions only the distance counts: along each diagonal stands one value.</source>
        <translation>正弦余弦位置编码只与间隔有关：每条对角线上只有一个数值。</translation>
    </message>
    <message>
        <source>Near positions are alike, far ones less; the curve over the distance shows how fast that falls.</source>
        <translation>相近的位置相似，远的不那么相似；随间隔变化的曲线说明相似度下降得多快。</translation>
    </message>
    <message>
        <source>Choose the cosine and raise the base: positions stay alike over longer distances.</source>
        <translation>选择余弦，再增大底数：相距更远的位置仍然相似。</translation>
    </message>
    <message>
        <source>One word is the centre; each word uses a row of the table, by how far to the left or right of the centre it stands.</source>
        <translation>以一个词为中心词；每个词按它在中心词左边或右边多远，用表中的一行。</translation>
    </message>
    <message>
        <source>Beyond k the distance is clipped: all words farther away share the row at the end, and still take part.</source>
        <translation>超过 k 的距离被截断：更远的词共用端点那一行，但仍参与计算。</translation>
    </message>
    <message>
        <source>The matrix has the row number of each pair of words: along each diagonal stands one number.</source>
        <translation>矩阵给出每对词的行号：每条对角线上是同一个行号。</translation>
    </message>
    <message>
        <source>Click another word, then drag k to 2: which words begin to share a row?</source>
        <translation>点另一个词，再把 k 拖到 2：哪些词开始共用一行？</translation>
    </message>
    <message>
        <source>One head: each word asks with its query, each word is asked by its key, and their product is the logit.</source>
        <translation>一个注意力头：每个词用查询去问，用键来答，两者的点积就是注意力分数。</translation>
    </message>
    <message>
        <source>The position enters the logits, in Shaw&apos;s scheme the values too; softmax makes them weights, and the weights mix the values into the outputs.</source>
        <translation>位置进入注意力分数，在 Shaw 的编码方案中还进入值向量；softmax 把分数变成权重，权重再把值向量合成输出。</translation>
    </message>
    <message>
        <source>Without positions two equal words have equal outputs; the bars show how far each scheme sets them apart.</source>
        <translation>没有位置信息时，两个相同的词输出相同；条形显示每种编码方案使它们相差多少。</translation>
    </message>
    <message>
        <source>Type a sentence that says a word twice, choose one scheme after the other and watch the two outputs.</source>
        <translation>输入一个有重复词的句子，依次选择各种编码方案，看这两个输出。</translation>
    </message>
    <message>
        <source>Each word is a point: of the many dimensions the plane shows the two directions in which the points spread most.</source>
        <translation>每个词是一个点：在众多维度中，平面显示主成分分析（PCA）的前两个主成分。</translation>
    </message>
    <message>
        <source>A line leads each word from its embedding alone to where it lies with its position added.</source>
        <translation>每个词有一条线，从它单独的词嵌入连到加上位置编码之后的点。</translation>
    </message>
    <message>
        <source>Equal words are one point before and several after; distances beyond the plane are not seen.</source>
        <translation>相同的词加位置前是同一点，加位置后就不同了；平面之外的距离看不到。</translation>
    </message>
    <message>
        <source>Type a sentence that says a word twice and click that word: its two lines begin at one point.</source>
        <translation>输入一个有重复词的句子，点这个词：两条线从同一点出发。</translation>
    </message>
    <message>
        <source>To try: %1</source>
        <translation>试一试：%1</translation>
    </message>
    <message>
        <source>characters for teaching; models use sub-words</source>
        <translation>这里按字符切分，便于教学；模型用的是子词</translation>
    </message>
    <message>
        <source>a list of at most %1 cuts</source>
        <translation>至多 %1 处切分的列表</translation>
    </message>
    <message>
        <source>{%1: two parts of a word} or {%2: two words}</source>
        <translation>{%1：一个词的两部分} 或 {%2：两个词}</translation>
    </message>
    <message>
        <source>%1 = %2: the same rows for these words</source>
        <translation>%1 = %2：对这些词给出同样的行</translation>
    </message>
    <message>
        <source>— %1: not both of the two take part</source>
        <translation>— %1：两处没有都参与计算</translation>
    </message>
    <message>
        <source>%1: add nothing here that tells the two apart</source>
        <translation>%1：在这里没有加入能区分两处的信息</translation>
    </message>
    <message>
        <source>bar: the largest difference of a number; longer is not better</source>
        <translation>条长：各维之差的最大值；并非越长越好</translation>
    </message>
    <message>
        <source>terms with a position</source>
        <translation>含位置的各项</translation>
    </message>
    <message>
        <source>q_{%1} turns by %2 rad</source>
        <translation>q_{%1} 转过 %2 弧度</translation>
    </message>
    <message>
        <source>k_{%1} turns by %2 rad</source>
        <translation>k_{%1} 转过 %2 弧度</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>注意力分数</translation>
    </message>
    <message>
        <source>e</source>
        <translation>e</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>e_{%1} = %2</source>
        <translation>e_{%1} = %2</translation>
    </message>
    <message>
        <source>α_{%1} = %2</source>
        <translation>α_{%1} = %2</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>where row %1 goes</source>
        <translation>行 %1 的去向</translation>
    </message>
    <message>
        <source>to each vector&apos;s largest number</source>
        <translation>按各向量的最大值着色</translation>
    </message>
    <message>
        <source>masked: α_{%1} = 0</source>
        <translation>被掩码遮住：α_{%1} = 0</translation>
    </message>
    <message>
        <source>offset %1 − %2 = %3</source>
        <translation>偏移 %1 − %2 = %3</translation>
    </message>
    <message>
        <source>row ?</source>
        <translation>行 ?</translation>
    </message>
    <message>
        <source>clip(%1, %2, %3) + %3 = row %4</source>
        <translation>clip(%1, %2, %3) + %3 = 行 %4</translation>
    </message>
    <message>
        <source>2(2k+1)d = %1 numbers a layer</source>
        <translation>每层 2(2k+1)d = %1 个参数</translation>
    </message>
    <message>
        <source>farther apart than k: %1 of %2</source>
        <translation>距离超过 k：%2中有 %1 个</translation>
    </message>
    <message>
        <source>q_{%1}: %2 rad</source>
        <translation>q_{%1}：%2 弧度</translation>
    </message>
    <message>
        <source>k_{%1}: %2 rad</source>
        <translation>k_{%1}：%2 弧度</translation>
    </message>
    <message>
        <source>q to k: %1 + %2 rad</source>
        <translation>从 q 到 k：%1 + %2 弧度</translation>
    </message>
    <message>
        <source>%1 + %2 rad</source>
        <translation>%1 + %2 弧度</translation>
    </message>
    <message>
        <source>±%1</source>
        <translation>±%1</translation>
    </message>
    <message>
        <source>%1 = %2: the same outputs for these words</source>
        <translation>%1 = %2：对这些词给出同样的输出</translation>
    </message>
    <message>
        <source>%1 cannot show %2; here is %3.</source>
        <translation>“%1”不能显示%2；这里显示的是%3。</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回“%1”</translation>
    </message>
    <message>
        <source>All that is said of this figure</source>
        <translation>关于这幅图的全部说明</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More (%1 changed)</source>
        <translation>更多（%1 项已改）</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小例子</translation>
    </message>
    <message>
        <source>4 dimensions and few positions, to be read number by number</source>
        <translation>4 维、少数几个位置，每个数都能读出来</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实规模</translation>
    </message>
    <message>
        <source>As wide as in the paper, and 50 positions</source>
        <translation>与论文同宽，50 个位置</translation>
    </message>
    <message>
        <source>%1 KB more are kept and not shown here</source>
        <translation>其余 %1 KB 已保留，这里不显示</translation>
    </message>
    <message>
        <source>&amp;Add as a line</source>
        <translation>作为新的一行添加(&amp;A)</translation>
    </message>
    <message>
        <source>A text has 1 MB at the most; what came after is not kept.</source>
        <translation>文本最多 1 MB；之后的内容没有保留。</translation>
    </message>
    <message>
        <source>line %1 of %2: %3</source>
        <translation>第 %1 行，共 %2 行：%3</translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation>这一行的词</translation>
    </message>
    <message>
        <source>Cut word</source>
        <translation>切分词</translation>
    </message>
    <message>
        <source>Join words</source>
        <translation>合并词</translation>
    </message>
    <message>
        <source>%1 cuts are the most.</source>
        <translation>最多切分 %1 次。</translation>
    </message>
    <message>
        <source>Cut: %1 | %2</source>
        <translation>切分：%1 | %2</translation>
    </message>
    <message>
        <source>Join: %1%2</source>
        <translation>合并：%1%2</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Click to cut the word here</source>
        <translation>点击，在此处切分</translation>
    </message>
    <message>
        <source>Click to join the two words</source>
        <translation>点击，合并这两个词</translation>
    </message>
    <message>
        <source>Click: in focus · drag: move · between two characters: cut</source>
        <translation>点击：选中 · 拖动：移动 · 两字之间：切分</translation>
    </message>
    <message>
        <source>PE(t, i)</source>
        <translation>PE(t, i)</translation>
    </message>
    <message>
        <source>PE(t, c)</source>
        <translation>PE(t, c)</translation>
    </message>
    <message>
        <source>p(r, c)</source>
        <translation>p(r, c)</translation>
    </message>
    <message>
        <source>u(r, c)</source>
        <translation>u(r, c)</translation>
    </message>
    <message>
        <source>P(t, c)</source>
        <translation>P(t, c)</translation>
    </message>
    <message>
        <source>P(r, c)</source>
        <translation>P(r, c)</translation>
    </message>
    <message>
        <source>PE(t)</source>
        <translation>PE(t)</translation>
    </message>
    <message>
        <source>m θ_{i}</source>
        <translation>m θ_{i}</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>上界</translation>
    </message>
    <message>
        <source>times used</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>position t</source>
        <translation>位置 t</translation>
    </message>
    <message>
        <source>dimension c</source>
        <translation>维度 c</translation>
    </message>
    <message>
        <source>position m</source>
        <translation>位置 m</translation>
    </message>
    <message>
        <source>Wavelength, in positions</source>
        <translation>波长（单位：位置）</translation>
    </message>
    <message>
        <source>cos(%1)</source>
        <translation>cos(%1)</translation>
    </message>
    <message>
        <source>sin(%1)</source>
        <translation>sin(%1)</translation>
    </message>
    <message>
        <source>row(%1)</source>
        <translation>row(%1)</translation>
    </message>
    <message>
        <source>i, j</source>
        <translation>i, j</translation>
    </message>
    <message>
        <source>a, b</source>
        <translation>a, b</translation>
    </message>
    <message>
        <source>Words of the line: %1 (position %2)</source>
        <translation>这一行的词：%1（位置 %2）</translation>
    </message>
    <message>
        <source>a drag moves, a click cuts or joins</source>
        <translation>拖动可移动，点击可切分或合并</translation>
    </message>
    <message>
        <source>&amp;Notes below</source>
        <translation>图下说明(&amp;N)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>简短</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Shift + these, Shift + click</source>
        <translation>Shift + 以上各键，Shift + 点击</translation>
    </message>
    <message>
        <source>distance k</source>
        <translation>间隔 k</translation>
    </message>
    <message>
        <source>2k+1 = %1</source>
        <translation>2k+1 = %1</translation>
    </message>
    <message>
        <source>k = %1</source>
        <translation>k = %1</translation>
    </message>
    <message>
        <source>a^{K} and a^{V}: %1 each</source>
        <translation>a^{K} 与 a^{V}：各 %1</translation>
    </message>
    <message>
        <source>Which of the %1 does each word use, seen from “%2” (position %3)?</source>
        <translation>从位置 %3 的“%2”看，每个词用 %1中的哪一行？</translation>
    </message>
    <message>
        <source>Click another word and see who shares a row.</source>
        <translation>点另一个词，看哪些词共用一行。</translation>
    </message>
    <message>
        <source> and of </source>
        <translation> 与 </translation>
    </message>
    <message>
        <source>Row %1 of %2: %3.</source>
        <translation>%2 的行 %1：%3。</translation>
    </message>
    <message>
        <source>farther than %1, so %2</source>
        <translation>比 %1 更远，所以 %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 与 </translation>
    </message>
    <message>
        <source>%1_{%2}</source>
        <translation>%1_{%2}</translation>
    </message>
    <message>
        <source>Rows in use: %1 of %2.</source>
        <translation>%2 行中用到 %1 行。</translation>
    </message>
    <message>
        <source>Farther from it than %1, on the end rows: %2 of %3. Rows in use: %4 of %5.</source>
        <translation>离它超过 %1、用两端的行：%3中有 %2 个。%5 行中用到 %4 行。</translation>
    </message>
    <message>
        <source>%1: which row of the table (%2) each word uses, seen from %3 in %4.</source>
        <translation>%1：从%3看，每个词用表中（%2）的哪一行；句子：%4。</translation>
    </message>
    <message>
        <source>(2h−1)(2w−1) = %1</source>
        <translation>(2h−1)(2w−1) = %1</translation>
    </message>
    <message>
        <source>offset (%1 − %2, %3 − %4) = %5</source>
        <translation>偏移 (%1 − %2, %3 − %4) = %5</translation>
    </message>
    <message>
        <source>(%1 + %2) · %3 + %4 + %5 = row %6</source>
        <translation>(%1 + %2) · %3 + %4 + %5 = 行 %6</translation>
    </message>
    <message>
        <source>B_{%1} = %2 is added to the logit of the pair: e_{%3} = q_{%4} · k_{%5} / √d + B_{%1}.</source>
        <translation>把 B_{%1} = %2 加到这一对的注意力分数上：e_{%3} = q_{%4} · k_{%5} / √d + B_{%1}。</translation>
    </message>
    <message>
        <source>a window of %1</source>
        <translation>含 %1的局部窗口</translation>
    </message>
    <message>
        <source>B: %1 for each head</source>
        <translation>B：每个头 %1</translation>
    </message>
    <message>
        <source>nothing is clipped</source>
        <translation>不截断任何距离</translation>
    </message>
    <message>
        <source>row = offset down · (2w − 1) + offset across, from 0 on</source>
        <translation>行号 = 上下偏移 · (2w − 1) + 左右偏移，都从 0 数起</translation>
    </message>
    <message>
        <source>A window of %1 is too large to show patch by patch: %2 are the most.</source>
        <translation>含 %1的局部窗口太大，无法逐块显示：最多 %2 个图块。</translation>
    </message>
    <message>
        <source>Which of the %1 does each patch use, seen from %2?</source>
        <translation>从%2 看，每个图块用 %1中的哪一行？</translation>
    </message>
    <message>
        <source>Click another patch and see which row it uses.</source>
        <translation>点另一个图块，看它用哪一行。</translation>
    </message>
    <message>
        <source>patches</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>rows of the table, by offset</source>
        <translation>表的行（按偏移排列）</translation>
    </message>
    <message>
        <source>patch %1</source>
        <translation>图块 %1</translation>
    </message>
    <message>
        <source>Seen from %1, %2</source>
        <translation>从%1 看，%2</translation>
    </message>
    <message>
        <source>Seen from %1 it is used %2×; over all pairs (%3) %4×.</source>
        <translation>从%1 看，用到 %2 次；在全部 %3 对中用到 %4 次。</translation>
    </message>
    <message>
        <source>%1 · offset %2 from %3 · row %4</source>
        <translation>%1 · 从%3 看偏移 %2 · 行 %4</translation>
    </message>
    <message>
        <source>%1: which row of the table (%2) each patch uses, seen from %3 in %4.</source>
        <translation>%1：从%3 看，%4中每个图块用表中（%2）的哪一行。</translation>
    </message>
    <message>
        <source>The patches stand as in the image, the rows of the table by their offsets.</source>
        <translation>图块按图像中的位置排列；表的行按偏移排列。</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>x = %1 &lt; E = %2: x + B = %1 + %3 = row %4</source>
        <translation>x = %1 &lt; E = %2：x + B = %1 + %3 = 行 %4</translation>
    </message>
    <message>
        <source>x = %1 &lt; E = %2: row %3</source>
        <translation>x = %1 &lt; E = %2：行 %3</translation>
    </message>
    <message>
        <source>min(%1 + ⌊%2⌋, %3) + %4 = row %5</source>
        <translation>min(%1 + ⌊%2⌋, %3) + %4 = 行 %5</translation>
    </message>
    <message>
        <source>min(%1 + ⌊%2⌋, %3) = row %4</source>
        <translation>min(%1 + ⌊%2⌋, %3) = 行 %4</translation>
    </message>
    <message>
        <source>b_{%1} = %2 is added to the logit of the pair: e_{%3} = q_{%4} · k_{%5} + b_{%1}.</source>
        <translation>把 b_{%1} = %2 加到这一对的注意力分数上：e_{%3} = q_{%4} · k_{%5} + b_{%1}。</translation>
    </message>
    <message>
        <source>b: %1 for each head</source>
        <translation>b：每个头 %1</translation>
    </message>
    <message>
        <source>a row of their own: distances below E = %1</source>
        <translation>各占一行：小于 E = %1 的距离</translation>
    </message>
    <message>
        <source>in the last row of a side: from distance %1 on</source>
        <translation>在一侧的最后一行：从距离 %1 起</translation>
    </message>
    <message>
        <source>near distances have a row each, far ones share one by their logarithm</source>
        <translation>近的距离各占一行，远的按对数共用一行</translation>
    </message>
    <message>
        <source>−m |i − j|, by the distance</source>
        <translation>−m |i − j|，按距离</translation>
    </message>
    <message>
        <source>m j, by the key alone (BLOOM)</source>
        <translation>m j，只看键的位置（BLOOM）</translation>
    </message>
    <message>
        <source>as computed</source>
        <translation>按公式计算</translation>
    </message>
    <message>
        <source>rounded to bf16 (Falcon)</source>
        <translation>舍入为 bf16（Falcon）</translation>
    </message>
    <message>
        <source>Each head has a slope of its own. Where they are no power of two, the heads above it have slopes between the others. BLOOM has 112.</source>
        <translation>每个注意力头有自己的斜率。头数不是 2 的幂时，多出的头取其余斜率之间的值。BLOOM 有 112 个头。</translation>
    </message>
    <message>
        <source>form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Under the causal mask both are the same but for a number in each row, which moves no weight.</source>
        <translation>在因果掩码下，两种形式每行只差一个常数，不影响任何权重。</translation>
    </message>
    <message>
        <source>exponent x of the last slope</source>
        <translation>最小斜率的指数 x</translation>
    </message>
    <message>
        <source>The slopes fall evenly, each by the same factor, to 2^(−x). The paper takes 8; a larger one lets some heads look farther.</source>
        <translation>斜率按同一比例逐个减小，直到 2^(−x)。论文取 8；取得更大，有些头就能看得更远。</translation>
    </message>
    <message>
        <source>slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>Falcon keeps the slopes in bf16, which has 8 binary digits. Only powers of two stay as they are.</source>
        <translation>Falcon 用 bf16 存斜率，只有 8 位有效二进制数字。只有 2 的幂保持不变。</translation>
    </message>
    <message>
        <source>h = %1, p = %2: m = 2^{−%3 · (2 · %4 + 1)/(2 · %2)} = %5</source>
        <translation>h = %1, p = %2: m = 2^{−%3 · (2 · %4 + 1)/(2 · %2)} = %5</translation>
    </message>
    <message>
        <source>h = %1, p = %2: m = 2^{−%3 · (%1 + 1)/%2} = %4</source>
        <translation>h = %1, p = %2: m = 2^{−%3 · (%1 + 1)/%2} = %4</translation>
    </message>
    <message>
        <source>In bf16: m = %1.</source>
        <translation>舍入为 bf16：m = %1。</translation>
    </message>
    <message>
        <source>m j = %1 · %2 = %3</source>
        <translation>m j = %1 · %2 = %3</translation>
    </message>
    <message>
        <source>Less m i = %1, which all keys of the query have and which moves no weight: −m (i − j) = %2.</source>
        <translation>减去 m i = %1（该查询的所有键都相同，不影响权重）：−m (i − j) = %2。</translation>
    </message>
    <message>
        <source>−m |i − j| = −%1 · |%2 − %3| = %4</source>
        <translation>−m |i − j| = −%1 · |%2 − %3| = %4</translation>
    </message>
    <message>
        <source>It makes the weight smaller by the factor e^{−%1} = %2.</source>
        <translation>它使权重乘以 e^{−%1} = %2。</translation>
    </message>
    <message>
        <source>−m |i − j| and m j give the same weights under the causal mask, and not without it</source>
        <translation>在因果掩码下，−m |i − j| 与 m j 得到相同的权重；没有掩码时则不同</translation>
    </message>
    <message>
        <source>heads: %1, no power of two; the slopes from head %2 on lie between the others</source>
        <translation>头数 %1 不是 2 的幂；从注意力头 %2 起，斜率取在其余斜率之间</translation>
    </message>
    <message>
        <source>every slope is a power of two: bf16 keeps it</source>
        <translation>所有斜率都是 2 的幂：bf16 不改变它们</translation>
    </message>
    <message>
        <source>slopes that bf16 changes: %1 of %2</source>
        <translation>%2 个斜率中，有 %1 个被 bf16 改变</translation>
    </message>
    <message>
        <source>e_{ij} = q_{i} · k_{j} / √d + m_{h} j</source>
        <translation>e_{ij} = q_{i} · k_{j} / √d + m_{h} j</translation>
    </message>
    <message>
        <source>e_{ij} = q_{i} · k_{j} / √d − m_{h} |i − j|</source>
        <translation>e_{ij} = q_{i} · k_{j} / √d − m_{h} |i − j|</translation>
    </message>
    <message>
        <source>m_{h} = 2^{−x(h+1)/p}, h &lt; p</source>
        <translation>m_{h} = 2^{−x(h+1)/p}, h &lt; p</translation>
    </message>
    <message>
        <source>m_{h} = 2^{−x(2(h−p)+1)/(2p)}, h ≥ p</source>
        <translation>m_{h} = 2^{−x(2(h−p)+1)/(2p)}, h ≥ p</translation>
    </message>
    <message>
        <source>The same for every query; it grows by the slope from key to key.</source>
        <translation>每个查询都相同；从一个键到下一个键，增加一个斜率。</translation>
    </message>
    <message>
        <source>0 where a word meets itself; it falls by the slope with each step away.</source>
        <translation>词对自身为 0；每远一步，减小一个斜率。</translation>
    </message>
    <message>
        <source>slope of each head</source>
        <translation>各注意力头的斜率</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>衰减系数</translation>
    </message>
    <message>
        <source>1 at distance 0; then it falls, the faster the larger the slope of the head.</source>
        <translation>距离 0 处为 1，然后减小；注意力头的斜率越大，减小越快。</translation>
    </message>
    <message>
        <source>e^{−mD} = e^{−%1 · %2} = %3</source>
        <translation>e^{−mD} = e^{−%1 · %2} = %3</translation>
    </message>
    <message>
        <source>Of two equal logits the farther one has this share of the weight of the nearest.</source>
        <translation>注意力分数相同时，这个距离上的权重是距离 0 处的这么多倍。</translation>
    </message>
    <message>
        <source>head %1: slope m = %2; 1/e of the weight at distance 1/m = %3, 1 % at %4</source>
        <translation>注意力头 %1：斜率 m = %2；距离 1/m = %3 处权重降到 1/e，距离 %4 处降到 1%</translation>
    </message>
    <message>
        <source>ALiBi</source>
        <translation>线性偏置（ALiBi）</translation>
    </message>
    <message>
        <source>The logit of each pair of words is made smaller in proportion to their distance, by a slope for each head.</source>
        <translation>每对词的注意力分数按距离成比例减小，每个注意力头有一个斜率。</translation>
    </message>
    <message>
        <source>Press, Smith, Lewis 2021, “Train Short, Test Long: Attention with Linear Biases Enables Input Length Extrapolation”, section 3</source>
        <translation>Press、Smith、Lewis，2021，“Train Short, Test Long: Attention with Linear Biases Enables Input Length Extrapolation”，第 3 节</translation>
    </message>
    <message>
        <source>bidirectional (encoder)</source>
        <translation>双向（编码器）</translation>
    </message>
    <message>
        <source>causal (decoder)</source>
        <translation>因果（解码器）</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>桶数</translation>
    </message>
    <message>
        <source>Rows of the table. With both directions half of them are for later keys; of a side, half are for one distance each.</source>
        <translation>偏置表的行数。双向时有一半留给后面的键；每一侧的桶，前一半各对应一个距离。</translation>
    </message>
    <message>
        <source>max distance M</source>
        <translation>最大距离 M</translation>
    </message>
    <message>
        <source>The logarithm reaches the last bucket here at the latest; all that is farther shares it. It must be larger than E.</source>
        <translation>对数最迟在这个距离到达最后一个桶，更远的都共用它。它必须大于 E。</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>The encoder sees both sides and tells them apart. The decoder sees earlier words alone: all buckets are for them.</source>
        <translation>编码器看得到两侧，并加以区分。解码器只看前面的词：所有桶都归它们。</translation>
    </message>
    <message>
        <source>Each head has biases of its own; all layers share them. T5-small has 8, T5-11B 128.</source>
        <translation>每个注意力头有自己的偏置，各层共用。T5-small 有 8 个头，T5-11B 有 128 个。</translation>
    </message>
    <message>
        <source>x = max(%1 − %2, 0) = %3</source>
        <translation>x = max(%1 − %2, 0) = %3</translation>
    </message>
    <message>
        <source>x = |%1 − %2| = %3</source>
        <translation>x = |%1 − %2| = %3</translation>
    </message>
    <message>
        <source>x &lt; E = %1: y = x = %2</source>
        <translation>x &lt; E = %1: y = x = %2</translation>
    </message>
    <message>
        <source>s = (%1 − %2) · ln(%3/%2) / ln(%4/%2) = %5</source>
        <translation>s = (%1 − %2) · ln(%3/%2) / ln(%4/%2) = %5</translation>
    </message>
    <message>
        <source>y = min(%1 + ⌊s⌋, %2 − 1) = %3</source>
        <translation>y = min(%1 + ⌊s⌋, %2 − 1) = %3</translation>
    </message>
    <message>
        <source>The key comes later: %1 + B = %1 + %2 = bucket %3.</source>
        <translation>键在后面：%1 + B = %1 + %2，桶 %3。</translation>
    </message>
    <message>
        <source>The key comes later, so it is bucket 0 at every distance; the causal mask hides such a pair.</source>
        <translation>键在后面，无论多远都是桶 0；这样的词对被因果掩码遮住。</translation>
    </message>
    <message>
        <source>The key does not come later: bucket %1.</source>
        <translation>键不在后面：桶 %1。</translation>
    </message>
    <message>
        <source>later keys fall into bucket 0, whatever their distance; the causal mask hides them</source>
        <translation>后面的键无论多远都落入桶 0；它们被因果掩码遮住</translation>
    </message>
    <message>
        <source>bucket %1 is never used: no later key has distance 0</source>
        <translation>桶 %1 永远用不到：后面的键距离不会是 0</translation>
    </message>
    <message>
        <source>buckets that no distance falls into: %1 of %2</source>
        <translation>%2 个桶中，有 %1 个没有任何距离落入</translation>
    </message>
    <message>
        <source>x = max(i − j, 0)</source>
        <translation>x = max(i − j, 0)</translation>
    </message>
    <message>
        <source>x = |j − i|</source>
        <translation>x = |j − i|</translation>
    </message>
    <message>
        <source>y = x, x &lt; E</source>
        <translation>y = x, x &lt; E</translation>
    </message>
    <message>
        <source>y = min(E + ⌊s⌋, B − 1), x ≥ E</source>
        <translation>y = min(E + ⌊s⌋, B − 1), x ≥ E</translation>
    </message>
    <message>
        <source>s = (B − E) ln(x/E)/ln(M/E)</source>
        <translation>s = (B − E) ln(x/E)/ln(M/E)</translation>
    </message>
    <message>
        <source>B = buckets, E = ⌊B/2⌋</source>
        <translation>B = buckets, E = ⌊B/2⌋</translation>
    </message>
    <message>
        <source>B = ⌊buckets/2⌋, E = ⌊B/2⌋</source>
        <translation>B = ⌊buckets/2⌋, E = ⌊B/2⌋</translation>
    </message>
    <message>
        <source>bucket(i, j) = y</source>
        <translation>bucket(i, j) = y</translation>
    </message>
    <message>
        <source>bucket(i, j) = y + B [j &gt; i]</source>
        <translation>bucket(i, j) = y + B [j &gt; i]</translation>
    </message>
    <message>
        <source>e_{ij} = q_{i} · k_{j} + b_{bucket(i, j)}</source>
        <translation>e_{ij} = q_{i} · k_{j} + b_{bucket(i, j)}</translation>
    </message>
    <message>
        <source>bucket of each pair</source>
        <translation>每对词所属的桶</translation>
    </message>
    <message>
        <source>bucket(%1)</source>
        <translation>bucket(%1)</translation>
    </message>
    <message>
        <source>Each diagonal has one bucket; far from the middle several share one.</source>
        <translation>每条对角线属于一个桶；离中间远的几条共用一个。</translation>
    </message>
    <message>
        <source>b</source>
        <translation>b</translation>
    </message>
    <message>
        <source>Row %1 of the table, head %2: %3 is added to the logit.</source>
        <translation>偏置表的行 %1，注意力头 %2：注意力分数加上 %3。</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>桶</translation>
    </message>
    <message>
        <source>how often each bucket is used</source>
        <translation>每个桶用到的次数</translation>
    </message>
    <message>
        <source>a bucket of its own: distances below %1; in the last bucket: from %2 on; biases: %3 · %4</source>
        <translation>小于 %1 的距离各有一个桶；从 %2 起都在最后一个桶；偏置共 %3 · %4 个</translation>
    </message>
    <message>
        <source>Bias buckets (T5)</source>
        <translation>分桶相对位置偏置（T5）</translation>
    </message>
    <message>
        <source>Each pair of words has a bucket by its distance, the wider the farther; its number is added to the logit.</source>
        <translation>每对词按距离归入一个桶，越远的桶越宽；桶对应的偏置加到注意力分数上。</translation>
    </message>
    <message>
        <source>Raffel et al. 2019, “Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer”, section 2.1</source>
        <translation>Raffel 等，2019，“Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer”，第 2.1 节</translation>
    </message>
    <message>
        <source>p = 2^{n} ≤ H &lt; 2p</source>
        <translation>p = 2^{n} ≤ H &lt; 2p</translation>
    </message>
    <message>
        <source>bias of word pairs, head %1</source>
        <translation>每对词的偏置，注意力头 %1</translation>
    </message>
    <message>
        <source>decay of the weight, by head</source>
        <translation>权重的衰减，每行一个头</translation>
    </message>
    <message>
        <source>bucket of earlier keys</source>
        <translation>前面的键所属的桶</translation>
    </message>
    <message>
        <source>The bucket of earlier keys never falls with the distance; from distance %1 on it is the last, %2.</source>
        <translation>前面的键距离越远，桶号不会变小；从距离 %1 起都是最后一个桶 %2。</translation>
    </message>
    <message>
        <source>bias of earlier keys, by head</source>
        <translation>前面的键的偏置，每行一个头</translation>
    </message>
    <message>
        <source>what the soft cap changes</source>
        <translation>软上限的影响</translation>
    </message>
    <message>
        <source>1/√d</source>
        <translation>1/√d</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>指定数值</translation>
    </message>
    <message>
        <source>Under the causal mask a word sees itself and those before it, as where text is written. That alone tells words apart, without any encoding.</source>
        <translation>使用因果掩码时，每个词只能看到自己和前面的词，就像生成文本时那样。仅凭这一点，不用任何编码也能区分各个词。</translation>
    </message>
    <message>
        <source>sliding window (0: none)</source>
        <translation>滑动窗口（0：不限）</translation>
    </message>
    <message>
        <source>A word sees those that are less than so many steps away, itself included: w keys under the causal mask, up to 2w − 1 without it.</source>
        <translation>每个词只能看到距离小于此值的词，包括自己：有因果掩码时看到 w 个键，没有时最多 2w − 1 个。</translation>
    </message>
    <message>
        <source>factor of the logits</source>
        <translation>logit 的系数</translation>
    </message>
    <message>
        <source>What q · k is multiplied by. The paper takes 1/√d, so that logits do not grow with the width; T5 takes 1.</source>
        <translation>q · k 要乘的系数。论文取 1/√d，使 logit 不随宽度增大；T5 取 1。</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>该数值</translation>
    </message>
    <message>
        <source>The factor of q · k where it is neither 1/√d nor 1.</source>
        <translation>q · k 的系数，用于既不是 1/√d 也不是 1 的情形。</translation>
    </message>
    <message>
        <source>soft cap c (0: none)</source>
        <translation>软上限 c（0：无）</translation>
    </message>
    <message>
        <source>Logits become c · tanh(e/c) and stay between −c and c. Gemma 2 takes 50.</source>
        <translation>logit 变为 c · tanh(e/c)，始终在 −c 与 c 之间。Gemma 2 取 50。</translation>
    </message>
    <message>
        <source>temperature T</source>
        <translation>温度 T</translation>
    </message>
    <message>
        <source>The softmax is that of e/T: below 1 the largest weights grow, above 1 all come nearer to each other.</source>
        <translation>对 e/T 做 softmax：小于 1 时最大的权重变得更大，大于 1 时各权重更接近。</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>/√d</source>
        <translation>/√d</translation>
    </message>
    <message>
        <source>/%1</source>
        <translation>/%1</translation>
    </message>
    <message>
        <source>q · k is not divided by √d</source>
        <translation>q · k 不除以 √d</translation>
    </message>
    <message>
        <source>q · k is multiplied by %1, not by 1/√d</source>
        <translation>q · k 乘以 %1，而不是 1/√d</translation>
    </message>
    <message>
        <source>soft cap: logits are c · tanh(e/c) with c = %1</source>
        <translation>软上限：logit 为 c · tanh(e/c)，c = %1</translation>
    </message>
    <message>
        <source>temperature: the softmax is that of e/T with T = %1</source>
        <translation>温度：对 e/T 做 softmax，T = %1</translation>
    </message>
    <message>
        <source>causal mask: later words are not seen</source>
        <translation>因果掩码：看不到后面的词</translation>
    </message>
    <message>
        <source>sliding window w = %1: words w steps away or more are not seen</source>
        <translation>滑动窗口 w = %1：看不到距离为 w 及更远的词</translation>
    </message>
    <message>
        <source>%1 + %2 = row %3</source>
        <translation>%1 + %2 = 行 %3</translation>
    </message>
    <message>
        <source>%1 − %2 + %3 = row %4</source>
        <translation>%1 − %2 + %3 = 行 %4</translation>
    </message>
    <message>
        <source>Row %1 of a^{K} is added to the key: e_{%2} = q_{%3} · (k_{%4} + a^{K}_{%1}) / √d</source>
        <translation>把 a^{K} 的行 %1 加到键向量上：e_{%2} = q_{%3} · (k_{%4} + a^{K}_{%1}) / √d</translation>
    </message>
    <message>
        <source>Row %1 of a^{V} is added to the value in z_{%2}.</source>
        <translation>把 a^{V} 的行 %1 加到 z_{%2} 的值向量上。</translation>
    </message>
    <message>
        <source>%1;</source>
        <translation>%1；</translation>
    </message>
    <message>
        <source>a^{K}: %1</source>
        <translation>a^{K}：%1</translation>
    </message>
    <message>
        <source>a^{V}: %1</source>
        <translation>a^{V}：%1</translation>
    </message>
    <message>
        <source>(2k+1)d = %1 numbers a layer</source>
        <translation>每层 (2k+1)d = %1 个数</translation>
    </message>
    <message>
        <source>row = offset + k; beyond k there is none</source>
        <translation>行号 = 偏移 + k；超出 k 没有对应的行</translation>
    </message>
    <message>
        <source>a^K and a^V</source>
        <translation>a^K 和 a^V</translation>
    </message>
    <message>
        <source>a^K alone</source>
        <translation>只有 a^K</translation>
    </message>
    <message>
        <source>a^V alone</source>
        <translation>只有 a^V</translation>
    </message>
    <message>
        <source>j − i, key less query</source>
        <translation>j − i，键减查询</translation>
    </message>
    <message>
        <source>i − j, query less key</source>
        <translation>i − j，查询减键</translation>
    </message>
    <message>
        <source>share the end rows</source>
        <translation>共用两端的行</translation>
    </message>
    <message>
        <source>have no row</source>
        <translation>没有对应的行</translation>
    </message>
    <message>
        <source>what joins</source>
        <translation>所加的表</translation>
    </message>
    <message>
        <source>The paper&apos;s table 3 leaves one of the two out: without a^V the translation is as good as with both, without a^K a little worse.</source>
        <translation>论文的表 3 去掉其中一个：没有 a^V 时翻译质量与两者都有时相当，没有 a^K 时略差。</translation>
    </message>
    <message>
        <source>The paper counts from the query to the key. Some code counts the other way round: the same rows in the opposite order.</source>
        <translation>论文从查询数到键。有些代码方向相反：行相同，顺序颠倒。</translation>
    </message>
    <message>
        <source>pairs farther than k</source>
        <translation>距离超过 k 的词对</translation>
    </message>
    <message>
        <source>Shaw clips the distance. Music Transformer&apos;s window adds nothing beyond its end: with m rows to a side, k is m − 1.</source>
        <translation>Shaw 对距离做截断。Music Transformer 的窗口在末端之外什么都不加：每侧 m 行时，k 为 m − 1。</translation>
    </message>
    <message>
        <source>under the causal mask rows above k are never used</source>
        <translation>使用因果掩码时，大于 k 的行从不使用</translation>
    </message>
    <message>
        <source>a^{V} is left out: nothing joins the values</source>
        <translation>去掉了 a^{V}：值向量上不加任何东西</translation>
    </message>
    <message>
        <source>a^{K} is left out: nothing joins the keys, the weights know no distance</source>
        <translation>去掉了 a^{K}：键向量上不加任何东西，权重不含距离信息</translation>
    </message>
    <message>
        <source>offset = query − key, the opposite of the paper&apos;s sign</source>
        <translation>偏移 = 查询 − 键，与论文的符号相反</translation>
    </message>
    <message>
        <source>pairs farther apart than k look no row up; they still take part</source>
        <translation>距离超过 k 的词对不查表，但仍参与注意力</translation>
    </message>
    <message>
        <source>row(i, j) = i − j + k, |i − j| ≤ k</source>
        <translation>row(i, j) = i − j + k，|i − j| ≤ k</translation>
    </message>
    <message>
        <source>row(i, j) = j − i + k, |j − i| ≤ k</source>
        <translation>row(i, j) = j − i + k，|j − i| ≤ k</translation>
    </message>
    <message>
        <source>row(i, j) = clip(i − j, −k, k) + k</source>
        <translation>row(i, j) = clip(i − j, −k, k) + k</translation>
    </message>
    <message>
        <source>e_{ij} = q_{i} · k_{j} / √d</source>
        <translation>e_{ij} = q_{i} · k_{j} / √d</translation>
    </message>
    <message>
        <source>z_{i} = Σ_{j} α_{ij} v_{j}</source>
        <translation>z_{i} = Σ_{j} α_{ij} v_{j}</translation>
    </message>
    <message>
        <source>a^{K} is left out: nothing joins the keys</source>
        <translation>去掉了 a^{K}：键向量上不加任何东西</translation>
    </message>
    <message>
        <source>T5 does not divide q · k by √d: that is factor 1 of the logits in Attention</source>
        <translation>T5 的 q · k 不除以 √d：在“注意力”中把 logit 的系数设为 1</translation>
    </message>
    <message>
        <source>row q·a^{K}%1</source>
        <translation>行 q·a^{K}%1</translation>
    </message>
    <message>
        <source>content q·k%1</source>
        <translation>内容 q·k%1</translation>
    </message>
    <message>
        <source>· q_{%1}%2</source>
        <translation>· q_{%1}%2</translation>
    </message>
    <message>
        <source>q · k%1</source>
        <translation>q · k%1</translation>
    </message>
    <message>
        <source>q · k%1 %2</source>
        <translation>q · k%1 %2</translation>
    </message>
    <message>
        <source>Farther apart than %1: no row is looked up.</source>
        <translation>距离超过 %1：不查表。</translation>
    </message>
    <message>
        <source>of %1 %2</source>
        <translation>%1 的这一行为 %2</translation>
    </message>
    <message>
        <source>e_{%1} = q_{%2} · k_{%3}%5 = %4; no position takes part.</source>
        <translation>e_{%1} = q_{%2} · k_{%3}%5 = %4；没有位置信息。</translation>
    </message>
    <message>
        <source>α_{%1} = exp(e_{%1}%7) / Σ_{j} exp(e_{%2j}%7) = %3: %5 gives %4 % of its attention to %6.</source>
        <translation>α_{%1} = exp(e_{%1}%7) / Σ_{j} exp(e_{%2j}%7) = %3：%5把 %4% 的注意力分给%6。</translation>
    </message>
    <message>
        <source>%1, its weight is 0</source>
        <translation>%1，权重为 0</translation>
    </message>
    <message>
        <source>%1; no row is added, and its weight is 0</source>
        <translation>%1；不加任何行，权重为 0</translation>
    </message>
    <message>
        <source>%1: %2. It has no row, no weights and no output.</source>
        <translation>%1：%2。它没有行、没有权重，也没有输出。</translation>
    </message>
    <message>
        <source>it asks nothing here, as in a step of decoding: it stands before the last %1</source>
        <translation>它不作查询，就像解码的一步：它在末尾 %1之前</translation>
    </message>
    <message>
        <source>it is farther than %1: it looks no row up, and still takes part</source>
        <translation>它的距离超过 %1：不查表，但仍参与注意力</translation>
    </message>
    <message>
        <source>it comes later: the causal mask hides it</source>
        <translation>它在后面：被因果掩码遮住</translation>
    </message>
    <message>
        <source>it is outside the sliding window, w = %1</source>
        <translation>它在滑动窗口之外，w = %1</translation>
    </message>
    <message>
        <source>Each diagonal has one row number: k where a word meets itself; far from there no row is used.</source>
        <translation>每条对角线的行号相同：词与自己相遇处为 k；离得远的地方不用任何行。</translation>
    </message>
    <message>
        <source>a list of 1 to %1 panes</source>
        <translation>1 到 %1 个窗格的列表</translation>
    </message>
    <message>
        <source>There are %1 panes, the most that fit: close one first</source>
        <translation>已有 %1 个窗格，放不下更多：请先关闭一个</translation>
    </message>
    <message>
        <source>New pane</source>
        <translation>新窗格</translation>
    </message>
    <message>
        <source>Duplicate or swap this pane</source>
        <translation>复制或交换此窗格</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>关闭此窗格</translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation>关闭窗格</translation>
    </message>
    <message>
        <source>Duplicate this pane</source>
        <translation>复制此窗格</translation>
    </message>
    <message>
        <source>Duplicate pane</source>
        <translation>复制窗格</translation>
    </message>
    <message>
        <source>Swap with the next pane</source>
        <translation>与下一个窗格交换</translation>
    </message>
    <message>
        <source>Swap panes</source>
        <translation>交换窗格</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>图 %1</translation>
    </message>
    <message>
        <source>Part of the scheme in pane %1</source>
        <translation>窗格 %1 中编码方案的部分</translation>
    </message>
    <message>
        <source>All that is said of figure %1</source>
        <translation>图 %1 的全部说明</translation>
    </message>
    <message>
        <source>Duplicate or swap pane %1</source>
        <translation>复制或交换窗格 %1</translation>
    </message>
    <message>
        <source>Close pane %1</source>
        <translation>关闭窗格 %1</translation>
    </message>
    <message>
        <source>Scheme of pane %1, %2</source>
        <translation>窗格 %1（%2）的编码方案</translation>
    </message>
    <message>
        <source>%1: %2
Schemes: %3
Ctrl+click: in a pane of its own</source>
        <translation>%1：%2
可用编码方案：%3
Ctrl+点击：在新窗格中打开</translation>
    </message>
    <message>
        <source>&amp;New pane</source>
        <translation>新窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Pan&amp;es</source>
        <translation>窗格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Duplicate pane</source>
        <translation>复制窗格(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Swap with the next pane</source>
        <translation>与下一个窗格交换(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;One below the other</source>
        <translation>上下排列(&amp;O)</translation>
    </message>
    <message>
        <source>Panes one below the other</source>
        <translation>窗格上下排列</translation>
    </message>
    <message>
        <source>&amp;Close pane</source>
        <translation>关闭窗格(&amp;C)</translation>
    </message>
    <message>
        <source>Ctrl + click on a tab</source>
        <translation>Ctrl + 点击标签</translation>
    </message>
    <message>
        <source>the view in a pane of its own</source>
        <translation>在新窗格中打开该视图</translation>
    </message>
    <message>
        <source>Column %1 is dimension %2 of the position: %3 · %4 = %5.</source>
        <translation>列 %1 是位置的维度 %2：%3 · %4 = %5。</translation>
    </message>
    <message>
        <source>%1 · column %2 · %3</source>
        <translation>%1 · 列 %2 · %3</translation>
    </message>
    <message>
        <source>computing, %1 %</source>
        <translation>正在计算，%1%</translation>
    </message>
    <message>
        <source>%1 · Esc goes back</source>
        <translation>%1 · 按 Esc 返回</translation>
    </message>
    <message>
        <source>a name of 1 to %1 bytes without “=” and “:”, and without a space at its ends</source>
        <translation>1 到 %1 字节的名称，不含“=”和“:”，首尾没有空格</translation>
    </message>
    <message>
        <source>a name that no other kept state has</source>
        <translation>其他保留状态没有用过的名称</translation>
    </message>
    <message>
        <source>this state</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>%1 has no part with the rows, columns and kind of numbers of “%2”</source>
        <translation>%1 中没有与“%2”行、列和数值类型相同的部分</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4</source>
        <translation>%1：%2；%3：%4</translation>
    </message>
    <message>
        <source>Δ%1</source>
        <translation>Δ%1</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; difference: %5</source>
        <translation>%1：%2；%3：%4；差值：%5</translation>
    </message>
    <message>
        <source>a list of at most %1 states</source>
        <translation>最多含 %1 个状态的列表</translation>
    </message>
    <message>
        <source>the name of a state in “kept”, which has none</source>
        <translation>“kept”中某个状态的名称，而“kept”中没有状态</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>width %1</source>
        <translation>宽度 %1</translation>
    </message>
    <message>
        <source>positions %1</source>
        <translation>位置数 %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>编码方案</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>of the %1 rows and %2 columns that both have</source>
        <translation>只比较两者共有的 %1 行和 %2 列</translation>
    </message>
    <message>
        <source>%1 − “%2”</source>
        <translation>%1 − “%2”</translation>
    </message>
    <message>
        <source>largest difference: %1, at %2, %3</source>
        <translation>最大差值：%1，位于%2、%3</translation>
    </message>
    <message>
        <source>too many cells to look for the largest difference</source>
        <translation>单元格太多，没有查找最大差值</translation>
    </message>
    <message>
        <source>no number differs</source>
        <translation>没有不同的数值</translation>
    </message>
    <message>
        <source>%1 shows one state. A difference of two is shown by %2.</source>
        <translation>%1只显示一个状态。两个状态的差值可在%2中查看。</translation>
    </message>
    <message>
        <source>%1: %2 (Δ %3)</source>
        <translation>%1：%2（Δ %3）</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Name of the kept state:</source>
        <translation>保留状态的名称：</translation>
    </message>
    <message>
        <source>Kept states</source>
        <translation>保留的状态</translation>
    </message>
    <message>
        <source>What to do with “%1”</source>
        <translation>对“%1”的操作</translation>
    </message>
    <message>
        <source>&amp;Subtract it</source>
        <translation>减去它(&amp;S)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Go to the &amp;largest difference</source>
        <translation>转到最大差值(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;What differs…</source>
        <translation>有何不同…(&amp;W)</translation>
    </message>
    <message>
        <source>Bring back a state</source>
        <translation>恢复状态</translation>
    </message>
    <message>
        <source>Re&amp;place it by this state</source>
        <translation>用当前状态替换(&amp;P)</translation>
    </message>
    <message>
        <source>Replace a kept state</source>
        <translation>替换保留的状态</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名…(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>Remove a kept state</source>
        <translation>删除保留的状态</translation>
    </message>
    <message>
        <source>Show “%1” beside this state, in curves and their kind</source>
        <translation>在曲线类图中，把“%1”与当前状态画在一起</translation>
    </message>
    <message>
        <source>A newer program wrote it: it is kept as it is</source>
        <translation>它由更新版本的程序写入，将原样保留</translation>
    </message>
    <message>
        <source>Show a kept state</source>
        <translation>显示保留的状态</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keeps this state, to compare others with it (P)</source>
        <translation>保留当前状态，以便与其他状态比较（P）</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep this state</source>
        <translation>保留当前状态(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Subtract</source>
        <translation>减去(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;what differs</source>
        <translation>复制不同之处(&amp;W)</translation>
    </message>
    <message>
        <source>%1 states are kept, as many as there can be: remove one first</source>
        <translation>已保留 %1 个状态，达到上限：请先删除一个</translation>
    </message>
    <message>
        <source>Keep this state</source>
        <translation>保留当前状态</translation>
    </message>
    <message>
        <source>Kept as “%1”: change something to compare with it</source>
        <translation>已保留为“%1”：改动任意设置即可与它比较</translation>
    </message>
    <message>
        <source>It may be %1, not “%2”.</source>
        <translation>可以是%1，不能是“%2”。</translation>
    </message>
    <message>
        <source>Rename a kept state</source>
        <translation>重命名保留的状态</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有不同之处。</translation>
    </message>
    <message>
        <source>From “%1” to this state</source>
        <translation>从“%1”到当前状态</translation>
    </message>
    <message>
        <source>No state is kept to compare with: press P</source>
        <translation>还没有保留可供比较的状态：请按 P</translation>
    </message>
    <message>
        <source>Copied: what differs</source>
        <translation>已复制：不同之处</translation>
    </message>
    <message>
        <source>Go to the largest difference</source>
        <translation>转到最大差值</translation>
    </message>
    <message>
        <source>PDF needs the file %1, which cannot be loaded: install Posiscope again</source>
        <translation>读写 PDF 需要文件 %1，但无法加载它：请重新安装 Posiscope</translation>
    </message>
    <message>
        <source>columns of the kept state in the order of this one</source>
        <translation>保留状态的列已按当前状态的顺序排列</translation>
    </message>
    <message>
        <source>both have the same columns in another order</source>
        <translation>两者的列相同，只是顺序不同</translation>
    </message>
    <message>
        <source>no number differs once the columns stand in one order</source>
        <translation>列按同一顺序排列后，没有不同的数值</translation>
    </message>
    <message>
        <source>&amp;Match the columns</source>
        <translation>对齐列的顺序(&amp;M)</translation>
    </message>
    <message>
        <source>Match the columns</source>
        <translation>对齐列的顺序</translation>
    </message>
    <message>
        <source>Puts the columns of the kept state in the order of this one</source>
        <translation>把保留状态的列按当前状态的顺序排列</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>播放 %1</translation>
    </message>
    <message>
        <source>Forth and back</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>play or pause the slider under the figure</source>
        <translation>播放或暂停图下方的滑块</translation>
    </message>
    <message>
        <source>slider: play, pause</source>
        <translation>滑块：播放、暂停</translation>
    </message>
    <message>
        <source>%1 (Space). A thin line follows the number in focus; a right click chooses forth and back, or a loop.</source>
        <translation>%1（空格键）。细线表示焦点处数值的变化；右键可选择往返或循环。</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>keep this state, to compare with it</source>
        <translation>保留当前状态，用于比较</translation>
    </message>
    <message>
        <source>nothing here to compare with: %1</source>
        <translation>这里没有可与之比较的内容：%1</translation>
    </message>
    <message>
        <source>the name of a state of the pane&apos;s scheme in “kept”, which has none</source>
        <translation>“kept”中属于该窗格编码方案的状态的名称（其中没有）</translation>
    </message>
    <message>
        <source>
</source>
        <translation>
</translation>
    </message>
    <message>
        <source>Show a kept state beside</source>
        <translation>并排显示保存的状态</translation>
    </message>
    <message>
        <source>Show it &amp;beside</source>
        <translation>并排显示(&amp;B)</translation>
    </message>
    <message>
        <source>Bring it bac&amp;k</source>
        <translation>恢复为当前状态(&amp;K)</translation>
    </message>
    <message>
        <source>Same range in panes that &amp;compare</source>
        <translation>用于比较的窗格取同一范围(&amp;C)</translation>
    </message>
    <message>
        <source>one parameter with its value</source>
        <translation>一个参数和它的值</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>一个参数</translation>
    </message>
    <message>
        <source>the name of a number</source>
        <translation>一个数的名称</translation>
    </message>
    <message>
        <source>a list of 2 to %1 different values</source>
        <translation>由 2 到 %1 个不同的值组成的列表</translation>
    </message>
    <message>
        <source>true only where all values are above 0</source>
        <translation>所有值都大于 0 时才可为 true</translation>
    </message>
    <message>
        <source>it may be %1, not “%2”</source>
        <translation>可以是%1，不能是“%2”</translation>
    </message>
    <message>
        <source>%1 is a choice, not a number: it may be %2</source>
        <translation>%1 是选项，不是数：可以是%2</translation>
    </message>
    <message>
        <source>%1 are the words here: it may be %2</source>
        <translation>%1 在这里就是词数：可以是%2</translation>
    </message>
    <message>
        <source>%1 is switched off by another choice: it may be %2</source>
        <translation>%1 被另一选项关闭：可以是%2</translation>
    </message>
    <message>
        <source>the number of values</source>
        <translation>值的个数</translation>
    </message>
    <message>
        <source>%1: both ends have to be above 0 to be spaced by their ratios</source>
        <translation>%1：两端都大于 0，才能按比例取值</translation>
    </message>
    <message>
        <source>%1: there may be 2 to %2 values, not %3</source>
        <translation>%1：可以有 2 到 %2 个值，不能是 %3 个</translation>
    </message>
    <message>
        <source>%1 may be FROM:TO:N, FROM:TO:N:log or values with commas between them, not “%2”</source>
        <translation>%1 可以是 FROM:TO:N、FROM:TO:N:log 或用逗号隔开的值，不能是“%2”</translation>
    </message>
    <message>
        <source>%1: %2 would be a value, and it may be %3; other ends or another number of steps fit</source>
        <translation>%1：会取到 %2，而它只能是%3；请改用别的两端或步数</translation>
    </message>
    <message>
        <source>%1: %2 is there twice</source>
        <translation>%1：%2 出现了两次</translation>
    </message>
    <message>
        <source>No sentence of this view says “%1”.</source>
        <translation>此视图没有哪句话给出“%1”。</translation>
    </message>
    <message>
        <source>%1: %2 over %3</source>
        <translation>%1：%2 随 %3 的变化</translation>
    </message>
    <message>
        <source>%1 shows one state. Curves over each other are shown by %2; as panes every view shows a sweep.</source>
        <translation>%1 只显示一个状态。叠加的曲线见%2；每个视图都能以并列窗格显示扫描。</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>&amp;Parameter</source>
        <translation>参数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;How many values</source>
        <translation>取值个数(&amp;H)</translation>
    </message>
    <message>
        <source>spaced by their &amp;ratios</source>
        <translation>按比例取值(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>画成(&amp;D)</translation>
    </message>
    <message>
        <source>curves over each other</source>
        <translation>叠加的曲线</translation>
    </message>
    <message>
        <source>a pane for each value</source>
        <translation>每个值一个窗格</translation>
    </message>
    <message>
        <source>%1, now %2: %3</source>
        <translation>%1，现为 %2：%3</translation>
    </message>
    <message>
        <source>Swee&amp;p a parameter…</source>
        <translation>扫描一个参数(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;End the sweep</source>
        <translation>结束扫描(&amp;E)</translation>
    </message>
    <message>
        <source>a part of %1 or ids, batch, W, E, word, position, sum, logits, weights or outputs</source>
        <translation>%1 的一个部分，或 ids、batch、W、E、word、position、sum、logits、weights、outputs 之一</translation>
    </message>
    <message>
        <source>something else: %1</source>
        <translation>其他值：%1</translation>
    </message>
    <message>
        <source>the name of a fact</source>
        <translation>某个数值的名称</translation>
    </message>
    <message>
        <source>a number that %1 says here (posiscope facts)</source>
        <translation>%1 在这里说出的一个数（posiscope facts）</translation>
    </message>
    <message>
        <source>rows or columns</source>
        <translation>rows 或 columns</translation>
    </message>
    <message>
        <source>a list of two rows</source>
        <translation>两行的列表</translation>
    </message>
    <message>
        <source>a patch that leaves as many cells as there are</source>
        <translation>不改变格数的补丁</translation>
    </message>
    <message>
        <source>a list of two parts</source>
        <translation>两个部分的列表</translation>
    </message>
    <message>
        <source>of a scheme that looks rows up</source>
        <translation>查表类编码方案才有的值</translation>
    </message>
    <message>
        <source>a word of the line</source>
        <translation>这一行中的词</translation>
    </message>
    <message>
        <source>a number or an expression</source>
        <translation>数或表达式</translation>
    </message>
    <message>
        <source>one expression, and “with”</source>
        <translation>一个表达式，可以带“with”</translation>
    </message>
    <message>
        <source>a list of two expressions</source>
        <translation>两个表达式的列表</translation>
    </message>
    <message>
        <source>the name of a citation</source>
        <translation>某条引用的名称</translation>
    </message>
    <message>
        <source>a text with places that can be filled in: {answer}, {fact:…} or {cell:row,column}</source>
        <translation>文本，其中的占位要能填入：{answer}、{fact:…} 或 {cell:row,column}</translation>
    </message>
    <message>
        <source>a list alone, without “view” and “scheme”</source>
        <translation>单独的列表，不能同时有“view”和“scheme”</translation>
    </message>
    <message>
        <source>a view that can show %1</source>
        <translation>能显示 %1 的视图</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>in a step that asks, which has “ask”</source>
        <translation>只用在提问的步骤中，即有“ask”的步骤</translation>
    </message>
    <message>
        <source>at most %1 letters long</source>
        <translation>不超过 %1 个汉字宽的文本</translation>
    </message>
    <message>
        <source>a parameter of %1 or of %2</source>
        <translation>%1 或 %2 的参数</translation>
    </message>
    <message>
        <source>an expression that is a number</source>
        <translation>能算出数的表达式</translation>
    </message>
    <message>
        <source>a list of two or three wrong numbers</source>
        <translation>两个或三个错误数值的列表</translation>
    </message>
    <message>
        <source>a number that is not offered yet</source>
        <translation>还没有列出的数</translation>
    </message>
    <message>
        <source>a list of two to four options</source>
        <translation>两个到四个选项的列表</translation>
    </message>
    <message>
        <source>“= 3”, “≠ 0”, “&gt; 0”, “&lt; 0”, “exactly 0”, “rounding” or “none”</source>
        <translation>“= 3”、“≠ 0”、“&gt; 0”、“&lt; 0”、“exactly 0”、“rounding”或“none”</translation>
    </message>
    <message>
        <source>a list of which exactly one holds</source>
        <translation>恰有一项成立的列表</translation>
    </message>
    <message>
        <source>a list of three to five items of different values</source>
        <translation>三个到五个数值各不相同的项的列表</translation>
    </message>
    <message>
        <source>a list of 1 to %1 steps</source>
        <translation>1 到 %1 个步骤的列表</translation>
    </message>
    <message>
        <source>a name that no other step has</source>
        <translation>其他步骤没有用过的名称</translation>
    </message>
    <message>
        <source>a document with its “text”, in the first step</source>
        <translation>在首个步骤中，是带有“text”的文档</translation>
    </message>
    <message>
        <source>in at most %1 steps</source>
        <translation>最多出现在 %1 个步骤中</translation>
    </message>
    <message>
        <source>step “%1”: %2</source>
        <translation>步骤“%1”：%2</translation>
    </message>
    <message>
        <source>a list of 1 to %1 steps, “lesson:step”</source>
        <translation>1 到 %1 个步骤的列表，写作“lesson:step”</translation>
    </message>
    <message>
        <source>a step of a lesson that can be read (%1)</source>
        <translation>能够读取的课程中的步骤（%1）</translation>
    </message>
    <message>
        <source>a step of that lesson</source>
        <translation>该课程中的步骤</translation>
    </message>
    <message>
        <source>the lesson has no step “%1”; it may be %2, or a number from 1 to %3</source>
        <translation>课程中没有步骤“%1”；应为 %2，或 1 到 %3 之间的数</translation>
    </message>
    <message>
        <source>it is larger than a lesson can be, %1 bytes</source>
        <translation>它超过了课程的上限，%1 字节</translation>
    </message>
    <message>
        <source>it is not a lesson</source>
        <translation>它不是课程</translation>
    </message>
    <message>
        <source>it needs version %1 of the format of lessons; this program reads version %2</source>
        <translation>它需要课程格式版本 %1；本程序能读版本 %2</translation>
    </message>
    <message>
        <source>Lessons (*.json)</source>
        <translation>课程 (*.json)</translation>
    </message>
    <message>
        <source>Step of a lesson</source>
        <translation>课程步骤</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭晓</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>回到这一步</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>就从这里继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>PgDn: on · PgUp: back · B: black · F: spotlight · Esc: out</source>
        <translation>PgDn：继续 · PgUp：返回 · B：黑屏 · F：聚光 · Esc：退出</translation>
    </message>
    <message>
        <source>You have changed this step.</source>
        <translation>你改动了这一步。</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Leave the lessons</source>
        <translation>离开课程</translation>
    </message>
    <message>
        <source>%1 (%2 min)</source>
        <translation>%1（%2 分钟）</translation>
    </message>
    <message>
        <source>there is no lesson “%1”; it may be %2, or a FILE.json</source>
        <translation>没有课程“%1”；应为 %2，或一个 FILE.json</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;List of lessons</source>
        <translation>课程列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open a lesson</source>
        <translation>打开课程(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>上一步(&amp;P)</translation>
    </message>
    <message>
        <source>L&amp;eave the lesson</source>
        <translation>离开课程(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>放映(&amp;R)</translation>
    </message>
    <message>
        <source>a document (%1)</source>
        <translation>文档（%1）</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>新课程</translation>
    </message>
    <message>
        <source>New lesson from &amp;here…</source>
        <translation>从这里新建课程…(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Your lesson</source>
        <translation>自己的课程(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Add a step from here…</source>
        <translation>从这里加一步…(&amp;A)</translation>
    </message>
    <message>
        <source>Move the step &amp;earlier</source>
        <translation>前移这一步(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove the step</source>
        <translation>删除这一步(&amp;R)</translation>
    </message>
    <message>
        <source>The title of the lesson:</source>
        <translation>课程标题：</translation>
    </message>
    <message>
        <source>What do you say in this step?</source>
        <translation>这一步说什么？</translation>
    </message>
    <message>
        <source>its steps are others now; open it again</source>
        <translation>文件中的步骤已经不同；请重新打开</translation>
    </message>
    <message>
        <source>for the teacher</source>
        <translation>教师用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>接下来：%1</translation>
    </message>
    <message>
        <source>Print pl&amp;an…</source>
        <translation>打印教案…(&amp;A)</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Page Down、Page Up</translation>
    </message>
    <message>
        <source>the answer or the next step, the step before</source>
        <translation>揭晓或下一步，上一步</translation>
    </message>
    <message>
        <source>B or . , W</source>
        <translation>B 或 .、W</translation>
    </message>
    <message>
        <source>a black screen, a white one</source>
        <translation>黑屏，白屏</translation>
    </message>
    <message>
        <source>F, wheel</source>
        <translation>F、滚轮</translation>
    </message>
    <message>
        <source>a spotlight, and its size</source>
        <translation>聚光，调整大小</translation>
    </message>
    <message>
        <source>a number, Enter</source>
        <translation>数字、Enter</translation>
    </message>
    <message>
        <source>that step</source>
        <translation>转到该步骤</translation>
    </message>
    <message>
        <source>play what the step plays</source>
        <translation>播放这一步的变化</translation>
    </message>
    <message>
        <source>back to the window</source>
        <translation>回到窗口</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>放映时</translation>
    </message>
    <message>
        <source>“%1” is random too, seed %2</source>
        <translation>“%1”也是随机的，种子 %2</translation>
    </message>
    <message>
        <source>what its factors change</source>
        <translation>系数带来的变化</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>down</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>The pair takes its position m from the axis “%1”.</source>
        <translation>这个维度对的位置 m 取自“%1”轴。</translation>
    </message>
    <message>
        <source>D = %1 − %2 = %3: pairs are turned by D&apos; = %4.</source>
        <translation>D = %1 − %2 = %3：各维度对按 D&apos; = %4 旋转。</translation>
    </message>
    <message>
        <source>D&apos; depends on where the two words stand: the score is that of the last one</source>
        <translation>D&apos; 与两个词所在的位置有关：这里的分数以最后一个词为查询</translation>
    </message>
    <message>
        <source>g does not divide w: the authors&apos; prefill, which does not round w/g, differs</source>
        <translation>g 不能整除 w：作者的预填充代码不对 w/g 取整，结果会不同</translation>
    </message>
    <message>
        <source>keys behind the query have the distance that they would have before it, negative</source>
        <translation>位于查询之后的键，取它在查询之前时的距离，并加负号</translation>
    </message>
    <message>
        <source>axes of the pairs: %1</source>
        <translation>各维度对所用的轴：%1</translation>
    </message>
    <message>
        <source>on cos and sin × %1, on the turned part of a logit × %2</source>
        <translation>cos 与 sin 乘以 %1，注意力分数中旋转的部分乘以 %2</translation>
    </message>
    <message>
        <source>Llama 4 has this temperature on layers without rotary only</source>
        <translation>Llama 4 只在没有旋转位置编码的层使用这个温度</translation>
    </message>
    <message>
        <source>xPos is for causal attention: keys behind the query get louder</source>
        <translation>xPos 用于因果注意力：位于查询之后的键反而会被放大</translation>
    </message>
    <message>
        <source>D&apos; = D/s</source>
        <translation>D&apos; = D/s</translation>
    </message>
    <message>
        <source>D&apos; = min(D, w)</source>
        <translation>D&apos; = min(D, w)</translation>
    </message>
    <message>
        <source>D&apos; = w + (D − w)/s, D ≥ w</source>
        <translation>D&apos; = w + (D − w)/s, D ≥ w</translation>
    </message>
    <message>
        <source>D&apos; = D − S + W, D ≥ S</source>
        <translation>D&apos; = D − S + W, D ≥ S</translation>
    </message>
    <message>
        <source>h = d/2</source>
        <translation>h = d/2</translation>
    </message>
    <message>
        <source>θ_{i} = base^{−4i/d}</source>
        <translation>θ_{i} = base^{−4i/d}</translation>
    </message>
    <message>
        <source>θ_{i} = base^{−2i/d}</source>
        <translation>θ_{i} = base^{−2i/d}</translation>
    </message>
    <message>
        <source>θ_{i} = base^{−4i/r}, i &lt; r/4</source>
        <translation>θ_{i} = base^{−4i/r}, i &lt; r/4</translation>
    </message>
    <message>
        <source>e_{mn} = q_{m} · (R_{−D&apos;} k_{n}) / √d, D = m − n</source>
        <translation>e_{mn} = q_{m} · (R_{−D&apos;} k_{n}) / √d, D = m − n</translation>
    </message>
    <message>
        <source>ζ_{i} = (2i + 0.4r)/(1.4r), × ζ_{i}^{D/B}</source>
        <translation>ζ_{i} = (2i + 0.4r)/(1.4r), × ζ_{i}^{D/B}</translation>
    </message>
    <message>
        <source>D&apos;_{ij}</source>
        <translation>D&apos;_{ij}</translation>
    </message>
    <message>
        <source>Equal numbers are turned alike: the score cannot tell them apart.</source>
        <translation>数值相同的词对旋转的角度相同：分数无法区分它们。</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>D/s (position interpolation)</source>
        <translation>D/s（位置插值）</translation>
    </message>
    <message>
        <source>min(D, w) (ReRoPE)</source>
        <translation>min(D, w)（ReRoPE）</translation>
    </message>
    <message>
        <source>beyond w slower by s (Leaky ReRoPE)</source>
        <translation>超过 w 后放慢 s 倍（Leaky ReRoPE）</translation>
    </message>
    <message>
        <source>beyond w in groups (Self-Extend)</source>
        <translation>超过 w 后按组计（Self-Extend）</translation>
    </message>
    <message>
        <source>by chunks (DCA)</source>
        <translation>分块（DCA）</translation>
    </message>
    <message>
        <source>beyond S moved back (STRING)</source>
        <translation>从 S 起往回移（STRING）</translation>
    </message>
    <message>
        <source>the first r columns</source>
        <translation>前 r 列</translation>
    </message>
    <message>
        <source>the fastest pairs of the whole head</source>
        <translation>整个注意力头中最快的维度对</translation>
    </message>
    <message>
        <source>the last r columns</source>
        <translation>后 r 列</translation>
    </message>
    <message>
        <source>a share of the columns</source>
        <translation>列数的比例</translation>
    </message>
    <message>
        <source>a number of columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>one: words in a line</source>
        <translation>一个：词排成一行</translation>
    </message>
    <message>
        <source>two: patches of an image (axial)</source>
        <translation>两个：图像块（轴向）</translation>
    </message>
    <message>
        <source>time, down, across in sections (Qwen2-VL)</source>
        <translation>时间、纵向、横向依次排列（Qwen2-VL）</translation>
    </message>
    <message>
        <source>time, down, across in turn (Qwen3-VL)</source>
        <translation>时间、纵向、横向轮流（Qwen3-VL）</translation>
    </message>
    <message>
        <source>down and across in turn, then time (VideoRoPE)</source>
        <translation>纵向与横向轮流，之后是时间（VideoRoPE）</translation>
    </message>
    <message>
        <source>by the frequencies&apos; rule</source>
        <translation>由频率规则决定</translation>
    </message>
    <message>
        <source>a number of one&apos;s own</source>
        <translation>自定数值</translation>
    </message>
    <message>
        <source>1 + β ln(1 + ⌊(p + 1)/L⌋) (Llama 4)</source>
        <translation>1 + β ln(1 + ⌊(p + 1)/L⌋)（Llama 4）</translation>
    </message>
    <message>
        <source>1 + β ln(1 + ⌊p/L⌋) (Ministral 3)</source>
        <translation>1 + β ln(1 + ⌊p/L⌋)（Ministral 3）</translation>
    </message>
    <message>
        <source>max(1, ln(p + 1)/ln L) (ReRoPE)</source>
        <translation>max(1, ln(p + 1)/ln L)（ReRoPE）</translation>
    </message>
    <message>
        <source>Which distance the pairs are turned by. All but the first let a model read farther than it was trained, for no distance gets larger than those it has seen; they need no other frequencies.</source>
        <translation>各维度对按哪个距离旋转。除第一种外，都能让模型读得比训练时更远，因为距离不会超过它见过的范围；频率不必改变。</translation>
    </message>
    <message>
        <source>window w</source>
        <translation>窗口 w</translation>
    </message>
    <message>
        <source>Nearer than this many positions the distance stays as it is.</source>
        <translation>相距不到这么多个位置时，距离保持不变。</translation>
    </message>
    <message>
        <source>distance divided by s</source>
        <translation>距离除以 s</translation>
    </message>
    <message>
        <source>How many times shorter the distance gets: 4 for a model that reads four times as far as it was trained.</source>
        <translation>距离缩短的倍数：模型要读到训练长度的四倍时取 4。</translation>
    </message>
    <message>
        <source>group g</source>
        <translation>组 g</translation>
    </message>
    <message>
        <source>Beyond the window so many neighbours share a position.</source>
        <translation>在窗口之外，每这么多个相邻的词共用一个位置。</translation>
    </message>
    <message>
        <source>chunk c</source>
        <translation>块长 c</translation>
    </message>
    <message>
        <source>The largest distance that may occur, and one. Qwen2.5-1M takes 262144; for Llama it is 3/4 of the trained length.</source>
        <translation>可能出现的最大距离加 1。Qwen2.5-1M 取 262144；Llama 取训练长度的 3/4。</translation>
    </message>
    <message>
        <source>local part l</source>
        <translation>局部长度 l</translation>
    </message>
    <message>
        <source>How much of a chunk is kept for its neighbour: a chunk holds c − l positions. Less than c. Qwen2.5-1M takes 8192.</source>
        <translation>每块为相邻的块留出多少：一块容纳 c − l 个位置。须小于 c。Qwen2.5-1M 取 8192。</translation>
    </message>
    <message>
        <source>shift S</source>
        <translation>移位起点 S</translation>
    </message>
    <message>
        <source>keep W</source>
        <translation>保留 W</translation>
    </message>
    <message>
        <source>The distance that S is moved to. At most S. The paper takes 128.</source>
        <translation>S 移到的距离，不超过 S。论文取 128。</translation>
    </message>
    <message>
        <source>which columns turn</source>
        <translation>旋转哪些列</translation>
    </message>
    <message>
        <source>The first r, with frequencies spread over r (GPT-NeoX, Qwen3-Next); the fastest pairs of a head that is seen as a whole, with frequencies spread over its width d (Gemma 4); or the last r (DeepSeek: 64 of 192).</source>
        <translation>前 r 列，频率按 r 分布（GPT-NeoX、Qwen3-Next）；把注意力头看成整体，取其中最快的维度对，频率按宽度 d 分布（Gemma 4）；或后 r 列（DeepSeek：192 列中的 64 列）。</translation>
    </message>
    <message>
        <source>r given as</source>
        <translation>r 的给法</translation>
    </message>
    <message>
        <source>Configs give the rotated width r either way.</source>
        <translation>模型配置用这两种方式之一给出旋转维度数 r。</translation>
    </message>
    <message>
        <source>turned columns r</source>
        <translation>旋转列数 r</translation>
    </message>
    <message>
        <source>An even number, at most the head&apos;s width. GPT-J turns 64 of 256.</source>
        <translation>偶数，不超过注意力头宽度。GPT-J 在 256 列中旋转 64 列。</translation>
    </message>
    <message>
        <source>Positions of words count along one line. Patches of an image have a place down and one across, those of a film a time too: each pair takes its position from one of them.</source>
        <translation>词的位置沿一条线计数。图像块有纵向和横向两个位置，视频的图像块还有时间：每个维度对从其中一个轴取位置。</translation>
    </message>
    <message>
        <source>pairs of time</source>
        <translation>时间的维度对数</translation>
    </message>
    <message>
        <source>The three sections together are all pairs that turn. Qwen2-VL takes 16, 24 and 24, Qwen3-VL 24, 20 and 20.</source>
        <translation>三部分合起来是全部旋转的维度对。Qwen2-VL 取 16、24、24，Qwen3-VL 取 24、20、20。</translation>
    </message>
    <message>
        <source>pairs of down</source>
        <translation>纵向的维度对数</translation>
    </message>
    <message>
        <source>How many pairs take the line of the patch as their position.</source>
        <translation>有多少个维度对以图像块所在的行为位置。</translation>
    </message>
    <message>
        <source>pairs of across</source>
        <translation>横向的维度对数</translation>
    </message>
    <message>
        <source>How many pairs take the column of the patch as their position.</source>
        <translation>有多少个维度对以图像块所在的列为位置。</translation>
    </message>
    <message>
        <source>first patch</source>
        <translation>首个图像块</translation>
    </message>
    <message>
        <source>Rows before are words, and so are those after the last patch.</source>
        <translation>在它之前的行是词，最后一个图像块之后的行也是词。</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>How many images follow each other in time.</source>
        <translation>在时间上先后有多少幅图像。</translation>
    </message>
    <message>
        <source>lines of patches</source>
        <translation>图像块行数</translation>
    </message>
    <message>
        <source>How many patches stand one below the other.</source>
        <translation>纵向有多少个图像块。</translation>
    </message>
    <message>
        <source>patches in a line</source>
        <translation>每行图像块数</translation>
    </message>
    <message>
        <source>How many patches stand side by side.</source>
        <translation>横向有多少个图像块。</translation>
    </message>
    <message>
        <source>factor of cos and sin from</source>
        <translation>cos 与 sin 系数的来源</translation>
    </message>
    <message>
        <source>factor of cos and sin</source>
        <translation>cos 与 sin 的系数</translation>
    </message>
    <message>
        <source>Queries and keys both have it: the turned part of a logit is multiplied by its square. YaRN takes 0.1 ln s + 1, STRING 1.0693.</source>
        <translation>查询和键都乘以它：注意力分数中旋转的部分乘以它的平方。YaRN 取 0.1 ln s + 1，STRING 取 1.0693。</translation>
    </message>
    <message>
        <source>factor of all logits</source>
        <translation>全部注意力分数的系数</translation>
    </message>
    <message>
        <source>Columns that pass have it too. DeepSeek-V3 takes 1.8739, the square of its mscale.</source>
        <translation>不旋转的列也乘以它。DeepSeek-V3 取 1.8739，即其 mscale 的平方。</translation>
    </message>
    <message>
        <source>temperature by position</source>
        <translation>随位置变化的温度</translation>
    </message>
    <message>
        <source>A query far out is made longer, so that its weights stay as sharp among more keys. Llama 4 does so on layers without rotary only.</source>
        <translation>把远处的查询放大，使权重在更多的键之间依然集中。Llama 4 只在没有旋转位置编码的层这样做。</translation>
    </message>
    <message>
        <source>slope β</source>
        <translation>斜率 β</translation>
    </message>
    <message>
        <source>How fast the factor grows. Both models take 0.1.</source>
        <translation>系数增长的快慢。两个模型都取 0.1。</translation>
    </message>
    <message>
        <source>length L of the temperature</source>
        <translation>温度的长度 L</translation>
    </message>
    <message>
        <source>The factor grows where a position passes a multiple of it: 8192 in Llama 4, 16384 in Ministral 3.</source>
        <translation>位置每越过它的一个倍数，系数就增大：Llama 4 为 8192，Ministral 3 为 16384。</translation>
    </message>
    <message>
        <source>xPos</source>
        <translation>xPos</translation>
    </message>
    <message>
        <source>Each pair of the score fades with the distance, the fast pairs sooner. Only for causal attention: keys behind the query get louder instead.</source>
        <translation>分数中的每个维度对随距离衰减，快的衰减得更早。只用于因果注意力：位于查询之后的键反而会被放大。</translation>
    </message>
    <message>
        <source>scale base B</source>
        <translation>尺度基数 B</translation>
    </message>
    <message>
        <source>At this distance pair i has faded to ζ_{i}, the fastest to 0.29.</source>
        <translation>在这个距离上，维度对 i 衰减到 ζ_{i}，最快的衰减到 0.29。</translation>
    </message>
    <message>
        <source>%1 is %2, and may be an even number from 0 to %3 here</source>
        <translation>“%1”为 %2，而此处可取 0 到 %3 的偶数</translation>
    </message>
    <message>
        <source>two axes need an even number of pairs, and %1 turn</source>
        <translation>两个轴需要偶数个维度对，而旋转的有 %1 个</translation>
    </message>
    <message>
        <source>the sections have %1 + %2 + %3 pairs, and must have the %4 that turn together</source>
        <translation>三部分有 %1 + %2 + %3 个维度对，合起来应为旋转的 %4 个</translation>
    </message>
    <message>
        <source>From this distance on, distances are counted from W on again: 0.33 of the length in the paper.</source>
        <translation>从这个距离起，距离重新从 W 开始计。论文取长度的 0.33 倍。</translation>
    </message>
    <message>
        <source>NTK rules divide by d − 2: they need more than one pair</source>
        <translation>NTK 规则要除以 d − 2：需要不止一个维度对</translation>
    </message>
    <message>
        <source>YaRN divides by the logarithm of the base: it may not be 1</source>
        <translation>YaRN 要除以底数的对数：底数不能为 1</translation>
    </message>
    <message>
        <source>beta_fast is %1, and must be at least beta_slow, %2</source>
        <translation>beta_fast 为 %1，不能小于 beta_slow 的 %2</translation>
    </message>
    <message>
        <source>high_freq_factor is %1, and must be at least low_freq_factor, %2</source>
        <translation>high_freq_factor 为 %1，不能小于 low_freq_factor 的 %2</translation>
    </message>
    <message>
        <source>LongRoPE has %1 numbers, and must have one for each of %2 pairs</source>
        <translation>LongRoPE 有 %1 个数，而应为 %2 个维度对各给一个</translation>
    </message>
    <message>
        <source>(%1)×%2</source>
        <translation>(%1)×%2</translation>
    </message>
    <message>
        <source>The rule keeps this frequency.</source>
        <translation>规则保持这个频率不变。</translation>
    </message>
    <message>
        <source>The rule divides this frequency by s.</source>
        <translation>规则把这个频率除以 s。</translation>
    </message>
    <message>
        <source>The rule blends this frequency.</source>
        <translation>规则对这个频率取折中。</translation>
    </message>
    <message>
        <source>θ&apos;_{%1}/θ_{%1} = %2/%3 = %4</source>
        <translation>θ&apos;_{%1}/θ_{%1} = %2/%3 = %4</translation>
    </message>
    <message>
        <source>pairs whose frequency is kept: %1, blended: %2, divided by s: %3</source>
        <translation>频率不变的维度对：%1，取折中的：%2，除以 s 的：%3</translation>
    </message>
    <message>
        <source>θ&apos;_{i} = γ_{i} θ_{i} + (1 − γ_{i}) θ_{i}/s, 0 ≤ γ_{i} ≤ 1</source>
        <translation>θ&apos;_{i} = γ_{i} θ_{i} + (1 − γ_{i}) θ_{i}/s, 0 ≤ γ_{i} ≤ 1</translation>
    </message>
    <message>
        <source>θ&apos;_{i} = θ_{i}/s</source>
        <translation>θ&apos;_{i} = θ_{i}/s</translation>
    </message>
    <message>
        <source>base&apos; = base · s^{r/(r−2)}</source>
        <translation>base&apos; = base · s^{r/(r−2)}</translation>
    </message>
    <message>
        <source>γ_{i} = (b − i)/(b − a)</source>
        <translation>γ_{i} = (b − i)/(b − a)</translation>
    </message>
    <message>
        <source>a, b: L0 θ/2π = beta_fast, beta_slow</source>
        <translation>a、b：L0 θ/2π = beta_fast、beta_slow</translation>
    </message>
    <message>
        <source>γ_{i} = (L0 θ_{i}/2π − low)/(high − low)</source>
        <translation>γ_{i} = (L0 θ_{i}/2π − low)/(high − low)</translation>
    </message>
    <message>
        <source>θ&apos;_{i}/θ_{i}</source>
        <translation>θ&apos;_{i}/θ_{i}</translation>
    </message>
    <message>
        <source>1 where the rule keeps the frequency, 1/s where it divides it by s.</source>
        <translation>规则保持频率处为 1，除以 s 处为 1/s。</translation>
    </message>
    <message>
        <source>linear (position interpolation)</source>
        <translation>线性（位置插值）</translation>
    </message>
    <message>
        <source>NTK</source>
        <translation>NTK</translation>
    </message>
    <message>
        <source>dynamic NTK</source>
        <translation>动态 NTK</translation>
    </message>
    <message>
        <source>YaRN, as engines have it</source>
        <translation>YaRN（各推理引擎的形式）</translation>
    </message>
    <message>
        <source>YaRN, as the paper has it</source>
        <translation>YaRN（论文的形式）</translation>
    </message>
    <message>
        <source>Llama 3</source>
        <translation>Llama 3 的规则</translation>
    </message>
    <message>
        <source>whole pairs</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>frequencies for longer texts</source>
        <translation>长度扩展的频率规则</translation>
    </message>
    <message>
        <source>How the frequencies of the base are changed so that a model reads farther than it was trained. The fast pairs, which tell near words apart, are best kept; the slow ones are made slower.</source>
        <translation>为了让模型读得比训练时更远，如何改变由底数得到的频率。快的维度对能分辨相邻的词，最好不变；慢的则放慢。</translation>
    </message>
    <message>
        <source>factor s</source>
        <translation>倍数 s</translation>
    </message>
    <message>
        <source>How many times longer the text may be than the trained length. Qwen2.5 takes 4 with YaRN, Llama 3.1 takes 8, DeepSeek-V3 40.</source>
        <translation>文本长度可达训练长度的多少倍。Qwen2.5 用 YaRN 时取 4，Llama 3.1 取 8，DeepSeek-V3 取 40。</translation>
    </message>
    <message>
        <source>trained length L0</source>
        <translation>训练长度 L0</translation>
    </message>
    <message>
        <source>How many positions the model was trained on, before its frequencies were changed: 4096 in Llama 2, 8192 in Llama 3, 32768 in Qwen2.5.</source>
        <translation>模型在改变频率之前训练所用的位置数：Llama 2 为 4096，Llama 3 为 8192，Qwen2.5 为 32768。</translation>
    </message>
    <message>
        <source>length l of the text</source>
        <translation>文本长度 l</translation>
    </message>
    <message>
        <source>beta_fast</source>
        <translation>beta_fast（圈数）</translation>
    </message>
    <message>
        <source>Pairs that turn so often within the trained length keep their frequency.</source>
        <translation>在训练长度内至少转这么多圈的维度对，频率不变。</translation>
    </message>
    <message>
        <source>beta_slow</source>
        <translation>beta_slow（圈数）</translation>
    </message>
    <message>
        <source>Pairs that turn so seldom are divided by s; between the two they are blended.</source>
        <translation>最多转这么多圈的维度对除以 s；在两者之间取折中。</translation>
    </message>
    <message>
        <source>ends of the blend</source>
        <translation>折中区间的两端</translation>
    </message>
    <message>
        <source>Most engines round the first and the last pair of the blend; gpt-oss does not (truncate false).</source>
        <translation>多数引擎对折中区间首尾的维度对取整；gpt-oss 不取整（truncate 为 false）。</translation>
    </message>
    <message>
        <source>mscale</source>
        <translation>mscale 系数</translation>
    </message>
    <message>
        <source>DeepSeek divides two factors 0.1 m ln s + 1, with m from mscale and from mscale_all_dim. Where either is 0 it counts as not given.</source>
        <translation>DeepSeek 把两个系数 0.1 m ln s + 1 相除，m 分别取 mscale 与 mscale_all_dim。其中一个为 0 就视为没有给出。</translation>
    </message>
    <message>
        <source>mscale_all_dim</source>
        <translation>mscale_all_dim 系数</translation>
    </message>
    <message>
        <source>The m of the divisor. DeepSeek multiplies the softmax by the square of its factor too: that is the factor of all logits.</source>
        <translation>除数所用的 m。DeepSeek 还把注意力分数乘以该系数的平方：即“全部注意力分数的系数”。</translation>
    </message>
    <message>
        <source>low_freq_factor</source>
        <translation>low_freq_factor（圈数）</translation>
    </message>
    <message>
        <source>Pairs that turn less often than so many times within the trained length are divided by s.</source>
        <translation>在训练长度内转的圈数少于它的维度对除以 s。</translation>
    </message>
    <message>
        <source>high_freq_factor</source>
        <translation>high_freq_factor（圈数）</translation>
    </message>
    <message>
        <source>Pairs that turn more often keep their frequency. As large as low_freq_factor: a step (Llama 4).</source>
        <translation>转的圈数多于它的维度对，频率不变。与 low_freq_factor 相等时，没有过渡（Llama 4）。</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+、−</translation>
    </message>
    <message>
        <source>larger, smaller type</source>
        <translation>放大、缩小文字</translation>
    </message>
    <message>
        <source>YaRN says which factor suits it; all other rules take 1. A config may give another.</source>
        <translation>YaRN 自带合适的系数，其他规则都取 1；模型配置也可以另给。</translation>
    </message>
    <message>
        <source>End the sweep</source>
        <translation>结束扫描</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Nothing is rounded: choose a format below “rounding of frequencies”.</source>
        <translation>没有舍入：请在“频率的舍入”中选择一种格式。</translation>
    </message>
    <message>
        <source>The farther a position, the larger the error of an angle.</source>
        <translation>位置越远，角度的误差越大。</translation>
    </message>
    <message>
        <source>A format has no such number, or %1 is off by %2.</source>
        <translation>格式中没有这样的数，或者 %1 相差 %2。</translation>
    </message>
    <message>
        <source>%1 is off by %2, more than the other of the two.</source>
        <translation>%1 相差 %2，是两者中较大的误差。</translation>
    </message>
    <message>
        <source>largest error by rounding at the last position: %1, in pair %2</source>
        <translation>最后一个位置上舍入引起的最大误差：%1，在维度对 %2</translation>
    </message>
    <message>
        <source>positions that differ once they are rounded: %1 of %2</source>
        <translation>舍入后仍不相同的位置：%2 个中的 %1 个</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32 格式</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>float16</source>
        <translation>float16 格式</translation>
    </message>
    <message>
        <source>rounding of frequencies</source>
        <translation>频率的舍入</translation>
    </message>
    <message>
        <source>rounding of positions</source>
        <translation>位置的舍入</translation>
    </message>
    <message>
        <source>bf16 cannot tell all positions beyond 256 apart, float16 those beyond 2048; float16 has no number beyond 65504.</source>
        <translation>bf16 不能分辨 256 以后的所有位置，float16 不能分辨 2048 以后的；float16 没有大于 65504 的数。</translation>
    </message>
    <message>
        <source>rounding of angles</source>
        <translation>角度的舍入</translation>
    </message>
    <message>
        <source>The product of position and frequency is rounded once.</source>
        <translation>位置与频率的乘积舍入一次。</translation>
    </message>
    <message>
        <source>rounding of cos and sin</source>
        <translation>cos 与 sin 的舍入</translation>
    </message>
    <message>
        <source>How the table is stored. This rounding is harmless.</source>
        <translation>表的存储方式。这种舍入无害。</translation>
    </message>
    <message>
        <source>= %4 · %1(%2) = %3</source>
        <translation>= %4 · %1(%2) = %3</translation>
    </message>
    <message>
        <source>mapped distance, query to key</source>
        <translation>每对词旋转所用的距离</translation>
    </message>
    <message>
        <source>share of the plain frequency</source>
        <translation>各维度对的频率与原频率之比</translation>
    </message>
    <message>
        <source>error by rounding</source>
        <translation>舍入引起的误差</translation>
    </message>
    <message>
        <source>What the part “error by rounding” rounds; all other parts are exact. Frequencies that are kept in bf16 are the costliest mistake: far angles are off by whole turns.</source>
        <translation>只用于“舍入引起的误差”这一部分，其他部分都是精确的。用 bf16 保存频率是代价最大的错误：远处的角度会差出整圈。</translation>
    </message>
    <message>
        <source>D&apos; = ⌊m/g⌋ − ⌊n/g⌋ + w − ⌊w/g⌋</source>
        <translation>D&apos; = ⌊m/g⌋ − ⌊n/g⌋ + w − ⌊w/g⌋</translation>
    </message>
    <message>
        <source>D ≥ w</source>
        <translation>D ≥ w</translation>
    </message>
    <message>
        <source>base&apos; = base · (s l/L0 − s + 1)^{r/(r−2)}</source>
        <translation>base&apos; = base · (s l/L0 − s + 1)^{r/(r−2)}</translation>
    </message>
    <message>
        <source>γ_{i} = (n_{i} − b)/(a − b), n_{i} = L0 θ_{i}/2π</source>
        <translation>γ_{i} = (n_{i} − b)/(a − b), n_{i} = L0 θ_{i}/2π</translation>
    </message>
    <message>
        <source>a, b = beta_fast, beta_slow</source>
        <translation>a、b = beta_fast、beta_slow</translation>
    </message>
    <message>
        <source>D&apos; = min(m&apos; + t, c) − n&apos;, t = c − l</source>
        <translation>D&apos; = min(m&apos; + t, c) − n&apos;, t = c − l</translation>
    </message>
    <message>
        <source>m&apos; = m mod t, n&apos; = n mod t</source>
        <translation>m&apos; = m mod t, n&apos; = n mod t</translation>
    </message>
    <message>
        <source>learned positions</source>
        <translation>可学习的位置嵌入</translation>
    </message>
    <message>
        <source>T5&apos;s buckets</source>
        <translation>T5 的分桶偏置</translation>
    </message>
    <message>
        <source>no positions</source>
        <translation>不使用位置信息</translation>
    </message>
    <message>
        <source>%1 does nothing: %2 has %3</source>
        <translation>%1 不起作用：%2 采用的是“%3”</translation>
    </message>
    <message>
        <source>an object, or null</source>
        <translation>一个对象或 null</translation>
    </message>
    <message>
        <source>rope_scaling and rope_parameters are both there: the library takes rope_scaling</source>
        <translation>rope_scaling 与 rope_parameters 同时存在：库取 rope_scaling</translation>
    </message>
    <message>
        <source>at least num_attention_heads, %1</source>
        <translation>不小于 num_attention_heads，即 %1</translation>
    </message>
    <message>
        <source>layers without rotary multiply their queries by 1 + 0.1 · ln(1 + ⌊(p + 1)/8192⌋)</source>
        <translation>不旋转的层把查询乘以 1 + 0.1 · ln(1 + ⌊(p + 1)/8192⌋)</translation>
    </message>
    <message>
        <source>rotary_dim does nothing in some releases of transformers, which turn the whole head</source>
        <translation>transformers 的某些版本不看 rotary_dim，整个头都旋转</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>由整数组成的列表</translation>
    </message>
    <message>
        <source>a list of words</source>
        <translation>由词组成的列表</translation>
    </message>
    <message>
        <source>a word of L and G, or a whole number</source>
        <translation>由 L 和 G 组成的词，或一个整数</translation>
    </message>
    <message>
        <source>a list of 0 and 1</source>
        <translation>由 0 和 1 组成的列表</translation>
    </message>
    <message>
        <source>it is larger than a config can be, %1 bytes</source>
        <translation>超过模型配置的上限 %1 字节</translation>
    </message>
    <message>
        <source>it is not a model&apos;s config: it holds no object</source>
        <translation>不是模型配置：其中没有对象</translation>
    </message>
    <message>
        <source>a number of at most %1</source>
        <translation>不大于 %1 的数</translation>
    </message>
    <message>
        <source>a number above %1</source>
        <translation>大于 %1 的数</translation>
    </message>
    <message>
        <source>%1 and %2 differ: the library takes %1</source>
        <translation>%1 与 %2 不一致：库取 %1</translation>
    </message>
    <message>
        <source>%1 does nothing: the rule %2 does not look at it</source>
        <translation>%1 不起作用：规则 %2 不看它</translation>
    </message>
    <message>
        <source>%1 is not known: it is ignored</source>
        <translation>不认识 %1：忽略</translation>
    </message>
    <message>
        <source>three whole numbers that add up to %1, the pairs</source>
        <translation>三个整数，合计为维度对数 %1</translation>
    </message>
    <message>
        <source>a list of %1 numbers above 0, one a pair</source>
        <translation>由 %1 个大于 0 的数组成的列表，每个维度对一个</translation>
    </message>
    <message>
        <source>%1 below 1 makes waves faster, not slower</source>
        <translation>%1 小于 1 时，波变快而不是变慢</translation>
    </message>
    <message>
        <source>%1 is 1: nothing is scaled</source>
        <translation>%1 为 1：没有任何缩放</translation>
    </message>
    <message>
        <source>a whole number above 0</source>
        <translation>大于 0 的整数</translation>
    </message>
    <message>
        <source>dynamic scales nothing up to max_position_embeddings, %1</source>
        <translation>长度不超过 max_position_embeddings（%1）时，dynamic 不做任何缩放</translation>
    </message>
    <message>
        <source>original_max_position_embeddings does nothing: dynamic starts at max_position_embeddings</source>
        <translation>original_max_position_embeddings 不起作用：dynamic 以 max_position_embeddings 为起点</translation>
    </message>
    <message>
        <source>original_max_position_embeddings is absent: the enlarged max_position_embeddings, %1, stands for it</source>
        <translation>没有 original_max_position_embeddings：由扩大后的 max_position_embeddings（%1）代替</translation>
    </message>
    <message>
        <source>%1 is 0, which counts as absent: %2</source>
        <translation>%1 为 0，视为没有给出：取 %2</translation>
    </message>
    <message>
        <source>%1 is 0, which counts as absent</source>
        <translation>%1 为 0，视为没有给出</translation>
    </message>
    <message>
        <source>%1 alone does nothing: it needs the other of mscale and mscale_all_dim</source>
        <translation>只给 %1 不起作用：mscale 与 mscale_all_dim 要同时给出</translation>
    </message>
    <message>
        <source>%1 is 0: all cosines and sines become 0</source>
        <translation>%1 为 0：所有余弦和正弦都变成 0</translation>
    </message>
    <message>
        <source>original_max_position_embeddings is shorter than 2π · beta_slow: hardly a pair is scaled as meant</source>
        <translation>original_max_position_embeddings 小于 2π · beta_slow：几乎没有维度对按原意缩放</translation>
    </message>
    <message>
        <source>long_factor does nothing up to %1 positions</source>
        <translation>位置数不超过 %1 时，long_factor 不起作用</translation>
    </message>
    <message>
        <source>rope_theta is absent: the library takes 10000</source>
        <translation>没有 rope_theta：库取 10000</translation>
    </message>
    <message>
        <source>a number above 0 and at most 1</source>
        <translation>大于 0 且不大于 1 的数</translation>
    </message>
    <message>
        <source>at most the %1 columns of a head</source>
        <translation>不超过一个头的 %1 列</translation>
    </message>
    <message>
        <source>a value that gives an even number of columns from 2 on (here %1)</source>
        <translation>使列数为不小于 2 的偶数的值（这里得到 %1）</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>%1 is %2 in the config; here it may be %3</source>
        <translation>配置中 %1 为 %2；这里可以是%3</translation>
    </message>
    <message>
        <source>this config has no rotary positions: %1</source>
        <translation>这份配置没有旋转位置编码：%1</translation>
    </message>
    <message>
        <source>head_dim is %1 in the config; here it may be at most %2</source>
        <translation>配置中 head_dim 为 %1；这里最多 %2</translation>
    </message>
    <message>
        <source>From a model&apos;s config</source>
        <translation>由模型配置设定</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>paste a config.json here</source>
        <translation>在此粘贴 config.json</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>&amp;Config</source>
        <translation>配置(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>all are alike</source>
        <translation>各层相同</translation>
    </message>
    <message>
        <source>rule %1, base %2, columns that turn: %3 of %4; factor on cos and sin %5, on the softmax %6</source>
        <translation>规则 %1，底数 %2；%4 列中旋转 %3 列；cos 与 sin 乘以 %5，softmax 乘以 %6</translation>
    </message>
    <message>
        <source>From a model&apos;s confi&amp;g…</source>
        <translation>由模型配置设定(&amp;G)…</translation>
    </message>
    <message>
        <source>it may be numbers with spaces or commas between them, as in a list</source>
        <translation>可以是用空格或逗号隔开的数，如同列表</translation>
    </message>
    <message>
        <source>number %1 is %2: frequencies are 0 or more</source>
        <translation>编号 %1 的数为 %2：频率不小于 0</translation>
    </message>
    <message>
        <source>RoFormer: the bound of the score over distance</source>
        <translation>RoFormer：得分的上界随距离的变化</translation>
    </message>
    <message>
        <source>The bound falls with the distance, in waves; the score itself swings below it.</source>
        <translation>上界随距离起伏下降，得分本身在它之下摆动。</translation>
    </message>
    <message>
        <source>Llama 2 Long: the score of ones, four ways to longer texts</source>
        <translation>Llama 2 Long：全 1 向量的得分，通向长文本的四种办法</translation>
    </message>
    <message>
        <source>A larger base falls more slowly; xPos fades; divided positions stretch the plain curve.</source>
        <translation>底数越大，下降越慢；xPos 逐渐衰减；除以倍数的位置把原曲线拉长。</translation>
    </message>
    <message>
        <source>PI slows every pair alike; NTK and YaRN leave the fast ones as they were.</source>
        <translation>PI 使各维度对同样变慢；NTK 和 YaRN 不动快的维度对。</translation>
    </message>
    <message>
        <source>STRING: the distances of nine words, S = 3 and W = 1</source>
        <translation>STRING：九个词的距离，S = 3，W = 1</translation>
    </message>
    <message>
        <source>From three words on distances begin anew at 1: the last row reads 6 5 4 3 2 1 2 1 0.</source>
        <translation>相隔三个词起，距离从 1 重新数起：最后一行是 6 5 4 3 2 1 2 1 0。</translation>
    </message>
    <message>
        <source>one row over all columns</source>
        <translation>一行，跨所有列</translation>
    </message>
    <message>
        <source>one column over all rows</source>
        <translation>一列，跨所有行</translation>
    </message>
    <message>
        <source>Of this table there is no such curve.</source>
        <translation>这张表没有这样的曲线。</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>rows by offset</source>
        <translation>按偏移排列的行</translation>
    </message>
    <message>
        <source>queries q</source>
        <translation>查询向量 q</translation>
    </message>
    <message>
        <source>keys k</source>
        <translation>键向量 k</translation>
    </message>
    <message>
        <source>values v</source>
        <translation>值向量 v</translation>
    </message>
    <message>
        <source>outputs z_{i}</source>
        <translation>输出 z_{i}</translation>
    </message>
    <message>
        <source>places of the words alone</source>
        <translation>只有词嵌入时的坐标</translation>
    </message>
    <message>
        <source>places with positions</source>
        <translation>加上位置后的坐标</translation>
    </message>
    <message>
        <source>words, with their weight</source>
        <translation>词嵌入（已乘权重）</translation>
    </message>
    <message>
        <source>positions, with their weight</source>
        <translation>位置编码（已乘权重）</translation>
    </message>
    <message>
        <source>segments, with their weight</source>
        <translation>片段嵌入（已乘权重）</translation>
    </message>
    <message>
        <source>the normalised sum</source>
        <translation>归一化之后的和</translation>
    </message>
    <message>
        <source>Nothing is normalised: %1 is off.</source>
        <translation>没有归一化：“%1”已关闭。</translation>
    </message>
    <message>
        <source>There are no segments: %1 is none.</source>
        <translation>没有片段嵌入：“%1”设为无。</translation>
    </message>
    <message>
        <source>id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>axis %1</source>
        <translation>轴 %1</translation>
    </message>
    <message>
        <source>each row with each</source>
        <translation>每一行与每一行</translation>
    </message>
    <message>
        <source>the curve over the distance</source>
        <translation>随距离变化的曲线</translation>
    </message>
    <message>
        <source>Smallest te&amp;xt</source>
        <translation>最小字号(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Mark the focus</source>
        <translation>标出焦点(&amp;M)</translation>
    </message>
    <message>
        <source>Num&amp;bers in cells</source>
        <translation>格内写数(&amp;B)</translation>
    </message>
    <message>
        <source>texts from %1 pt</source>
        <translation>文字不小于 %1 pt</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>a font size of %1 pt does not fit: at this width and height %2 pt are the most; %1 pt need %3</source>
        <translation>字号 %1 pt 放不下：这个宽度和高度最多 %2 pt；%1 pt 需要 %3</translation>
    </message>
    <message>
        <source>one line of 1 to %1 bytes</source>
        <translation>一行文字，1 到 %1 字节</translation>
    </message>
    <message>
        <source>a list of titles</source>
        <translation>标题列表</translation>
    </message>
    <message>
        <source>there is no axis that “%1” could name</source>
        <translation>没有可以用“%1”命名的坐标轴</translation>
    </message>
    <message>
        <source>there are several axes that “%1” could name: draw one panel alone</source>
        <translation>有多条坐标轴可以用“%1”命名：请只画一个面板</translation>
    </message>
    <message>
        <source>“%1” is longer than the figure</source>
        <translation>“%1”比图还长</translation>
    </message>
    <message>
        <source>%1 has no panel that stands alone</source>
        <translation>%1 没有可以单独画出的面板</translation>
    </message>
    <message>
        <source>a panel of %1 may be %2, not “%3”</source>
        <translation>%1 的面板可以是 %2，不能是“%3”</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>字体(&amp;Y)</translation>
    </message>
    <message>
        <source>Call panes (a), (b), (c)</source>
        <translation>把各窗格标为 (a)、(b)、(c)</translation>
    </message>
    <message>
        <source>there is no typeface “%1” on this system</source>
        <translation>系统里没有字体“%1”</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>axes %1 to %2</source>
        <translation>轴 %1 到 %2</translation>
    </message>
    <message>
        <source>dot products of rows</source>
        <translation>各行的点积</translation>
    </message>
    <message>
        <source>cosines between rows</source>
        <translation>各行之间的余弦</translation>
    </message>
    <message>
        <source>distances between rows</source>
        <translation>各行之间的距离</translation>
    </message>
    <message>
        <source>ids of the words</source>
        <translation>各词的编号</translation>
    </message>
    <message>
        <source>W, the whole word table</source>
        <translation>W：整个词嵌入表</translation>
    </message>
    <message>
        <source>E, the rows of the words</source>
        <translation>E：取出的行</translation>
    </message>
    <message>
        <source>the curves shown, a column each</source>
        <translation>图中的曲线（每条一列）</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>序号 %1</translation>
    </message>
    <message>
        <source>place</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>places %1 to %2</source>
        <translation>序号 %1 到 %2</translation>
    </message>
    <message>
        <source>curve %1</source>
        <translation>曲线 %1</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>curves %1 to %2</source>
        <translation>曲线 %1 到 %2</translation>
    </message>
    <message>
        <source>as seen: %1</source>
        <translation>当前所见：%1</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数值(&amp;N)</translation>
    </message>
    <message>
        <source>with the names of &amp;rows and columns</source>
        <translation>带行名和列名(&amp;R)</translation>
    </message>
    <message>
        <source>rows are written as &amp;columns</source>
        <translation>行列互换(&amp;C)</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Usually all digits, and five in tables for readers (.tex, .md).</source>
        <translation>默认保留全部数字；供阅读的表格（.tex、.md）保留五位。</translation>
    </message>
    <message>
        <source>Significant &amp;digits</source>
        <translation>有效数字(&amp;D)</translation>
    </message>
    <message>
        <source>%1 files hold the numbers alone: no names, and all digits</source>
        <translation>%1 文件只存数值：没有行名、列名，数字全部保留</translation>
    </message>
    <message>
        <source>its sweep</source>
        <translation>它的参数扫描</translation>
    </message>
    <message>
        <source>the part that is zoomed to</source>
        <translation>放大后的局部</translation>
    </message>
    <message>
        <source>its kept states</source>
        <translation>保留的状态</translation>
    </message>
    <message>
        <source>a pane&apos;s own value</source>
        <translation>某个窗格自己的数值</translation>
    </message>
    <message>
        <source>a sweep in one of several panes</source>
        <translation>多个窗格中某一个的参数扫描</translation>
    </message>
    <message>
        <source>words that were moved, cut or joined, or another line</source>
        <translation>移动、切分、合并过的词，或另一行句子</translation>
    </message>
    <message>
        <source>the chosen pair or row</source>
        <translation>选中的词对或行</translation>
    </message>
    <message>
        <source>hidden row numbers</source>
        <translation>隐藏的行号</translation>
    </message>
    <message>
        <source>ranges of its own for each pane</source>
        <translation>各窗格各自的颜色范围</translation>
    </message>
    <message>
        <source>what a newer program wrote</source>
        <translation>较新版本的程序写入的内容</translation>
    </message>
    <message>
        <source>Copied: the NumPy program</source>
        <translation>已复制：NumPy 程序</translation>
    </message>
    <message>
        <source>Copied: the TikZ picture</source>
        <translation>已复制：TikZ 图</translation>
    </message>
    <message>
        <source>Copied: the command line</source>
        <translation>已复制：命令行</translation>
    </message>
    <message>
        <source>Copy as co&amp;de</source>
        <translation>复制为代码(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;NumPy program</source>
        <translation>NumPy 程序(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;TikZ for LaTeX (PGFPlots)</source>
        <translation>LaTeX 的 TikZ 图（PGFPlots）(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Command line</source>
        <translation>命令行(&amp;C)</translation>
    </message>
    <message>
        <source>%1 has no NumPy program. There is one for %2.</source>
        <translation>“%1”没有 NumPy 程序。有程序的视图：%2。</translation>
    </message>
    <message>
        <source>A difference has no NumPy program; each of its two states has one.</source>
        <translation>差值没有 NumPy 程序；两个状态各有自己的程序。</translation>
    </message>
    <message>
        <source>%1 cells are more than TeX holds: %2 at most. Zoom in.</source>
        <translation>%1 个单元格超出 TeX 的容量：最多 %2 个。请放大视图。</translation>
    </message>
    <message>
        <source>%1 points are more than TeX holds: %2 at most. Zoom in.</source>
        <translation>%1 个点超出 TeX 的容量：最多 %2 个。请放大视图。</translation>
    </message>
    <message>
        <source>%1 is neither curves nor matrices, which PGFPlots draws. It draws %2.</source>
        <translation>PGFPlots 只画曲线和矩阵，画不了“%1”。可以画的视图：%2。</translation>
    </message>
    <message>
        <source>the name of a state that a step before pins, which this view can show beside it</source>
        <translation>前面某一步固定的、这个视图能并排显示的状态的名称</translation>
    </message>
    <message>
        <source>the name of a state that a step before pins, which can be subtracted in this view</source>
        <translation>前面某一步固定的、在这个视图里能减去的状态的名称</translation>
    </message>
    <message>
        <source>word 2, row 3, cell 3 2, pair 3 2, column 8 or position 8</source>
        <translation>word 2、row 3、cell 3 2、pair 3 2、column 8 或 position 8</translation>
    </message>
    <message>
        <source>A question is open: reveal its answer first</source>
        <translation>问题还没有揭晓：请先揭晓答案</translation>
    </message>
    <message>
        <source>the cell in focus</source>
        <translation>焦点处的单元格</translation>
    </message>
    <message>
        <source>Edit the step</source>
        <translation>编辑步骤</translation>
    </message>
    <message>
        <source>What you &amp;say</source>
        <translation>讲解词(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Notes for yourself</source>
        <translation>备课笔记(&amp;N)</translation>
    </message>
    <message>
        <source>What the class may &amp;try</source>
        <translation>课堂可以试试(&amp;T)</translation>
    </message>
    <message>
        <source>what it asks now</source>
        <translation>保留现在的问题</translation>
    </message>
    <message>
        <source>What you say after the &amp;reveal</source>
        <translation>揭晓后的讲解词(&amp;R)</translation>
    </message>
    <message>
        <source>The &amp;calculation, or why it is so</source>
        <translation>算式或理由(&amp;C)</translation>
    </message>
    <message>
        <source>The ans&amp;wer is</source>
        <translation>答案是(&amp;W)</translation>
    </message>
    <message>
        <source>Why it tempts</source>
        <translation>为什么会选错</translation>
    </message>
    <message>
        <source>the whole figure</source>
        <translation>整幅图</translation>
    </message>
    <message>
        <source>&amp;Hidden until the reveal</source>
        <translation>揭晓前遮住(&amp;H)</translation>
    </message>
    <message>
        <source>Wrong numbers, two or three</source>
        <translation>错误的数，两个或三个</translation>
    </message>
    <message>
        <source>Choices, two to four</source>
        <translation>选项，两个到四个</translation>
    </message>
    <message>
        <source>a step says something</source>
        <translation>请写下这一步的讲解词</translation>
    </message>
    <message>
        <source>a question needs the calculation, or why it is so</source>
        <translation>提问时要写出算式或理由</translation>
    </message>
    <message>
        <source>two or three wrong numbers are offered</source>
        <translation>请给出两个或三个错误的数</translation>
    </message>
    <message>
        <source>two to four choices are offered</source>
        <translation>请给出两个到四个选项</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>“%1” needs a reason why it tempts</source>
        <translation>请写出为什么会选“%1”</translation>
    </message>
    <message>
        <source>E&amp;dit the step…</source>
        <translation>编辑这一步(&amp;D)…</translation>
    </message>
    <message>
        <source>no question</source>
        <translation>不提问</translation>
    </message>
    <message>
        <source>a number to choose</source>
        <translation>选一个数</translation>
    </message>
    <message>
        <source>a sentence to choose</source>
        <translation>选一句话</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>mark the choice that is right</source>
        <translation>请标出一个正确的选项</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1，或 %2</translation>
    </message>
    <message>
        <source>“figure”, or a list of parts of it: %1</source>
        <translation>“figure”，或图中部分的列表：%1</translation>
    </message>
    <message>
        <source>a list of parts of the figure: %1</source>
        <translation>图中部分的列表：%1</translation>
    </message>
    <message>
        <source>axis %1: %2 %</source>
        <translation>轴 %1：%2 %</translation>
    </message>
    <message>
        <source>No option says %1. Save the document: figure --document FILE draws it.</source>
        <translation>没有选项能表示%1。请保存文档：figure --document FILE 可以画出它。</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>数 %1</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>numbers %1 to %2</source>
        <translation>数 %1 至 %2</translation>
    </message>
    <message>
        <source>λ = L0</source>
        <translation>λ = L0</translation>
    </message>
    <message>
        <source>λ = L</source>
        <translation>λ = L</translation>
    </message>
    <message>
        <source>1/s</source>
        <translation>1/s</translation>
    </message>
    <message>
        <source>a full turn</source>
        <translation>一整圈</translation>
    </message>
    <message>
        <source>Frequency of each pair, in rad per position</source>
        <translation>各维度对的频率，每个位置的弧度数</translation>
    </message>
    <message>
        <source>Frequency of each column, in rad per position</source>
        <translation>各列的频率，每个位置的弧度数</translation>
    </message>
    <message>
        <source>Frequency, rad per position</source>
        <translation>频率，弧度/位置</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Share of its frequency that the rule leaves each pair</source>
        <translation>规则留给各维度对的频率比例</translation>
    </message>
    <message>
        <source>Share of the plain frequency</source>
        <translation>占原频率的比例</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Turns of each pair within the trained length L0</source>
        <translation>各维度对在训练长度 L0 内转的圈数</translation>
    </message>
    <message>
        <source>Turns within L0</source>
        <translation>L0 内的圈数</translation>
    </message>
    <message>
        <source>Turns of each pair within the length L of the text</source>
        <translation>各维度对在文本长度 L 内转的圈数</translation>
    </message>
    <message>
        <source>Turns of each column within the length L of the text</source>
        <translation>各列在文本长度 L 内转的圈数</translation>
    </message>
    <message>
        <source>Turns within L</source>
        <translation>L 内的圈数</translation>
    </message>
    <message>
        <source>%1: spectrum</source>
        <translation>%1：频谱</translation>
    </message>
    <message>
        <source>Click a dot to choose a pair; turn the wheel to zoom, drag to move, double-click to see all.</source>
        <translation>点击一个点选择维度对；滚轮缩放，拖动平移，双击看全部。</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>wavelength</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>share that the rule leaves</source>
        <translation>规则留下的比例</translation>
    </message>
    <message>
        <source>turns in the trained length</source>
        <translation>训练长度内的圈数</translation>
    </message>
    <message>
        <source>turns in these positions</source>
        <translation>这些位置内的圈数</translation>
    </message>
    <message>
        <source>by powers of ten</source>
        <translation>按十的幂</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>spectrum</source>
        <translation>频谱</translation>
    </message>
    <message>
        <source>number of each pair</source>
        <translation>各维度对的数值</translation>
    </message>
    <message>
        <source>How many radians it turns at each position, how many positions it needs for a full turn, what share of its frequency the rule for longer texts leaves, or how often it turns in all: while it was trained, and in the positions that there are now.</source>
        <translation>每过一个位置转多少弧度、转一整圈要多少个位置、长度扩展规则留下多少频率，或者一共转多少圈：训练时，以及在现有的这些位置内。</translation>
    </message>
    <message>
        <source>axis of values</source>
        <translation>数值轴</translation>
    </message>
    <message>
        <source>By powers of ten the pairs of one base lie on a straight line.</source>
        <translation>按十的幂，同一底数的各维度对落在一条直线上。</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>频谱</translation>
    </message>
    <message>
        <source>how fast each pair turns, and what a rule for longer texts makes of it</source>
        <translation>每个维度对转得多快，长度扩展规则又怎样改变它</translation>
    </message>
    <message>
        <source>ω_{%1}</source>
        <translation>ω_{%1}</translation>
    </message>
    <message>
        <source>θ&apos;_{%1}</source>
        <translation>θ&apos;_{%1}</translation>
    </message>
    <message>
        <source>θ_{%1}</source>
        <translation>θ_{%1}</translation>
    </message>
    <message>
        <source>%1 rad per position</source>
        <translation>每个位置 %1 弧度</translation>
    </message>
    <message>
        <source>wavelength %1</source>
        <translation>波长 %1</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>比例 %1</translation>
    </message>
    <message>
        <source>%1 turns within L0</source>
        <translation>L0 内 %1 圈</translation>
    </message>
    <message>
        <source>%1 turns within L</source>
        <translation>L 内 %1 圈</translation>
    </message>
    <message>
        <source>%1 = %2 rad per position; the rule makes it %3 = %4, a share of %5: %6.</source>
        <translation>%1 = 每个位置 %2 弧度；规则使它成为 %3 = %4，比例为 %5：%6。</translation>
    </message>
    <message>
        <source>%1 = %2 rad per position.</source>
        <translation>%1 = 每个位置 %2 弧度。</translation>
    </message>
    <message>
        <source>Wavelength: a full turn takes λ = 2π/%1 = %2 positions.</source>
        <translation>波长：转一整圈要 λ = 2π/%1 = %2 个位置。</translation>
    </message>
    <message>
        <source>All waves are %1 positions long.</source>
        <translation>所有波的波长都是 %1 个位置。</translation>
    </message>
    <message>
        <source>Wavelengths go from %1, of %2, to %3 positions, of %4.</source>
        <translation>波长从 %1（%2）到 %3 个位置（%4）。</translation>
    </message>
    <message>
        <source>Waves longer than the text, L = %1: %2 of %3.</source>
        <translation>比文本长度 L = %1 更长的波：%3 个中的 %2 个。</translation>
    </message>
    <message>
        <source>From left to right %1; upwards the frequency, in rad per position.</source>
        <translation>从左到右是%1；向上是频率，每个位置的弧度数。</translation>
    </message>
    <message>
        <source>From left to right %1; upwards the wavelength, in positions.</source>
        <translation>从左到右是%1；向上是波长，以位置计。</translation>
    </message>
    <message>
        <source>From left to right %1; upwards the share of the plain frequency.</source>
        <translation>从左到右是%1；向上是占原频率的比例。</translation>
    </message>
    <message>
        <source>From left to right %1; upwards the turns within the trained length.</source>
        <translation>从左到右是%1；向上是训练长度内的圈数。</translation>
    </message>
    <message>
        <source>From left to right %1; upwards the turns within these positions.</source>
        <translation>从左到右是%1；向上是这些位置内的圈数。</translation>
    </message>
    <message>
        <source>divided by s</source>
        <translation>除以 s</translation>
    </message>
    <message>
        <source>blended</source>
        <translation>取折中</translation>
    </message>
    <message>
        <source>No pair turns: there are no waves.</source>
        <translation>没有维度对转动：没有波。</translation>
    </message>
    <message>
        <source>Nothing here knows the length that a model was trained on: there are no turns within it.</source>
        <translation>这里没有训练长度：谈不上其中的圈数。</translation>
    </message>
    <message>
        <source>%1: spectrum.</source>
        <translation>%1：频谱。</translation>
    </message>
    <message>
        <source>Each pair of columns turns at a speed of its own: a dot says how fast, or how long a turn takes.</source>
        <translation>每个维度对以自己的速度转动：一个点说明它转得多快，或一圈要多久。</translation>
    </message>
    <message>
        <source>Waves longer than the text never turn in full: they tell its beginning from its end.</source>
        <translation>比文本更长的波从不转满一圈：它们能区分文本的开头与结尾。</translation>
    </message>
    <message>
        <source>Rules for longer texts keep the fast pairs, divide the slow ones by s and blend those between.</source>
        <translation>长度扩展规则让快的维度对不变，把慢的除以 s，两者之间的取折中。</translation>
    </message>
    <message>
        <source>Choose rotary positions with YaRN and drag the factor s: which pairs begin to turn slower?</source>
        <translation>选择带 YaRN 的旋转位置编码，拖动系数 s：哪些维度对开始变慢？</translation>
    </message>
    <message>
        <source>Turns within the trained length, L0 = %1: %2, never a full one.</source>
        <translation>训练长度 L0 = %1 内的圈数：%2，从未转满一圈。</translation>
    </message>
    <message>
        <source>Turns within the trained length, L0 = %1: %2.</source>
        <translation>训练长度 L0 = %1 内的圈数：%2。</translation>
    </message>
    <message>
        <source>Turns within the text, L = %1: %2.</source>
        <translation>文本长度 L = %1 内的圈数：%2。</translation>
    </message>
    <message>
        <source>Its largest angle is that of training times %1.</source>
        <translation>它的最大角度是训练时的 %1 倍。</translation>
    </message>
    <message>
        <source>Waves that never turned in full within the trained length, L0 = %1: %2.</source>
        <translation>训练长度 L0 = %1 内从未转满一圈的波：%2 个。</translation>
    </message>
    <message>
        <source>Of these, turning farther than ever in training: %1, the farthest by a factor of %2.</source>
        <translation>其中转得比训练时更远的：%1 个，最远的达 %2 倍。</translation>
    </message>
    <message>
        <source>The rule changes %1 of %2; blended: %3, divided by s = %5: %4.</source>
        <translation>规则改变了 %2中的 %1 个；取折中的：%3，除以 s = %5 的：%4。</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>dashed: one turn within the trained length L0, and one within the text, L</source>
        <translation>虚线：训练长度 L0 内转一圈，文本长度 L 内转一圈</translation>
    </message>
    <message>
        <source>dashed: one turn within the text, L</source>
        <translation>虚线：文本长度 L 内转一圈</translation>
    </message>
    <message>
        <source>L0</source>
        <translation>L0</translation>
    </message>
    <message>
        <source>distances from %1 on were never trained</source>
        <translation>从距离 %1 起未经训练</translation>
    </message>
    <message>
        <source>shaded: pairs that turned in full within L0</source>
        <translation>阴影：在 L0 内转满一圈的维度对</translation>
    </message>
    <message>
        <source>Columns of waves that turn by less than 0.1 rad within the text: %1.</source>
        <translation>文本内转动不到 0.1 弧度的波所占的列：%1。</translation>
    </message>
    <message>
        <source>there is no typeface “%1” on this system; there is %2</source>
        <translation>系统里没有字体“%1”；有 %2</translation>
    </message>
    <message>
        <source>× α_{%1} + …</source>
        <translation>× α_{%1} + …</translation>
    </message>
    <message>
        <source>the colours of rows say where, not how much</source>
        <translation>行的颜色表示方位，不表示大小</translation>
    </message>
    <message>
        <source>each pane needs a title: %1 of %2 are there</source>
        <translation>每个窗格要有一个标题：%2 个中只有 %1 个</translation>
    </message>
    <message>
        <source>The picture&apos;s own titles do not fit and are left out</source>
        <translation>图片自带的标题不再适用，已略去</translation>
    </message>
    <message>
        <source>1 to %1 bytes of text</source>
        <translation>1 到 %1 字节的文字</translation>
    </message>
    <message>
        <source>The names of the lines have no room inside the picture.</source>
        <translation>图里放不下各条线的名称。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>标题文字</translation>
    </message>
    <message>
        <source>Pane %1</source>
        <translation>窗格 %1</translation>
    </message>
    <message>
        <source>Beside them</source>
        <translation>线旁</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>图内</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>下方</translation>
    </message>
    <message>
        <source>a title may be %1</source>
        <translation>标题应为%1</translation>
    </message>
    <message>
        <source>the name of an axis may be %1</source>
        <translation>轴的名称应为%1</translation>
    </message>
    <message>
        <source>a caption may be 1 to %1 bytes of text</source>
        <translation>图注应为 1 到 %1 字节的文字</translation>
    </message>
    <message>
        <source>%1 draws no lines whose names could stand elsewhere</source>
        <translation>%1 没有可移动图例的线</translation>
    </message>
    <message>
        <source>Axis below</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Axis at the left</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>色条</translation>
    </message>
    <message>
        <source>Names of lines</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Caption, for the text below the figure</source>
        <translation>图注（印在图下方的文字）</translation>
    </message>
    <message>
        <source>Alternative text, for those who do not see it</source>
        <translation>替代文本（供看不见图的人使用）</translation>
    </message>
    <message>
        <source>numbers from %1 to %2</source>
        <translation>%1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>%1: number %2 may be a number from %3 to %4, not “%5”</source>
        <translation>%1：数 %2 应在 %3 到 %4 之间，而不是“%5”</translation>
    </message>
    <message>
        <source>%1 may have at most %2 numbers</source>
        <translation>%1 最多有 %2 个数</translation>
    </message>
    <message>
        <source>%1: no number follows the last “%2”</source>
        <translation>%1：最后一个“%2”后面没有数</translation>
    </message>
    <message>
        <source>%1 has %2 in the config; here it may have %3</source>
        <translation>配置中 %1 含有 %2；这里应为%3</translation>
    </message>
    <message>
        <source>a list of at most %1 %2</source>
        <translation>列表，最多 %1 个%2</translation>
    </message>
    <message>
        <source>θ&apos;_{i} = θ_{i}/e_{i}</source>
        <translation>θ&apos;_{i} = θ_{i}/e_{i}</translation>
    </message>
    <message>
        <source>a number for each pair (LongRoPE)</source>
        <translation>每个维度对各用一个数（LongRoPE）</translation>
    </message>
    <message>
        <source>Up to the trained length dynamic NTK changes nothing; beyond, its base grows with the length. LongRoPE takes its short list up to there, and its long one beyond.</source>
        <translation>不超过训练长度时，动态 NTK 什么都不变；超过后底数随长度增大。LongRoPE 不超过训练长度时用短列表，超过后用长列表。</translation>
    </message>
    <message>
        <source>What each pair&apos;s frequency is divided by in texts up to the trained length: numbers with commas between, as a config has them. Empty: all 1.</source>
        <translation>文本不超过训练长度时，各维度对的频率除以的数：以逗号分隔，与配置中一样。留空：全为 1。</translation>
    </message>
    <message>
        <source>What each pair&apos;s frequency is divided by in longer texts. Empty: all 1.</source>
        <translation>文本更长时，各维度对的频率除以的数。留空：全为 1。</translation>
    </message>
    <message>
        <source>%1 = %2 numbers from %3 to %4</source>
        <translation>%1 = %3 到 %4 之间的 %2 个数</translation>
    </message>
    <message>
        <source>all 1</source>
        <translation>全为 1</translation>
    </message>
    <message>
        <source>%1 has %2 numbers, and must have %3 here, %4</source>
        <translation>%1 有 %2 个数，这里应有 %3 个，%4</translation>
    </message>
    <message>
        <source>one for each pair</source>
        <translation>每个维度对一个</translation>
    </message>
    <message>
        <source>DroPE: what PI, NTK and YaRN do to each pair, factors 2, 3 and 4</source>
        <translation>DroPE：PI、NTK 与 YaRN 对各维度对的改变，系数 2、3、4</translation>
    </message>
    <message>
        <source>RoPE++: three pairs over 12288 positions, trained to 4096</source>
        <translation>RoPE++：12288 个位置上的三个维度对，训练长度 4096</translation>
    </message>
    <message>
        <source>Pair 44 turned in full while it was trained, pair 46 never: what comes then is new to it.</source>
        <translation>训练时，维度对 44 转满过一圈，维度对 46 从未转满：之后的角度对它是陌生的。</translation>
    </message>
    <message>
        <source>Base of RoPE: how far a base reaches</source>
        <translation>Base of RoPE：一个底数能达到多远</translation>
    </message>
    <message>
        <source>Base 10000 reaches 1707 positions, 500000 reaches 18438: ten times as far needs more than ten times the base.</source>
        <translation>底数 10000 达到 1707 个位置，500000 达到 18438 个：要远十倍，底数须增大十倍以上。</translation>
    </message>
    <message>
        <source>Round and Round: random vectors do not decay</source>
        <translation>Round and Round：随机向量的分数不衰减</translation>
    </message>
    <message>
        <source>The score of ones falls with the distance; that of two random vectors swings about 0 at once.</source>
        <translation>全 1 向量的分数随距离下降；两个随机向量的分数从一开始就在 0 附近摆动。</translation>
    </message>
    <message>
        <source>score of random q and k over distance</source>
        <translation>随机 q、k 的分数随距离的变化</translation>
    </message>
    <message>
        <source>score of given q and k over distance</source>
        <translation>给定 q、k 的分数随距离的变化</translation>
    </message>
    <message>
        <source>The share of the lengths of q and k: it swings, and need not fall.</source>
        <translation>占 q 与 k 模长之积的比例：它来回摆动，不一定下降。</translation>
    </message>
    <message>
        <source>ones</source>
        <translation>全为 1</translation>
    </message>
    <message>
        <source>random numbers (Gaussian)</source>
        <translation>随机数（高斯分布）</translation>
    </message>
    <message>
        <source>vectors of one&apos;s own</source>
        <translation>自己给定的向量</translation>
    </message>
    <message>
        <source>What lies within it was seen in training, and is marked so; no number depends on it. 0: not known.</source>
        <translation>训练长度以内的部分在训练中出现过，图中会标出；没有数值依赖于它。0：未知。</translation>
    </message>
    <message>
        <source>q and k of the score</source>
        <translation>分数所用的 q 与 k</translation>
    </message>
    <message>
        <source>Of ones the score falls with the distance; of random vectors it does not: it swings about 0. What a model&apos;s own vectors do is yours to try.</source>
        <translation>向量全为 1 时，分数随距离下降；随机向量则不然：分数在 0 附近摆动。模型自己的向量会怎样，可以亲自试一试。</translation>
    </message>
    <message>
        <source>Where the random numbers of q and k start.</source>
        <translation>q 与 k 的随机数从哪里开始。</translation>
    </message>
    <message>
        <source>one for each column</source>
        <translation>每列一个</translation>
    </message>
    <message>
        <source>A number for each column of the head, with commas between. Empty: all 1.</source>
        <translation>注意力头的每一列一个数，以逗号分隔。留空：全为 1。</translation>
    </message>
    <message>
        <source>query q</source>
        <translation>查询向量 q</translation>
    </message>
    <message>
        <source>key k</source>
        <translation>键向量 k</translation>
    </message>
    <message>
        <source>Effective context: the score of ones first falls below 0 at distance %1.</source>
        <translation>有效上下文：全 1 向量的分数在距离 %1 处首次低于 0。</translation>
    </message>
    <message>
        <source>Effective context: the score of ones does not fall below 0 up to distance %1.</source>
        <translation>有效上下文：到距离 %1 为止，全 1 向量的分数都不低于 0。</translation>
    </message>
    <message>
        <source>a list of 1 to %1 elements</source>
        <translation>含 1 到 %1 个元素的列表</translation>
    </message>
    <message>
        <source>of the first %1 rows as they are stored %2 equal one before, row %3 the first</source>
        <translation>按存储的数值，前 %1 行中有 %2 行与之前某行完全相同，最早的是行 %3</translation>
    </message>
    <message>
        <source>no rotary positions</source>
        <translation>没有旋转位置编码</translation>
    </message>
    <message>
        <source>base %1</source>
        <translation>底数 %1</translation>
    </message>
    <message>
        <source>s = %1</source>
        <translation>s = %1</translation>
    </message>
    <message>
        <source>sliding window %1</source>
        <translation>滑动窗口 %1</translation>
    </message>
    <message>
        <source>%1 · layers: %2 · %3</source>
        <translation>%1 · %2 层 · %3</translation>
    </message>
    <message>
        <source>%1 · shown here</source>
        <translation>%1 · 当前所示</translation>
    </message>
    <message>
        <source>Layers 0 to %1 of the model</source>
        <translation>模型的层 0 到 %1</translation>
    </message>
    <message>
        <source>Layers of the model</source>
        <translation>模型的层</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>层 %1 · %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Layers of the model: %1.</source>
        <translation>模型的层：%1。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>pairs as</source>
        <translation>维度对显示为</translation>
    </message>
    <message>
        <source>A dot for each pair, or a line with all its numbers.</source>
        <translation>每个维度对画一个点，或者用一行列出它的全部数值。</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>turns in L0</source>
        <translation>L0 内的圈数</translation>
    </message>
    <message>
        <source>turns in L</source>
        <translation>L 内的圈数</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Numbers of each pair</source>
        <translation>各维度对的数值</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>%1 to %2 of %3; the arrow keys go on to the others</source>
        <translation>共 %3 个，这里是 %1 到 %2；按方向键看其余的</translation>
    </message>
    <message>
        <source>Click a line to choose a pair.</source>
        <translation>点击一行选择维度对。</translation>
    </message>
    <message>
        <source>columns that turn together</source>
        <translation>一起转动的列</translation>
    </message>
    <message>
        <source>x_{i}, y_{i}</source>
        <translation>x_{i}, y_{i}</translation>
    </message>
    <message>
        <source>1 is the first column of a pair, 2 the second: neighbours make steps, halves two slanting lines.</source>
        <translation>1 是维度对的第一列，2 是第二列：相邻配对呈阶梯状，前后两半配对呈两条斜线。</translation>
    </message>
    <message>
        <source>Of the first %1 rows none is nearer than the next: distance %2.</source>
        <translation>前 %1 行中，没有哪一行比相邻的行更近：距离为 %2。</translation>
    </message>
    <message>
        <source>Of the first %1 rows those at shift %2 are nearest: distance %3.</source>
        <translation>前 %1 行中，相隔 %2 的两行最近：距离为 %3。</translation>
    </message>
    <message>
        <source>Columns %2 and %3 are those of pair %1.</source>
        <translation>列 %2 与列 %3 属于维度对 %1。</translation>
    </message>
    <message>
        <source>angle of each pair less full turns, rad</source>
        <translation>各维度对的角度（去掉整圈），弧度</translation>
    </message>
    <message>
        <source>m θ_{i} mod 2π</source>
        <translation>m θ_{i} 模 2π</translation>
    </message>
    <message>
        <source>From −π to π, then again from −π on: a jump is a full turn.</source>
        <translation>从 −π 到 π，再从 −π 开始：每次跳变就是转满一圈。</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%2 列中的 %1 列</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>YaRN</source>
        <translation>YaRN</translation>
    </message>
    <message>
        <source>YaRN by turns</source>
        <translation>YaRN（按圈数）</translation>
    </message>
    <message>
        <source>LongRoPE</source>
        <translation>LongRoPE</translation>
    </message>
    <message>
        <source>%1 · layers: %2</source>
        <translation>%1 · %2 层</translation>
    </message>
    <message>
        <source>short_factor</source>
        <translation>短列表 short_factor</translation>
    </message>
    <message>
        <source>long_factor</source>
        <translation>长列表 long_factor</translation>
    </message>
    <message>
        <source>Of these, turning farther than ever in training: %1.</source>
        <translation>其中转得比训练时更远的：%1 个。</translation>
    </message>
    <message>
        <source>Wrong rows or words, two or three</source>
        <translation>错误的行或词，两个或三个</translation>
    </message>
    <message>
        <source>two or three wrong rows or words are offered, each by its number</source>
        <translation>请给出两个或三个错误的行或词，填写编号</translation>
    </message>
    <message>
        <source>Things to put in order, three to five</source>
        <translation>要排序的各项，三到五项</translation>
    </message>
    <message>
        <source>three to five things are put in order</source>
        <translation>请给出三到五项来排序</translation>
    </message>
    <message>
        <source>a row or a word to click in the figure</source>
        <translation>在图中点选一行或一个词</translation>
    </message>
    <message>
        <source>things to put in order</source>
        <translation>给几项排序</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>对应的数</translation>
    </message>
    <message>
        <source>What you say of it, or nothing</source>
        <translation>对它的说明（可不填）</translation>
    </message>
    <message>
        <source>where the class clicks in the figure, the whole of it cannot be hidden</source>
        <translation>要在图中点选时，不能隐藏整幅图</translation>
    </message>
    <message>
        <source>“%1” needs the number that it stands by</source>
        <translation>“%1”需要一个对应的数</translation>
    </message>
    <message>
        <source>“%1” stands there twice</source>
        <translation>“%1”重复了</translation>
    </message>
    <message>
        <source>Space: play</source>
        <translation>空格：播放</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Box aroun&amp;d the axes</source>
        <translation>四边都画轴线(&amp;D)</translation>
    </message>
    <message>
        <source>Figure that moves</source>
        <translation>动图</translation>
    </message>
    <message>
        <source>Drawing the pictures…</source>
        <translation>正在绘制各幅图…</translation>
    </message>
    <message>
        <source>Export &amp;motion…</source>
        <translation>导出动图(&amp;M)…</translation>
    </message>
    <message>
        <source>the matrix of content</source>
        <translation>内容项矩阵</translation>
    </message>
    <message>
        <source>the matrix of positions</source>
        <translation>位置项矩阵</translation>
    </message>
    <message>
        <source>the matrix of logits</source>
        <translation>注意力分数矩阵</translation>
    </message>
    <message>
        <source>the matrix of weights</source>
        <translation>权重矩阵</translation>
    </message>
    <message>
        <source>the first of four terms</source>
        <translation>四项中的第一项</translation>
    </message>
    <message>
        <source>the second of four terms</source>
        <translation>四项中的第二项</translation>
    </message>
    <message>
        <source>the third of four terms</source>
        <translation>四项中的第三项</translation>
    </message>
    <message>
        <source>the fourth of four terms</source>
        <translation>四项中的第四项</translation>
    </message>
    <message>
        <source>the bars of the outputs</source>
        <translation>输出之差的条形</translation>
    </message>
    <message>
        <source>the curve of a row</source>
        <translation>一行的曲线</translation>
    </message>
    <message>
        <source>the curve of a column</source>
        <translation>一列的曲线</translation>
    </message>
    <message>
        <source>which columns hardly move</source>
        <translation>哪些列几乎不变</translation>
    </message>
    <message>
        <source>the rows of the table</source>
        <translation>表中各行</translation>
    </message>
    <message>
        <source>the matrix of rows</source>
        <translation>行号矩阵</translation>
    </message>
    <message>
        <source>the calculation and the texts</source>
        <translation>算式与文字</translation>
    </message>
    <message>
        <source>the column of words</source>
        <translation>词的一列</translation>
    </message>
    <message>
        <source>the column of segments</source>
        <translation>片段的一列</translation>
    </message>
    <message>
        <source>the column of positions</source>
        <translation>位置的一列</translation>
    </message>
    <message>
        <source>the column of sums</source>
        <translation>和的一列</translation>
    </message>
    <message>
        <source>the column of normalized sums</source>
        <translation>归一化之和的一列</translation>
    </message>
    <message>
        <source>the bars of lengths</source>
        <translation>长度的条形</translation>
    </message>
    <message>
        <source>the matrix of each with each</source>
        <translation>两两比较的矩阵</translation>
    </message>
    <message>
        <source>the positions of the words</source>
        <translation>词的位置</translation>
    </message>
    <message>
        <source>the ids</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>the links to the table</source>
        <translation>通向词表的连线</translation>
    </message>
    <message>
        <source>the table W</source>
        <translation>词表 W</translation>
    </message>
    <message>
        <source>the rows E</source>
        <translation>E 的各行</translation>
    </message>
    <message>
        <source>the lines of the batch</source>
        <translation>批次中的各行</translation>
    </message>
    <message>
        <source>its title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>it is not a NumPy file of one row of 32- or 64-bit floating point</source>
        <translation>不是一行 32 位或 64 位浮点数的 NumPy 文件</translation>
    </message>
    <message>
        <source>effective context</source>
        <translation>有效上下文长度</translation>
    </message>
    <message>
        <source>longest wavelength</source>
        <translation>最长波长</translation>
    </message>
    <message>
        <source>shortest wavelength</source>
        <translation>最短波长</translation>
    </message>
    <message>
        <source>distance of the nearest rows</source>
        <translation>最接近的两行之间的距离</translation>
    </message>
    <message>
        <source>shift of the nearest rows</source>
        <translation>最接近的两行相隔的位置数</translation>
    </message>
    <message>
        <source>pairs that turn fully</source>
        <translation>转满一圈的维度对数</translation>
    </message>
    <message>
        <source>columns that turn fully</source>
        <translation>转满一圈的列数</translation>
    </message>
    <message>
        <source>waves longer than the text</source>
        <translation>比文本长的波的个数</translation>
    </message>
    <message>
        <source>pairs never full in training</source>
        <translation>训练中从未转满一圈的维度对数</translation>
    </message>
    <message>
        <source>pairs beyond what was trained</source>
        <translation>转得比训练时更远的维度对数</translation>
    </message>
    <message>
        <source>critical dimension</source>
        <translation>临界维度</translation>
    </message>
    <message>
        <source>columns that hardly move</source>
        <translation>几乎不变的列数</translation>
    </message>
    <message>
        <source>attention factor</source>
        <translation>注意力系数</translation>
    </message>
    <message>
        <source>distance where the cosine falls below half</source>
        <translation>余弦首次低于一半的距离</translation>
    </message>
    <message>
        <source>distance where the dot product falls below 0</source>
        <translation>点积首次低于 0 的距离</translation>
    </message>
    <message>
        <source>distinct positions</source>
        <translation>不同的位置数</translation>
    </message>
    <message>
        <source>largest rounding error</source>
        <translation>最大舍入误差</translation>
    </message>
    <message>
        <source>largest difference</source>
        <translation>最大的差</translation>
    </message>
    <message>
        <source>clipped pairs</source>
        <translation>被截断的词对数</translation>
    </message>
    <message>
        <source>pairs that use the row</source>
        <translation>使用该行的词对数</translation>
    </message>
    <message>
        <source>rows in use</source>
        <translation>用到的行数</translation>
    </message>
    <message>
        <source>numbers a layer</source>
        <translation>每层参数数</translation>
    </message>
    <message>
        <source>how far the outputs are apart</source>
        <translation>输出相差多少</translation>
    </message>
    <message>
        <source>Where a word stands twice, its two outputs are compared here.</source>
        <translation>句中有词重复时，这里比较它的两个输出。</translation>
    </message>
    <message>
        <source>true where all kept words together have at most %1 bytes</source>
        <translation>true，条件是保留的词总共不超过 %1 字节</translation>
    </message>
    <message>
        <source>a figure that moves is a file whose name ends in .apng or .png</source>
        <translation>动图的文件名以 .apng 或 .png 结尾</translation>
    </message>
</context>
</TS>
