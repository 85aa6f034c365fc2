// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <list>
#include <memory>

namespace posiscope {

/// Heavy results, kept while what they were made from is equal. Not for several threads at once.
class Memo {
public:
    /// make(input), made once for equal inputs that follow each other closely.
    template <class Input, class Output>
    std::shared_ptr<const Output> of(Output (*make)(const Input&), const Input& input) {
        using Entry = Made<Input, Output>;
        for (auto each = m_made.begin(); each != m_made.end(); ++each) {
            const auto* entry = dynamic_cast<const Entry*>(each->get());
            if (entry == nullptr || entry->make != make || !(entry->input == input)) continue;
            m_made.splice(m_made.begin(), m_made, each);  // the one used last in front
            return entry->output;
        }
        auto output = std::make_shared<const Output>(make(input));
        m_made.push_front(std::make_unique<Entry>(make, input, output));
        if (m_made.size() > kMost) m_made.pop_back();
        return output;
    }

private:
    static constexpr std::size_t kMost = 8;

    struct Any {
        Any() = default;
        Any(const Any&) = delete;
        Any& operator=(const Any&) = delete;
        virtual ~Any() = default;
    };
    template <class Input, class Output>
    struct Made final : Any {
        Made(Output (*by)(const Input&), const Input& from, std::shared_ptr<const Output> made)
            : make(by),
              input(from),
              output(std::move(made)) {}
        Output (*make)(const Input&);
        Input input;
        std::shared_ptr<const Output> output;
    };

    std::list<std::unique_ptr<Any>> m_made;
};

}  // namespace posiscope
