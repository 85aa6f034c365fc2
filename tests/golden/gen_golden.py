#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Golden-data generator for the position/token-encoding catalogue.
#
# Written from the formulas of the papers (each scheme in core/schemes names its own); every real number is computed with mpmath at
# DPS decimal digits and rounded ONCE, correctly (round-half-even), to IEEE double.
# Integer tables are computed with exact integer/rational arithmetic.
#
# usage: gen_golden.py <cases.json> <output-folder>
#   cases.json = list of {"id","scheme","priority","params",["note"]}
#   output     = <output-folder>/<id>.json        (parameters, inputs and expected arrays of one case)
#                <output-folder>/manifest.json    (list of cases, shapes, tolerances, sha256)
# needs: python3-mpmath, python3-numpy (Debian)
import hashlib, json, os, sys
from fractions import Fraction
import numpy as np
import mpmath as mp

DPS = 60
mp.mp.dps = DPS
mpf = mp.mpf

# ------------------------------------------------------------------ rounding
def rd(x):
    """mpf/Fraction/int -> double, correctly rounded through exact integer division (does not rely on mpmath's own conversion)."""
    if isinstance(x, (int, Fraction)):
        return float(x)                      # CPython int/Fraction -> float is correctly rounded
    x = mpf(x)
    if x == 0: return 0.0
    sign, man, exp, _ = x._mpf_
    man = int(man)
    v = man * (1 << exp) if exp >= 0 else Fraction(man, 1 << (-exp))
    v = float(v)
    return -v if sign else v

def fr(x):
    """parameter -> exact number. Strings such as '1/3' or '0.4' are exact decimals; floats exact binary."""
    if isinstance(x, bool): return int(x)
    if isinstance(x, str): return Fraction(x)
    if isinstance(x, float): return Fraction(x)
    return Fraction(x)

def M(x):
    x = fr(x) if not isinstance(x, mpf) else x
    if isinstance(x, Fraction): return mpf(x.numerator) / mpf(x.denominator)
    return x

def grid(rows, cols, f):
    return [[f(r, c) for c in range(cols)] for r in range(rows)]

def A(nested):                               # real array
    def conv(v):
        return [conv(u) for u in v] if isinstance(v, list) else rd(v)
    return np.array(conv(nested), dtype='<f8')

def I(nested):                               # integer array
    return np.array(nested, dtype='<i4')

def dyadic(rows, cols, a=37, b=11, c=5):
    """deterministic input table, every entry an exact multiple of 1/32 in [-1, 1)"""
    return [[Fraction((a * r + b * k * k + c * (r + 1) * (k + 1)) % 64 - 32, 32) for k in range(cols)]
            for r in range(rows)]

# ------------------------------------------------------------------ IEEE narrow formats (round-half-even)
def rne(x, p, emin, maxfin):
    """round real x to a binary format with p significant bits; returns mpf (or inf)"""
    x = M(x)
    if x == 0: return mpf(0)
    s = -1 if x < 0 else 1
    a = abs(x)
    e = int(mp.floor(mp.log(a, 2)))
    while mpf(2) ** e > a: e -= 1
    while mpf(2) ** (e + 1) <= a: e += 1
    q = max(e, emin) - (p - 1)               # exponent of one ulp
    n = a / mpf(2) ** q
    f = mp.floor(n); d = n - f
    k = int(f)
    if d > mpf(1) / 2 or (d == mpf(1) / 2 and k % 2 == 1): k += 1
    v = mpf(k) * mpf(2) ** q
    if v > maxfin: v = mp.inf
    return s * v

F32 = (24, -126, mpf(2) ** 128 - mpf(2) ** 104)
BF16 = (8, -126, mpf(2) ** 128 - mpf(2) ** 120)
F16 = (11, -14, mpf(65504))
FMT = {"f32": F32, "bf16": BF16, "f16": F16}

# ------------------------------------------------------------------ sinusoidal family
def freq(base, i, d):                        # base^(-2i/d)
    return mp.exp(-mp.log(M(base)) * 2 * i / mpf(d))

def positions(p):
    if "positions" in p: return [fr(v) for v in p["positions"]]
    st = fr(p.get("start", 0)); step = fr(p.get("step", 1))
    return [st + step * t for t in range(p["n"])]

