package io.milepost.routes.kmeans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.model.RouteShape;

/** Writes a centroid and what is known of its trips as the shape of a route, and reads it back. */
final class CentroidShape {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Standard deviations on either side of the mean that the time window takes in. */
  private static final double WINDOW = 1.96;

  private static final int DAY = 86_400;

  private CentroidShape() {}

  static RouteShape of(int region, Members members) {
    double half = Math.min(DAY / 2.0 - 1, WINDOW * members.seconds());
    return new RouteShape(
        region,
        members.origin().lon(),
        members.origin().lat(),
        members.destination().lon(),
        members.destination().lat(),
        members.originMeters(),
        members.destinationMeters(),
        (int) Math.floorMod(Math.round(members.second() - half), (long) DAY),
        (int) Math.floorMod(Math.round(members.second() + half), (long) DAY),
        write(members.centroid()));
  }

  /** The definition. */
  static String write(Centroid centroid) {
    try {
      return JSON.writeValueAsString(centroid);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The centroid that a route of this method was made from. */
  static Centroid centroid(RouteShape shape) {
    try {
      return JSON.readValue(shape.definition(), Centroid.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a definition by k-means: " + shape.definition(), e);
    }
  }
}
