#pragma once

#include "src/api/routes.hpp"
#include "src/http/server.hpp"
#include "tests/http/raw_client.hpp"
#include "tests/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace epingle::tests {

/// The whole server but its command line, over real sockets: the gazetteer of all France, and a
/// database made by importing members of every visibility.
class RunningSite {
public:
    /// Keeps at most so many bytes of answers.
    explicit RunningSite(std::size_t answer_bytes = 8 * 1024 * 1024, api::Identity identity = {});
    ~RunningSite();
    RunningSite(RunningSite const&) = delete;
    RunningSite& operator=(RunningSite const&) = delete;
    RunningSite(RunningSite&&) = delete;
    RunningSite& operator=(RunningSite&&) = delete;

    [[nodiscard]] http::RawResponse get(std::string const& target,
                                        std::string const& fields = {}) const;
    [[nodiscard]] nlohmann::json json(std::string const& target) const;

    [[nodiscard]] std::uint16_t port() const noexcept { return server_->port(); }
    [[nodiscard]] api::Site const& site() const noexcept { return *site_; }
    /// Publishes what the database has and `more` members in Ambert.
    void publish(std::string const& version, std::uint64_t more);

private:
    [[nodiscard]] std::shared_ptr<api::Edition const> edition_of(std::string const& version,
                                                                 std::uint64_t more);
    [[nodiscard]] std::shared_ptr<community::Directory const> directory_now();

    TemporaryFolder folder_{};
    std::shared_ptr<geodata::Gazetteer const> gazetteer_;
    geodata::Suggestions suggestions_;
    std::optional<store::Readers> readers_{};
    std::optional<store::Rosters> rosters_{};
    std::optional<Published<api::Edition>> edition_{};
    std::optional<Published<community::Directory>> directory_{};
    http::Assets page_;
    community::BaseTiles base_tiles_;
    community::Views views_{8 * 1024 * 1024};
    coverage::Coverages coverages_{8 * 1024 * 1024};
    api::AnswerCache answers_;
    std::optional<api::Site> site_{};
    api::Router router_{};
    std::optional<http::Server> server_{};
    std::thread thread_{};
};

/// One server for all tests of the program that change nothing in it.
[[nodiscard]] RunningSite const& running_site();

}  // namespace epingle::tests
