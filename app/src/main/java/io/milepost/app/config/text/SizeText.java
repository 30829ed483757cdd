package io.milepost.app.config.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of files as users write them: {@code 500MB}, {@code 1.5GB}; a kB is 1000 bytes. */
public final class SizeText {
  /** What {@link #find} takes, for errors. */
  public static final String EXPECTED = "a size with its unit, such as 500MB or 10GB";

  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*([kMGT]?B)");

  private SizeText() {}

  /** The size in bytes, more than 0; empty when the text is none. */
  public static Optional<Long> find(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double unit = Math.pow(1000, UNITS.indexOf(matcher.group(2)));
    return Optional.of(Math.round(Double.parseDouble(matcher.group(1)) * unit))
        .filter(bytes -> bytes > 0);
  }
}
