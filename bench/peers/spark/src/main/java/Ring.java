import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A polygon without holes. */
record Ring(double[] lons, double[] lats) implements Serializable {

  /** Reads {@code POLYGON((lon lat,lon lat,…))}. */
  static Ring parse(String wkt) {
    double[] numbers =
        Arrays.stream(wkt.substring("POLYGON((".length(), wkt.length() - 2).split("[ ,]"))
            .mapToDouble(Double::parseDouble)
            .toArray();
    int corners = numbers.length / 2;
    return new Ring(
        IntStream.range(0, corners).mapToDouble(i -> numbers[2 * i]).toArray(),
        IntStream.range(0, corners).mapToDouble(i -> numbers[2 * i + 1]).toArray());
  }

  double west() {
    return DoubleStream.of(lons).min().orElseThrow();
  }

  double east() {
    return DoubleStream.of(lons).max().orElseThrow();
  }

  double south() {
    return DoubleStream.of(lats).min().orElseThrow();
  }

  double north() {
    return DoubleStream.of(lats).max().orElseThrow();
  }

  boolean contains(double lon, double lat) {
    boolean odd = false;
    for (int i = 1; i < lons.length; i++) {
      if (lats[i - 1] > lat != lats[i] > lat) {
        double share = (lat - lats[i - 1]) / (lats[i] - lats[i - 1]);
        odd ^= lon < lons[i - 1] + share * (lons[i] - lons[i - 1]);
      }
    }
    return odd;
  }
}
