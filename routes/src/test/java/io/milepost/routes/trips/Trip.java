package io.milepost.routes.trips;

import io.milepost.model.TripBlock;

/** A trip: places in degrees, the start in seconds of the day. */
public record Trip(
    int region, double originLon, double originLat, double lon, double lat, int second) {

  /** Puts the trip into the next row. */
  void addTo(TripBlock block) {
    int row = block.rows();
    block.regionIds[row] = region;
    block.originLons[row] = originLon;
    block.originLats[row] = originLat;
    block.destinationLons[row] = lon;
    block.destinationLats[row] = lat;
    block.secondsOfDay[row] = second;
    block.rows(row + 1);
  }
}
