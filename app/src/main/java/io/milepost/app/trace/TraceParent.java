package io.milepost.app.trace;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a trace, as the header {@code traceparent} has it (W3C Trace Context, level 1).
 *
 * @param traceId 32 hexadecimal digits, not all zero; of all that belongs together
 * @param spanId 16 hexadecimal digits, not all zero; of one thing that was done
 * @param flags 2 hexadecimal digits
 */
public record TraceParent(String traceId, String spanId, String flags) {
  /** The name of the header. */
  public static final String HEADER = "traceparent";

  private static final Pattern FORM =
      Pattern.compile(
          "(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
  private static final String VERSION = "00";
  private static final String RECORDED = "01";

  /** A new span: of the trace that {@code header} is of, else of a new one. */
  public static TraceParent continuing(@Nullable String header) {
    return parse(header)
        .map(caller -> new TraceParent(caller.traceId(), randomHex(), caller.flags()))
        .orElseGet(() -> new TraceParent(randomHex() + randomHex(), randomHex(), RECORDED));
  }

  /** Reads a header; empty when there is none, or one that is not as the standard says. */
  public static Optional<TraceParent> parse(@Nullable String header) {
    Matcher matcher = FORM.matcher(header == null ? "" : header.strip());
    if (!matcher.matches() || matcher.group(1).equals(VERSION) && matcher.group(5) != null) {
      return Optional.empty();
    }
    return Optional.of(new TraceParent(matcher.group(2), matcher.group(3), matcher.group(4)));
  }

  /** 16 digits, not all zero. */
  private static String randomHex() {
    return "%016x".formatted(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }

  /** The value of the header. */
  @Override
  public String toString() {
    return "%s-%s-%s-%s".formatted(VERSION, traceId, spanId, flags);
  }
}
