package io.milepost.app.generate;

/** Where routes run: draws the ends of one route after the other, no two the same in a city. */
interface RouteEnds {

  /**
   * The ends of the next route of the city.
   *
   * @param city index into {@link City#ALL}
   */
  Ends next(int city, RandomNumbers random);
}
