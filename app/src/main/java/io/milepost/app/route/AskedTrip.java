package io.milepost.app.route;

import io.milepost.model.TripBlock;

/**
 * A trip that a user asks about, whether it was loaded or not.
 *
 * @param originLon degrees; the others alike
 * @param secondOfDay when it starts, on the wall clock: 0 to 86,399
 */
public record AskedTrip(
    String region,
    double originLon,
    double originLat,
    double destinationLon,
    double destinationLat,
    int secondOfDay) {

  double originMeters(AskedTrip other) {
    return GreatCircle.meters(originLon, originLat, other.originLon, other.originLat);
  }

  double destinationMeters(AskedTrip other) {
    return GreatCircle.meters(
        destinationLon, destinationLat, other.destinationLon, other.destinationLat);
  }

  /** Seconds of the day between the starts, the short way round the clock: 0 to 43,200. */
  int secondsApart(AskedTrip other) {
    return Clockface.apart(secondOfDay, other.secondOfDay);
  }

  /** The trip as the one row of a block. */
  TripBlock block(int regionId) {
    TripBlock block = new TripBlock();
    block.regionIds[0] = regionId;
    block.originLons[0] = originLon;
    block.originLats[0] = originLat;
    block.destinationLons[0] = destinationLon;
    block.destinationLats[0] = destinationLat;
    block.secondsOfDay[0] = secondOfDay;
    block.rows(1);
    return block;
  }
}
