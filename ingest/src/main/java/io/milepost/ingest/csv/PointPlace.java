package io.milepost.ingest.csv;

/**
 * A column in which a point, or one half of it, can be read where it stands.
 *
 * @param column index of the column; behind the source's last one for a constant
 */
record PointPlace(int column, Reader reader) {
  /** What {@link Reader#read} returns when it cannot tell. */
  static final int DECLINED = -1;

  /** Reads a value whose end is not known yet. */
  @FunctionalInterface
  interface Reader {
    /**
     * Keeps the value that starts at {@code from}.
     *
     * @param to where the rows end; a line feed stands there
     * @return where the value ends, which need not be the end of the field, or {@link #DECLINED}
     *     when it is wrong, or written in an unusual way
     */
    int read(byte[] bytes, int from, int to);
  }
}
