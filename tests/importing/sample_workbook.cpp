#include "tests/importing/sample_workbook.hpp"

#include <gdal.h>
#include <ogr_api.h>

#include <cpl_vsi.h>
#include <libdeflate.h>
#include <stdexcept>

namespace epingle::tests {

namespace {

void append(std::string& bytes, std::uint32_t number, int length) {
    for (int i = 0; i < length; ++i) {
        bytes.push_back(static_cast<char>(number >> (8 * i)));
    }
}

std::uint32_t size_of(std::string const& text) {
    return static_cast<std::uint32_t>(text.size());
}

/// What a local header and an entry of the directory have in common.
void append_common(std::string& bytes, std::string const& name, std::string const& content,
                   std::uint32_t claimed) {
    append(bytes, 0, 2);  // flags
    append(bytes, 0, 2);  // stored
    append(bytes, 0, 4);  // time
    append(bytes, libdeflate_crc32(0, content.data(), content.size()), 4);
    append(bytes, size_of(content), 4);
    append(bytes, claimed == 0 ? size_of(content) : claimed, 4);
    append(bytes, size_of(name), 2);
    append(bytes, 0, 2);
}

std::string escaped(std::string const& text) {
    std::string out;
    for (char const character : text) {
        out += character == '&' ? "&amp;" : std::string{character};
    }
    return out;
}

constexpr auto xml = R"(<?xml version="1.0" encoding="UTF-8"?>)";

}  // namespace

std::string zip_of(Parts const& parts, std::uint32_t claimed_bytes) {
    std::string bytes;
    std::string directory;
    for (auto const& [name, content] : parts) {
        auto const offset = size_of(bytes);
        bytes += "PK\x03\x04";
        append(bytes, 20, 2);
        append_common(bytes, name, content, claimed_bytes);
        bytes += name + content;
        directory += "PK\x01\x02";
        append(directory, 20, 2);
        append(directory, 20, 2);
        append_common(directory, name, content, claimed_bytes);
        append(directory, 0, 2);  // no comment
        append(directory, 0, 4);
        append(directory, 0, 4);
        append(directory, offset, 4);
        directory += name;
    }
    auto const begin = size_of(bytes);
    auto const count = static_cast<std::uint32_t>(parts.size());
    bytes += directory + "PK\x05\x06";
    append(bytes, 0, 4);
    append(bytes, count, 2);
    append(bytes, count, 2);
    append(bytes, size_of(directory), 4);
    append(bytes, begin, 4);
    append(bytes, 0, 2);
    return bytes;
}

std::string xlsx_of(Sheets const& sheets) {
    std::string const office{"http://schemas.openxmlformats.org/"};
    std::string const relations = office + "officeDocument/2006/relationships";
    std::string list;
    std::string targets =
        R"(<Relationship Id="s" Type=")" + relations + R"(/styles" Target="styles.xml"/>)";
    Parts parts;
    for (auto const& [name, rows] : sheets) {
        auto const number = std::to_string(parts.size() + 1);
        list += "<sheet name=\"" + escaped(name) + "\" sheetId=\"" + number + "\" r:id=\"r" +
                number + "\"/>";
        targets += "<Relationship Id=\"r" + number + "\" Type=\"" + relations +
                   "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        parts.emplace_back("xl/worksheets/sheet" + number + ".xml",
                           xml + std::string{"<worksheet xmlns=\""} + office +
                               "spreadsheetml/2006/main\"><sheetData>" + rows +
                               "</sheetData></worksheet>");
    }
    parts.emplace_back("xl/workbook.xml", xml + std::string{"<workbook xmlns=\""} + office +
                                              "spreadsheetml/2006/main\" xmlns:r=\"" + relations +
                                              "\"><sheets>" + list + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels", xml + std::string{"<Relationships xmlns=\""} +
                                                         office + "package/2006/relationships\">" +
                                                         targets + "</Relationships>");
    parts.emplace_back("xl/styles.xml", xml + std::string{"<styleSheet xmlns=\""} + office +
                                            "spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf "
                                            "numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
                                            "</styleSheet>");
    std::string const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    parts.emplace_back("[Content_Types].xml",
                       xml + std::string{"<Types xmlns=\""} + office +
                           "package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" "
                           "ContentType=\"" +
                           type +
                           "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
                           "ContentType=\"" +
                           type + "worksheet+xml\"/></Types>");
    return zip_of(parts);
}

std::string ods_of(Sheets const& sheets) {
    std::string const oasis{"urn:oasis:names:tc:opendocument:xmlns:"};
    std::string tables;
    for (auto const& [name, rows] : sheets) {
        tables += "<table:table table:name=\"" + escaped(name) + "\">" + rows + "</table:table>";
    }
    return zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml", xml + std::string{"<office:document-content xmlns:office=\""} + oasis +
                             "office:1.0\" xmlns:table=\"" + oasis + "table:1.0\" xmlns:text=\"" +
                             oasis + "text:1.0\"><office:body><office:spreadsheet>" + tables +
                             "</office:spreadsheet></office:body></office:document-content>"}});
}

std::string written_by_gdal(std::string const& driver,
                            std::vector<std::pair<std::string, Rows>> const& sheets) {
    GDALAllRegister();
    std::string const path = "/vsimem/epingle-written." + driver;
    auto* const dataset = GDALCreate(GDALGetDriverByName(driver.c_str()), path.c_str(), 0, 0, 0,
                                     GDT_Unknown, nullptr);
    if (dataset == nullptr) {
        throw std::runtime_error{"GDAL cannot write " + driver};
    }
    for (auto const& [name, rows] : sheets) {
        auto* const layer =
            GDALDatasetCreateLayer(dataset, name.c_str(), nullptr, wkbNone, nullptr);
        for (auto const& title : rows.at(0)) {
            auto* const field = OGR_Fld_Create(title.c_str(), OFTString);
            OGR_L_CreateField(layer, field, TRUE);
            OGR_Fld_Destroy(field);
        }
        for (std::size_t row = 1; row < rows.size(); ++row) {
            auto* const feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
            for (std::size_t cell = 0; cell < rows[row].size(); ++cell) {
                OGR_F_SetFieldString(feature, static_cast<int>(cell), rows[row][cell].c_str());
            }
            bool const is_written = OGR_L_CreateFeature(layer, feature) == OGRERR_NONE;
            OGR_F_Destroy(feature);
            if (!is_written) {
                throw std::runtime_error{"GDAL cannot write a row"};
            }
        }
    }
    GDALClose(dataset);
    vsi_l_offset size = 0;
    auto const* const data = VSIGetMemFileBuffer(path.c_str(), &size, FALSE);
    std::string bytes(reinterpret_cast<char const*>(data), static_cast<std::size_t>(size));
    VSIUnlink(path.c_str());
    return bytes;
}

}  // namespace epingle::tests
