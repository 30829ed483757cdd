package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.contract.TableHistoryContract;

/** DuckDB agrees with the reference on any history of loads of a table. */
class DuckDbTableProperties extends TableHistoryContract {
  DuckDbTableProperties() {
    super(DuckDbWarehouseTest::open);
  }
}
