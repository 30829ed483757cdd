package io.milepost.warehouse.area;

import java.nio.ByteBuffer;

/** The bounds of the blocks of a page while it is encoded. */
final class BlockBounds {
  /** By block, and within it {@code west, south, east, north} of origins, then of destinations. */
  private final double[] bounds;

  BlockBounds(int blocks) {
    bounds = new double[blocks * PageLayout.BLOCK_DOUBLES];
  }

  /** Sets the bounds of a coordinate in a block, given as keys. */
  void set(int block, int coordinate, long least, long most) {
    int end = coordinate / 2 * 4; // origin or destination
    int at = block * PageLayout.BLOCK_DOUBLES + end + coordinate % 2;
    bounds[at] = CoordinateKey.coordinate(least);
    bounds[at + 2] = CoordinateKey.coordinate(most);
  }

  Bounds origins() {
    return union(0);
  }

  Bounds destinations() {
    return union(4);
  }

  private Bounds union(int end) {
    Bounds union = at(end);
    for (int at = end; at < bounds.length; at += PageLayout.BLOCK_DOUBLES) {
      union = union.union(at(at));
    }
    return union;
  }

  private Bounds at(int at) {
    return new Bounds(bounds[at], bounds[at + 1], bounds[at + 2], bounds[at + 3]);
  }

  void put(ByteBuffer bytes, int position) {
    bytes.position(position);
    bytes.asDoubleBuffer().put(bounds);
  }
}
