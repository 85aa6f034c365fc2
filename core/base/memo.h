// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <list>
#include <memory>
#include <mutex>
#include <vector>

namespace posiscope {

/// The bytes that a result keeps beyond its own size; types that keep many say how many.
template <class T>
std::size_t keptBytes(const T& result) {
    if constexpr (requires { result.keptBytes(); })
        return result.keptBytes();
    else if constexpr (requires { result->keptBytes(); })
        return result != nullptr ? result->keptBytes() : 0;
    else
        return 0;
}

/// A result with what it was made from.
class MadeResult {
public:
    MadeResult() = default;
    MadeResult(const MadeResult&) = delete;
    MadeResult& operator=(const MadeResult&) = delete;
    virtual ~MadeResult() = default;
    virtual std::size_t bytes() const = 0;
};

template <class Input, class Output>
struct ResultOf final : MadeResult {
    using Make = Output (*)(const Input&);
    ResultOf(Make by, const Input& from) : make(by), input(from), output(by(from)) {}
    std::size_t bytes() const override { return sizeof(*this) + keptBytes(output); }
    bool isOf(Make by, const Input& from) const { return make == by && input == from; }

    Make make;
    Input input;
    Output output;
};

/// The heavy results that several scenes may need again, those used last. For several threads.
class Memo {
public:
    /// Results beyond it are let go, those used longest ago first; a single one that is larger is not kept at all, so
    /// only the scene that asked for it has it.
    static constexpr std::size_t kMostBytes = std::size_t{256} << 20;

    template <class Input, class Output>
    std::shared_ptr<const ResultOf<Input, Output>> find(Output (*make)(const Input&), const Input& input) {
        const std::lock_guard lock(m_mutex);
        for (auto each = m_kept.begin(); each != m_kept.end(); ++each) {
            auto made = std::dynamic_pointer_cast<const ResultOf<Input, Output>>(*each);
            if (made == nullptr || !made->isOf(make, input)) continue;
            m_kept.splice(m_kept.begin(), m_kept, each);
            return made;
        }
        return nullptr;
    }

    void keep(std::shared_ptr<const MadeResult> made) {
        std::list<std::shared_ptr<const MadeResult>> gone;  // freed after the lock
        const std::lock_guard lock(m_mutex);
        if (made->bytes() > kMostBytes) return;
        m_bytes += made->bytes();
        m_kept.push_front(std::move(made));
        while (m_bytes > kMostBytes || m_kept.size() > kMost) {
            m_bytes -= m_kept.back()->bytes();
            gone.splice(gone.begin(), m_kept, std::prev(m_kept.end()));
        }
    }

    std::size_t bytes() const {
        const std::lock_guard lock(m_mutex);
        return m_bytes;
    }

private:
    static constexpr std::size_t kMost = 64;

    mutable std::mutex m_mutex;
    std::list<std::shared_ptr<const MadeResult>> m_kept;  ///< the one used last in front
    std::size_t m_bytes = 0;
};

/// The results that one scene has asked for. It holds them as long as it lives, so references into them stay good. Not
/// for several threads at once.
class Results {
public:
    explicit Results(std::shared_ptr<Memo> memo = std::make_shared<Memo>()) : m_memo(std::move(memo)) {}

    /// make(input), made once for equal inputs.
    template <class Input, class Output>
    std::shared_ptr<const Output> of(Output (*make)(const Input&), const Input& input) {
        using Made = ResultOf<Input, Output>;
        const auto output = [](const std::shared_ptr<const Made>& made) {
            return std::shared_ptr<const Output>(made, &made->output);
        };
        for (const auto& each : m_held)
            if (auto made = std::dynamic_pointer_cast<const Made>(each); made && made->isOf(make, input))
                return output(made);
        std::shared_ptr<const Made> made = m_memo->find(make, input);
        if (made == nullptr) {
            made = std::make_shared<const Made>(make, input);
            ++m_made;
            m_memo->keep(made);
        }
        m_held.push_back(made);
        return output(made);
    }

    /// How many results it had to make.
    std::size_t made() const { return m_made; }

private:
    std::shared_ptr<Memo> m_memo;
    std::vector<std::shared_ptr<const MadeResult>> m_held;
    std::size_t m_made = 0;
};

}  // namespace posiscope
