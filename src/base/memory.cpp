#include "src/base/memory.hpp"

#include <cstdlib>  // defines __GLIBC__, where it is so

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace epingle {

void give_memory_back() noexcept {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace epingle
