#include "tools/bench/geocoding/report.hpp"

#include <cstdio>

namespace epingle::bench {

namespace {

std::string with_digits(double number, int digits) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, number);
    return text;
}

std::string str(Target const& target) {
    return (target.recall ? "≥ " + with_digits(*target.recall, 1) : "–") + ", ≤ " +
           with_digits(target.wrong, 1);
}

double percent(std::size_t part, std::size_t all) {
    return all == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(all);
}

/// Blanks that make a column, counting characters: French names are longer in bytes.
std::string padded(std::string text, std::size_t width) {
    std::size_t length = 0;
    for (char const byte : text) {
        length += (static_cast<unsigned char>(byte) & 0xC0) == 0x80 ? 0 : 1;
    }
    return text + std::string(length < width ? width - length : 0, ' ');
}

}  // namespace

void Report::print_header() const {
    if (markdown_) {
        std::puts(
            "| set | rows | recall % | exact % | wrong % | wrongly exact | choice % | "
            "unplaced % | precision % | rows/s | target | met |\n"
            "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --- | --- |");
        return;
    }
    std::printf("%-42s %6s %7s %7s %7s %5s %7s %7s %8s %8s  %-14s %s\n", "set (in percent)", "rows",
                "recall", "exact", "wrong", "wr.ex", "choice", "nothing", "precis.", "rows/s",
                "target", "met");
}

void Report::print(QuestionSet const& set, Tally const& tally, double rows_per_second) const {
    auto const all = tally.all();
    std::printf(
        markdown_
            ? "| %s | %zu | %.2f | %.2f | %.3f | %zu | %.2f | %.2f | %.3f | %.0f | %s | %s |\n"
            : "%s %6zu %7.2f %7.2f %7.3f %5zu %7.2f %7.2f %8.3f %8.0f  %s %s\n",
        (markdown_ ? set.name : padded(set.name, 42)).c_str(), all, tally.recall(),
        percent(tally.exact, all), tally.wrongly_asserted(), tally.wrong_exact,
        percent(tally.choice, all), percent(tally.unplaced, all), tally.precision(),
        rows_per_second, (markdown_ ? str(set.target) : padded(str(set.target), 14)).c_str(),
        tally.meets(set.target) ? "yes" : "NO");
}

}  // namespace epingle::bench
