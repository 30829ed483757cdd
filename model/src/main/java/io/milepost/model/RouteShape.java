package io.milepost.model;

/**
 * Where and when the trips of a route run.
 *
 * @param regionId key of its region, as the warehouse gives it
 * @param originLon of the centroid of its origins, degrees; the others alike
 * @param originSpreadMeters root mean square distance of its origins from their centroid
 * @param destinationSpreadMeters the same of its destinations
 * @param windowStartSecond second of the day, 0 to 86,399, from which its trips start
 * @param windowEndSecond second of the day to which they start, inclusive; less than the start when
 *     the window spans midnight
 * @param definition what tells its trips from others, in the words of the method that found it:
 *     JSON
 */
public record RouteShape(
    int regionId,
    double originLon,
    double originLat,
    double destinationLon,
    double destinationLat,
    double originSpreadMeters,
    double destinationSpreadMeters,
    int windowStartSecond,
    int windowEndSecond,
    String definition) {}
