package io.milepost.warehouse.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The staged records of one range, as pieces in memory and on disk. Filled by several threads while
 * staging, drained by one afterwards.
 */
final class Range {
  private final List<Piece> pieces = new ArrayList<>();
  private long records;

  /** Up to a chunk of records: in {@code chunk}, or in the spill file at {@code position}. */
  sealed interface Piece {
    int records();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(long[] chunk, int records) implements Piece {}

    record Spilled(long position, int records) implements Piece {}
  }

  synchronized void add(Piece piece) {
    pieces.add(piece);
    records += piece.records();
  }

  synchronized long records() {
    return records;
  }

  /** Hands out every piece's longs and gives its memory back; the range is empty afterwards. */
  synchronized void drain(
      ChunkPool pool, SpillFile spill, int width, BiConsumer<long[], Integer> action) {
    for (Piece piece : pieces) {
      long[] chunk = chunk(piece, pool, spill, width);
      action.accept(chunk, piece.records());
      pool.release(chunk);
    }
    pieces.clear();
    records = 0;
  }

  /** Cells of about {@code count} records spread over the range. */
  synchronized long[] sampleCells(int count, ChunkPool pool, SpillFile spill, int width) {
    long[] sample = new long[count];
    for (int i = 0; i < count; i++) {
      Piece piece = pieces.get((int) ((long) i * pieces.size() / count));
      sample[i] = cellOf(piece, i, pool, spill, width);
    }
    return sample;
  }

  private static long cellOf(Piece piece, int seed, ChunkPool pool, SpillFile spill, int width) {
    long[] chunk = chunk(piece, pool, spill, width);
    long cell = Splitter.originCell(chunk, seed * 31 % piece.records() * width);
    if (piece instanceof Piece.Spilled) {
      pool.release(chunk);
    }
    return cell;
  }

  private static long[] chunk(Piece piece, ChunkPool pool, SpillFile spill, int width) {
    if (piece instanceof Piece.InMemory inMemory) {
      return inMemory.chunk();
    }
    long[] chunk = pool.acquire();
    spill.read(((Piece.Spilled) piece).position(), chunk, piece.records() * width);
    return chunk;
  }
}
