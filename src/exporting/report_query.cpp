#include "src/exporting/report_query.hpp"

#include <algorithm>
#include <utility>

namespace epingle::exporting {

std::optional<community::Step> last_import_of(std::vector<community::Step> steps) {
    auto const last = std::find_if(steps.rbegin(), steps.rend(), [](auto const& step) {
        return step.cause == community::StepCause::import;
    });
    return last == steps.rend() ? std::nullopt : std::optional{std::move(*last)};
}

}  // namespace epingle::exporting
