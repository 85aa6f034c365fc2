// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>

namespace posiscope {

/// The result of a search in a file that holds more than the wanted bytes.
struct Embedded {
    enum class State {
        none,
        far,  ///< it may stand behind what is too much to be read
        damaged,
        locked,      ///< a password protects it
        unreadable,  ///< the file around it is broken, or takes too much to be read
        found
    };
    State state = State::none;
    std::string bytes;  ///< the bytes, where they were found

    static Embedded far() { return {State::far, {}}; }
    static Embedded damaged() { return {State::damaged, {}}; }
    static Embedded locked() { return {State::locked, {}}; }
    static Embedded unreadable() { return {State::unreadable, {}}; }
    static Embedded found(std::string bytes) { return {State::found, std::move(bytes)}; }
};

}  // namespace posiscope
