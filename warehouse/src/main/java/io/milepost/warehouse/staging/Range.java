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

  /** Up to a chunk of records in memory, or a number of full chunks in the spill file. */
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
  synchronized void drain(ChunkPool pool, SpillFile spill, BiConsumer<long[], Integer> action) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.InMemory inMemory) {
        action.accept(inMemory.chunk(), inMemory.records());
        pool.release(inMemory.chunk());
      } else {
        drain((Piece.Spilled) piece, pool, spill, action);
      }
    }
    pieces.clear();
    records = 0;
  }

  private static void drain(
      Piece.Spilled piece, ChunkPool pool, SpillFile spill, BiConsumer<long[], Integer> action) {
    long[] chunk = pool.acquire();
    spill.read(
        piece.position(),
        piece.records() / ChunkPool.RECORDS,
        chunk,
        () -> action.accept(chunk, ChunkPool.RECORDS));
    pool.release(chunk);
  }

  /** Cells of about {@code count} records spread over the range. */
  synchronized long[] sampleCells(int count, ChunkPool pool, SpillFile spill, int width) {
    long[] sample = new long[count];
    long[] spilled = pool.acquire();
    for (int i = 0; i < count; i++) {
      Piece piece = pieces.get((int) ((long) i * pieces.size() / count));
      int number = i * 31 % piece.records();
      long[] chunk = spilled;
      if (piece instanceof Piece.InMemory inMemory) {
        chunk = inMemory.chunk();
      } else {
        long skipped = (long) (number / ChunkPool.RECORDS) * chunk.length * Long.BYTES;
        spill.read(((Piece.Spilled) piece).position() + skipped, 1, chunk, () -> {});
      }
      sample[i] = Splitter.originCell(chunk, number % ChunkPool.RECORDS * width);
    }
    pool.release(spilled);
    return sample;
  }
}
