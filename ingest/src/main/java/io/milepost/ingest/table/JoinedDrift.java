package io.milepost.ingest.table;

import io.milepost.model.DatasetTable;
import io.milepost.model.Drift;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How several sources differ from their dataset, as one. Columns that sources add are one when they
 * come from the same place, else they have names of their own. Not thread-safe.
 */
final class JoinedDrift {
  private final TableDataset dataset;
  private final Map<Place, Drift.Change> added = new LinkedHashMap<>();
  private final Map<Place, Drift.Change> widened = new LinkedHashMap<>();

  /** What changes are about. */
  private record Place(String table, Origin from, String field) {}

  private JoinedDrift(TableDataset dataset) {
    this.dataset = dataset;
  }

  static Drift of(TableDataset dataset, List<Drift> drifts) {
    JoinedDrift joined = new JoinedDrift(dataset);
    drifts.forEach(joined::join);
    return joined.drift();
  }

  private void join(Drift drift) {
    for (Drift.Change change : drift.added()) {
      added.merge(new Place(change.table(), change.field().from(), ""), change, JoinedDrift::json);
    }
    for (Drift.Change change : drift.widened()) {
      TableField field = change.field();
      Place place = new Place(change.table(), field.from(), field.name());
      widened.merge(
          place,
          change,
          (one, other) -> retyped(one, Widening.wider(one.field().type(), other.field().type())));
    }
  }

  /** That of a place where some source has an object or a list. */
  private static Drift.Change json(Drift.Change one, Drift.Change other) {
    return one.field().type() instanceof ValueType.Json ? one : retyped(one, other.field().type());
  }

  private static Drift.Change retyped(Drift.Change change, ValueType type) {
    TableField field = change.field();
    return new Drift.Change(
        change.table(), new TableField(field.name(), type, field.from(), field.nullable()));
  }

  private Drift drift() {
    List<Drift.Change> named = new ArrayList<>();
    for (DatasetTable table : dataset.tables()) {
      ColumnNames names = new ColumnNames(table.fields());
      added.values().stream()
          .filter(change -> change.table().equals(table.name()))
          .forEach(change -> named.add(named(change, names)));
    }
    return new Drift(named, List.copyOf(widened.values()));
  }

  private static Drift.Change named(Drift.Change change, ColumnNames names) {
    TableField field = change.field();
    return new Drift.Change(
        change.table(),
        new TableField(names.name(field.name()), field.type(), field.from(), field.nullable()));
  }
}
