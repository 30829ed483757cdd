package io.milepost.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says in words what is wrong with a line of JSON. */
public final class JsonFault {
  private JsonFault() {}

  /**
   * The sentence about the last fault of {@code scanner}, in the line {@code [from, to)}, which is
   * UTF-8.
   */
  public static String sentence(JsonScanner scanner, byte[] bytes, int from, int to) {
    int at = Math.min(scanner.faultAt(), to);
    String before = new String(bytes, from, at - from, StandardCharsets.UTF_8);
    int character = before.codePointCount(0, before.length()) + 1;
    return String.format(
        Locale.ROOT,
        "expected %s at character %,d, found %s",
        scanner.fault(),
        character,
        found(bytes, at, to));
  }

  private static String found(byte[] bytes, int at, int to) {
    if (at == to) {
      return "the end of the line";
    }
    int character =
        new String(bytes, at, Math.min(4, to - at), StandardCharsets.UTF_8).codePointAt(0);
    return Character.isISOControl(character)
        ? "the control character U+%04X".formatted(character)
        : "'" + Character.toString(character) + "'";
  }
}
