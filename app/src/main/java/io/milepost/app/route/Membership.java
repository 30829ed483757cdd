package io.milepost.app.route;

import io.milepost.warehouse.StoredRoute;
import org.jspecify.annotations.Nullable;

/**
 * Where a trip belongs.
 *
 * @param route the route that it belongs to; null for none
 * @param nearest the route of its region that it is most alike; null when the region has none
 */
public record Membership(
    AskedTrip trip, @Nullable StoredRoute route, @Nullable StoredRoute nearest) {}
