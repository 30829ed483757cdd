package io.milepost.app.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The text of up to {@value #ROWS} rows: the trips, and beside them the truth. Chunk {@code n}
 * draws from a stream of random numbers of its own. Used again and again, by one thread at a time.
 */
final class Chunk {
  static final int ROWS = 1 << 13;

  private static final int LONGEST_ROW = 192;
  private static final int LONGEST_TRUTH = 40;
  private static final int DAY_SECONDS = 86_400;

  /** Half the side of the square in which a city's noise lies, in radii of the city. */
  private static final double NOISE_REACH = 2.5;

  private static final byte[] POINT = ",POINT (".getBytes(US_ASCII);
  private static final List<byte[]> REGIONS =
      City.ALL.stream().map(city -> city.name().getBytes(UTF_8)).toList();

  private final TripSettings settings;
  private final RoutePlan plan;
  private final int noiseCities;
  private final Days days = new Days();
  private final Datasources datasources = new Datasources();
  private final RowBuffer trips = new RowBuffer(ROWS * LONGEST_ROW);
  private final RowBuffer truth = new RowBuffer(ROWS * LONGEST_TRUTH);

  Chunk(TripSettings settings, RoutePlan plan) {
    this.settings = settings;
    this.plan = plan;
    this.noiseCities = settings.noise().gathered() ? plan.places().size() : settings.cities();
  }

  /** How many chunks hold {@code rows} rows. */
  static long count(long rows) {
    return rows / ROWS + (rows % ROWS == 0 ? 0 : 1);
  }

  /** Makes the rows of chunk {@code index}, 0 or more, in place of those it held. */
  Chunk fill(long index) {
    trips.clear();
    truth.clear();
    RandomNumbers random = new RandomNumbers(settings.seed(), index);
    long first = index * ROWS;
    long end = Math.min(first + ROWS, settings.rows());
    for (long row = first; row < end; row++) {
      appendRow(row, random);
    }
    return this;
  }

  void writeTripsTo(OutputStream out) throws IOException {
    trips.writeTo(out);
  }

  void writeTruthTo(OutputStream out) throws IOException {
    truth.writeTo(out);
  }

  private void appendRow(long row, RandomNumbers random) {
    truth.append(row + 1);
    truth.append(',');
    if (random.nextDouble() < settings.noise().share()) {
      appendNoise(random);
    } else {
      int route = plan.popularity().draw(random);
      truth.append(route + 1L);
      appendRouted(plan.routes().get(route), random);
    }
    truth.append('\n');
  }

  private void appendRouted(Route route, RandomNumbers random) {
    trips.append(REGIONS.get(route.city()));
    appendNear(route.ends().origin(), route.city(), route.spreadMeters(), random);
    appendNear(route.ends().destination(), route.city(), route.spreadMeters(), random);
    double offset = random.nextGaussian() * route.peakSpreadMinutes() * 60;
    int second = Math.floorMod(route.peakSecond() + (int) offset, DAY_SECONDS);
    appendStartAndDatasource(second, route.city(), random);
  }

  private void appendNoise(RandomNumbers random) {
    int city = random.nextBelow(noiseCities);
    trips.append(REGIONS.get(city));
    appendNoiseEnd(city, random);
    appendNoiseEnd(city, random);
    appendStartAndDatasource(random.nextBelow(DAY_SECONDS), city, random);
  }

  private void appendNoiseEnd(int city, RandomNumbers random) {
    NoiseSettings noise = settings.noise();
    if (noise.gathered()) {
      appendNear(plan.places().get(city).draw(random), city, noise.spreadMeters(), random);
    } else {
      appendAnywhere(City.ALL.get(city), random);
    }
  }

  private void appendNear(Place place, int city, double spreadMeters, RandomNumbers random) {
    double east = random.nextGaussian() * spreadMeters;
    double north = random.nextGaussian() * spreadMeters;
    double lon = place.lon() + City.ALL.get(city).lonDegrees(east);
    appendPoint(City.wrap(lon), place.lat() + City.latDegrees(north));
  }

  private void appendAnywhere(City city, RandomNumbers random) {
    double reach = NOISE_REACH * city.radiusMeters();
    double east = (2 * random.nextDouble() - 1) * reach;
    double north = (2 * random.nextDouble() - 1) * reach;
    appendPoint(city.lonAt(east), city.lat() + City.latDegrees(north));
  }

  private void appendPoint(double lon, double lat) {
    trips.append(POINT);
    trips.appendDegrees(lon);
    trips.append(' ');
    trips.appendDegrees(lat);
    trips.append(')');
  }

  private void appendStartAndDatasource(int second, int city, RandomNumbers random) {
    trips.append(',');
    trips.append(days.draw(random));
    trips.append(second / 3600, 2);
    trips.append(':');
    trips.append(second / 60 % 60, 2);
    trips.append(':');
    trips.append(second % 60, 2);
    trips.append(',');
    trips.append(datasources.draw(city, random));
    trips.append('\n');
  }
}
