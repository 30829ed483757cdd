package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.model.DatasetView;
import io.milepost.model.TableDataset;
import io.milepost.model.UsageException;
import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.duckdb.store.Rows;
import io.milepost.warehouse.duckdb.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which dataset owns which tables and views, as part of a connection's transaction. */
record Relations(Connection connection) {
  private static final String TABLE = "table";
  private static final String VIEW = "view";

  /**
   * Gives a dataset its names, and drops the views that it no longer declares. Tables that it no
   * longer declares stay its own, with their rows.
   *
   * @throws UsageException when a name is another's
   */
  void claim(TableDataset dataset) throws SQLException {
    List<String> names = names(dataset);
    if (isClaimed(dataset)) {
      return;
    }
    for (String name : names) {
      requireFree(dataset.name(), name);
    }
    for (DatasetView view : dataset.views()) {
      requireNoTable(dataset.name(), view.name());
    }
    dropViews(dataset.name(), new HashSet<>(dataset.views().stream().map(v -> v.name()).toList()));
    for (String name : names) {
      Rows.update(connection, "DELETE FROM dataset_relation WHERE name = ?", name);
    }
    for (DatasetTable table : dataset.tables()) {
      Object[] key = table.key().toArray();
      insert(dataset.name(), table.name(), TABLE, key);
    }
    for (DatasetView view : dataset.views()) {
      insert(dataset.name(), view.name(), VIEW, new Object[0]);
    }
  }

  /** Whether the names are as the last load left them, so that there is nothing to change. */
  private boolean isClaimed(TableDataset dataset) throws SQLException {
    Map<String, List<String>> found = new HashMap<>();
    Rows.forEach(
        connection,
        "SELECT name, kind, key_columns FROM dataset_relation WHERE dataset = ?",
        row -> found.put(row.getString(1), kindAndKey(row)),
        dataset.name());
    Map<String, List<String>> declared = new HashMap<>();
    dataset.tables().forEach(table -> declared.put(table.name(), kindAndKey(TABLE, table.key())));
    dataset.views().forEach(view -> declared.put(view.name(), kindAndKey(VIEW, List.of())));
    // Tables that are no longer declared stay the dataset's own.
    found.entrySet().removeIf(entry -> isFormerTable(entry, declared));
    return found.equals(declared);
  }

  private static boolean isFormerTable(
      Map.Entry<String, List<String>> found, Map<String, List<String>> declared) {
    return found.getValue().get(0).equals(TABLE) && !declared.containsKey(found.getKey());
  }

  private static List<String> kindAndKey(ResultSet row) throws SQLException {
    Object[] key = (Object[]) row.getArray(3).getArray();
    return kindAndKey(row.getString(2), Stream.of(key).map(String.class::cast).toList());
  }

  private static List<String> kindAndKey(String kind, List<String> key) {
    List<String> all = new ArrayList<>(List.of(kind));
    all.addAll(key);
    return all;
  }

  private static List<String> names(TableDataset dataset) {
    List<String> names = new ArrayList<>();
    Stream.concat(
            dataset.tables().stream().map(DatasetTable::name),
            dataset.views().stream().map(DatasetView::name))
        .forEach(
            name -> {
              if (names.contains(name)) {
                throw new UsageException(
                    "Dataset '%s' has two tables or views called '%s'; rename one."
                        .formatted(dataset.name(), name));
              }
              names.add(name);
            });
    return names;
  }

  private void requireFree(String dataset, String name) throws SQLException {
    boolean own = StarSchema.TABLES.stream().anyMatch(table -> table.name().equals(name));
    if (own || name.equals(StarSchema.TRIPS_VIEW)) {
      throw new UsageException(
          "Dataset '%s' cannot have a table or view '%s': Milepost has one of its own; rename it."
              .formatted(dataset, name));
    }
    Optional<String> owner =
        Rows.find(
            connection,
            "SELECT dataset FROM dataset_relation WHERE name = ? AND dataset <> ?",
            row -> row.getString(1),
            name,
            dataset);
    if (owner.isPresent()) {
      throw new UsageException(
          "Dataset '%s' cannot have a table or view '%s': it is dataset '%s' that has it; rename it."
              .formatted(dataset, name, owner.get()));
    }
  }

  /** A view would hide the table's rows, and the loads that brought them could not be undone. */
  private void requireNoTable(String dataset, String view) throws SQLException {
    String sql = "SELECT count(*) FROM dataset_relation WHERE name = ? AND kind = ?";
    if (Rows.getLong(connection, sql, view, TABLE) > 0) {
      throw new UsageException(
          "Dataset '%1$s' cannot have a view '%2$s': it has a table '%2$s' with rows; give the view another name."
              .formatted(dataset, view));
    }
  }

  private void dropViews(String dataset, Set<String> kept) throws SQLException {
    String sql = "SELECT name FROM dataset_relation WHERE dataset = ? AND kind = ?";
    for (String view : Rows.list(connection, sql, row -> row.getString(1), dataset, VIEW)) {
      if (!kept.contains(view)) {
        Rows.update(connection, "DROP VIEW IF EXISTS " + Sql.name(view));
        Rows.update(connection, "DELETE FROM dataset_relation WHERE name = ?", view);
      }
    }
  }

  private void insert(String dataset, String name, String kind, Object[] key) throws SQLException {
    Rows.update(
        connection,
        "INSERT INTO dataset_relation VALUES (?, ?, ?, ?)",
        dataset,
        name,
        kind,
        connection.createArrayOf("VARCHAR", key));
  }

  /** The declared key of a table; empty when all columns together tell rows apart. */
  List<String> key(String table) throws SQLException {
    return Rows.list(
        connection,
        "SELECT unnest(key_columns) FROM dataset_relation WHERE name = ?",
        row -> row.getString(1),
        table);
  }
}
