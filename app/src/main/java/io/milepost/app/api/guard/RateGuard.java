package io.milepost.app.api.guard;

import io.javalin.http.Context;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each client make so many requests a second in the long run, and two seconds' worth at once
 * (a token bucket). Remembers the clients that came last. Thread-safe.
 */
public final class RateGuard {
  private static final int MOST_CLIENTS = 10_000;
  private static final int BURST_SECONDS = 2;
  private static final double NANOS = 1e9;

  private final int perSecond;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /** What a client has left. */
  private static final class Bucket {
    private double requests;
    private long at;

    Bucket(double requests, long at) {
      this.requests = requests;
      this.at = at;
    }
  }

  public RateGuard(int perSecond) {
    this(perSecond, System::nanoTime);
  }

  RateGuard(int perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
  }

  /**
   * Counts a request.
   *
   * @throws ProblemException when the client has made too many
   */
  public void require(Context context) {
    if (!take(context.ip())) {
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS,
          "Expected at most %d requests a second. Wait a second, and make fewer."
              .formatted(perSecond),
          Map.of("Retry-After", "1"));
    }
  }

  synchronized boolean take(String client) {
    long now = nanoTime.getAsLong();
    double most = (double) perSecond * BURST_SECONDS;
    Bucket bucket = buckets.computeIfAbsent(client, any -> new Bucket(most, now));
    bucket.requests = Math.min(most, bucket.requests + (now - bucket.at) / NANOS * perSecond);
    bucket.at = now;
    if (bucket.requests < 1) {
      return false;
    }
    bucket.requests--;
    return true;
  }
}
