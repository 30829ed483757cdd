package io.milepost.app.config.text;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spans of time as users write them: {@code 10s}, {@code 45min}, {@code 1.5h}, {@code 1h30min},
 * {@code 2d}.
 */
public final class TimeSpanText {
  /** What {@link #find} takes, for errors. */
  public static final String EXPECTED = "a span of time with its unit, such as 45min or 1h";

  /** What {@link #find} takes where days are usual, for errors. */
  public static final String EXPECTED_DAYS = "a span of time with its unit, such as 12h or 90d";

  private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,4})?)";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:%1$s\\s*d)?\\s*(?:%1$s\\s*h)?\\s*(?:%1$s\\s*min)?".formatted(NUMBER)
              + "\\s*(?:%s\\s*s)?".formatted(NUMBER));
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int MINUTES_PER_HOUR = 60;
  private static final int HOURS_PER_DAY = 24;

  private TimeSpanText() {}

  /** The span, more than 0, to the second; empty when the text is none. */
  public static Optional<Duration> find(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double hours = number(matcher.group(1)) * HOURS_PER_DAY + number(matcher.group(2));
    double minutes = hours * MINUTES_PER_HOUR + number(matcher.group(3));
    double seconds = minutes * SECONDS_PER_MINUTE + number(matcher.group(4));
    return Optional.of(Duration.ofSeconds(Math.round(seconds)))
        .filter(span -> span.compareTo(Duration.ZERO) > 0);
  }

  private static double number(@Nullable String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }

  /** For people, in whole minutes: {@code 12 min}, {@code 3 h}, {@code 3 h 5 min}. */
  public static String words(Duration span) {
    long minutes = Math.round(span.toSeconds() / 60.0);
    long hours = minutes / MINUTES_PER_HOUR;
    long rest = minutes % MINUTES_PER_HOUR;
    if (hours == 0) {
      return minutes + " min";
    }
    return rest == 0 ? hours + " h" : "%d h %d min".formatted(hours, rest);
  }
}
