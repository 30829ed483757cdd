package io.milepost.app.generate;

/** Where routes start and end, in degrees. */
record Place(double lon, double lat) {

  /** A place of {@code city}, more likely near its centre. */
  static Place draw(City city, RandomNumbers random) {
    double east = random.nextGaussian() * city.radiusMeters();
    double north = random.nextGaussian() * city.radiusMeters();
    return new Place(city.lonAt(east), city.lat() + City.latDegrees(north));
  }
}
