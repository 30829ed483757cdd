package io.milepost.app.api.guard;

import io.javalin.http.Context;
import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sites that a browser of this machine has open away from a server that trusts this machine:
 * those that have their own name point here (DNS rebinding), and those that send requests elsewhere
 * than to themselves.
 */
public final class HostGuard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopback;
  private final String bound;

  /**
   * @param bound the address that the server listens at
   * @param loopback whether only this machine reaches it there
   */
  public HostGuard(String bound, boolean loopback) {
    this.bound = bound;
    this.loopback = loopback;
  }

  /**
   * Does nothing when the request may be answered.
   *
   * @throws ProblemException when it is for another host, or from another site
   */
  public void require(Context context) {
    String host = context.header("Host");
    if (loopback && (host == null || !isOwn(name(host)))) {
      throw new ProblemException(
          ProblemType.WRONG_HOST,
          "Expected 'Host' to be localhost or 127.0.0.1, found '%s'. To be reached under other names, serve with --bind and keys."
              .formatted(host));
    }
    String origin = context.header("Origin");
    if (origin != null && !isOf(origin, host)) {
      throw new ProblemException(
          ProblemType.WRONG_ORIGIN,
          "Expected a request from a page of '%s', found one from '%s'.".formatted(host, origin));
    }
  }

  private boolean isOwn(String name) {
    return LOOPBACK.contains(name) || name.equals(bound);
  }

  private static String name(String host) {
    return host.replaceFirst(":\\d+$", "").toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean isOf(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
