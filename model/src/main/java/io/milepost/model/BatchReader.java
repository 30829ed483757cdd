package io.milepost.model;

/** Pulls the valid rows of a source, batch by batch. Each reader is used by one thread. */
public interface BatchReader extends AutoCloseable {

  /** A batch of the shape that {@link #next} fills. */
  Batch newBatch();

  /**
   * Fills {@code batch} with the next rows; rejected rows go to the source's {@link Rejections}.
   *
   * @return false when the source holds nothing more for this reader
   * @throws DataException when the source as a whole cannot be taken
   * @throws RetryableException when reading failed and may succeed later
   */
  boolean next(Batch batch);

  @Override
  void close();
}
