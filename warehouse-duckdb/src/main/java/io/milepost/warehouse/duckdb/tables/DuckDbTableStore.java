package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.warehouse.CheckResult;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.TableStore;
import java.util.List;

/** The tables of datasets in DuckDB. */
public final class DuckDbTableStore implements TableStore {
  private final TableStoreParts parts;

  /** The tables of a database that has just been opened. */
  public DuckDbTableStore(TableStoreParts parts) {
    this.parts = parts;
    parts.database().transact("clear up what was staged", StagedRows::dropLeft);
    parts.database().transact("bring tables up to date", StoredTable::renameOldColumns);
  }

  @Override
  public TableDataset evolved(TableDataset dataset) {
    return parts
        .database()
        .run(
            "read the fields of dataset " + dataset.name(),
            connection -> new FieldHistory(connection).evolved(dataset));
  }

  @Override
  public StagedLoad stage(TableDataset declared, TableSource source) {
    return TableLoad.read(parts, declared, source, false);
  }

  @Override
  public StagedLoad stageAnew(TableDataset declared, TableSource source) {
    return TableLoad.read(parts, declared, source, true);
  }

  @Override
  public List<CheckResult> checks(long loadId) {
    return parts
        .database()
        .run(
            "read the checks of load " + loadId,
            connection -> new CheckTable(connection).list(loadId));
  }
}
