#pragma once

#include "tools/bench/geocoding/question.hpp"

namespace epingle::bench {

/// A table on standard output, for the terminal or in Markdown.
class Report {
public:
    explicit Report(bool markdown) : markdown_{markdown} {}

    void print_header() const;
    void print(QuestionSet const& set, Tally const& tally, double rows_per_second) const;

private:
    bool markdown_;
};

}  // namespace epingle::bench