def sin_interleaved(p):
    d, base = p["d"], p.get("base", 10000)
    w = [freq(base, c // 2, d) for c in range(d)]
    out = [[(mp.sin if c % 2 == 0 else mp.cos)(M(t) * w[c]) for c in range(d)] for t in positions(p)]
    return {"pe": A(out), "inv_freq": A([freq(base, i, d) for i in range((d + 1) // 2)]),
            "positions": A(positions(p))}

def sin_halves(p):                           # same frequencies as the paper, sin block then cos block
    d, base = p["d"], p.get("base", 10000)
    s = (d + 1) // 2; c = d // 2
    out = [[mp.sin(M(t) * freq(base, i, d)) for i in range(s)] + [mp.cos(M(t) * freq(base, i, d)) for i in range(c)]
           for t in positions(p)]
    return {"pe": A(out)}

def t2t_freqs(d, lo, hi):
    h = d // 2
    inc = mp.log(M(hi) / M(lo)) / max(h - 1, 1)
    return [M(lo) * mp.exp(-i * inc) for i in range(h)]

def sin_t2t(p):                              # tensor2tensor/fairseq/DDPM frequency grid, sin|cos|0
    d = p["d"]; w = t2t_freqs(d, p.get("min_timescale", 1), p.get("max_timescale", 10000))
    out = []
    for t in positions(p):
        out.append([mp.sin(M(t) * f) for f in w] + [mp.cos(M(t) * f) for f in w] + [mpf(0)] * (d % 2))
    if p.get("zero_row") is not None:
        out[p["zero_row"]] = [mpf(0)] * d
    return {"pe": A(out), "inv_freq": A(w)}

def timestep(p):                             # diffusion time-step embedding
    d = p["d"]; h = d // 2; per = M(p.get("max_period", 10000)); shift = M(p.get("shift", 0)); sc = M(p.get("scale", 1))
    w = [mp.exp(-mp.log(per) * i / (h - shift)) for i in range(h)]
    out = []
    for t in positions(p):
        s = [mp.sin(sc * M(t) * f) for f in w]; c = [mp.cos(sc * M(t) * f) for f in w]
        out.append((c + s if p.get("cos_first", False) else s + c) + [mpf(0)] * (d % 2))
    return {"pe": A(out), "inv_freq": A(w), "t": A(positions(p))}

def article_sine(p):                          # sin(pos / base^(i/denom)), running i
    base, den = M(p.get("base", 10000)), p.get("denom", 100)
    cols = list(range(p["i0"], p["i1"]))
    out = [[mp.sin(M(t) / base ** (mpf(i) / den)) for i in cols] for t in positions(p)]
    return {"pe": A(out), "i": I(cols)}

def kyubyong(p):                             # interleaved sinusoid + element-wise masking on exact zeros of the input
    N, T, E = p["N"], p["T"], p["E"]
    emb = []
    tab = dyadic(p["vocab"], E)
    tab[0] = [Fraction(0)] * E               # id 0 = <pad>, all-zero row
    ids = p["ids"]
    sc = mp.sqrt(E)
    pe = [[(mp.sin if c % 2 == 0 else mp.cos)(t * freq(10000, c // 2, E)) for c in range(E)] for t in range(T)]
    x, masked, total = [], [], []
    for b in range(N):
        xb, mb, tb = [], [], []
        for t in range(T):
            row = [M(tab[ids[b][t]][c]) * sc for c in range(E)]
            m = [row[c] if tab[ids[b][t]][c] == 0 else pe[t][c] for c in range(E)]
            xb.append(row); mb.append(m); tb.append([row[c] + m[c] for c in range(E)])
        x.append(xb); masked.append(mb); total.append(tb)
    return {"in_table": A(tab), "in_ids": I(ids), "scaled": A(x), "pe_masked": A(masked), "sum": A(total)}

def kyubyong_legacy(p):                      # exponent 2i/E with running i over ALL columns; row 0 zeroed; times sqrt(E)
    T, E = p["T"], p["E"]
    out = [[(mp.sin if c % 2 == 0 else mp.cos)(t * mp.exp(-mp.log(mpf(10000)) * 2 * c / E)) for c in range(E)] for t in range(T)]
    if p.get("zero_pad", True): out[0] = [mpf(0)] * E
    if p.get("scale", True): out = [[v * mp.sqrt(E) for v in r] for r in out]
    return {"pe": A(out)}

def linear01(p):
    T = p["T"]
    v = [Fraction(t, T - 1) if T > 1 else Fraction(0) for t in range(T)]
    return {"pe": A(v), "step": A([Fraction(1, T - 1) if T > 1 else Fraction(0)])}

def sincos2d(p):
    """order: 'mae' = first half of the columns encodes x (column index), second half y; each half sin|cos.
       row index r = y*W + x. 'hw' = first half y. cls: prepend an all-zero row."""
    d, H, W = p["d"], p["H"], p["W"]; base = p.get("base", 10000); q = d // 4
    om = [mp.exp(-mp.log(M(base)) * i / mpf(q)) for i in range(q)]
    out = [[mpf(0)] * d] if p.get("cls") else []
    for y in range(H):
        for x in range(W):
            X = [mp.sin(x * o) for o in om] + [mp.cos(x * o) for o in om]
            Y = [mp.sin(y * o) for o in om] + [mp.cos(y * o) for o in om]
            out.append(X + Y if p.get("order", "mae") == "mae" else Y + X)
    return {"pe": A(out)}

def nerf(p):
    L = p["L"]; pi = mp.pi if p.get("pi", False) else mpf(1)
    if p.get("log_sampling", True): bands = [mpf(2) ** (mpf(p["max_log2"]) * k / (L - 1) if L > 1 else 0) for k in range(L)]
    else: bands = [1 + (mpf(2) ** p["max_log2"] - 1) * k / (L - 1) if L > 1 else mpf(1) for k in range(L)]
    out = []
    for v in p["x"]:
        v = [M(u) for u in v]; row = list(v) if p.get("include_input", True) else []
        for f in bands:
            row += [mp.sin(pi * u * f) for u in v] + [mp.cos(pi * u * f) for u in v]
        out.append(row)
    return {"in_x": A([[fr(u) for u in v] for v in p["x"]]), "bands": A(bands), "enc": A(out)}

# ------------------------------------------------------------------ learned / hierarchical / lookups
def hierarchical(p):
    n, d, al = p["n"], p["d"], fr(p["alpha"])
    tab = dyadic(n, d, *p.get("seed", [37, 11, 5]))
    u = [[(tab[i][c] - al * tab[0][c]) / (1 - al) for c in range(d)] for i in range(n)]
    rows = p.get("rows") or list(range(n * n))
    q = [[al * u[t // n][c] + (1 - al) * u[t % n][c] for c in range(d)] for t in rows]
    return {"in_p": A(tab), "u": A(u), "rows": I(rows), "q": A(q)}

def lookup(p):
    """word+position+segment lookup, sqrt(d) scale, LayerNorm"""
    V, d, Lm, S = p["V"], p["d"], p["max_pos"], p["S"]
    W, P, G = dyadic(V, d, 37, 11, 5), dyadic(Lm, d, 13, 7, 3), dyadic(S, d, 29, 3, 17)
    ids, seg = p["ids"], p["seg"]
    sc = mp.sqrt(d) if p.get("scale", False) else mpf(1)
    eps = M(p.get("eps", "1e-12"))
    s, ln = [], []
    for b in range(len(ids)):
        sb, lb = [], []
        for t in range(len(ids[b])):
            row = [M(W[ids[b][t]][c]) * sc + M(P[t][c]) + M(G[seg[b][t]][c]) for c in range(d)]
            mu = sum(row) / d; var = sum((v - mu) ** 2 for v in row) / d
            sb.append(row); lb.append([(v - mu) / mp.sqrt(var + eps) for v in row])
        s.append(sb); ln.append(lb)
    return {"in_word": A(W), "in_pos": A(P), "in_seg": A(G), "in_ids": I(ids), "in_seg_ids": I(seg), "sum": A(s), "layernorm": A(ln)}

def position_ids(p):
    """padding-aware position numbers: cumsum(mask)*mask + padding_idx (fairseq/RoBERTa) and plain arange"""
    out = []
    for row in p["tokens"]:
        c = 0; r = []
        for t in row:
            m = 1 if t != p["padding_idx"] else 0
            c += m; r.append(c * m + p["padding_idx"])
        out.append(r)
    return {"in_tokens": I(p["tokens"]), "pos": I(out)}

def splitmix(p):
    """SplitMix64 -> u in [0,1) with 53 bits; Box-Muller normals from consecutive pairs (u1,u2):
       z0 = sqrt(-2 ln(1-u1)) cos(2 pi u2), z1 = same radius, sin."""
    s = int(p["seed"]); Mk = (1 << 64) - 1; us = []; raw = []
    for _ in range(p["n"]):
        s = (s + 0x9E3779B97F4A7C15) & Mk
        z = s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & Mk
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & Mk
        z ^= z >> 31
        raw.append(z); us.append(Fraction(z >> 11, 1 << 53))
    zs = []
    for k in range(0, p["n"] - 1, 2):
        r = mp.sqrt(-2 * mp.log(1 - M(us[k]))); a = 2 * mp.pi * M(us[k + 1])
        zs += [r * mp.cos(a), r * mp.sin(a)]
    return {"u": A(us), "normal": A(zs), "raw_hi": np.array([z >> 32 for z in raw], dtype='<i8'),
            "raw_lo": np.array([z & 0xFFFFFFFF for z in raw], dtype='<i8')}

# ------------------------------------------------------------------ rotary family
def rope_freqs(p):
    """-> (inv_freq list, attention_factor). p: d(rotated dims), base, scaling{type,...}"""
    d, base = p["d"], p.get("base", 10000)
    w = [freq(base, i, d) for i in range(d // 2)]
    sc = p.get("scaling", {"type": "default"}); t = sc["type"]; att = mpf(1)
    if t == "default": pass
    elif t == "linear": w = [f / M(sc["factor"]) for f in w]
    elif t == "ntk":                          # static NTK-aware: base * factor^(d/(d-2))
        nb = M(base) * M(sc["factor"]) ** (mpf(d) / (d - 2)); w = [mp.exp(-mp.log(nb) * 2 * i / mpf(d)) for i in range(d // 2)]
    elif t == "dynamic":                      # dynamic NTK
        L = M(sc["max_pos"]); s = max(M(sc["seq_len"]), L); f = M(sc["factor"])
        nb = M(base) * (f * s / L - (f - 1)) ** (mpf(d) / (d - 2)); w = [mp.exp(-mp.log(nb) * 2 * i / mpf(d)) for i in range(d // 2)]
    elif t in ("yarn", "yarn_paper"):
        s = M(sc["factor"]); L = M(sc["orig"]); bf = M(sc.get("beta_fast", 32)); bs = M(sc.get("beta_slow", 1))
        att = mpf(1) if s <= 1 else mp.log(s) / 10 + 1
        if "mscale" in sc:
            g = lambda m: mpf(1) if s <= 1 else M(m) * mp.log(s) / 10 + 1
            att = g(sc["mscale"]) / g(sc["mscale_all_dim"])
        if t == "yarn":
            corr = lambda r: d * mp.log(L / (r * 2 * mp.pi)) / (2 * mp.log(M(base)))
            lo, hi = corr(bf), corr(bs)
            if sc.get("truncate", True): lo, hi = mp.floor(lo), mp.ceil(hi)
            lo, hi = max(lo, mpf(0)), min(hi, mpf(d - 1))
            if lo == hi: hi += mpf(1) / 1000
            keep = [1 - min(max((i - lo) / (hi - lo), mpf(0)), mpf(1)) for i in range(d // 2)]
        else:                                 # ramp linear in the rotation count r = L w / 2 pi
            keep = [min(max((L * f / (2 * mp.pi) - bs) / (bf - bs), mpf(0)), mpf(1)) for f in w]
        w = [f / s * (1 - k) + f * k for f, k in zip(w, keep)]
    elif t == "llama3":
        s, lo, hi, L = M(sc["factor"]), M(sc["low"]), M(sc["high"]), M(sc["orig"])
        o = []
        for f in w:
            wl = 2 * mp.pi / f
            if wl < L / hi: o.append(f)
            elif wl > L / lo: o.append(f / s)
            else:
                k = (L / wl - lo) / (hi - lo); o.append((1 - k) * f / s + k * f)
        w = o
    elif t == "longrope":
        e = [M(v) for v in sc["ext"]]; w = [f / x for f, x in zip(w, e)]
        r = M(sc["factor"]); att = mpf(1) if r <= 1 else mp.sqrt(1 + mp.log(r) / mp.log(M(sc["orig"])))
    else: raise ValueError(t)
    return w, att

def rope_table(p):
    w, att = rope_freqs(p); ts = positions(p) if ("n" in p or "positions" in p) else []
    o = {"inv_freq": A(w), "attention_factor": A([att]), "wavelength": A([2 * mp.pi / f for f in w])}
    if ts:
        o["cos"] = A([[mp.cos(M(t) * f) * att for f in w] for t in ts]); o["sin"] = A([[mp.sin(M(t) * f) * att for f in w] for t in ts])
        o["positions"] = A(ts)
    return o

def rotate(x, t, w, att, layout):
    d = 2 * len(w); y = list(x)
    for i, f in enumerate(w):
        a, b = (2 * i, 2 * i + 1) if layout == "interleaved" else (i, i + d // 2)
        c, s = mp.cos(M(t) * f) * att, mp.sin(M(t) * f) * att
        y[a], y[b] = x[a] * c - x[b] * s, x[a] * s + x[b] * c
    return y

def rope_apply(p):
    w, att = rope_freqs(p); D = p.get("head_dim", p["d"]); ts = positions(p)
    X = [[M(v) for v in r] for r in dyadic(len(ts), D)]; K = [[M(v) for v in r] for r in dyadic(len(ts), D, 13, 7, 3)]
    lay = p["layout"]
    q = [rotate(X[i], t, w, att, lay) for i, t in enumerate(ts)]; k = [rotate(K[i], t, w, att, lay) for i, t in enumerate(ts)]
    return {"in_q": A(X), "in_k": A(K), "positions": A(ts), "q_rot": A(q), "k_rot": A(k),
            "scores": A([[sum(a * b for a, b in zip(qr, kr)) for kr in k] for qr in q])}

def rope_relative(p):                        # one q, one k placed at many (m,n): depends on m-n only
    w, att = rope_freqs(p); d = p["d"]
    q = [M(v) for v in dyadic(1, d)[0]]; k = [M(v) for v in dyadic(1, d, 13, 7, 3)[0]]
    v = [sum(a * b for a, b in zip(rotate(q, m, w, att, p["layout"]), rotate(k, n, w, att, p["layout"]))) for m, n in p["pairs"]]
    return {"in_q": A(q), "in_k": A(k), "in_pairs": I(p["pairs"]), "score": A(v)}

def rope_decay(p):
    """mean_cos[m] = (2/d) sum_i cos(m w_i);  bound[m] = (2/d) sum_{j=1..d/2} |sum_{i<j} e^{i m w_i}|"""
    w, _ = rope_freqs(p); h = len(w); mc, bd = [], []
    for m in positions(p):
        z = mp.mpc(0); acc = mpf(0)
        for f in w:
            z += mp.mpc(mp.cos(M(m) * f), mp.sin(M(m) * f)); acc += abs(z)
        mc.append(z.real / h); bd.append(acc / h)
    return {"m": A(positions(p)), "mean_cos": A(mc), "bound": A(bd)}

def rope_first_negative(p):
    """smallest integer m>=1 with sum_i cos(m w_i) < 0 (search in double, confirmed with mp on the neighbours)"""
    out = []
    for c in p["cases"]:
        d, base, L = c["d"], c["base"], c["limit"]
        w = np.array([rd(freq(base, i, d)) for i in range(d // 2)]); found = -1; blk = 1 << 15
        for s in range(1, L + 1, blk):
            m = np.arange(s, min(s + blk, L + 1)); b = np.cos(m[:, None] * w[None, :]).sum(1)
            j = np.nonzero(b < 1e-9)[0]
            for k in j:
                mm = int(m[k])
                if sum(mp.cos(mm * freq(base, i, d)) for i in range(d // 2)) < 0: found = mm; break
            if found > 0: break
        out.append([d, int(base), L, found])
    return {"rows_d_base_limit_first": I(out)}

def xpos(p):
    d, base, B, ga = p["d"], p.get("base", 10000), M(p.get("scale_base", 512)), M(p.get("gamma", "0.4"))
    h = d // 2; z = [(2 * i + ga * d) / ((1 + ga) * d) for i in range(h)]; w = [freq(base, i, d) for i in range(h)]
    n = p["n"]; c = n // 2
    sc = [[z[i] ** ((t - c) / B) for i in range(h)] for t in range(n)]
    q = [M(v) for v in dyadic(1, d)[0]]; k = [M(v) for v in dyadic(1, d, 13, 7, 3)[0]]
    S = []
    for m in range(n):
        row = []
        for t in range(n):
            a = mpf(0)
            for i in range(h):
                x0, x1, y0, y1 = q[2 * i], q[2 * i + 1], k[2 * i], k[2 * i + 1]
                th = (m - t) * w[i]
                a += z[i] ** ((m - t) / B) * ((x0 * y0 + x1 * y1) * mp.cos(th) + (x0 * y1 - x1 * y0) * mp.sin(th))
            row.append(a)
        S.append(row)
    return {"zeta": A(z), "q_scale": A(sc), "in_q": A(q), "in_k": A(k), "scores": A(S),
            "decay": A([sum(z[i] ** (mpf(m) / B) * mp.cos(m * w[i]) for i in range(h)) / h for m in range(n)])}

# ------------------------------------------------------------------ relative-index schemes
def clip(v, lo, hi): return max(lo, min(hi, v))

def shaw_matrix(nq, nk, k):
    off = nk - nq
    return [[clip(j - (i + off), -k, k) + k for j in range(nk)] for i in range(nq)]

def shaw_index(p):
    nq = p.get("nq", p.get("n")); nk = p.get("nk", p.get("n")); k = p["k"]
    m = shaw_matrix(nq, nk, k); cnt = [0] * (2 * k + 1)
    for r in m:
        for v in r: cnt[v] += 1
    return {"index": I(m), "count": I(cnt)}

def softmax(r):
    mx = max(r); e = [mp.exp(v - mx) for v in r]; s = sum(e); return [v / s for v in e]

def shaw_attention(p):
    n, d, k = p["n"], p["d"], p["k"]
    Q, K, V = [[[M(v) for v in r] for r in dyadic(n, d, *s)] for s in ((37, 11, 5), (13, 7, 3), (29, 3, 17))]
    aK, aV = [[[M(v) for v in r] for r in dyadic(2 * k + 1, d, *s)] for s in ((19, 5, 7), (23, 9, 1))]
    ix = shaw_matrix(n, n, k); sq = mp.sqrt(d)
    cc = [[sum(Q[i][c] * K[j][c] for c in range(d)) / sq for j in range(n)] for i in range(n)]
    cp = [[sum(Q[i][c] * aK[ix[i][j]][c] for c in range(d)) / sq for j in range(n)] for i in range(n)]
    e = [[cc[i][j] + cp[i][j] for j in range(n)] for i in range(n)]
    if p.get("causal"):
        al = [softmax(e[i][:i + 1]) + [mpf(0)] * (n - 1 - i) for i in range(n)]
    else: al = [softmax(r) for r in e]
    z0 = [[sum(al[i][j] * V[j][c] for j in range(n)) for c in range(d)] for i in range(n)]
    z = [[sum(al[i][j] * (V[j][c] + aV[ix[i][j]][c]) for j in range(n)) for c in range(d)] for i in range(n)]
    return {"in_q": A(Q), "in_k": A(K), "in_v": A(V), "in_aK": A(aK), "in_aV": A(aV), "index": I(ix),
            "content_logit": A(cc), "position_logit": A(cp), "e": A(e), "alpha": A(al), "z_without_aV": A(z0), "z": A(z)}

def music_index(p):
    """tensor2tensor v2 / Music-Transformer window: table of 2m-1 rows, r=j-i -> r+m-1; |r|>=m uses a ZERO vector (marked -1).
       masked=True: table of m rows for r=-(m-1)..0 -> r+m-1; r<=-m zero (-1); r>0 is masked (-2)."""
    n, m = p["n"], p["m"]
    f = lambda r: (-2 if p.get("masked") and r > 0 else (r + m - 1 if abs(r) < m else -1))
    return {"index": I([[f(j - i) for j in range(n)] for i in range(n)])}

def rope_map(p):
    """distance maps delta=i-j (i>=j; -1 above the diagonal): rerope min(delta,w); leaky w+(delta-w)/s beyond w;
       pi delta/s; selfextend: delta<=w-1 -> delta, else floor(i/g)-floor(j/g)+w-floor(w/g)"""
    n, w, s = p["n"], p["w"], fr(p["s"]); g = int(s)
    def f(kind, i, j):
        d = i - j
        if d < 0: return Fraction(-1)
        if kind == "rerope": return Fraction(min(d, w))
        if kind == "leaky": return Fraction(d) if d < w else w + (d - w) / s
        if kind == "pi": return d / s
        return Fraction(d if d < w else i // g - j // g + w - w // g)
    return {k: A([[f(k, i, j) for j in range(n)] for i in range(n)]) for k in ("rerope", "leaky", "pi", "selfextend")}

def bert_relative(p):                        # HF BERT relative_key(_query): index = i - j + Lmax - 1, no clipping
    n, Lm = p["n"], p["max_pos"]
    return {"index": I([[i - j + Lm - 1 for j in range(n)] for i in range(n)]), "table_rows": I([2 * Lm - 1])}

def swin_index(p):
    h, w = p["h"], p["w"]; c = [(y, x) for y in range(h) for x in range(w)]
    ix = [[(a[0] - b[0] + h - 1) * (2 * w - 1) + (a[1] - b[1] + w - 1) for b in c] for a in c]
    T = (2 * h - 1) * (2 * w - 1); cnt = [0] * T
    for r in ix:
        for v in r: cnt[v] += 1
    o = {"index": I(ix), "count": I(cnt)}
    if p.get("bias"):
        t = dyadic(T, p["bias"]); o["in_table"] = A(t)
        o["bias"] = A([[[t[v][hd] for v in r] for r in ix] for hd in range(p["bias"])])
    return o

def swin2_coords(p):
    h, w = p["h"], p["w"]; ph, pw = p.get("pre", [0, 0]); dh, dw = ((ph, pw) if ph > 0 else (h, w))
    f = lambda v, D: (lambda x: (1 if x > 0 else -1 if x < 0 else 0) * mp.log(abs(x) * 8 + 1, 2) / 3)(mpf(v) / (D - 1) if D > 1 else mpf(v))
    return {"coords": A([[[f(y, dh), f(x, dw)] for x in range(-(w - 1), w)] for y in range(-(h - 1), h)])}

def t5_bucket_exact(rel, bi, nb, md):
    base = 0; n = -rel
    if bi:
        nb //= 2
        if n < 0: base = nb
        n = abs(n)
    else: n = max(n, 0)
    me = nb // 2
    if n < me: return base + n
    k = 0                                     # largest k with (n/me)^(nb-me) >= (md/me)^k, exact integers
    while k < nb - me and n ** (nb - me) * me ** (k + 1) >= md ** (k + 1) * me ** (nb - me): k += 1
    return base + min(me + k, nb - 1)

def t5_bucket(p):
    rel = list(range(p["lo"], p["hi"] + 1)); bi, nb, md = p["bidirectional"], p["num_buckets"], p["max_distance"]
    b = [t5_bucket_exact(r, bi, nb, md) for r in rel]
    first = {}
    for dist in range(0, max(md * 2, 64)):
        first.setdefault(t5_bucket_exact(-dist, bi, nb, md), dist)
    o = {"rel": I(rel), "bucket": I(b), "past_bucket_first_distance": I([[k, v] for k, v in sorted(first.items())])}
    if p.get("n"):
        n = p["n"]; H = p.get("heads", 2); t = dyadic(nb, H)
        o["in_table"] = A(t)
        o["bias"] = A([[[t[t5_bucket_exact(j - i, bi, nb, md)][h] for j in range(n)] for i in range(n)] for h in range(H)])
    return o

def deberta_bucket_exact(r, bs, mpos, clamp):
    mid = bs // 2; s = (r > 0) - (r < 0); a = abs(r)
    if clamp: a = min(a, mpos - 1)
    if a <= mid: return s * a
    k = 0                                     # smallest k with (a/mid)^(mid-1) <= ((mpos-1)/mid)^k
    while a ** (mid - 1) * mid ** k > (mpos - 1) ** k * mid ** (mid - 1): k += 1
    return s * (k + mid)

def deberta_bucket(p):
    rel = list(range(p["lo"], p["hi"] + 1))
    b = [deberta_bucket_exact(r, p["buckets"], p["max_pos"], p.get("clamp", True)) for r in rel]
    return {"rel": I(rel), "bucket": I(b), "index": I([clip(v + p["buckets"], 0, 2 * p["buckets"] - 1) for v in b])}

# ------------------------------------------------------------------ additive bias schemes
def alibi_slopes_list(n):
    p2 = 1
    while p2 * 2 <= n: p2 *= 2
    s = [mp.exp(-mp.log(mpf(2)) * 8 * (i + 1) / mpf(p2)) for i in range(p2)]
    return s + [mp.exp(-mp.log(mpf(2)) * 8 * (2 * i + 1) / mpf(2 * p2)) for i in range(n - p2)]

def alibi(p):
    s = alibi_slopes_list(p["heads"]); o = {"slopes": A(s)}
    if p.get("n"):
        n = p["n"]
        o["bias_symmetric"] = A([[[-m * abs(i - j) for j in range(n)] for i in range(n)] for m in s])
        o["bias_key_only"] = A([[m * j for j in range(n)] for m in s])
    return o

def kerple(p):
    r1, r2 = M(p["r1"]), M(p["r2"]); ds = range(p["n"])
    return {"log": A([-r1 * mp.log(1 + r2 * x) for x in ds]),
            "power": A([-r1 * (mpf(x) ** r2 if x else mpf(0)) for x in ds])}

def sandwich(p):
    """'one': i=1..D/2, minus D/2, divided by 8h/H (NeMo). 'zero': i=0..D/2-1, no subtraction, same divisor."""
    D, H, base = p["D"], p["heads"], p.get("base", 10000); r = range(1, D // 2 + 1) if p["start"] == "one" else range(0, D // 2)
    w = [mp.exp(-mp.log(M(base)) * 2 * i / mpf(D)) for i in r]
    raw = [sum(mp.cos(x * f) for f in w) for x in range(p["n"])]
    off = mpf(D) / 2 if p["start"] == "one" else mpf(0)
    return {"raw": A(raw), "bias": A([[(v - off) / (mpf(8) * h / H) for v in raw] for h in range(1, H + 1)])}

def fire(p):
    """x_ij = ln(|c (i-j)|+1) / (ln(|c max(i,L)|+1)+eps), i,j from 0; MLP 1->hidden ReLU -> heads, dyadic weights"""
    n, c, L, eps = p["n"], M(p["c"]), M(p["L"]), M(p.get("eps", "1e-6")); Hd, H = p["hidden"], p["heads"]
    W1 = [M(v[0]) for v in dyadic(Hd, 1)]; b1 = [M(v[0]) for v in dyadic(Hd, 1, 13, 7, 3)]
    W2 = [[M(v) for v in r] for r in dyadic(H, Hd, 29, 3, 17)]; b2 = [M(v[0]) for v in dyadic(H, 1, 19, 5, 7)]
    x = [[mp.log(abs(c * (i - j)) + 1) / (mp.log(abs(c * max(mpf(i), L)) + 1) + eps) for j in range(n)] for i in range(n)]
    def f(v, h):
        return sum(W2[h][k] * max(W1[k] * v + b1[k], mpf(0)) for k in range(Hd)) + b2[h]
    return {"x": A(x), "in_W1": A(W1), "in_b1": A(b1), "in_W2": A(W2), "in_b2": A(b2),
            "bias": A([[[f(x[i][j], h) for j in range(n)] for i in range(n)] for h in range(H)])}

def cope(p):
    """causal; gates g_ij=sigmoid(logit_ij); pos_ij = sum_{t=j..i} g_it, capped at maxpos-1; linear interpolation of q_i.e[p]"""
    n, d, P = p["n"], p["d"], p["max_pos"]
    Q, K, E = [[[M(v) for v in r] for r in dyadic(*s)] for s in ((n, d, 37, 11, 5), (n, d, 13, 7, 3), (P, d, 29, 3, 17))]
    lg = [[sum(a * b for a, b in zip(Q[i], K[j])) for j in range(n)] for i in range(n)]
    pos = [[mpf(0)] * n for _ in range(n)]; b = [[mpf(0)] * n for _ in range(n)]
    for i in range(n):
        acc = mpf(0)
        for j in range(i, -1, -1):
            acc += 1 / (1 + mp.exp(-lg[i][j])); v = min(acc, mpf(P - 1)); pos[i][j] = v
            f = int(mp.floor(v)); cl = int(mp.ceil(v)); w = v - f
            zf = sum(a * e for a, e in zip(Q[i], E[f])); zc = sum(a * e for a, e in zip(Q[i], E[cl]))
            b[i][j] = zc * w + zf * (1 - w)
    return {"in_q": A(Q), "in_k": A(K), "in_e": A(E), "logit": A(lg), "pos": A(pos), "bias": A(b)}

def txl(p):
    """Transformer-XL relative sinusoid rows for the given distances: [sin(r w_0..), cos(r w_0..)]"""
    d = p["d"]; w = [freq(10000, i, d) for i in range(d // 2)]
    return {"distance": A([fr(v) for v in p["distances"]]),
            "R": A([[mp.sin(M(r) * f) for f in w] + [mp.cos(M(r) * f) for f in w] for r in p["distances"]])}

# ------------------------------------------------------------------ analysis
def dot_curve(p):
    """g(k)=PE(p).PE(p+k)=sum_i cos(k w_i) (even d);  dist(k)=sqrt(d-2g);  cosine=2g/d; per-pair wavelengths; M_k blocks"""
    d, base = p["d"], p.get("base", 10000); w = [freq(base, i, d) for i in range(d // 2)]; ks = p["ks"]
    g = [sum(mp.cos(k * f) for f in w) for k in ks]
    return {"k": I(ks), "dot": A(g), "dist": A([mp.sqrt(max(d - 2 * v, mpf(0))) for v in g]), "cosine": A([2 * v / d for v in g]),
            "wavelength": A([2 * mp.pi / f for f in w]),
            "M": A([[[[mp.cos(k * f), mp.sin(k * f)], [-mp.sin(k * f), mp.cos(k * f)]] for f in w] for k in ks])}

def nearest(p):
    """for offsets 1..K: the K-sorted smallest distance ||PE(p)-PE(p+k)||: argmin and value (even d)"""
    d, base, K = p["d"], p.get("base", 10000), p["K"]; w = [freq(base, i, d) for i in range(d // 2)]
    wd = np.array([rd(f) for f in w]); k = np.arange(1, K + 1)
    g = np.cos(k[:, None] * wd[None, :]).sum(1); cand = np.argsort(-g)[:8] + 1
    v = sorted([(mp.sqrt(d - 2 * sum(mp.cos(int(c) * f) for f in w)), int(c)) for c in cand])
    return {"k_sorted": I([c for _, c in v[:4]]), "dist_sorted": A([x for x, _ in v[:4]])}

def narrow_float(p):
    """libm-independent model of reduced precision. fmt F: w'=RN_F(w), pos'=RN_F(pos), a'=RN_F(pos'*w'), value=sin/cos(a') exact.
       columns: interleaved as in sin_interleaved. err = value - exact. bf16/f16 'table' = RN_F(exact)."""
    d, base = p["d"], p.get("base", 10000); F = FMT[p["fmt"]]; R = lambda v: rne(v, *F)
    ts = positions(p); val, ex, tab, arg, rp = [], [], [], [], []
    for t in ts:
        v, e, tb, ar = [], [], [], []
        tp = R(M(t))
        for c in range(d):
            f = freq(base, c // 2, d); fn = mp.sin if c % 2 == 0 else mp.cos
            x = fn(M(t) * f); e.append(x); tb.append(R(x))
            if mp.isinf(tp): ar.append(mpf(0)); v.append(mpf(0)); continue
            a = R(tp * R(f)); ar.append(a); v.append(fn(a))
        val.append(v); ex.append(e); tab.append(tb); arg.append(ar); rp.append(mpf(-1) if mp.isinf(tp) else tp)
    return {"positions": A(ts), "pos_rounded": A(rp), "arg": A(arg), "value": A(val), "exact": A(ex), "table_rounded": A(tab)}

def rounding(p):
    """RN to f32/bf16/f16 of given numbers (overflow -> +-inf stored as +-1e300)"""
    xs = [fr(v) for v in p["x"]]
    enc = lambda v: (mpf("1e300") if v > 0 else mpf("-1e300")) if mp.isinf(v) else v
    return {"x": A(xs), **{k: A([enc(rne(v, *FMT[k])) for v in xs]) for k in FMT}}

SCHEMES = {f.__name__: f for f in (sin_interleaved, sin_halves, sin_t2t, timestep, article_sine, kyubyong, kyubyong_legacy, linear01,
    sincos2d, nerf, hierarchical, lookup, position_ids, splitmix, rope_table, rope_apply, rope_relative, rope_decay, rope_first_negative,
    xpos, shaw_index, shaw_attention, music_index, rope_map, bert_relative, swin_index, swin2_coords, t5_bucket, deberta_bucket, alibi, kerple, sandwich,
    fire, cope, txl, dot_curve, nearest, narrow_float, rounding)}

RELATIVE = {"inv_freq", "wavelength", "attention_factor", "bands", "slopes", "zeta"}   # judged by relative error: |got-want| <= rel_tol*|want|

def tol(name, params, arr):
    """absolute tolerance for a straightforward double implementation: 4 eps (1 + largest |argument|) * max|value|, floor 1e-14"""
    if arr.dtype.kind == 'i': return 0
    big = [1.0]
    def num(v):
        try: big.append(abs(float(Fraction(str(v)))))
        except (ValueError, ZeroDivisionError): pass
    for key in ("positions", "ks", "distances"):
        for v in params.get(key, []): num(v)
    for pr in params.get("pairs", []):
        for v in pr: num(v)
    for key in ("n", "K", "start"):
        if key in params: num(params[key])
    if "start" in params and isinstance(params.get("n"), int): num(str(params["start"]).replace("one", "0").replace("zero", "0"))
    m = float(np.max(np.abs(arr))) if arr.size else 1.0; mult = abs(float(Fraction(str(params.get("scale", 1))))) if not isinstance(params.get("scale"), bool) else 1.0
    if "max_log2" in params: mult = 4 * 2.0 ** params["max_log2"]
    return float("%.2g" % max(1e-14, 4 * 2.0 ** -52 * (1 + max(big) * max(1.0, mult)) * max(1.0, m)))

def main():
    cases = json.load(open(sys.argv[1])); out = sys.argv[2]; os.makedirs(out, exist_ok=True); man = []; total = 0
    ids = [c["id"] for c in cases]; assert len(ids) == len(set(ids)), "duplicate id"
    for c in cases:
        res = SCHEMES[c["scheme"]](c["params"]); arrs = {}; heads = []
        for name, arr in res.items():
            isint = arr.dtype.kind == 'i'
            o = {"role": "input" if name.startswith("in_") else "expected", "dtype": arr.dtype.name, "shape": list(arr.shape)}
            if o["role"] == "expected":
                rel = name in RELATIVE and not isint
                o["abs_tol"] = 0.0 if rel else tol(name, c["params"], arr); o["rel_tol"] = 2e-14 if rel else 0.0
            heads.append({"name": name, **o})
            o["data"] = [int(v) if isint else float(v) for v in arr.ravel()]     # repr() of a double = shortest text that reads back exactly
            arrs[name] = o
        doc = {"id": c["id"], "scheme": c["scheme"], "priority": c["priority"], "note": c.get("note", ""), "params": c["params"], "arrays": arrs}
        txt = json.dumps(doc, separators=(",", ":")); fn = c["id"] + ".json"
        open(os.path.join(out, fn), "w").write(txt + "\n"); total += len(txt) + 1
        man.append({"id": c["id"], "scheme": c["scheme"], "priority": c["priority"], "note": c.get("note", ""), "params": c["params"], "file": fn,
                    "sha256": hashlib.sha256((txt + "\n").encode()).hexdigest(), "arrays": heads})
    json.dump({"format": 1, "digits": DPS, "rounding": "each value computed with %d digits, rounded once, half-even, to IEEE double" % DPS,
               "array_format": "flat row-major list; decimal text is the shortest that reads back to exactly the same double; int32/int64 as integers",
               "cases": man}, open(os.path.join(out, "manifest.json"), "w"), indent=1)
    print("cases", len(man), "arrays", sum(len(m["arrays"]) for m in man), "bytes", total)

if __name__ == "__main__":
    main()
