#pragma once

#include "geodata/sources/feature_file.hpp"
#include "src/base/byte_source.hpp"
#include "src/exporting/private_folder.hpp"
#include "src/exporting/table.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace epingle::exporting {

/// The bytes of a file that must be whole before its first byte can leave: made in a private
/// folder, some rows a piece (which are empty that long), then read. Once it is made it has no name
/// any more, so that nothing of it is left however the program ends.
class FileSource final : public ByteSource {
public:
    using Create =
        std::function<std::unique_ptr<sources::FeatureFile>(std::filesystem::path const&)>;

    /// Nothing is done before the first piece is asked for. `while_made` is let go once the file is
    /// made, `while_sent` with this.
    FileSource(std::unique_ptr<Table> table, Create create, std::shared_ptr<void> while_made,
               std::shared_ptr<void> while_sent);
    ~FileSource() override;
    FileSource(FileSource const&) = delete;
    FileSource& operator=(FileSource const&) = delete;
    FileSource(FileSource&&) = delete;
    FileSource& operator=(FileSource&&) = delete;

    [[nodiscard]] std::optional<std::string> next() override;

private:
    void begin();
    void finish();
    [[nodiscard]] std::optional<std::string> read();

    std::unique_ptr<Table> table_;
    Create create_;
    std::shared_ptr<void> while_made_;
    std::shared_ptr<void> while_sent_;
    std::optional<PrivateFolder> folder_{};
    std::unique_ptr<sources::FeatureFile>
        file_{};  ///< after its folder, so closed before that goes
    int made_{-1};
};

}  // namespace epingle::exporting
