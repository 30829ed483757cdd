package io.milepost.ingest.csv;

import io.milepost.model.Dictionary;
import io.milepost.model.Field;
import io.milepost.model.Origin;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Which columns of one source the fields of a trip are read from: worked out once, shared by all
 * readers, each of which makes {@link #newFields() its own} decoding state.
 */
final class TripColumns {
  private final TripDataset dataset;
  private final Header header;
  private final Dictionary regions;
  private final Dictionary datasources;
  private final List<byte[]> constants = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private final int region;
  private final int datasource;
  private final int startedAt;
  private final Supplier<PointField> origin;
  private final Supplier<PointField> destination;

  /**
   * @throws io.milepost.model.DataException when the source lacks a column
   * @throws UsageException when the dataset contradicts itself
   */
  TripColumns(TripDataset dataset, Header header, Dictionary regions, Dictionary datasources) {
    this.dataset = dataset;
    this.header = header;
    this.regions = regions;
    this.datasources = datasources;
    region = column("region", text("region").from());
    datasource = column("datasource", text("datasource").from());
    startedAt = column("started_at", timestamp().from());
    origin = point("origin");
    destination = point("destination");
    if (dataset.keepExtra()) {
      header.requireDistinct(extraColumns());
    }
    requireSoundConstants();
  }

  Header header() {
    return header;
  }

  boolean keepsExtra() {
    return dataset.keepExtra();
  }

  Row newRow() {
    return new Row(header.names().size(), constants);
  }

  TripFields newFields() {
    return new TripFields(
        new TextField("region", region, regions),
        new TextField("datasource", datasource, datasources),
        new TimestampField(startedAt, timestamp()),
        origin.get(),
        destination.get());
  }

  ExtraFields newExtraFields() {
    return new ExtraFields(header.names(), extraColumns());
  }

  /** The source's name of a column, empty for {@link Problem#WHOLE_ROW}. */
  String name(int column) {
    return column == Problem.WHOLE_ROW ? "" : header.names().get(column);
  }

  private IntStream extraColumns() {
    return IntStream.range(0, header.names().size()).filter(column -> !taken.contains(column));
  }

  private int column(String field, Origin from) {
    if (from instanceof Origin.Constant constant) {
      constants.add(constant.text().getBytes(StandardCharsets.UTF_8));
      return header.names().size() + constants.size() - 1;
    }
    int column = header.column(field, from);
    taken.add(column);
    return column;
  }

  private Supplier<PointField> point(String name) {
    Field field = dataset.getField(name);
    if (field instanceof Field.WktPoint wkt) {
      int column = column(name, wkt.from());
      return () -> new TextPointField(column, PointText.WKT);
    }
    if (field instanceof Field.PairPoint pair) {
      int column = column(name, pair.from());
      return () ->
          new TextPointField(column, pair.latFirst() ? PointText.LAT_LON : PointText.LON_LAT);
    }
    if (field instanceof Field.LonLatPoint lonLat) {
      int lon = column(name, lonLat.lon());
      int lat = column(name, lonLat.lat());
      return () -> new LonLatField(lon, lat);
    }
    throw wrongType(name, "a point");
  }

  private Field.Text text(String name) {
    if (dataset.getField(name) instanceof Field.Text text) {
      return text;
    }
    throw wrongType(name, "a text");
  }

  private Field.Timestamp timestamp() {
    if (dataset.getField("started_at") instanceof Field.Timestamp timestamp) {
      return timestamp;
    }
    throw wrongType("started_at", "a timestamp");
  }

  private UsageException wrongType(String field, String expected) {
    return new UsageException(
        "Dataset '%s': expected field '%s' to be %s.".formatted(dataset.name(), field, expected));
  }

  /** A constant that is wrong would reject every row: better said at once. */
  private void requireSoundConstants() {
    int columns = header.names().size();
    newFields()
        .examine(
            newRow(),
            problem -> {
              if (problem.column() >= columns) {
                throw new UsageException(
                    "Dataset '%s': a constant value is wrong: %s."
                        .formatted(dataset.name(), problem.reason()));
              }
            });
  }
}
