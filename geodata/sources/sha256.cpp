#include "geodata/sources/sha256.hpp"

#include "src/base/error.hpp"

#include <array>
#include <openssl/evp.h>

namespace epingle::sources {

std::string sha256_of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
        throw Error{ErrorKind::internal, "le calcul d’une empreinte SHA-256 a échoué."};
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text.push_back(digits[digest[i] >> 4U]);
        text.push_back(digits[digest[i] & 15U]);
    }
    return text;
}

}  // namespace epingle::sources
