package io.milepost.app.config.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Shares as users write them: {@code 20%}, {@code 0.5%}. */
public final class ShareText {
  /** What {@link #find} takes, for errors. */
  public static final String EXPECTED = "a share such as 20%";

  private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)\\s*%");

  private ShareText() {}

  /** The share, 1 for 100%; empty when the text is none. */
  public static Optional<Double> find(String text) {
    var matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(Double.parseDouble(matcher.group(1)) / 100)
        : Optional.empty();
  }
}
