package io.milepost.app.route;

import io.milepost.app.route.FlowMap.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** The locations of one region, as they are asked for. */
final class Locations {
  private static final double METERS_PER_DEGREE = 111_000;

  private final String region;
  private final double withinMeters;
  private final List<Location> all = new ArrayList<>();
  private final TreeMap<Double, List<Location>> byLatitude = new TreeMap<>();

  /**
   * @param withinMeters ends that lie so near to a location are part of it
   */
  Locations(String region, double withinMeters) {
    this.region = region;
    this.withinMeters = withinMeters;
  }

  /** In the order that they were asked for. */
  List<Location> list() {
    return List.copyOf(all);
  }

  /** The id of the nearest location within reach; of a new one with {@code newId} else. */
  String at(double lon, double lat, String newId) {
    return find(lon, lat).orElseGet(() -> add(lon, lat, newId)).id();
  }

  private Optional<Location> find(double lon, double lat) {
    double reach = withinMeters / METERS_PER_DEGREE;
    Location nearest = null;
    double least = withinMeters;
    for (Collection<Location> row :
        byLatitude.subMap(lat - reach, true, lat + reach, true).values()) {
      for (Location location : row) {
        double meters = GreatCircle.meters(lon, lat, location.lon(), location.lat());
        if (meters < least) {
          nearest = location;
          least = meters;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private Location add(double lon, double lat, String id) {
    String name = String.format(Locale.ROOT, "%s (%.4f, %.4f)", region, lat, lon);
    Location location = new Location(id, name, lat, lon);
    all.add(location);
    byLatitude.computeIfAbsent(lat, latitude -> new ArrayList<>()).add(location);
    return location;
  }
}
