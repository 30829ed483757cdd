package io.milepost.app.prove.measure;

/**
 * One run of a process.
 *
 * @param seconds from its start to its end, on the wall clock
 * @param peakBytes most memory it held at a time (resident set), or 0 where that is not known
 */
public record Measured(double seconds, long peakBytes) {}
