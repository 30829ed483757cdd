package io.milepost.routes.density;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.milepost.model.RouteShape;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** Writes a distribution as the shape of a route, and reads it back. */
final class GaussianShape {
  private static final JsonFactory JSON = new JsonFactory();

  /** In the order of {@link #numbers}. */
  private static final List<String> FIELDS =
      List.of(
          "origin_lon",
          "origin_lat",
          "origin_east_m2",
          "origin_east_north_m2",
          "origin_north_m2",
          "destination_lon",
          "destination_lat",
          "destination_east_m2",
          "destination_east_north_m2",
          "destination_north_m2",
          "second_of_day",
          "start_s2",
          "trips",
          "trips_by_chance_per_m4_s");

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

  /** Field by field: a mapper of objects takes longer to start than all of this. */
  private static String write(Gaussian g) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      double[] numbers = numbers(g);
      for (int i = 0; i < FIELDS.size(); i++) {
        json.writeNumberField(FIELDS.get(i), numbers[i]);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static double[] numbers(Gaussian g) {
    return new double[] {
      g.originLon(),
      g.originLat(),
      g.origins().xx(),
      g.origins().xy(),
      g.origins().yy(),
      g.destinationLon(),
      g.destinationLat(),
      g.destinations().xx(),
      g.destinations().xy(),
      g.destinations().yy(),
      g.second(),
      g.seconds2(),
      g.trips(),
      g.chance()
    };
  }

  /** The distribution that a route of this method was made from. */
  static Gaussian gaussian(RouteShape shape) {
    double[] n = new double[FIELDS.size()];
    Arrays.fill(n, Double.NaN);
    try (JsonParser json = JSON.createParser(shape.definition())) {
      json.nextToken();
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        int at = FIELDS.indexOf(field);
        if (at >= 0) {
          n[at] = json.getDoubleValue();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("Not a definition by density: " + shape.definition(), e);
    }
    if (Arrays.stream(n).anyMatch(Double::isNaN)) {
      throw new IllegalStateException("Not a definition by density: " + shape.definition());
    }
    Spread origins = new Spread(n[2], n[3], n[4]);
    Spread destinations = new Spread(n[7], n[8], n[9]);
    return new Gaussian(n[0], n[1], n[5], n[6], n[10], origins, destinations, n[11], n[12], n[13]);
  }
}
