#include "geodata/sources/workbook.hpp"

#include "geodata/sources/text_encoding.hpp"
#include "src/base/error.hpp"
#include "src/base/owned.hpp"
#include "src/base/text.hpp"

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <string_view>
#include <utility>

namespace epingle::sources {

namespace {

struct Kind {
    char const* driver{};
    std::string_view extension{};
    std::string_view name{};  ///< with its article
};

/// In the order of the enumerators.
constexpr std::array kinds{Kind{"XLSX", ".xlsx", "ce classeur XLSX"},
                           Kind{"ODS", ".ods", "ce classeur ODS"},
                           Kind{"GeoJSON", ".geojson", "ce fichier GeoJSON"}};

Kind const& kind_of(WorkbookKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

/// While it lives, GDAL says its mistakes to it, and reads every cell as text: « 01004 » stays.
class GdalCalls {
public:
    GdalCalls() {
        for (auto const& [option, value] : options) {
            CPLSetThreadLocalConfigOption(option, value);
        }
        CPLPushErrorHandlerEx(&GdalCalls::hear, this);
    }
    ~GdalCalls() {
        CPLPopErrorHandler();
        for (auto const& [option, value] : options) {
            CPLSetThreadLocalConfigOption(option, nullptr);
        }
    }
    GdalCalls(GdalCalls const&) = delete;
    GdalCalls& operator=(GdalCalls const&) = delete;
    GdalCalls(GdalCalls&&) = delete;
    GdalCalls& operator=(GdalCalls&&) = delete;

    /// Throws Error{bad_input} when there was a mistake: what GDAL goes on with is not all.
    void check(WorkbookKind kind) const {
        if (!said_.empty()) {
            throw Error{ErrorKind::bad_input, std::string{kind_of(kind).name} +
                                                  " est abîmé, ou dépasse ce qu’Épingle lit (" +
                                                  said_ +
                                                  ") ; enregistrez-le à nouveau, ou en CSV"};
        }
    }

private:
    static void CPL_STDCALL hear(CPLErr severity, CPLErrorNum, char const* text) {
        auto& calls = *static_cast<GdalCalls*>(CPLGetErrorHandlerUserData());
        // LibreOffice fills a sheet up to its last row with one blank row, repeated.
        bool const is_end_of_sheet =
            std::string_view{text}.find("number-rows-repeated") != std::string_view::npos;
        if (severity >= CE_Failure && !is_end_of_sheet && calls.said_.empty()) {
            calls.said_ = text;
        }
    }

    static constexpr std::array<std::pair<char const*, char const*>, 4> options{
        {{"OGR_XLSX_HEADERS", "DISABLE"},
         {"OGR_XLSX_FIELD_TYPES", "STRING"},
         {"OGR_ODS_HEADERS", "DISABLE"},
         {"OGR_ODS_FIELD_TYPES", "STRING"}}};

    std::string said_{};
};

/// Bytes that GDAL sees as a file.
class MemoryFile {
public:
    MemoryFile(std::string bytes, std::string_view extension) : bytes_{std::move(bytes)} {
        static std::atomic<std::uint64_t> made{0};
        name_ = "/vsimem/epingle-" + std::to_string(++made) + std::string{extension};
        // GDAL reads them, and leaves them to us.
        auto* const data = reinterpret_cast<GByte*>(bytes_.data());
        VSIFCloseL(VSIFileFromMemBuffer(name_.c_str(), data, bytes_.size(), FALSE));
    }
    ~MemoryFile() { VSIUnlink(name_.c_str()); }
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;
    MemoryFile(MemoryFile&&) = delete;
    MemoryFile& operator=(MemoryFile&&) = delete;

    [[nodiscard]] std::string const& name() const noexcept { return name_; }
    [[nodiscard]] std::uint64_t size() const noexcept { return bytes_.size(); }

private:
    std::string bytes_;
    std::string name_;
};

using Dataset = Owned<void, GDALClose>;
using Feature = Owned<void, OGR_F_Destroy>;

Dataset open_dataset(MemoryFile const& file, WorkbookKind kind) {
    static bool const registered = [] {
        GDALAllRegister();
        return true;
    }();
    static_cast<void>(registered);
    std::array<char const*, 2> const drivers{kind_of(kind).driver, nullptr};
    return Dataset{GDALOpenEx(file.name().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                              drivers.data(), nullptr, nullptr)};
}

/// A whole number that a program wrote as « 63600.0 ».
void drop_point_zero(std::string& cell) {
    auto const point = cell.find('.');
    bool const is_whole =
        point != std::string::npos && point > 0 && cell.find_first_not_of("0123456789") == point &&
        cell.find_first_not_of('0', point + 1) == std::string::npos && point + 1 < cell.size();
    if (is_whole) {
        cell.resize(point);
    }
}

/// The features of a layer, one record each.
class FeatureReader : public RecordReader {
public:
    FeatureReader(OGRLayerH layer, WorkbookKind kind, std::uint64_t file_bytes)
        : layer_{layer}, kind_{kind}, file_bytes_{file_bytes} {
        GdalCalls const calls;
        OGR_L_ResetReading(layer_);
        count_ =
            static_cast<std::uint64_t>(std::max<GIntBig>(OGR_L_GetFeatureCount(layer_, TRUE), 1));
        calls.check(kind_);
    }

    [[nodiscard]] std::uint64_t position() const noexcept override {
        return file_bytes_ / count_ * std::min(read_, count_);
    }
    [[nodiscard]] std::vector<std::string> remarks() const override { return {}; }

protected:
    /// Null at the end.
    [[nodiscard]] Feature next_feature() {
        GdalCalls const calls;
        Feature feature{OGR_L_GetNextFeature(layer_)};
        calls.check(kind_);
        read_ += feature ? 1U : 0U;
        return feature;
    }

    [[nodiscard]] OGRFeatureDefnH definition() const { return OGR_L_GetLayerDefn(layer_); }
    [[nodiscard]] std::uint64_t read() const noexcept { return read_; }

    /// The feature's fields, from that cell on.
    static void read_fields(OGRFeatureH feature, std::size_t first, Record& record) {
        auto const fields = static_cast<std::size_t>(OGR_F_GetFieldCount(feature));
        record.cells.resize(first + fields);
        for (std::size_t i = 0; i < fields; ++i) {
            auto& cell = record.cells[first + i];
            auto const field = static_cast<int>(i);
            cell = OGR_F_IsFieldSetAndNotNull(feature, field) != 0
                       ? OGR_F_GetFieldAsString(feature, field)
                       : "";
            mend(cell, record);
        }
    }

private:
    static void mend(std::string& cell, Record& record) {
        drop_point_zero(cell);
        if (!is_valid_utf8(cell)) {
            cell = utf8_of(Legacy::windows_1252, cell);
        }
        if (cell.size() > cell_bytes) {
            record.fault = RecordFault::oversized_cell;
            cell.clear();
        }
    }

    OGRLayerH layer_;
    WorkbookKind kind_;
    std::uint64_t file_bytes_;
    std::uint64_t count_{1};
    std::uint64_t read_{0};
};

/// A sheet of a spreadsheet: GDAL numbers its rows as the spreadsheet does.
class SheetReader final : public FeatureReader {
public:
    using FeatureReader::FeatureReader;

    bool next(Record& record) override {
        auto const feature = next_feature();
        if (!feature) {
            return false;
        }
        record.row = static_cast<std::uint64_t>(OGR_F_GetFID(feature.get()));
        record.fault = RecordFault::none;
        read_fields(feature.get(), 0, record);
        return true;
    }
};

class GeoJsonReader final : public FeatureReader {
public:
    GeoJsonReader(OGRLayerH layer, std::uint64_t file_bytes)
        : FeatureReader{layer, WorkbookKind::geojson, file_bytes},
          is_wgs84_{is_wgs84(OGR_L_GetSpatialRef(layer))} {}

    bool next(Record& record) override {
        record.fault = RecordFault::none;
        if (!std::exchange(has_header_, true)) {
            read_header(record);
            return true;
        }
        auto const feature = next_feature();
        if (!feature) {
            return false;
        }
        record.row = read();
        read_fields(feature.get(), position_cells, record);
        read_position(OGR_F_GetGeometryRef(feature.get()), record);
        return true;
    }

    [[nodiscard]] std::vector<std::string> remarks() const override {
        std::vector<std::string> remarks;
        if (other_shapes_ > 0) {
            remarks.push_back(
                counted(other_shapes_, "entité n’est pas un point : sa forme n’est pas lue.",
                        "entités ne sont pas des points : leur forme n’est pas lue."));
        }
        if (!is_wgs84_) {
            remarks.emplace_back(
                "Les positions ne sont pas en degrés WGS84, comme GeoJSON (RFC 7946) le demande : "
                "elles ne sont pas lues.");
        }
        return remarks;
    }

private:
    static constexpr std::size_t position_cells = 2;

    static bool is_wgs84(OGRSpatialReferenceH reference) {
        auto const* const code =
            reference == nullptr ? "4326" : OSRGetAuthorityCode(reference, nullptr);
        constexpr std::array<std::string_view, 3> same{"4326", "4979", "CRS84"};  // with heights
        return code != nullptr && std::find(same.begin(), same.end(), code) != same.end();
    }

    void read_header(Record& record) const {
        auto const fields = OGR_FD_GetFieldCount(definition());
        record.row = 0;
        record.cells = {"longitude", "latitude"};
        for (int i = 0; i < fields; ++i) {
            record.cells.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition(), i)));
        }
    }

