package io.milepost.warehouse.duckdb;

import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.contract.CellContract;
import io.milepost.warehouse.contract.EventLogContract;
import io.milepost.warehouse.contract.LedgerContract;
import io.milepost.warehouse.contract.LedgerRejectionsContract;
import io.milepost.warehouse.contract.LedgerStepsContract;
import io.milepost.warehouse.contract.LoadContract;
import io.milepost.warehouse.contract.LongitudeRoutes;
import io.milepost.warehouse.contract.QueryContract;
import io.milepost.warehouse.contract.QueueContract;
import io.milepost.warehouse.contract.ReportContract;
import io.milepost.warehouse.contract.RouteContract;
import io.milepost.warehouse.contract.SavedAreasContract;
import io.milepost.warehouse.contract.SideBySideContract;
import io.milepost.warehouse.contract.UndoContract;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** DuckDB keeps the contract of engines. */
class DuckDbWarehouseTest {
  static Warehouse open(Path directory, Clock clock) {
    return DuckDbWarehouse.open(
        DuckDbSettings.of(
            directory.resolve("warehouse.duckdb"),
            directory.resolve("areas"),
            directory.resolve("tmp")),
        new LongitudeRoutes(),
        clock,
        notice -> {});
  }

  @Nested
  class Loads extends LoadContract {
    Loads() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Undoing extends UndoContract {
    Undoing() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Ledgers extends LedgerContract {
    Ledgers() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class LedgerSteps extends LedgerStepsContract {
    LedgerSteps() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class LedgerRejections extends LedgerRejectionsContract {
    LedgerRejections() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Queues extends QueueContract {
    Queues() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Events extends EventLogContract {
    Events() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Areas extends SavedAreasContract {
    Areas() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Reports extends ReportContract {
    Reports() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Cells extends CellContract {
    Cells() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Queries extends QueryContract {
    Queries() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class Routes extends RouteContract {
    Routes() {
      super(DuckDbWarehouseTest::open);
    }
  }

  @Nested
  class SideBySide extends SideBySideContract {
    SideBySide() {
      super(DuckDbWarehouseTest::open);
    }
  }
}
