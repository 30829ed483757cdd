package io.milepost.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of a {@link TableDataset}. In the warehouse it has {@code load_id} before the columns
 * of its fields.
 *
 * @param name how it is called in SQL: a-z, 0-9 and _
 * @param where the rows that go there: all that meet every condition; empty for every row
 * @param fields its columns in order
 * @param key names of the fields that tell rows apart; empty when all of them do
 */
public record DatasetTable(
    String name, List<Condition> where, List<TableField> fields, List<String> key) {
  public DatasetTable {
    where = List.copyOf(where);
    fields = List.copyOf(fields);
    key = List.copyOf(key);
  }

  /** This table with the fields that a drift widens in it, and after them those that it adds. */
  DatasetTable following(Drift drift) {
    Map<String, TableField> followed = new LinkedHashMap<>();
    fields.forEach(field -> followed.put(field.name(), field));
    for (Drift.Change change : drift.changes()) {
      if (change.table().equals(name)) {
        followed.put(change.field().name(), change.field());
      }
    }
    return new DatasetTable(name, where, List.copyOf(followed.values()), key);
  }

  /**
   * A row's column, or value in a JSON object, has one of these texts.
   *
   * @param from never a constant
   */
  public record Condition(Origin from, List<String> values) {
    public Condition {
      values = List.copyOf(values);
    }
  }
}
