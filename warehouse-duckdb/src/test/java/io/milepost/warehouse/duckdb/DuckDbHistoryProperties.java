package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.contract.LoadHistoryContract;

/** DuckDB agrees with the reference on any history of loads. */
class DuckDbHistoryProperties extends LoadHistoryContract {
  DuckDbHistoryProperties() {
    super(DuckDbWarehouseTest::open);
  }
}
