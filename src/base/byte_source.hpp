#pragma once

#include <optional>
#include <string>

namespace epingle {

/// Bytes that are made a piece at a time, so that whoever sends or writes them never holds them
/// all. One thread at a time, not always the same. What it holds is given back by its destructor,
/// whether or not it came to its end.
class ByteSource {
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(ByteSource const&) = delete;
    ByteSource& operator=(ByteSource const&) = delete;
    ByteSource(ByteSource&&) = delete;
    ByteSource& operator=(ByteSource&&) = delete;

    /// The next bytes, some tens of kilobytes. Empty: none yet, although it worked on them; so that
    /// whoever asks may stop in between. Absent: that was all. Throws what keeps it from going on.
    /// Not to be asked again after either.
    [[nodiscard]] virtual std::optional<std::string> next() = 0;
};

}  // namespace epingle
