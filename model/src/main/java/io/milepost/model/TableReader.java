package io.milepost.model;

import java.util.List;

/** Pulls the valid rows of a {@link TableSource}, batch by batch. Used by one thread. */
public interface TableReader extends AutoCloseable {

  /** A batch for each table of the dataset, in their order. */
  List<TableBatch> newBatches();

  /**
   * Fills {@code batches} with the next rows, until one of them is full or nothing is left;
   * rejected rows go to the source's {@link Rejections}.
   *
   * @return false when the source holds nothing more for this reader
   * @throws DataException when the source as a whole cannot be taken
   * @throws RetryableException when reading failed and may succeed later
   */
  boolean next(List<TableBatch> batches);

  @Override
  void close();
}
