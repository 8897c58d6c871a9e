#include "geodata/sources/feature_file.hpp"
#include "src/base/error.hpp"
#include "src/base/owned.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <string>
#include <string_view>
#include <variant>
#include <xlsxwriter.h>

namespace epingle::sources {

namespace {

constexpr std::size_t most_title_bytes = 25;     // of 31 characters, with room for a number
constexpr std::size_t most_cell_bytes = 32'000;  // a cell holds 32,767 characters

[[noreturn]] void fail(std::string const& why) {
    throw Error{ErrorKind::unavailable, "le classeur n’a pas pu être écrit : " + why + '.'};
}

void require(lxw_error code) {
    if (code != LXW_NO_ERROR) {
        fail(errno != 0 ? system_reason(errno) : lxw_strerror(code));
    }
}

/// A text of at most so many bytes, cut between two characters.
std::string cut(std::string_view text, std::size_t most) {
    auto end = std::min(text.size(), most);
    while (end < text.size() && end > 0 &&
           (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string{text.substr(0, end)};
}

/// A sheet's name holds none of these.
std::string sheet_title(std::string_view title) {
    auto name = cut(title, most_title_bytes);
    std::replace_if(
        name.begin(), name.end(),
        [](char character) {
            return std::string_view{"[]:*?/\\'"}.find(character) != std::string_view::npos;
        },
        ' ');
    return name;
}

double width_of(Field const& field) noexcept {
    constexpr double of_text = 26;
    constexpr double of_code = 12;
    double const wanted = field.type == FieldType::text ? of_text : of_code;
    return std::max(wanted, static_cast<double>(field.label.size()) + 2);
}

/// libxlsxwriter frees a workbook as it closes it; one that is given up has temporary files open.
void give_up(lxw_workbook* workbook) noexcept {
    lxw_worksheet* sheet = nullptr;
    STAILQ_FOREACH(sheet, workbook->worksheets, list_pointers) {
        if (sheet->optimize_tmpfile != nullptr) {
            std::fclose(sheet->optimize_tmpfile);
        }
    }
    lxw_workbook_free(workbook);
}

class WorkbookFeatureFile final : public FeatureFile {
public:
    explicit WorkbookFeatureFile(FeatureFileDescription description)
        : description_{std::move(description)} {
        auto folder = description_.path.parent_path().string();
        lxw_workbook_options options{
            .constant_memory = LXW_TRUE, .tmpdir = folder.data(), .use_zip64 = LXW_TRUE};
        errno = 0;
        workbook_.reset(workbook_new_opt(description_.path.c_str(), &options));
        if (workbook_ == nullptr) {
            fail(errno != 0 ? system_reason(errno) : "mémoire insuffisante");
        }
        auto title = description_.title;
        lxw_doc_properties properties{};
        properties.title = title.data();
        require(workbook_set_properties(workbook_.get(), &properties));
        header_ = workbook_add_format(workbook_.get());
        format_set_bold(header_);
        code_ = workbook_add_format(workbook_.get());
        format_set_num_format(code_, "@");
        begin_sheet();
        write_about();
    }

    void add(std::span<Feature const> features) override {
        for (Feature const& feature : features) {
            if (row_ == LXW_ROW_MAX) {
                end_sheet();
                begin_sheet();
            }
            write(feature);
        }
        require_written();
    }

    void finish() override {
        end_sheet();
        require_written();
        errno = 0;
        require(workbook_close(workbook_.release()));
    }

private:
    void begin_sheet() {
        ++sheets_;
        auto const name = sheet_title(description_.title) +
                          (sheets_ > 1 ? " (" + std::to_string(sheets_) + ")" : "");
        sheet_ = workbook_add_worksheet(workbook_.get(), name.c_str());
        if (sheet_ == nullptr) {
            fail("feuille « " + name + " » refusée");
        }
        row_ = 0;
        lxw_col_t column = 0;
        for (Field const& field : description_.fields) {
            require(worksheet_set_column(sheet_, column, column, width_of(field),
                                         field.type == FieldType::code ? code_ : nullptr));
            require(worksheet_write_string(sheet_, row_, column, field.label.c_str(), header_));
            ++column;
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        // A code is meant to be a text: no green corner in each of its cells.
        require(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
        ++row_;
    }

    void end_sheet() {
        require(worksheet_autofilter(sheet_, 0, 0, row_ - 1,
                                     static_cast<lxw_col_t>(description_.fields.size() - 1)));
    }

    void write(Feature const& feature) {
        lxw_col_t column = 0;
        for (auto const& value : feature.values) {
            if (auto const* const text = std::get_if<std::string>(&value)) {
                write_text(column, *text);
            } else if (auto const* const whole = std::get_if<std::int64_t>(&value)) {
                require(worksheet_write_number(sheet_, row_, column, static_cast<double>(*whole),
                                               nullptr));
            } else if (auto const* const real = std::get_if<double>(&value)) {
                require(worksheet_write_number(sheet_, row_, column, *real, nullptr));
            }
            ++column;
        }
        ++row_;
    }

    void write_text(lxw_col_t column, std::string const& text) {
        if (!text.empty()) {
            bool const is_code = description_.fields[column].type == FieldType::code;
            require(worksheet_write_string(
                sheet_, row_, column,
                text.size() <= most_cell_bytes ? text.c_str() : cut(text, most_cell_bytes).c_str(),
                is_code ? code_ : nullptr));
        }
    }

    void write_about() {
        constexpr double label_width = 22;
        constexpr double text_width = 110;
        auto* const sheet = workbook_add_worksheet(workbook_.get(), "À propos");
        if (sheet == nullptr) {
            fail("feuille « À propos » refusée");
        }
        require(worksheet_set_column(sheet, 0, 0, label_width, nullptr));
        require(worksheet_set_column(sheet, 1, 1, text_width, nullptr));
        lxw_row_t row = 0;
        for (auto const& [label, text] : description_.about) {
            require(worksheet_write_string(sheet, row, 0, label.c_str(), header_));
            require(worksheet_write_string(sheet, row, 1, text.c_str(), nullptr));
            ++row;
        }
    }

    /// The library does not look whether the rows, in its temporary file, were written at all.
    void require_written() {
        errno = 0;
        if (std::fflush(sheet_->optimize_tmpfile) != 0 ||
            std::ferror(sheet_->optimize_tmpfile) != 0) {
            fail(system_reason(errno != 0 ? errno : ENOSPC));
        }
    }

    FeatureFileDescription description_;
    Owned<lxw_workbook, give_up> workbook_{};
    lxw_worksheet* sheet_{};
    lxw_format* header_{};
    lxw_format* code_{};
    lxw_row_t row_{0};  ///< the next
    unsigned sheets_{0};
};

}  // namespace

std::unique_ptr<FeatureFile> create_workbook(FeatureFileDescription description) {
    return std::make_unique<WorkbookFeatureFile>(std::move(description));
}

}  // namespace epingle::sources
