package io.milepost.warehouse;

import io.milepost.model.RouteSet;
import io.milepost.model.TripPasses;
import io.milepost.model.Week;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The routes of a warehouse, and which trips belong to them. */
public interface RouteStore {

  /** All trips, for a discovery to go through. */
  TripPasses trips();

  /** The routes as the last discovery left them; empty when there was none. */
  Optional<RouteSet> find();

  /**
   * Puts {@code routes} in place of those that were: the routes, the {@code route_id} of every trip
   * and the mart of trips by route. When that is cut off in the middle, it is finished when the
   * warehouse is opened again. Trips of later loads are assigned to these routes as they are
   * loaded.
   */
  void replace(RouteSet routes);

  /**
   * Routes by their number.
   *
   * @param region only those of this region; null for all
   */
  List<StoredRoute> list(@Nullable String region);

  /**
   * Trips per week that has one, by {@code route_id}, of the routes of a region.
   *
   * @param datasource counts its trips only; null for all
   */
  SortedMap<Integer, SortedMap<Week, Long>> tripsPerWeek(
      String region, @Nullable String datasource);
}
