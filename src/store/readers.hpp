#pragma once

#include "src/store/reader.hpp"

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace epingle::store {

/// Read connections to one database, shared by threads: each takes one for as long as it needs.
class Readers {
public:
    /// A reader on loan: given back when destroyed. The `Readers` must outlive it.
    class Lease {
    public:
        Lease(Readers& home, std::unique_ptr<Reader> reader);
        ~Lease();
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;
        Lease(Lease&&) noexcept = default;
        Lease& operator=(Lease&&) = delete;

        [[nodiscard]] Reader const* operator->() const noexcept { return reader_.get(); }
        [[nodiscard]] Reader const& operator*() const noexcept { return *reader_; }

    private:
        Readers* home_;
        std::unique_ptr<Reader> reader_;
    };

    /// Opens the first connection at once, so that a missing or foreign file is known now: throws
    /// as `Reader` does. At most `most` connections are ever open.
    Readers(std::filesystem::path path, std::size_t most);

    /// Waits while all are on loan.
    [[nodiscard]] Lease lease();

private:
    void give_back(std::unique_ptr<Reader> reader);

    std::filesystem::path path_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Reader>> idle_;
    std::size_t can_open_;
};

}  // namespace epingle::store
