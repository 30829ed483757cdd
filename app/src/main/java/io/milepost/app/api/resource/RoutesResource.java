package io.milepost.app.api.resource;

import static io.milepost.app.api.operation.Parameter.query;
import static io.milepost.app.api.schema.Schema.anyObject;
import static io.milepost.app.api.schema.Schema.ref;

import io.milepost.app.api.operation.Call;
import io.milepost.app.api.operation.Content;
import io.milepost.app.api.operation.Method;
import io.milepost.app.api.operation.Operation;
import io.milepost.app.api.operation.Parameter;
import io.milepost.app.api.operation.ParameterType;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.config.RoutesConfig;
import io.milepost.app.config.server.Scope;
import io.milepost.app.load.LoadListener;
import io.milepost.app.route.Discovery;
import io.milepost.app.route.DiscoveryJson;
import io.milepost.app.route.RouteDiscovery;
import io.milepost.app.route.RouteFeatures;
import io.milepost.app.route.RouteJson;
import io.milepost.app.route.StoredRoutes;
import io.milepost.warehouse.StoredRoute;
import io.milepost.warehouse.Warehouse;
import io.milepost.warehouse.report.KnownNames;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** {@code /v1/routes}. */
final class RoutesResource {
  private static final ParameterType WHOLE = new ParameterType.Whole(1, Integer.MAX_VALUE);

  private final Services services;
  private final Warehouse warehouse;

  RoutesResource(Services services) {
    this.services = services;
    warehouse = services.warehouse();
  }

  Stream<Operation> operations() {
    Operation list =
        Operation.of(
                Method.GET,
                "/v1/routes",
                "routes",
                "routes",
                "The routes, those with most trips first.")
            .with(
                query("region", ParameterType.TEXT, "Only routes of this region."),
                query("top", WHOLE, "Only so many (default: all)."))
            .gives(
                200,
                "The routes.",
                Content.json(ref("Routes")),
                new Content(Content.GEO_JSON, anyObject()))
            .by(this::list);
    Operation show =
        Operation.of(Method.GET, "/v1/routes/{id}", "route", "routes", "One route.")
            .with(Parameter.path("id", WHOLE, "The route's id."))
            .gives(200, "The route.", Content.json(ref("Route")))
            .by(this::show);
    Operation discover =
        Operation.of(
                Method.POST,
                "/v1/routes/discover",
                "discoverRoutes",
                "routes",
                "Finds the routes in all trips, as routes.yaml of the home says; waits until they are found.")
            .needs(Scope.ADMIN)
            .gives(200, "What was found.", Content.json(ref("Discovery")))
            .by(this::discover);
    return Stream.of(list, show, discover);
  }

  private void list(Call call) throws IOException {
    String region = call.findText("region");
    if (region != null) {
      ProblemType.UNKNOWN_REGION.unless(
          () -> {
            KnownNames.require("region", region, warehouse.regions());
            return region;
          });
    }
    List<StoredRoute> routes =
        new StoredRoutes(warehouse.routes())
            .list(region).stream().limit(call.number("top", Integer.MAX_VALUE)).toList();
    if (call.accepted().equals(Content.GEO_JSON)) {
      StringWriter features = new StringWriter();
      RouteFeatures.collection(features, routes);
      call.bytes(Content.GEO_JSON, features.toString().getBytes(StandardCharsets.UTF_8));
    } else {
      call.json(json -> RouteJson.writeAll(json, routes));
    }
  }

  private void show(Call call) throws IOException {
    long routeId = call.number("id", 0);
    StoredRoute route =
        warehouse.routes().list(null).stream()
            .filter(one -> one.routeId() == routeId)
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.UNKNOWN_ROUTE,
                        "There is no route %d. /v1/routes lists all routes.".formatted(routeId)));
    call.json(json -> RouteJson.write(json, route));
  }

  private void discover(Call call) throws IOException {
    Discovery discovery =
        new RouteDiscovery(warehouse.routes(), LoadListener.SILENT)
            .discover(RoutesConfig.of(services.home()).settings());
    call.json(json -> DiscoveryJson.write(json, discovery));
  }
}
