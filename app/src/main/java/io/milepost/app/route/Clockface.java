package io.milepost.app.route;

import io.milepost.model.RouteShape;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Times of day on a circle, where 23:50 is near 00:10. Seconds of the day: 0 to 86,399. */
public final class Clockface {
  private static final int DAY = 86_400;

  private Clockface() {}

  /** Seconds between two times of day, the short way round: 0 to 43,200. */
  static int apart(int a, int b) {
    int forward = Math.floorMod(b - a, DAY);
    return Math.min(forward, DAY - forward);
  }

  /** Seconds from a time of day to the nearest end of a route's window; 0 within it. */
  static int outside(RouteShape route, int secondOfDay) {
    int length = Math.floorMod(route.windowEndSecond() - route.windowStartSecond(), DAY);
    boolean within = Math.floorMod(secondOfDay - route.windowStartSecond(), DAY) <= length;
    return within
        ? 0
        : Math.min(
            apart(secondOfDay, route.windowStartSecond()),
            apart(secondOfDay, route.windowEndSecond()));
  }

  /** Such as {@code 07:10}, to the minute below. */
  public static String minute(int secondOfDay) {
    return LocalTime.ofSecondOfDay(secondOfDay).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** The window of a route for people: {@code 07:10 to 09:20}. */
  public static String window(RouteShape route) {
    return minute(route.windowStartSecond()) + " to " + minute(route.windowEndSecond());
  }
}
