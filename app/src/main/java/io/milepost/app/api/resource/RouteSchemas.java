package io.milepost.app.api.resource;

import static io.milepost.app.api.schema.Schema.count;
import static io.milepost.app.api.schema.Schema.list;
import static io.milepost.app.api.schema.Schema.map;
import static io.milepost.app.api.schema.Schema.member;
import static io.milepost.app.api.schema.Schema.number;
import static io.milepost.app.api.schema.Schema.object;
import static io.milepost.app.api.schema.Schema.orNull;
import static io.milepost.app.api.schema.Schema.ref;
import static io.milepost.app.api.schema.Schema.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What routes look like. */
final class RouteSchemas {
  private RouteSchemas() {}

  static Map<String, ObjectNode> all() {
    return Map.of(
        "Route",
        route(),
        "Routes",
        object(member("routes", list(ref("Route")))),
        "Discovery",
        discovery());
  }

  private static ObjectNode route() {
    return object(
        member("route_id", count()),
        member("region", text()),
        member("trips", count()),
        member("origin_lon", number()),
        member("origin_lat", number()),
        member("destination_lon", number()),
        member("destination_lat", number()),
        member("origin_spread_meters", number()),
        member("destination_spread_meters", number()),
        member("window_start", text()),
        member("window_end", text()),
        member("first_seen", orNull(text())),
        member("last_seen", orNull(text())),
        member("trips_by_datasource", map(count())));
  }

  private static ObjectNode discovery() {
    ObjectNode change =
        object(
            member("change", text()),
            member("before", list(count())),
            member("after", list(count())));
    return object(
        member("method", text()),
        member("within_meters", number()),
        member("within_minutes", number()),
        member("min_trips", count()),
        member("trips", count()),
        member("trips_in_routes", count()),
        member("routes", count()),
        member("changes", list(change)));
  }
}
