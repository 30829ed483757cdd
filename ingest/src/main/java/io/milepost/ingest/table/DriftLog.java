package io.milepost.ingest.table;

import io.milepost.model.DataException;
import io.milepost.model.Drift;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a source differs from its dataset, as all readers together find. Thread-safe. */
final class DriftLog {
  private static final int MOST_ADDED = 200;

  private final String source;
  private final TableDataset dataset;
  private final List<Map<Origin, Added>> added = new ArrayList<>();
  private final List<Map<Integer, ValueType>> widened = new ArrayList<>();

  DriftLog(String source, TableDataset dataset) {
    this.source = source;
    this.dataset = dataset;
    dataset
        .tables()
        .forEach(
            table -> {
              added.add(new HashMap<>());
              widened.add(new TreeMap<>());
            });
  }

  /**
   * Notes a value that no field names.
   *
   * @throws DataException when there are more such columns than anybody can want
   */
  synchronized void add(int table, Undeclared found) {
    Map<Origin, Added> known = added.get(table);
    known.merge(
        found.from(),
        new Added(found.name(), found.from(), found.order(), found.isNested()),
        (one, other) -> one.nested() ? one : other);
    if (known.size() > MOST_ADDED) {
      throw new DataException(
          "%s has more than %d columns that dataset '%s' does not declare, such as '%s'. Declare them, a column of type json for the object around them, or drift: {columns: ignore}."
              .formatted(source, MOST_ADDED, dataset.name(), found.name()));
    }
  }

  /** Notes that a field has to take values of that type, too. */
  synchronized void widen(int table, int field, ValueType type) {
    widened.get(table).merge(field, type, Widening::wider);
  }

  synchronized Drift drift() {
    List<Drift.Change> columns = new ArrayList<>();
    List<Drift.Change> types = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      String table = dataset.tables().get(i).name();
      List<TableField> fields = dataset.tables().get(i).fields();
      ColumnNames names = new ColumnNames(fields);
      added.get(i).values().stream()
          .sorted(Comparator.comparingInt(Added::order).thenComparing(Added::name))
          .forEach(one -> columns.add(new Drift.Change(table, one.field(names))));
      widened.get(i).forEach((field, type) -> types.add(change(table, fields.get(field), type)));
    }
    return new Drift(columns, types);
  }

  private static Drift.Change change(String table, TableField field, ValueType type) {
    return new Drift.Change(
        table, new TableField(field.name(), type, field.from(), field.nullable()));
  }

  private record Added(String name, Origin from, int order, boolean nested) {
    TableField field(ColumnNames names) {
      ValueType type = nested ? new ValueType.Json() : new ValueType.Text();
      return new TableField(names.name(name), type, from, true);
    }
  }
}
