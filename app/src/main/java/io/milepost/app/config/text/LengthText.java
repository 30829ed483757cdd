package io.milepost.app.config.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Distances as users write them: {@code 250m}, {@code 0.5km}. */
public final class LengthText {
  /** What {@link #find} takes, for errors. */
  public static final String EXPECTED = "a distance with its unit, such as 250m or 0.5km";

  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(m|km)");

  private LengthText() {}

  /** The distance in metres, more than 0; empty when the text is none. */
  public static Optional<Double> find(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    double meters = matcher.group(2).equals("km") ? number * 1000 : number;
    return meters > 0 ? Optional.of(meters) : Optional.empty();
  }

  /** For people: {@code 120 m}, {@code 1.2 km}, {@code 85 km}. */
  public static String words(double meters) {
    if (meters < 999.5) {
      return "%d m".formatted(Math.round(meters));
    }
    double kilometers = meters / 1000;
    return kilometers < 9.95
        ? String.format(Locale.ROOT, "%.1f km", kilometers)
        : String.format(Locale.ROOT, "%,d km", Math.round(kilometers));
  }
}
