package io.milepost.app.generate;

/**
 * A planted route.
 *
 * @param city index into {@link City#ALL}
 * @param peakSecond of the day, 0 to 86,399, about which its trips start
 */
record Route(int city, Place origin, Place destination, int peakSecond) {}
