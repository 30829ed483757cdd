package io.milepost.warehouse;

import io.milepost.model.RouteShape;
import java.time.LocalDateTime;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A route, and the trips that belong to it now.
 *
 * @param trips how many; 0 after the loads that brought them were undone
 * @param firstSeen when its first trip started; null when it has none
 * @param lastSeen when its last trip started; null when it has none
 * @param tripsByDatasource how many each datasource reported; their sum is {@code trips}
 */
public record StoredRoute(
    int routeId,
    String region,
    RouteShape shape,
    long trips,
    @Nullable LocalDateTime firstSeen,
    @Nullable LocalDateTime lastSeen,
    SortedMap<String, Long> tripsByDatasource) {}