    void read_position(OGRGeometryH shape, Record& record) {
        auto& longitude = record.cells[0];
        auto& latitude = record.cells[1];
        longitude.clear();
        latitude.clear();
        if (shape == nullptr || OGR_G_IsEmpty(shape) != 0) {
            return;
        }
        if (OGR_GT_Flatten(OGR_G_GetGeometryType(shape)) != wkbPoint) {
            ++other_shapes_;
        } else if (is_wgs84_) {
            longitude = std::to_string(OGR_G_GetX(shape, 0));
            latitude = std::to_string(OGR_G_GetY(shape, 0));
        }
    }

    bool is_wgs84_;
    bool has_header_{false};
    std::uint64_t other_shapes_{0};
};

class GdalWorkbook final : public Workbook {
public:
    GdalWorkbook(std::string bytes, WorkbookKind kind)
        : kind_{kind}, file_{std::move(bytes), kind_of(kind).extension} {
        GdalCalls const calls;
        dataset_ = open_dataset(file_, kind);
        calls.check(kind);
        if (!dataset_) {
            throw Error{ErrorKind::bad_input,
                        std::string{kind_of(kind).name} +
                            " ne se laisse pas lire ; enregistrez-le à nouveau, ou en CSV"};
        }
        for (int i = 0; i < GDALDatasetGetLayerCount(dataset_.get()); ++i) {
            sheets_.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(dataset_.get(), i)));
        }
        calls.check(kind);
    }

    [[nodiscard]] std::vector<std::string> const& sheets() const noexcept override {
        return sheets_;
    }
    [[nodiscard]] std::unique_ptr<RecordReader> read(std::size_t sheet) override {
        auto* const layer = GDALDatasetGetLayer(dataset_.get(), static_cast<int>(sheet));
        if (kind_ == WorkbookKind::geojson) {
            return std::make_unique<GeoJsonReader>(layer, file_.size());
        }
        return std::make_unique<SheetReader>(layer, kind_, file_.size());
    }

private:
    WorkbookKind kind_;
    MemoryFile file_;
    Dataset dataset_{};  ///< after, so closed before, its file
    std::vector<std::string> sheets_{};
};

}  // namespace

std::unique_ptr<Workbook> open_workbook(std::string bytes, WorkbookKind kind) {
    return std::make_unique<GdalWorkbook>(std::move(bytes), kind);
}

}  // namespace epingle::sources
