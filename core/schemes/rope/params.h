// SPDX-License-Identifier: GPL-3.0-or-later
/// The parameters of rotary positions by stages: distance, frequencies, pairs, axes, magnitude.
#pragma once
#include <span>

#include "core/encoding/values.h"

namespace posiscope::rotary {

enum Pairing { interleaved, halves };
enum Counted { share, columns };
enum Place { prefix, proportional, suffix };
enum FactorBy { rule, own };
enum AxesChoice { line, axial, chunked, interleavedAxes, video };

// Stage 1, the choices in the order of DistanceMap::Rule.
extern const Param kMap, kWindow, kMapFactor, kGroup, kChunk, kLocal, kShift, kKeep;
// Stage 2, the rules in the order of RotaryLadder::Rule.
extern const Param kBase, kScaling, kScale, kOriginal, kAsked, kTrained, kBetaFast, kBetaSlow, kTruncate,
    kMscale, kMscaleAll, kLowTurns, kHighTurns;
extern const ListParam kShortFactors, kLongFactors;
// Stage 3.
extern const Param kPairing, kPlace, kCounted, kShare, kColumns;
// Stage 4, the layouts in the order of RotaryAxes::Layout, after "line".
extern const Param kAxes, kTimed, kHigh, kWide, kStart, kFrames, kRows, kAcross;
// Stage 5, the growths in the order of RotaryMagnitude::Growth.
extern const Param kFactorBy, kFactor, kSoftmax, kGrowth, kSlope, kLength, kXpos, kStretch;
// The vectors whose score is shown over the distance.
enum ScoreOf { ones, gaussian, given };
extern const Param kScored, kSeed;
extern const ListParam kQuery, kKey;
extern const Param kFirst;

std::span<const Param* const> params();
std::span<const ListParam* const> lists();

}  // namespace posiscope::rotary
