#pragma once

#include "src/app/filter_options.hpp"
#include "src/app/stop_signal.hpp"
#include "src/base/error.hpp"
#include "src/community/atlas.hpp"

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace epingle::app {

/// The options of `epingle export`.
struct ExportCommand {
    std::string database{};
    std::string spreadsheet{};
    std::string sheet{};
    std::vector<std::string> columns{};
    std::string visibility{"counted"};
    std::string format{};
    std::string output{};
    FilterOptions members{};
    std::string subject{"pins"};  ///< of a table
    std::string level{"departement"};
    std::string reached{};
    std::string crs{};
    unsigned first_zoom{0};
    unsigned last_zoom{12};
    std::string gazetteer{};
    unsigned threads{0};
};

/// Whether somebody asked to stop; asked between two rows or two tiles. To be made before any other
/// thread, which then leave signals to it.
class Stop {
public:
    Stop() {
        signal_.on_stop([this] { asked_ = true; });
    }
    void check() const {
        if (asked_) {
            throw Error{ErrorKind::unavailable, "export interrompu ; rien n’a été écrit."};
        }
    }

private:
    std::atomic<bool> asked_{false};
    StopSignal signal_{};  ///< last: it sets the above
};

/// The members that the options name, counted. The gazetteer is the atlas's.
[[nodiscard]] std::shared_ptr<community::Atlas const> read_atlas(ExportCommand const& command,
                                                                 Stop const& stop);
/// What is read must not be what is written: throws Error{bad_input}.
void require_new_output(ExportCommand const& command);
/// « 12,8 Mo »
[[nodiscard]] std::string size_text(std::size_t bytes);

// What each kind of format does, in the file of its name: writes the file, and says so.
void export_tiles(ExportCommand const& command);
void export_table(ExportCommand const& command);

}  // namespace epingle::app
