package io.milepost.warehouse.area;

/**
 * What a segment holds of one load.
 *
 * @param trips 0 or more; without any, the times mean nothing
 * @param firstMicros when the first of them started, in microseconds of the wall clock since 1970
 * @param lastMicros when the last of them started
 */
public record SegmentLoad(long loadId, long trips, long firstMicros, long lastMicros) {}
