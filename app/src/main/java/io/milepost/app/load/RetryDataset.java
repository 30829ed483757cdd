package io.milepost.app.load;

import io.milepost.model.Field;
import io.milepost.model.Format;
import io.milepost.model.Origin;
import io.milepost.model.TripDataset;
import java.util.List;

/** The dataset of a load as its rejected rows are given back: CSV with a header row. */
final class RetryDataset {
  private static final Format.Delimited CSV = new Format.Delimited(',', '"', true);

  private RetryDataset() {}

  /**
   * @param columns the source's own columns, by which numbers become names
   */
  static TripDataset of(TripDataset dataset, List<String> columns) {
    List<Field> fields = dataset.fields().stream().map(field -> named(field, columns)).toList();
    return new TripDataset(dataset.name(), CSV, fields, dataset.keepExtra());
  }

  private static Field named(Field field, List<String> columns) {
    if (field instanceof Field.Text text) {
      return new Field.Text(text.name(), named(text.from(), columns));
    }
    if (field instanceof Field.Timestamp at) {
      return new Field.Timestamp(
          at.name(), named(at.from(), columns), at.patterns(), at.zone(), at.writtenIn());
    }
    if (field instanceof Field.WktPoint point) {
      return new Field.WktPoint(point.name(), named(point.from(), columns));
    }
    Field.LonLatPoint point = (Field.LonLatPoint) field;
    return new Field.LonLatPoint(
        point.name(), named(point.lon(), columns), named(point.lat(), columns));
  }

  private static Origin named(Origin origin, List<String> columns) {
    return origin instanceof Origin.Position position && position.number() <= columns.size()
        ? new Origin.Named(List.of(columns.get(position.number() - 1)))
        : origin;
  }
}
