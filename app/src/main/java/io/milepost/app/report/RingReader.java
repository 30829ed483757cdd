package io.milepost.app.report;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads one linear ring of a polygon (RFC 7946, 3.1.6). */
final class RingReader {
  private static final int FEWEST_POSITIONS = 4;

  private RingReader() {}

  /** The ring as {@code {lon, lat, lon, lat, …}}, closed. */
  static double[] read(JsonNode ring, Place place) {
    if (!ring.isArray() || ring.size() < FEWEST_POSITIONS) {
      throw place.expected(
          "a ring of at least 4 positions, the last equal to the first", Place.describe(ring));
    }
    double[] positions = new double[ring.size() * 2];
    for (int i = 0; i < ring.size(); i++) {
      position(ring.get(i), place.item(i), positions, i * 2);
    }
    requireClosed(positions, place);
    return positions;
  }

  private static void position(JsonNode position, Place place, double[] into, int at) {
    if (!position.isArray() || position.size() < 2) {
      throw place.expected("a position [lon, lat]", Place.describe(position));
    }
    into[at] = degrees(position.get(0), "longitude", 180, place);
    into[at + 1] = degrees(position.get(1), "latitude", 90, place);
  }

  private static double degrees(JsonNode value, String name, int limit, Place place) {
    if (!value.isNumber() || !(Math.abs(value.doubleValue()) <= limit)) {
      throw place.expected(
          "a %s from -%d to %d".formatted(name, limit, limit), Place.describe(value));
    }
    return value.doubleValue();
  }

  private static void requireClosed(double[] positions, Place place) {
    int last = positions.length - 2;
    if (positions[0] != positions[last] || positions[1] != positions[last + 1]) {
      throw place.expected(
          "a closed ring, its last position equal to its first, [%s, %s]"
              .formatted(positions[0], positions[1]),
          "[%s, %s]".formatted(positions[last], positions[last + 1]));
    }
  }
}
