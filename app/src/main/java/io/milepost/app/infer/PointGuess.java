package io.milepost.app.infer;

import io.milepost.model.Format;
import java.util.List;

/**
 * One or two columns that hold points.
 *
 * @param form how the points are written
 * @param sources the columns, the longitude's first when there are two
 */
record PointGuess(Form form, List<String> sources) {

  /** How points are written. */
  enum Form {
    WKT("wkt"),
    LON_LAT("lon_lat"),
    LAT_LON("lat_lon"),
    /** Two numbers, of which either may be the longitude. */
    PAIR("lon_lat"),
    COLUMNS("lon");

    private final String key;

    Form(String key) {
      this.key = key;
    }
  }

  PointGuess {
    sources = List.copyOf(sources);
  }

  /** The columns, as people call them. */
  String label() {
    return String.join(", ", sources);
  }

  /** The end of a trip that the names speak of. */
  End end() {
    return End.of(sources.get(0));
  }

  boolean isUndecided() {
    return form == Form.PAIR;
  }

  /**
   * Where the points stand, as a declaration says it.
   *
   * @param pairs the key of points whose order the sample cannot tell
   */
  String yaml(Format format, String pairs) {
    String first = DraftText.column(format, sources.get(0));
    if (form == Form.COLUMNS) {
      return "{lon: %s, lat: %s}".formatted(first, DraftText.column(format, sources.get(1)));
    }
    return "{%s: %s}".formatted(isUndecided() ? pairs : form.key, first);
  }
}
