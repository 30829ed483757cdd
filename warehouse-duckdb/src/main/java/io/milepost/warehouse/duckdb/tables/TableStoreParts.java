package io.milepost.warehouse.duckdb.tables;

import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.duckdb.store.DuckDb;
import java.time.Clock;

/**
 * What loads of tables work with.
 *
 * @param ledger is told of the steps as they start and end
 * @param threads how many read at once
 */
public record TableStoreParts(DuckDb database, Ledger ledger, Clock clock, int threads) {}
