#pragma once

#include <stdexcept>
#include <string>

namespace epingle {

/// What went wrong, as far as a caller must tell cases apart. Over HTTP: 400, 404, 409, 503, 500.
enum class ErrorKind { bad_input, not_found, conflict, unavailable, internal };

/// The only exception type thrown by our own code. Its text is for the user: French, one sentence
/// that says what, where, and how to mend it. Caught in three places only: `main`, the thread of an
/// import, the HTTP session.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, std::string const& what) : std::runtime_error{what}, kind_{kind} {}
    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }

private:
    ErrorKind kind_;
};

/// The text of `errno` in the user's words, e.g. « disque plein ».
[[nodiscard]] std::string system_reason(int error_number);

}  // namespace epingle
