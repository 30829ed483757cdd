package io.milepost.app.generate;

/**
 * A planted route.
 *
 * @param city index into {@link City#ALL}
 * @param peakSecond of the day, 0 to 86,399, about which its trips start
 * @param spreadMeters standard deviation of its trips' ends, in each direction
 * @param peakSpreadMinutes standard deviation of its trips' starts
 */
record Route(int city, Ends ends, int peakSecond, double spreadMeters, double peakSpreadMinutes) {}
