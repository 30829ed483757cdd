package io.milepost.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of a trip stand in a {@link Batch}. The last column, {@link #EXTRA}, is there
 * only when the dataset keeps its extra columns; it then holds one JSON object a row.
 */
public final class TripLayout {
  public static final int REGION = 0;
  public static final int DATASOURCE = 1;
  public static final int STARTED_AT = 2;
  public static final int ORIGIN_LON = 3;
  public static final int ORIGIN_LAT = 4;
  public static final int DESTINATION_LON = 5;
  public static final int DESTINATION_LAT = 6;
  public static final int EXTRA = 7;

  private TripLayout() {}

  /** An empty batch for trips whose texts are coded by the given dictionaries. */
  public static Batch newBatch(
      int capacity, Dictionary regions, Dictionary datasources, boolean withExtra) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column.Codes(new int[capacity], regions));
    columns.add(new Column.Codes(new int[capacity], datasources));
    columns.add(new Column.Longs(new long[capacity]));
    for (int i = ORIGIN_LON; i <= DESTINATION_LAT; i++) {
      columns.add(new Column.Doubles(new double[capacity]));
    }
    if (withExtra) {
      columns.add(new Column.Texts(capacity));
    }
    return new Batch(capacity, columns);
  }
}
