#include "src/exporting/file_source.hpp"

#include "src/base/error.hpp"
#include "src/exporting/turns.hpp"
#include "tests/exporting/table_of_rows.hpp"
#include "tests/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace epingle;
using namespace epingle::exporting;
using tests::TableOfRows;
using tests::TemporaryFolder;

namespace {

/// A file of the first values, one a line; fails at the row « échec ».
class TextFile final : public sources::FeatureFile {
public:
    explicit TextFile(std::filesystem::path const& path) : out_{path} {}
    void add(std::span<sources::Feature const> features) override {
        for (auto const& feature : features) {
            auto const& text = std::get<std::string>(feature.values.front());
            if (text == "échec") {
                throw Error{ErrorKind::unavailable, "disque plein"};
            }
            out_ << text << '\n';
        }
    }
    void finish() override { out_.close(); }

private:
    std::ofstream out_;
};

std::unique_ptr<Table> table_of(std::vector<std::string> const& texts) {
    Rows rows;
    for (auto const& text : texts) {
        rows.push_back({.values = {text}});
    }
    return std::make_unique<TableOfRows>(std::vector<sources::Field>{{"a", "a"}}, std::move(rows));
}

/// What has a temporary folder of its own for a test, to see what is left in it.
class OwnTemporary {
public:
    OwnTemporary() : folder_{(own_ / "t").string()} {
        std::filesystem::create_directory(folder_);
        setenv("TMPDIR", folder_.c_str(), 1);
    }
    ~OwnTemporary() { unsetenv("TMPDIR"); }
    OwnTemporary(OwnTemporary const&) = delete;
    OwnTemporary& operator=(OwnTemporary const&) = delete;
    OwnTemporary(OwnTemporary&&) = delete;
    OwnTemporary& operator=(OwnTemporary&&) = delete;

    [[nodiscard]] bool is_empty() const { return std::filesystem::is_empty(folder_); }
    [[nodiscard]] std::string const& path() const { return folder_; }

private:
    TemporaryFolder own_;
    std::string folder_;
};

FileSource source_of(std::vector<std::string> const& texts, std::shared_ptr<void> while_made = {},
                     std::shared_ptr<void> while_sent = {}) {
    return {table_of(texts), [](auto const& path) { return std::make_unique<TextFile>(path); },
            std::move(while_made), std::move(while_sent)};
}

}  // namespace

TEST_SUITE("file source") {
    TEST_CASE("nothing is made before it is asked for, and nothing is left once it is read") {
        OwnTemporary const temporary;
        auto source = source_of({"a", "b"});
        CHECK(temporary.is_empty());
        CHECK(source.next() == "");
        CHECK_FALSE(temporary.is_empty());
        auto const folder = std::filesystem::directory_iterator {
            temporary.path()
            } -> status();
        CHECK((folder.permissions() & std::filesystem::perms::all) ==
              std::filesystem::perms::owner_all);
        std::string all;
        while (auto const piece = source.next()) {
            CHECK((piece->empty() || temporary.is_empty()));
            all += *piece;
        }
        CHECK(all == "a\nb\n");
    }

    TEST_CASE("one that is given up, or that fails, leaves nothing either") {
        OwnTemporary const temporary;
        {
            auto source = source_of({"a", "b"});
            (void)source.next();
            (void)source.next();
            CHECK_FALSE(temporary.is_empty());
        }
        CHECK(temporary.is_empty());
        {
            auto failing = source_of({"a", "échec"});
            CHECK_THROWS_WITH_AS(tests::all_of(failing), "disque plein", Error);
        }
        CHECK(temporary.is_empty());
    }

    TEST_CASE("a temporary folder that is not there is said") {
        setenv("TMPDIR", "/nulle/part", 1);
        auto source = source_of({"a"});
        CHECK_THROWS_WITH_AS((void)source.next(), doctest::Contains("TMPDIR"), Error);
        unsetenv("TMPDIR");
    }

    TEST_CASE("turns are let go when the file is made, and when it is sent") {
        OwnTemporary const temporary;
        Turns const making{1};
        Turns const sending{1};
        {
            auto source = source_of({"a"}, making.take(), sending.take());
            CHECK(making.take() == nullptr);
            while (source.next() == "") {
            }
            CHECK(making.take() != nullptr);
            CHECK(sending.take() == nullptr);
        }
        CHECK(sending.take() != nullptr);
    }
}
