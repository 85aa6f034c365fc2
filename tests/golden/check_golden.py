#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Second, independent check of the golden/hold-out tables: plain double-precision NumPy written separately from
# gen_golden.py (vectorised, different arithmetic), compared within each array's abs_tol + rel_tol*|expected|, plus closed-form properties.
# usage: check_golden.py <folder> [...]
import json, math, os, sys
from fractions import Fraction
import numpy as np
F = lambda v: float(Fraction(v)) if isinstance(v, str) else float(v)
fails = []; n_cmp = 0; worst = {}

def pos(p): return np.array([F(v) for v in p["positions"]]) if "positions" in p else F(p.get("start", 0)) + F(p.get("step", 1)) * np.arange(p["n"])
def om(base, d, h=None): return F(base) ** (-2.0 * np.arange(d // 2 if h is None else h) / d)

def eq(cid, name, got, o, doc):
    global n_cmp
    want = o[name]; got = np.asarray(got, float); n_cmp += 1; T = doc["arrays"][name]; tol = 1.0
    if got.shape != want.shape: fails.append((cid, name, "shape", got.shape, want.shape)); return
    lim = T["abs_tol"] + T["rel_tol"] * np.abs(want); df = np.abs(got - want)
    e = float(np.max(np.where(lim > 0, df / np.where(lim > 0, lim, 1), np.where(df > 0, np.inf, 0)))) if got.size else 0.0
    s = doc["scheme"]; r = e
    worst[s] = max(worst.get(s, 0), r)
    if e > tol: fails.append((cid, name, "error/tolerance", e))

def prop(cid, what, ok):
    global n_cmp; n_cmp += 1
    if not ok: fails.append((cid, "PROPERTY", what))

def inter(t, d, base):
    w = om(base, d, (d + 1) // 2); a = t[:, None] * w[None]; o = np.empty((len(t), d)); o[:, 0::2] = np.sin(a); o[:, 1::2] = np.cos(a)[:, :d // 2]; return o

def ropew(p):
    d = p["d"]; b = F(p.get("base", 10000)); w = om(b, d); s = p.get("scaling", {"type": "default"}); t = s["type"]; att = 1.0
    if t == "linear": w = w / F(s["factor"])
    if t == "ntk": w = om(b * F(s["factor"]) ** (d / (d - 2)), d)
    if t == "dynamic":
        L, q, f = F(s["max_pos"]), F(s["seq_len"]), F(s["factor"]); q = max(q, L); w = om(b * (f * q / L - (f - 1)) ** (d / (d - 2)), d)
    if t.startswith("yarn"):
        f, L = F(s["factor"]), F(s["orig"]); ms = lambda m: 1.0 if f <= 1 else 0.1 * m * math.log(f) + 1
        att = ms(F(s["mscale"])) / ms(F(s["mscale_all_dim"])) if "mscale" in s else ms(1)
        if t == "yarn":
            c = lambda r: d * math.log(L / (r * 2 * math.pi)) / (2 * math.log(b)); lo, hi = c(32), c(1)
            if s.get("truncate", True): lo, hi = math.floor(lo), math.ceil(hi)
            lo, hi = max(lo, 0), min(hi, d - 1); hi += 0.001 * (lo == hi); g = np.clip((np.arange(d // 2) - lo) / (hi - lo), 0, 1)
        else: g = 1 - np.clip((L * w / (2 * math.pi) - 1) / 31, 0, 1)
        w = w * (1 - g) + w / f * g
    if t == "llama3":
        f, lo, hi, L = (F(s[k]) for k in ("factor", "low", "high", "orig")); wl = 2 * math.pi / w; sm = np.clip((L / wl - lo) / (hi - lo), 0, 1); w = w / f * (1 - sm) + w * sm
    if t == "longrope":
        w = w / np.array([F(v) for v in s["ext"]]); r = F(s["factor"]); att = 1.0 if r <= 1 else math.sqrt(1 + math.log(r) / math.log(F(s["orig"])))
    return w, att

def rot(x, t, w, att, lay):
    d = 2 * len(w); y = np.array(x, float); a = t[:, None] * w[None]; c, s = np.cos(a) * att, np.sin(a) * att
    i0, i1 = (np.arange(0, d, 2), np.arange(1, d, 2)) if lay == "interleaved" else (np.arange(d // 2), np.arange(d // 2, d))
    y[:, i0], y[:, i1] = x[:, i0] * c - x[:, i1] * s, x[:, i0] * s + x[:, i1] * c; return y

def t5(rel, bi, nb, md):                      # float32 evaluation, as the published models do it
    n = -rel; r = np.zeros_like(rel)
    if bi: nb //= 2; r = (n < 0) * nb; n = abs(n)
    else: n = np.maximum(n, 0)
    me = nb // 2
    with np.errstate(divide="ignore"): v = np.log(n.astype(np.float32) / np.float32(me)) / np.float32(math.log(md / me)) * np.float32(nb - me)
    v = np.where(n < me, 0, v); v = np.minimum(me + np.trunc(v).astype(int), nb - 1); return r + np.where(n < me, n, v)

def sm(x): e = np.exp(x - x.max(-1, keepdims=True)); return e / e.sum(-1, keepdims=True)

for folder in sys.argv[1:]:
    for m in json.load(open(os.path.join(folder, "manifest.json")))["cases"]:
        doc = json.load(open(os.path.join(folder, m["file"]))); p = doc["params"]; c = doc["id"]; s = doc["scheme"]
        o = {k: np.array(a["data"], dtype=float if a["dtype"].startswith("float") else np.int64).reshape(a["shape"]) for k, a in doc["arrays"].items()}
        E = lambda name, got: eq(c, name, got, o, doc)
        P = lambda what, ok: prop(c, what, bool(ok))
        if s == "linear01": T = p["T"]; E("pe", np.linspace(0, 1, T) if T > 1 else [0.0])
        elif s == "sin_interleaved":
            t = pos(p); d = p["d"]; E("pe", inter(t, d, p.get("base", 10000))); P("row norm^2 = d/2", d % 2 or np.allclose((o["pe"] ** 2).sum(1), d / 2, atol=1e-12))
        elif s == "sin_halves":
            d = p["d"]; I = inter(pos(p), d, p.get("base", 10000)); E("pe", np.concatenate([I[:, 0::2], I[:, 1::2]], 1))
        elif s == "sin_t2t":
            d = p["d"]; h = d // 2; lo, hi = F(p.get("min_timescale", 1)), F(p.get("max_timescale", 10000)); w = lo * (lo / hi) ** (np.arange(h) / max(h - 1, 1)); a = pos(p)[:, None] * w
            g = np.concatenate([np.sin(a), np.cos(a), np.zeros((len(a), d % 2))], 1)
            if p.get("zero_row") is not None: g[p["zero_row"]] = 0
            E("pe", g); E("inv_freq", w)
        elif s == "timestep":
            d = p["d"]; h = d // 2; w = F(p.get("max_period", 10000)) ** (-np.arange(h) / (h - F(p.get("shift", 0)))); a = F(p.get("scale", 1)) * pos(p)[:, None] * w; S, C = np.sin(a), np.cos(a)
            E("pe", np.concatenate(([C, S] if p.get("cos_first") else [S, C]) + [np.zeros((len(a), d % 2))], 1))
        elif s == "article_sine": E("pe", np.sin(pos(p)[:, None] / 10000 ** (np.arange(p["i0"], p["i1"]) / p.get("denom", 100))))
        elif s == "kyubyong":
            x = o["in_table"][o["in_ids"]] * math.sqrt(p["E"]); g = np.where(x == 0, x, inter(np.arange(p["T"]) * 1.0, p["E"], 10000)[None]); E("pe_masked", g); E("sum", g + x)
        elif s == "kyubyong_legacy":
            a = np.arange(p["T"])[:, None] / 10000 ** (2 * np.arange(p["E"]) / p["E"]); g = np.where(np.arange(p["E"]) % 2 == 0, np.sin(a), np.cos(a))
            if p.get("zero_pad", True): g[0] = 0
            E("pe", g * (math.sqrt(p["E"]) if p.get("scale", True) else 1))
        elif s == "sincos2d":
            d, H, W = p["d"], p["H"], p["W"]; w = F(p.get("base", 10000)) ** (-np.arange(d // 4) / (d / 4)); y, x = np.divmod(np.arange(H * W), W); f = lambda v: np.concatenate([np.sin(v[:, None] * w), np.cos(v[:, None] * w)], 1)
            g = np.concatenate([f(x), f(y)] if p.get("order", "mae") == "mae" else [f(y), f(x)], 1); E("pe", np.concatenate([np.zeros((1, d)), g]) if p.get("cls") else g)
        elif s == "nerf":
            x = o["in_x"]; L = p["L"]; b = 2.0 ** np.linspace(0, p["max_log2"], L) if p.get("log_sampling", True) else np.linspace(1, 2.0 ** p["max_log2"], L); k = math.pi if p.get("pi") else 1
            E("enc", np.concatenate(([x] if p.get("include_input", True) else []) + [q(k * x * f) for f in b for q in (np.sin, np.cos)], 1))
        elif s == "hierarchical":
            al = F(p["alpha"]); q = o["in_p"]; n = p["n"]; i, j = np.divmod(o["rows"], n); E("q", q[j] + al / (1 - al) * (q[i] - q[0])); k = o["rows"] < n
            P("first block reproduces p", np.allclose(o["q"][k], q[o["rows"][k]], atol=1e-14))
        elif s == "lookup":
            x = o["in_word"][o["in_ids"]] * (math.sqrt(p["d"]) if p.get("scale") else 1) + o["in_pos"][None, :len(p["ids"][0])] + o["in_seg"][o["in_seg_ids"]]; E("sum", x)
            E("layernorm", (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + F(p.get("eps", "1e-12"))))
        elif s == "position_ids": k = (o["in_tokens"] != p["padding_idx"]).astype(int); E("pos", np.cumsum(k, 1) * k + p["padding_idx"])
        elif s == "splitmix":
            u = np.ldexp((o["raw_hi"].astype(float) * 2 ** 21 + np.floor(o["raw_lo"] / 2048.0)), -53); E("u", u); r = np.sqrt(-2 * np.log1p(-u[0::2])); E("normal", np.stack([r * np.cos(2 * math.pi * u[1::2]), r * np.sin(2 * math.pi * u[1::2])], 1).ravel())
        elif s == "rope_table":
            w, att = ropew(p); E("inv_freq", w); E("attention_factor", [att])
            if "cos" in o: a = pos(p)[:, None] * w; E("cos", np.cos(a) * att); E("sin", np.sin(a) * att)
        elif s == "rope_apply":
            w, att = ropew(p); t = pos(p); q, k = rot(o["in_q"], t, w, att, p["layout"]), rot(o["in_k"], t, w, att, p["layout"]); E("q_rot", q); E("k_rot", k); E("scores", q @ k.T); P("norm kept", np.allclose((o["q_rot"] ** 2).sum(1), (o["in_q"] ** 2).sum(1), atol=1e-12))
        elif s == "rope_relative":
            w, att = ropew(p); pr = o["in_pairs"]; r = lambda v, t: rot(np.repeat(v[None], len(t), 0), t.astype(float), w, att, p["layout"]); E("score", (r(o["in_q"], pr[:, 0]) * r(o["in_k"], pr[:, 1])).sum(1))
            dd = pr[:, 0] - pr[:, 1]; P("depends on m-n only", all(np.ptp(o["score"][dd == v]) == 0 or np.ptp(o["score"][dd == v]) < 1e-15 for v in set(dd)))
        elif s == "rope_decay":
            w, _ = ropew(p); z = np.exp(1j * o["m"][:, None] * w); E("mean_cos", z.real.mean(1)); E("bound", np.abs(np.cumsum(z, 1)).mean(1)); P("|mean| <= 1", (abs(o["mean_cos"]) <= 1).all())
        elif s == "rope_first_negative":
            for d, b, L, f in o["rows_d_base_limit_first"]:
                w = om(b, int(d)); g = lambda m: np.cos(m * w).sum(); P("sign change at first", f < 0 or (g(f) < 0 and (np.cos(np.arange(1, f)[:, None] * w).sum(1) >= -1e-9).all()))
        elif s == "xpos":
            d = p["d"]; h = d // 2; w = om(p.get("base", 10000), d); z = (np.arange(0, d, 2) + 0.4 * d) / (1.4 * d); B = F(p.get("scale_base", 512)); n = p["n"]; t = np.arange(n); sc = z[None] ** ((t - n // 2) / B)[:, None]; E("q_scale", sc)
            q = rot(np.repeat(o["in_q"][None], n, 0), t * 1.0, w, 1, "interleaved") * np.repeat(sc, 2, 1); k = rot(np.repeat(o["in_k"][None], n, 0), t * 1.0, w, 1, "interleaved") / np.repeat(sc, 2, 1); E("scores", q @ k.T); E("zeta", z)
        elif s in ("shaw_index", "shaw_attention"):
            k = p["k"]; nk = p.get("nk", p.get("n")); nq = p.get("nq", p.get("n")); ix = np.clip(np.arange(nk)[None] - np.arange(nk - nq, nk)[:, None], -k, k) + k; E("index", ix)
            if s == "shaw_index":
                E("count", np.bincount(ix.ravel(), minlength=2 * k + 1))
                if nq == nk and k < nk and k > 0: P("clipped count (n-k)(n-k+1)/2", o["count"][0] == o["count"][-1] == (nk - k) * (nk - k + 1) // 2)
            else:
                q, K, v, aK, aV = (o[x] for x in ("in_q", "in_k", "in_v", "in_aK", "in_aV")); e = np.einsum("id,ijd->ij", q, K[None] + aK[ix]) / math.sqrt(p["d"]); E("e", e)
                a = sm(np.where(np.tril(np.ones_like(e)) > 0, e, -np.inf) if p.get("causal") else e); E("alpha", a); E("z", np.einsum("ij,ijd->id", a, v[None] + aV[ix])); E("z_without_aV", a @ v)
        elif s == "music_index":
            r = np.arange(p["n"])[None] - np.arange(p["n"])[:, None]; g = np.where(abs(r) < p["m"], r + p["m"] - 1, -1); E("index", np.where(r > 0, -2, g) if p.get("masked") else g)
        elif s == "rope_map":
            i, j = np.mgrid[0:p["n"], 0:p["n"]]; d = i - j; w, sf = p["w"], F(p["s"]); k = d < 0; E("rerope", np.where(k, -1, np.minimum(d, w))); E("leaky", np.where(k, -1, np.where(d < w, d, w + (d - w) / sf))); E("pi", np.where(k, -1, d / sf)); E("selfextend", np.where(k, -1, np.where(d < w, d, i // int(sf) - j // int(sf) + w - w // int(sf))))
        elif s == "bert_relative": r = np.arange(p["n"]); E("index", r[:, None] - r[None] + p["max_pos"] - 1)
        elif s == "swin_index":
            h, w = p["h"], p["w"]; y, x = np.divmod(np.arange(h * w), w); ix = (y[:, None] - y[None] + h - 1) * (2 * w - 1) + x[:, None] - x[None] + w - 1; E("index", ix); T = (2 * h - 1) * (2 * w - 1)
            P("antisymmetry idx(a,b)+idx(b,a)=T-1", (ix + ix.T == T - 1).all()); dy, dx = np.divmod(np.arange(T), 2 * w - 1); P("count (h-|dy|)(w-|dx|)", (o["count"] == (h - abs(dy - h + 1)) * (w - abs(dx - w + 1))).all())
            if "bias" in o: E("bias", o["in_table"][ix].transpose(2, 0, 1))
        elif s == "swin2_coords":
            h, w = p["h"], p["w"]; ph, pw = p.get("pre", [0, 0]); f = lambda n, q: (lambda v: np.sign(v) * np.log2(abs(v) * 8 + 1) / 3)(np.arange(-(n - 1), n) / max((q or n) - 1, 1)); E("coords", np.stack(np.meshgrid(f(h, ph), f(w, pw), indexing="ij"), -1))
        elif s == "t5_bucket":
            E("bucket", t5(o["rel"], p["bidirectional"], p["num_buckets"], p["max_distance"])); k = o["rel"] <= 0; P("monotone in distance", (np.diff(o["bucket"][k]) <= 0).all())
        elif s == "deberta_bucket":
            bs, mp_, r = p["buckets"], p["max_pos"], o["rel"]; a = abs(r); a = np.minimum(a, mp_ - 1) if p.get("clamp", True) else a; mid = bs // 2
            with np.errstate(divide="ignore", invalid="ignore"): v = np.ceil(np.log(a / mid) / math.log((mp_ - 1) / mid) * (mid - 1) - 1e-12) + mid
            E("bucket", np.where(a <= mid, np.sign(r) * a, np.sign(r) * np.where(a <= mid, 0, v)))
        elif s == "alibi":
            H = p["heads"]; n = 1 << (H.bit_length() - 1); sl = [2 ** (-8 * i / n) for i in range(1, n + 1)] + [2 ** (-8 * i / (2 * n)) for i in range(1, 2 * (H - n), 2)]; E("slopes", sl)
            if "bias_symmetric" in o: r = np.arange(p["n"]); E("bias_symmetric", -np.array(sl)[:, None, None] * abs(r[:, None] - r[None])); E("bias_key_only", np.array(sl)[:, None] * r)
        elif s == "kerple": x = np.arange(p["n"]) * 1.0; E("log", -F(p["r1"]) * np.log1p(F(p["r2"]) * x)); E("power", -F(p["r1"]) * x ** F(p["r2"]))
        elif s == "sandwich":
            D, H = p["D"], p["heads"]; i = np.arange(1, D // 2 + 1) if p["start"] == "one" else np.arange(D // 2); raw = np.cos(np.arange(p["n"])[:, None] * 10000.0 ** (-2 * i / D)).sum(1); E("raw", raw); E("bias", (raw - (D / 2 if p["start"] == "one" else 0))[None] / (8 * np.arange(1, H + 1) / H)[:, None])
        elif s == "fire":
            i = np.arange(p["n"]) * 1.0; cc, L = F(p["c"]), F(p["L"]); x = np.log(abs(cc * (i[:, None] - i[None])) + 1) / (np.log(abs(cc * np.maximum(i, L)) + 1) + F(p.get("eps", "1e-6")))[:, None]; E("x", x); h = np.maximum(x[..., None] * o["in_W1"] + o["in_b1"], 0); E("bias", (h @ o["in_W2"].T + o["in_b2"]).transpose(2, 0, 1))
        elif s == "cope":
            n = p["n"]; lg = o["in_q"] @ o["in_k"].T; g = np.tril(1 / (1 + np.exp(-lg))); ps = np.minimum(g[:, ::-1].cumsum(1)[:, ::-1], p["max_pos"] - 1); z = o["in_q"] @ o["in_e"].T; f = np.floor(ps).astype(int); cl = np.ceil(ps).astype(int); w = ps - f; I = np.arange(n)[:, None]
            E("pos", np.tril(ps)); E("bias", np.tril(z[I, cl] * w + z[I, f] * (1 - w)))
        elif s == "txl": a = o["distance"][:, None] * om(10000, p["d"]); E("R", np.concatenate([np.sin(a), np.cos(a)], 1))
        elif s == "dot_curve":
            d = p["d"]; b = p.get("base", 10000); k = o["k"].astype(float); A0, A1 = inter(np.array([13.0]), d, b), inter(13.0 + k, d, b); E("dot", A1 @ A0[0]); E("wavelength", 2 * math.pi * F(b) ** (2 * np.arange(d // 2) / d)) ; v = A0[0].reshape(-1, 2)
            P("M_k PE(p) = PE(p+k)", np.allclose(np.einsum("kiab,ib->kia", o["M"], v).reshape(len(k), d), A1, atol=1e-9)); P("dist^2 = d-2g", np.allclose(o["dist"] ** 2, np.maximum(d - 2 * o["dot"], 0), atol=1e-12))
        elif s == "nearest":
            d = p["d"]; k = np.arange(1, p["K"] + 1); g = np.cos(k[:, None] * om(p.get("base", 10000), d)).sum(1); E("dist_sorted", np.sort(np.sqrt(np.maximum(d - 2 * g, 0)))[:4]) ; P("argmin", k[g.argmax()] == o["k_sorted"][0])
        elif s == "narrow_float":
            P("exact column", np.allclose(o["exact"], inter(pos(p), p["d"], p.get("base", 10000)), atol=1e-8 if max(pos(p)) > 1e6 else 1e-9))
            if p["fmt"] in ("f32", "f16"):
                T = np.float32 if p["fmt"] == "f32" else np.float16
                with np.errstate(over="ignore"): t = pos(p).astype(T)
                w = om(p.get("base", 10000), p["d"], (p["d"] + 1) // 2).astype(T); ok = np.isfinite(t.astype(float)); a = (t[ok][:, None].astype(T) * w[None]).astype(T)
                ar = np.repeat(a, 2, 1)[:, :p["d"]].astype(float); P("arg = RN(RN(pos)*RN(w)) bit-exact", (ar == o["arg"][ok]).all()); P("rounded positions", (t[ok].astype(float) == o["pos_rounded"][ok]).all())
        elif s == "rounding":
            P("f32 cast", (o["x"].astype(np.float32).astype(float) == o["f32"]).all())
            with np.errstate(over="ignore"): h = o["x"].astype(np.float16).astype(float)
            P("f16 cast", (np.where(np.isinf(h), np.sign(h) * 1e300, h) == o["f16"]).all())
        else: fails.append((c, "no independent check for scheme", s))
print("comparisons", n_cmp, "failures", len(fails))
for f in fails[:40]: print("FAIL", f)
print("largest error / tolerance per scheme:", {k: round(v, 3) for k, v in sorted(worst.items(), key=lambda t: -t[1])[:14]})
