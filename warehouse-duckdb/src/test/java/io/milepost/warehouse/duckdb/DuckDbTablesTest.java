package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.contract.TableAppendContract;
import io.milepost.warehouse.contract.TableReplaceContract;
import org.junit.jupiter.api.Nested;

/** DuckDB keeps the contract of tables of datasets. */
class DuckDbTablesTest {
  @Nested
  class Appends extends TableAppendContract {
    Appends() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Replaces extends TableReplaceContract {
    Replaces() {
      super(DuckDbWarehouseTest::open);
    }
  }
}
