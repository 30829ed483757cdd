package io.milepost.app.prove.check;

import io.milepost.model.RetryableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Answers by looking at every row of a CSV of the generator. Memory does not grow with the rows.
 */
public final class BruteForce {
  private static final int BLOCK_ROWS = 1 << 14;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final Path csv;

  public BruteForce(Path csv) {
    this.csv = csv;
  }

  /** The first rows, {@code count} at most. */
  public List<Trip> first(int count) throws IOException {
    try (BufferedReader reader = rows()) {
      return next(reader, count).stream().map(Trip::parse).toList();
    }
  }

  /** The answers to {@code questions}, in their order. */
  public Map<Question, TripsByMonday> answer(List<Question> questions) throws IOException {
    Tally total = new Tally(questions);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try (BufferedReader reader = rows()) {
      Deque<Future<Tally>> underWay = new ArrayDeque<>();
      for (List<String> rows = block(reader); !rows.isEmpty(); rows = block(reader)) {
        if (underWay.size() == 2 * THREADS) {
          total.add(await(underWay.remove()));
        }
        List<String> next = rows;
        underWay.add(pool.submit(() -> count(questions, next)));
      }
      underWay.forEach(counted -> total.add(await(counted)));
    } finally {
      pool.shutdownNow();
    }
    return total.answers();
  }

  private static Tally count(List<Question> questions, List<String> rows) {
    Tally tally = new Tally(questions);
    rows.forEach(row -> tally.count(Trip.parse(row)));
    return tally;
  }

  private static Tally await(Future<Tally> tally) {
    try {
      return tally.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException("Interrupted while counting trips; run the command again.", e);
    }
  }

  private static List<String> block(BufferedReader reader) throws IOException {
    return next(reader, BLOCK_ROWS);
  }

  private static List<String> next(BufferedReader reader, int count) throws IOException {
    List<String> rows = new ArrayList<>();
    while (rows.size() < count) {
      String row = reader.readLine();
      if (row == null) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  private BufferedReader rows() throws IOException {
    BufferedReader reader = Files.newBufferedReader(csv);
    reader.readLine();
    return reader;
  }
}
