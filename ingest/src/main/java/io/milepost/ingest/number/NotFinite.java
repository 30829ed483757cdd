package io.milepost.ingest.number;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells the names of numbers that are none from other texts. */
public final class NotFinite {
  private static final Pattern NAMES =
      Pattern.compile("[+-]?(nan|inf(inity)?)", Pattern.CASE_INSENSITIVE);

  private NotFinite() {}

  /** Whether the text is NaN or infinite, as programs write it. */
  public static boolean is(String text) {
    return NAMES.matcher(text).matches();
  }

  public static boolean is(byte[] bytes, int from, int to) {
    return is(new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }
}
