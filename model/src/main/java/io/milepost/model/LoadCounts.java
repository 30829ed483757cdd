package io.milepost.model;

/**
 * What a load did with its rows: {@code read = loaded + duplicate + rejected} once it is committed.
 *
 * @param bytes content bytes, after decompression
 */
public record LoadCounts(
    long rowsRead, long rowsLoaded, long rowsDuplicate, long rowsRejected, long bytes) {
  public static final LoadCounts NONE = new LoadCounts(0, 0, 0, 0, 0);
}
