#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace epingle::http {

/// What a server tells browsers of its documents: what they may load, and whose pages may frame
/// them.
class DocumentPolicy {
public:
    /// Origins, as Content-Security-Policy writes them: "https://exemple.fr", "'self'". Without
    /// `frame_ancestors` no page may frame a document; `image_origins` are those beside our own.
    explicit DocumentPolicy(std::vector<std::string> const& frame_ancestors = {},
                            std::vector<std::string> const& image_origins = {});

    /// Appends the fields of one document, each with its line break. `own` is what it may load
    /// where the usual policy does not fit it.
    void append_to(std::string& out, std::string_view own = {}) const;

private:
    std::string usual_;
    std::string framing_;  ///< "; frame-ancestors …\r\n", and the older field that agrees with it
};

}  // namespace epingle::http
