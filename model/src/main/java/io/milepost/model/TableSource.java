package io.milepost.model;

/** One source read as a {@link TableDataset}. Several readers, each on a thread of its own. */
public interface TableSource extends InputSource {

  TableDataset dataset();

  /** A reader that takes splits until none are left. Thread-safe. */
  TableReader openReader();

  /** How the source differs from the dataset, once every reader has come to its end. */
  Drift drift();
}
