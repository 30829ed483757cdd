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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    if (mode == LoadMode.REPLACE) {
      List<String> fields = table.fields().stream().map(field -> field.name()).toList();
      StagedTable rows = staged(table, staged.query(number), fields);
      long brought = rows.count();
      Replacing replacing = new Replacing(connection, rows);
      long loaded = replacing.store(loadId, winner(table, allowDuplicates), staged);
      return new Brought(table.name(), mode, brought, loaded, table.key());
    }
    return add(number, loadId, allowDuplicates);
  }

  private Brought add(int number, long loadId, boolean allowDuplicates) throws SQLException {
    DatasetTable table = dataset.tables().get(number);
    StoredTable stored = new StoredTable(connection, table.name());
    if (stored.isView()) {
      new Generations(connection, table.name()).makeTable();
    }
    Map<String, String> columns =
        stored.shape(dataset.name(), declared.tables().get(number), table);
    List<String> fields = table.fields().stream().map(field -> field.name()).toList();
    String query = StoredTable.widened(staged.query(number), columns, fields);
    StagedTable rows = staged(table, query, columns.keySet());
    long brought = rows.count();
    long loaded = brought == 0 ? 0 : add(stored, columns.keySet(), rows, loadId, allowDuplicates);
    return new Brought(table.name(), mode, brought, loaded, table.key());
  }

  private long add(
      StoredTable stored,
      Set<String> columns,
      StagedTable rows,
      long loadId,
      boolean allowDuplicates)
      throws SQLException {
    return mode == LoadMode.APPEND
        ? new Appending(connection, stored, columns, rows).store(loadId, allowDuplicates)
        : new Upserting(connection, stored, columns, rows).store(loadId);
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
  private StagedTable staged(DatasetTable table, String rows, Collection<String> columns) {
    Collection<String> key = table.key().isEmpty() ? columns : table.key();
    return new StagedTable(connection, table, staged.reference(), rows, key);
  }
}
