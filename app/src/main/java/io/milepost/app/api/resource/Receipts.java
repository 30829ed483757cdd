package io.milepost.app.api.resource;

import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.queue.QueueDatabase;
import io.milepost.app.queue.QueueDatabase.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which loads were accepted for which {@code Idempotency-Key}, so that a request that is sent again
 * is not carried out again. Kept for a week. Thread-safe.
 */
public final class Receipts {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final Duration SWEEP = Duration.ofHours(1);
  private static final int LOCKS = 64;
  private static final int LONGEST_KEY = 300;

  private final QueueDatabase database;
  private final Clock clock;
  private final Object[] locks = new Object[LOCKS];
  private volatile Instant sweptAt = Instant.EPOCH;

  public Receipts(QueueDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
    Arrays.setAll(locks, i -> new Object());
    sweep();
  }

  /** Work that has the receipt written down with what it does, as one. */
  @FunctionalInterface
  interface Work {
    /**
     * Carries the request out.
     *
     * @param receipt what is to be written down of the loads, in the transaction that accepts them
     */
    List<Long> run(Function<List<Long>, List<Change>> receipt);
  }

  /**
   * Does nothing with a key that can be kept; to be asked before the request is read.
   *
   * @throws ProblemException when the key is too long
   */
  static void requireShort(String key) {
    if (key.length() > LONGEST_KEY) {
      throw new ProblemException(
          ProblemType.WRONG_PARAMETER,
          "Expected at most %d characters as the 'Idempotency-Key', found %d. Send a shorter one, such as a UUID."
              .formatted(LONGEST_KEY, key.length()));
    }
  }

  private record Receipt(String request, List<Long> loads) {}

  /**
   * The loads of a request: those that were accepted for it before, or else of {@code work}.
   *
   * @param key that the client gave it
   * @param request what tells it from others
   * @throws ProblemException when the key was given to another request
   */
  List<Long> once(String key, String request, Work work) {
    sweepNowAndThen();
    synchronized (locks[Math.floorMod(key.hashCode(), LOCKS)]) {
      Optional<Receipt> known = find(key);
      if (known.isEmpty()) {
        return work.run(loads -> List.of(keeping(key, new Receipt(request, loads))));
      }
      if (!known.get().request().equals(request)) {
        throw new ProblemException(
            ProblemType.REUSED_IDEMPOTENCY_KEY,
            "Expected a new 'Idempotency-Key', found '%s', which another request had. Use a key for one request only."
                .formatted(key));
      }
      return known.get().loads();
    }
  }

  private Optional<Receipt> find(String key) {
    return database
        .list(
            "SELECT request, loads FROM receipt WHERE idempotency_key = ?",
            row -> new Receipt(row.getString(1), ids(row.getString(2))),
            key)
        .stream()
        .findFirst();
  }

  private static List<Long> ids(String text) {
    return Arrays.stream(text.split(",")).map(Long::valueOf).toList();
  }

  private Change keeping(String key, Receipt receipt) {
    return Change.of(
        "INSERT INTO receipt VALUES (?, ?, ?, ?)",
        key,
        receipt.request(),
        receipt.loads().stream().map(String::valueOf).collect(Collectors.joining(",")),
        clock.instant().toEpochMilli());
  }

  private void sweepNowAndThen() {
    if (sweptAt.plus(SWEEP).isBefore(clock.instant())) {
      sweep();
    }
  }

  private void sweep() {
    sweptAt = clock.instant();
    database.update(
        "DELETE FROM receipt WHERE received_at < ?", sweptAt.minus(KEPT).toEpochMilli());
  }
}
