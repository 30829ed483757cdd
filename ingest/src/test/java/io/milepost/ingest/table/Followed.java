package io.milepost.ingest.table;

import io.milepost.model.DatasetTable;
import io.milepost.model.Drift;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import java.util.ArrayList;
import java.util.List;

/** A dataset whose tables have followed a drift. */
final class Followed {
  private Followed() {}

  static TableDataset of(TableDataset dataset, Drift drift) {
    return new TableDataset(
        dataset.name(),
        dataset.format(),
        dataset.mode(),
        dataset.drift(),
        dataset.tables().stream().map(table -> table(table, drift)).toList(),
        dataset.checks(),
        dataset.views(),
        dataset.dependsOn());
  }

  private static DatasetTable table(DatasetTable table, Drift drift) {
    List<TableField> fields = new ArrayList<>(table.fields());
    drift.added().stream()
        .filter(change -> change.table().equals(table.name()))
        .forEach(change -> fields.add(change.field()));
    drift.widened().stream()
        .filter(change -> change.table().equals(table.name()))
        .forEach(
            change ->
                fields.replaceAll(
                    field -> field.name().equals(change.field().name()) ? change.field() : field));
    return new DatasetTable(table.name(), table.where(), fields, table.key());
  }
}
