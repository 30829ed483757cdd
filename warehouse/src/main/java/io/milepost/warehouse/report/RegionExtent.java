package io.milepost.warehouse.report;

import io.milepost.model.Area;

/**
 * Where the trips of a region begin.
 *
 * @param lon of its middle, degrees: as many trips begin west of it as east, but for a cell's width
 * @param lat of its middle, degrees
 * @param box holds the origins, but for a few in a hundred
 */
public record RegionExtent(String region, long trips, double lon, double lat, Area.Box box) {}
