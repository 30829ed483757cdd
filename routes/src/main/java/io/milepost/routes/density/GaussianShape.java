package io.milepost.routes.density;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.model.RouteShape;

/** Writes a distribution as the shape of a route, and reads it back. */
final class GaussianShape {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Standard deviations on either side of the mean that the time window takes in: 95 %. */
  private static final double WINDOW = 1.96;

  private static final int DAY = 86_400;

  private GaussianShape() {}

  static RouteShape of(int region, Gaussian g) {
    double half = Math.min(DAY / 2.0 - 1, WINDOW * Math.sqrt(g.seconds2()));
    return new RouteShape(
        region,
        g.originLon(),
        g.originLat(),
        g.destinationLon(),
        g.destinationLat(),
        g.origins().meters(),
        g.destinations().meters(),
        Math.floorMod(Math.round(g.second() - half), DAY),
        Math.floorMod(Math.round(g.second() + half), DAY),
        write(g));
  }

  private static String write(Gaussian g) {
    try {
      return JSON.writeValueAsString(g);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The distribution that a route of this method was made from. */
  static Gaussian gaussian(RouteShape shape) {
    try {
      return JSON.readValue(shape.definition(), Gaussian.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a definition by density: " + shape.definition(), e);
    }
  }
}
