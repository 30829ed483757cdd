package io.milepost.model;

/**
 * One source read as trips. Several readers, each on a thread of its own, share its splits: every
 * row comes out of exactly one reader, in no given order.
 */
public interface BatchSource extends InputSource {

  /** A reader that takes splits until none are left. Thread-safe. */
  BatchReader openReader();

  /** The repeated texts of the region column. */
  Dictionary regions();

  /** The repeated texts of the datasource column. */
  Dictionary datasources();

  /** Whether batches carry {@link TripLayout#EXTRA}. */
  boolean keepsExtra();
}
