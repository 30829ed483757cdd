package io.milepost.bench.ask;

import io.milepost.model.Area;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A polygon without holes, which is what every peer's script can be asked about. */
final class Ring {
  private static final String OPEN = "POLYGON((";
  private static final String CLOSE = "))";

  /** Lon, lat, lon, lat … in degrees, the first point once more at the end. */
  private final double[] numbers;

  private Ring(double[] numbers) {
    this.numbers = numbers;
  }

  /**
   * The ring of an area.
   *
   * @throws IllegalArgumentException when there are several, or holes
   */
  static Ring of(Area.Polygons area) {
    if (area.polygons().size() != 1 || area.polygons().get(0).size() != 1) {
      throw new IllegalArgumentException("Expected one polygon without holes");
    }
    return new Ring(area.polygons().get(0).get(0));
  }

  /** Reads what {@link #wkt} writes. */
  static Ring parse(String wkt) {
    String points = wkt.substring(OPEN.length(), wkt.length() - CLOSE.length());
    return new Ring(
        Arrays.stream(points.split("[ ,]", -1)).mapToDouble(Double::parseDouble).toArray());
  }

  String wkt() {
    StringJoiner points = new StringJoiner(",", OPEN, CLOSE);
    for (int i = 0; i < numbers.length; i += 2) {
      points.add(numbers[i] + " " + numbers[i + 1]);
    }
    return points.toString();
  }

  /** An edge that goes from one point to the next. */
  record Edge(double lon, double lat, double nextLon, double nextLat) {
    double south() {
      return Math.min(lat, nextLat);
    }

    double north() {
      return Math.max(lat, nextLat);
    }
  }

  List<Edge> edges() {
    return IntStream.range(0, numbers.length / 2 - 1)
        .map(i -> 2 * i)
        .mapToObj(i -> new Edge(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]))
        .toList();
  }

  Area.Polygons area() {
    return new Area.Polygons(List.of(List.of(numbers)));
  }

  Area.Box bounds() {
    return new Area.Box(
        every(0).min().orElseThrow(),
        every(1).min().orElseThrow(),
        every(0).max().orElseThrow(),
        every(1).max().orElseThrow());
  }

  private DoubleStream every(int first) {
    return IntStream.range(0, numbers.length / 2).mapToDouble(i -> numbers[2 * i + first]);
  }
}
