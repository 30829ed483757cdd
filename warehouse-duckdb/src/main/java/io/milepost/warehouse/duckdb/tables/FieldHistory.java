package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.model.Drift;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Origin;
import io.milepost.model.OwnColumns;
import io.milepost.model.RetryableException;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import io.milepost.warehouse.DatasetSchema;
import io.milepost.warehouse.StarSchema;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

    /** Of fields that were widened it is their declaration that says where they come from. */
    boolean isSame(Change other) {
      return table.equals(other.table)
          && field.name().equals(other.field.name())
          && field.type().word().equals(other.field.type().word())
          && added == other.added
          && (!added || field.from().equals(other.field.from()))
          && Objects.equals(declaredType, other.declaredType);
    }

    boolean isOf(TableField declared) {
      return field.name().equals(declared.name())
          || field.from().equals(declared.from())
          || field.from() instanceof Origin.Named mine
              && declared.from() instanceof Origin.Named other
              && !Collections.disjoint(mine.names(), other.names());
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
    List<Drift.Change> added = new ArrayList<>();
    List<Drift.Change> widened = new ArrayList<>();
    for (Change change : changes(declared.name())) {
      for (DatasetTable table : declared.tables()) {
        if (table.name().equals(change.table)) {
          Optional<TableField> field = find(table, change.field.name());
          if (isAdded(change, declared.drift(), table)) {
            added.add(new Drift.Change(change.table, change.field));
          } else if (isWidened(change, declared.drift(), field)) {
            widened.add(new Drift.Change(change.table, retyped(field.get(), change.field.type())));
          }
        }
      }
    }
    return declared.following(new Drift(added, widened));
  }

  private List<Change> changes(String dataset) throws SQLException {
    return Rows.list(
        connection,
        """
        SELECT table_name, field, change, type, declared_type, coalesce(names, []), position
        FROM dataset_field WHERE dataset = ? ORDER BY rowid
        """,
        Change::of,
        dataset);
  }

  /** As long as it is declared neither by its name nor by its place, and may be called so. */
  private static boolean isAdded(Change change, DriftPolicy policy, DatasetTable declared) {
    return change.added
        && policy.columns() == DriftPolicy.Columns.EVOLVE
        && !OwnColumns.contains(change.field.name())
        && declared.fields().stream().noneMatch(change::isOf);
  }

  /** As long as it is declared as it was when it was widened. */
  private static boolean isWidened(
      Change change, DriftPolicy policy, Optional<TableField> declared) {
    return !change.added
        && declared.isPresent()
        && policy.types() == DriftPolicy.Types.EVOLVE
        && declared.get().type().word().equals(change.declaredType);
  }

  private static TableField retyped(TableField field, ValueType type) {
    return new TableField(field.name(), type, field.from(), field.nullable());
  }

  private static Optional<TableField> find(DatasetTable table, String name) {
    return table.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Takes what was read while no other load widened the fields, or took their names for others.
   *
   * @throws RetryableException when one did
   */
  void requireUpToDate(TableDataset declared, TableDataset brought) throws SQLException {
    List<DatasetTable> now = evolved(declared).tables();
    for (int i = 0; i < now.size(); i++) {
      for (TableField field : brought.tables().get(i).fields()) {
        Optional<TableField> known = find(now.get(i), field.name());
        if (known.isPresent()) {
          requireUpToDate(now.get(i).name(), field, known.get());
        }
      }
    }
  }

  private static void requireUpToDate(String table, TableField field, TableField known) {
    if (!known.from().equals(field.from())) {
      throw new RetryableException(
          "Another load has made a column '%s' of table '%s' of something else while this one was read; load it again."
              .formatted(field.name(), table));
    }
    if (isNarrower(field.type(), known.type())) {
      throw new RetryableException(
          "Another load has made '%s' of table '%s' %s while this one was read as %s; load it again."
              .formatted(field.name(), table, known.type().word(), field.type().word()));
    }
  }

  /** Of texts and JSON none takes what the other does. */
  private static boolean isNarrower(ValueType type, ValueType than) {
    StarSchema.Type narrow = DatasetSchema.type(type);
    StarSchema.Type wide = DatasetSchema.type(than);
    return wide == StarSchema.Type.TEXT && !type.equals(than)
        || wide == StarSchema.Type.DOUBLE && narrow == StarSchema.Type.BIGINT;
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
          String word = declaredField.get().type().word();
          if (!word.equals(field.type().word())) {
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
    Change noted = new Change(table, field, change.equals(ADDED), declaredType);
    if (changes(dataset).stream().noneMatch(noted::isSame)) {
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
          field.type().word(),
          declaredType,
          field.from() instanceof Origin.Named named
              ? connection.createArrayOf("VARCHAR", named.names().toArray())
              : null,
          field.from() instanceof Origin.Position position ? position.number() : null,
          loadId);
    }
  }
}
