package io.milepost.ingest.csv;

import io.milepost.model.RejectionCode;
import org.jspecify.annotations.Nullable;

/** How a point is written in one column. */
enum PointText {
  WKT("POINT (lon lat)", "POINT (lon lat)") {
    @Override
    @Nullable RejectionCode parse(Point point, byte[] bytes, int from, int to) {
      return point.parseWkt(bytes, from, to);
    }

    @Override
    PointPlace.Reader reader(Point point) {
      return point::readWkt;
    }
  },
  LON_LAT("longitude and latitude", "longitude and latitude, such as 14.42 50.08") {
    @Override
    @Nullable RejectionCode parse(Point point, byte[] bytes, int from, int to) {
      return point.parsePair(bytes, from, to, false);
    }

    @Override
    PointPlace.Reader reader(Point point) {
      return (bytes, from, to) -> point.readPair(bytes, from, to, false);
    }
  },
  LAT_LON("latitude and longitude", "latitude and longitude, such as 50.08 14.42") {
    @Override
    @Nullable RejectionCode parse(Point point, byte[] bytes, int from, int to) {
      return point.parsePair(bytes, from, to, true);
    }

    @Override
    PointPlace.Reader reader(Point point) {
      return (bytes, from, to) -> point.readPair(bytes, from, to, true);
    }
  };

  private final String words;
  private final String usual;

  PointText(String words, String usual) {
    this.words = words;
    this.usual = usual;
  }

  /** Parses a field; null when nothing is wrong. */
  abstract @Nullable RejectionCode parse(Point point, byte[] bytes, int from, int to);

  /** Reads points where they stand into {@code point}. */
  abstract PointPlace.Reader reader(Point point);

  /** What was expected where that is wrong. */
  String expected(RejectionCode code) {
    return switch (code) {
      case LON_OUT_OF_RANGE -> words + " with a longitude from -180 to 180";
      case LAT_OUT_OF_RANGE -> words + " with a latitude from -90 to 90";
      case NOT_FINITE -> words + " with finite numbers";
      default -> usual;
    };
  }
}
