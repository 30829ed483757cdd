package io.milepost.app.load;

import io.milepost.model.AreaDataset;
import io.milepost.model.Dataset;
import io.milepost.model.DatasetTable;
import io.milepost.model.DatasetTable.Condition;
import io.milepost.model.Field;
import io.milepost.model.Format;
import io.milepost.model.LoadMode;
import io.milepost.model.Origin;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.util.List;

/**
 * The dataset of a load as its rejected rows are given back: delimited text becomes CSV with a
 * header row, all else stays as it is. Mended rows never replace what was loaded with them.
 *
 * @param columns the source's own columns, by which numbers become names
 */
record RetryDataset(List<String> columns) {
  private static final Format.Delimited CSV = new Format.Delimited(',', '"', true);

  /**
   * @throws UsageException when the dataset's rows cannot be given back
   */
  static Dataset of(Dataset dataset, List<String> columns) {
    RetryDataset retry = new RetryDataset(columns);
    if (dataset instanceof TripDataset trips) {
      List<Field> fields = trips.fields().stream().map(retry::named).toList();
      return new TripDataset(trips.name(), CSV, fields, trips.keepExtra());
    }
    if (dataset instanceof AreaDataset) {
      throw new UsageException(
          "Features are not mended one by one: mend the file, and ingest it again.");
    }
    return retry.tables((TableDataset) dataset);
  }

  private TableDataset tables(TableDataset of) {
    Format format = of.format() instanceof Format.Delimited ? CSV : of.format();
    LoadMode mode = of.mode() == LoadMode.REPLACE ? LoadMode.APPEND : of.mode();
    List<DatasetTable> tables = of.tables().stream().map(this::named).toList();
    return new TableDataset(
        of.name(), format, mode, of.drift(), tables, of.checks(), of.views(), of.dependsOn());
  }

  private DatasetTable named(DatasetTable table) {
    return new DatasetTable(
        table.name(),
        table.where().stream().map(of -> new Condition(named(of.from()), of.values())).toList(),
        table.fields().stream().map(this::named).toList(),
        table.key());
  }

  private TableField named(TableField field) {
    return new TableField(field.name(), field.type(), named(field.from()), field.nullable());
  }

  private Field named(Field field) {
    if (field instanceof Field.Text text) {
      return new Field.Text(text.name(), named(text.from()));
    }
    if (field instanceof Field.Timestamp at) {
      return new Field.Timestamp(
          at.name(), named(at.from()), at.patterns(), at.zone(), at.writtenIn());
    }
    if (field instanceof Field.WktPoint point) {
      return new Field.WktPoint(point.name(), named(point.from()));
    }
    if (field instanceof Field.PairPoint pair) {
      return new Field.PairPoint(pair.name(), named(pair.from()), pair.latFirst());
    }
    Field.LonLatPoint point = (Field.LonLatPoint) field;
    return new Field.LonLatPoint(point.name(), named(point.lon()), named(point.lat()));
  }

  private Origin named(Origin origin) {
    return origin instanceof Origin.Position position && position.number() <= columns.size()
        ? new Origin.Named(List.of(columns.get(position.number() - 1)))
        : origin;
  }
}
