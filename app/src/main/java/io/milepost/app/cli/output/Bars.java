package io.milepost.app.cli.output;

/** Horizontal bars made of characters: eighths of a block where Unicode shows, else hash signs. */
final class Bars {
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

  private Bars() {}

  static String bar(long value, long largest, int width, boolean unicode) {
    if (value <= 0 || largest <= 0) {
      return "";
    }
    double length = Math.min((double) value / largest, 1) * width;
    return unicode ? blocks(length) : "#".repeat((int) Math.max(1, Math.round(length)));
  }

  private static String blocks(double length) {
    int eighths = (int) Math.max(1, Math.round(length * 8));
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    return "█".repeat(eighths / 8) + rest;
  }
}
