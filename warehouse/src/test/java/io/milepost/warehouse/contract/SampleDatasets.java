package io.milepost.warehouse.contract;

import io.milepost.model.Check;
import io.milepost.model.DatasetTable;
import io.milepost.model.DatasetView;
import io.milepost.model.DriftPolicy;
import io.milepost.model.Format;
import io.milepost.model.LoadMode;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.ValueType;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Declarations that tests load by. */
public final class SampleDatasets {
  public static final ValueType TEXT = new ValueType.Text();
  public static final ValueType INTEGER = new ValueType.WholeNumber();
  public static final ValueType REAL = new ValueType.Real();
  public static final ValueType BOOLEAN = new ValueType.Truth();
  public static final ValueType DATE = new ValueType.Day(List.of("yyyy-MM-dd"));
  public static final ValueType TIMESTAMP =
      new ValueType.Timestamp(List.of("iso"), ZoneOffset.UTC, ZoneOffset.UTC);

  private SampleDatasets() {}

  /** A dataset {@code events} without checks and views. */
  public static TableDataset events(LoadMode mode, DatasetTable... tables) {
    return dataset("events", mode, tables);
  }

  public static TableDataset dataset(String name, LoadMode mode, DatasetTable... tables) {
    return new TableDataset(
        name,
        new Format.JsonLines(),
        mode,
        new DriftPolicy(DriftPolicy.Columns.EVOLVE, DriftPolicy.Types.EVOLVE),
        List.of(tables),
        List.of(),
        List.of(),
        List.of());
  }

  /** A table without a key. */
  public static DatasetTable table(String name, TableField... fields) {
    return new DatasetTable(name, List.of(), List.of(fields), List.of());
  }

  public static DatasetTable keyed(DatasetTable table, String... key) {
    return new DatasetTable(table.name(), table.where(), table.fields(), List.of(key));
  }

  public static TableField field(String name, ValueType type) {
    return new TableField(name, type, new Origin.Named(List.of(name)), true);
  }

  public static TableDataset with(TableDataset dataset, Check... checks) {
    return new TableDataset(
        dataset.name(),
        dataset.format(),
        dataset.mode(),
        dataset.drift(),
        dataset.tables(),
        List.of(checks),
        dataset.views(),
        dataset.dependsOn());
  }

  /** With one more view. */
  public static TableDataset with(TableDataset dataset, String view, String query) {
    List<DatasetView> views = new ArrayList<>(dataset.views());
    views.add(new DatasetView(view, query));
    return new TableDataset(
        dataset.name(),
        dataset.format(),
        dataset.mode(),
        dataset.drift(),
        dataset.tables(),
        dataset.checks(),
        views,
        dataset.dependsOn());
  }
}
