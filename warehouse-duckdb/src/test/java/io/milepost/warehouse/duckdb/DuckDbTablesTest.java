package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.contract.TableAppendContract;
import io.milepost.warehouse.contract.TableChangeContract;
import io.milepost.warehouse.contract.TableCheckContract;
import io.milepost.warehouse.contract.TableDriftContract;
import io.milepost.warehouse.contract.TableKeysContract;
import io.milepost.warehouse.contract.TableNamesContract;
import io.milepost.warehouse.contract.TableReadersContract;
import io.milepost.warehouse.contract.TableReplaceContract;
import io.milepost.warehouse.contract.TableTurnsContract;
import io.milepost.warehouse.contract.TableTypesContract;
import io.milepost.warehouse.contract.TableUpsertContract;
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
  class Upserts extends TableUpsertContract {
    Upserts() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Replaces extends TableReplaceContract {
    Replaces() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Changes extends TableChangeContract {
    Changes() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Types extends TableTypesContract {
    Types() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Drifts extends TableDriftContract {
    Drifts() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Keys extends TableKeysContract {
    Keys() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Checks extends TableCheckContract {
    Checks() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Readers extends TableReadersContract {
    Readers() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Turns extends TableTurnsContract {
    Turns() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Names extends TableNamesContract {
    Names() {
      super(DuckDbWarehouseTest::open);
    }
  }
}
