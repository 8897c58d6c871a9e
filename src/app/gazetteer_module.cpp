#include "src/app/gazetteer_module.hpp"

void epingle_build_gazetteer(epingle::sources::BuildInputs const& inputs,
                             std::filesystem::path const& output, epingle::Progress& progress,
                             std::ostream& out) {
    epingle::sources::build_gazetteer(inputs, output, progress).print(out);
}
