package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.duckdb.tables.LoadTables.Brought;
import io.milepost.warehouse.duckdb.tables.StagedTable.Winner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** Puts the staged rows of a load into the tables of its dataset, within its transaction. */
final class TableInsert {
  private final DuckDBConnection connection;
  private final TableDataset declared;
  private final TableDataset dataset;
  private final StagedRows staged;
  private final boolean anew;
  private final LoadMode mode;

  /**
   * @param anew whether the tables are to hold just the staged rows
   */
  TableInsert(DuckDBConnection connection, TableDataset declared, StagedRows staged, boolean anew) {
    this.connection = connection;
    this.declared = declared;
    this.dataset = staged.layout().dataset();
    this.staged = staged;
    this.anew = anew;
    this.mode = anew ? LoadMode.REPLACE : dataset.mode();
  }

  /** Makes or changes the tables, and stores the rows; says what became of them, by table. */
  List<Brought> store(long loadId, boolean allowDuplicates) throws SQLException {
    new Relations(connection).claim(dataset);
    FieldHistory history = new FieldHistory(connection);
    history.requireUpToDate(declared, dataset);
    history.remember(declared, dataset, loadId);
    List<Brought> brought = new ArrayList<>();
    for (int i = 0; i < dataset.tables().size(); i++) {
      brought.add(store(i, loadId, allowDuplicates));
    }
    LoadTables loads = new LoadTables(connection);
    for (Brought table : brought) {
      loads.note(loadId, table, anew);
    }
    return brought;
  }

  private Brought store(int number, long loadId, boolean allowDuplicates) throws SQLException {
    DatasetTable table = dataset.tables().get(number);
    StoredTable stored = new StoredTable(connection, table.name());
    if (mode != LoadMode.REPLACE) {
      if (stored.isView()) {
        new Generations(connection, table.name()).makeTable();
      }
      stored.shape(dataset.name(), table);
    }
    StagedTable rows = staged(number, stored);
    long loaded =
        switch (mode) {
          case APPEND -> new Appending(connection, stored, rows).store(loadId, allowDuplicates);
          case UPSERT -> new Upserting(connection, stored, rows).store(loadId);
          case REPLACE ->
              new Replacing(connection, rows).store(loadId, winner(table, allowDuplicates), staged);
        };
    return new Brought(table.name(), mode, rows.count(), loaded);
  }

  /** Which of the rows with the same key a table keeps that is replaced; empty for all. */
  private Optional<Winner> winner(DatasetTable table, boolean allowDuplicates) {
    boolean replaced = dataset.mode() == LoadMode.REPLACE;
    if (allowDuplicates || replaced && table.key().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(dataset.mode() == LoadMode.APPEND ? Winner.FIRST : Winner.LAST);
  }

  /** Without a key all columns of the table tell rows apart, those that the source has not, too. */
  private StagedTable staged(int number, StoredTable stored) throws SQLException {
    DatasetTable table = dataset.tables().get(number);
    String rows = staged.query(number);
    List<String> fields = table.fields().stream().map(field -> field.name()).toList();
    Collection<String> columns = fields;
    if (mode != LoadMode.REPLACE) {
      columns = stored.columns().keySet();
      rows = stored.widened(rows, fields);
    }
    return new StagedTable(connection, table, rows, table.key().isEmpty() ? columns : table.key());
  }
}
