package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What loads have added to the declared fields of tables, or widened of them. */
record FieldHistory(Connection connection) {
  private static final String ADDED = "added";
  private static final String WIDENED = "widened";

  /** One difference from a declaration. */
  private record Change(
      String table, TableField field, boolean added, @Nullable String declaredType) {
    static Change of(ResultSet row) throws SQLException {
      return new Change(
          row.getString(1),
          new TableField(row.getString(2), TypeWords.type(row.getString(4)), origin(row), true),
          row.getString(3).equals(ADDED),
          row.getString(5));
    }

    private static Origin origin(ResultSet row) throws SQLException {
      return row.getObject(7) == null
          ? new Origin.Named(
              Stream.of((Object[]) row.getArray(6).getArray()).map(String.class::cast).toList())
          : new Origin.Position(row.getInt(7));
    }
  }

  /** See {@link io.milepost.warehouse.TableStore#evolved}. */
  TableDataset evolved(TableDataset declared) throws SQLException {
    List<Change> changes =
        Rows.list(
            connection,
            """
            SELECT table_name, field, change, type, declared_type, coalesce(names, []), position
            FROM dataset_field WHERE dataset = ? ORDER BY rowid
            """,
            Change::of,
            declared.name());
    List<DatasetTable> tables =
        declared.tables().stream()
            .map(
                table ->
                    evolved(
                        table,
                        declared.drift(),
                        changes.stream().filter(c -> c.table.equals(table.name())).toList()))
            .toList();
    return new TableDataset(
        declared.name(),
        declared.format(),
        declared.mode(),
        declared.drift(),
        tables,
        declared.checks(),
        declared.views(),
        declared.dependsOn());
  }

  private static DatasetTable evolved(
      DatasetTable table, DriftPolicy policy, List<Change> changes) {
    List<TableField> fields = new ArrayList<>();
    for (TableField field : table.fields()) {
      fields.add(policy.types() == DriftPolicy.Types.EVOLVE ? widened(field, changes) : field);
    }
    if (policy.columns() == DriftPolicy.Columns.EVOLVE) {
      changes.stream()
          .filter(change -> change.added && find(table, change.field.name()).isEmpty())
          .forEach(change -> fields.add(change.field));
    }
    return new DatasetTable(table.name(), table.where(), fields, table.key());
  }

  private static TableField widened(TableField field, List<Change> changes) {
    String declared = TypeWords.word(field.type());
    return changes.stream()
        .filter(change -> !change.added && change.field.name().equals(field.name()))
        .filter(change -> declared.equals(change.declaredType))
        .findFirst()
        .map(
            change ->
                new TableField(field.name(), change.field.type(), field.from(), field.nullable()))
        .orElse(field);
  }

  private static Optional<TableField> find(DatasetTable table, String name) {
    return table.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Remembers how the tables that a load brought differ from what was declared. */
  void remember(TableDataset declared, TableDataset brought, long loadId) throws SQLException {
    for (int i = 0; i < brought.tables().size(); i++) {
      DatasetTable before = declared.tables().get(i);
      for (TableField field : brought.tables().get(i).fields()) {
        Optional<TableField> declaredField = find(before, field.name());
        if (declaredField.isEmpty()) {
          note(declared.name(), before.name(), field, ADDED, null, loadId);
        } else {
          String word = TypeWords.word(declaredField.get().type());
          if (!word.equals(TypeWords.word(field.type()))) {
            note(declared.name(), before.name(), field, WIDENED, word, loadId);
          }
        }
      }
    }
  }

  private void note(
      String dataset,
      String table,
      TableField field,
      String change,
      @Nullable String declaredType,
      long loadId)
      throws SQLException {
    String type = TypeWords.word(field.type());
    long known =
        Rows.getLong(
            connection,
            """
            SELECT count(*) FROM dataset_field WHERE dataset = ? AND table_name = ? AND field = ?
              AND change = ? AND type = ? AND declared_type IS NOT DISTINCT FROM ?
            """,
            dataset,
            table,
            field.name(),
            change,
            type,
            declaredType);
    if (known == 0) {
      Rows.update(
          connection,
          "DELETE FROM dataset_field WHERE dataset = ? AND table_name = ? AND field = ?",
          dataset,
          table,
          field.name());
      Rows.update(
          connection,
          "INSERT INTO dataset_field VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          dataset,
          table,
          field.name(),
          change,
          type,
          declaredType,
          field.from() instanceof Origin.Named named
              ? connection.createArrayOf("VARCHAR", named.names().toArray())
              : null,
          field.from() instanceof Origin.Position position ? position.number() : null,
          loadId);
    }
  }
}
