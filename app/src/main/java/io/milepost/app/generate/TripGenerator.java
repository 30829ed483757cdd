package io.milepost.app.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes made-up trips as CSV in the layout of the built-in dataset {@code trips}, and the truth
 * about them. Threads fill chunks; the calling thread writes them in order, so the bytes do not
 * depend on the number of threads. Memory is bounded by a few chunks a thread. Immutable.
 */
public final class TripGenerator {
  private static final byte[] HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n".getBytes(US_ASCII);
  private static final byte[] TRUTH_HEADER = "row,route\n".getBytes(US_ASCII);

  private final TripSettings settings;
  private final int threads;

  /**
   * @param threads that make rows, at least 1
   */
  public TripGenerator(TripSettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /**
   * Writes all rows; closes neither stream.
   *
   * @param trips takes the header and the rows
   * @param truth takes {@code row,route}: a line for each row, in the same order, with its number
   *     from 1 and the route it was made from, from 1 by popularity; empty for noise
   */
  public void write(OutputStream trips, OutputStream truth) throws IOException {
    trips.write(HEADER);
    truth.write(TRUTH_HEADER);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      writeChunks(pool, trips, truth);
    } finally {
      pool.shutdownNow();
    }
  }

  private void writeChunks(ExecutorService pool, OutputStream trips, OutputStream truth)
      throws IOException {
    RoutePlan plan = RoutePlan.of(settings);
    long count = Chunk.count(settings.rows());
    Deque<Future<Chunk>> underWay = new ArrayDeque<>();
    for (long index = 0; index < Math.min(count, 2L * threads); index++) {
      underWay.add(start(pool, new Chunk(settings, plan), index));
    }
    for (long next = underWay.size(); !underWay.isEmpty(); next++) {
      Chunk chunk = await(underWay.remove());
      chunk.writeTripsTo(trips);
      chunk.writeTruthTo(truth);
      if (next < count) {
        underWay.add(start(pool, chunk, next));
      }
    }
  }

  private static Future<Chunk> start(ExecutorService pool, Chunk chunk, long index) {
    return pool.submit(() -> chunk.fill(index));
  }

  private static Chunk await(Future<Chunk> chunk) {
    try {
      return chunk.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException("Interrupted while making trips; run the command again.", e);
    }
  }
}
