package io.milepost.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All routes that one discovery found. Immutable.
 *
 * @param method the word for the method that found them
 * @param settings of the discovery: a JSON object
 * @param lastId the highest {@code route_id} that any route has ever had, 0 if there was none
 * @param shapes by {@code route_id}, each 1 or more
 */
public record RouteSet(
    String method, String settings, int lastId, SortedMap<Integer, RouteShape> shapes) {
  public RouteSet {
    shapes = Collections.unmodifiableSortedMap(new TreeMap<>(shapes));
  }
}
