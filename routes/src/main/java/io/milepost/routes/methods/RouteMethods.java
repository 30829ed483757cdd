package io.milepost.routes.methods;

import io.milepost.model.RouteAssigner;
import io.milepost.model.RouteAssigners;
import io.milepost.model.RouteSet;
import io.milepost.routes.MethodName;
import io.milepost.routes.RouteMethod;
import io.milepost.routes.RouteSettings;
import io.milepost.routes.density.DensityAssigner;
import io.milepost.routes.density.DensityMethod;
import io.milepost.routes.grid.GridAssigner;
import io.milepost.routes.grid.GridMethod;
import io.milepost.routes.kmeans.KMeansAssigner;
import io.milepost.routes.kmeans.KMeansMethod;
import java.util.Locale;
import java.util.function.Supplier;

/** The methods to find routes, and the assigners to the routes that they found. */
public final class RouteMethods implements RouteAssigners {

  /** The method that {@code settings} ask for. */
  public static RouteMethod of(RouteSettings settings) {
    return switch (settings.method()) {
      case DENSITY -> new DensityMethod(settings);
      case GRID -> new GridMethod(settings);
      case KMEANS -> new KMeansMethod(settings);
    };
  }

  @Override
  public Supplier<RouteAssigner> of(RouteSet routes) {
    return switch (MethodName.valueOf(routes.method().toUpperCase(Locale.ROOT))) {
      case DENSITY -> DensityAssigner.of(routes);
      case GRID -> GridAssigner.of(routes);
      case KMEANS -> KMeansAssigner.of(routes);
    };
  }
}
