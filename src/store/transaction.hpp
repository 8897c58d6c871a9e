#pragma once

#include "src/store/database.hpp"

namespace epingle::store {

/// All or nothing: undone when destroyed before `commit`.
class Transaction {
public:
    /// A writer takes the lock at once (BEGIN IMMEDIATE), so it never fails half-way for lack of
    /// it; a reader sees one state until the end. The database must outlive it.
    Transaction(Database const& database, Access access);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    Transaction(Transaction&&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    void commit();

private:
    Database const& database_;
    bool open_{true};
};

}  // namespace epingle::store
