#pragma once

namespace epingle {

/// Gives the system back what was freed and is kept for later allocations: worth its milliseconds
/// after large work that is not soon done again. Does nothing where the allocator cannot.
void give_memory_back() noexcept;

}  // namespace epingle
