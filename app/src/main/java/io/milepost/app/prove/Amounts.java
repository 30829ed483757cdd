package io.milepost.app.prove;

import java.util.Locale;

/** Amounts as people read them, with their units. */
public final class Amounts {
  private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB"};

  private Amounts() {}

  /** {@code 12,345}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With two digits behind the point: {@code 1.25}. */
  public static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** Rows, or rows a second: {@code 300}, {@code 20k}, {@code 1.6m}. */
  public static String rows(double rows) {
    if (rows >= 1e6) {
      return round(digits(rows / 1e6)) + "m";
    }
    return rows >= 1e3 ? round(digits(rows / 1e3)) + "k" : round(digits(rows));
  }

  /** {@code 0.85 s}, {@code 12 s}, {@code 3 min 20 s}. */
  public static String seconds(double seconds) {
    long whole = Math.round(seconds);
    return whole < 180 ? digits(seconds) + " s" : "%d min %d s".formatted(whole / 60, whole % 60);
  }

  /** {@code 0.42 ms}, {@code 12 ms}. */
  public static String millis(double millis) {
    return digits(millis) + " ms";
  }

  /** Bytes in powers of ten, as disks are sold: {@code 1.3 GB}. */
  public static String bytes(double bytes) {
    int unit = 0;
    double amount = bytes;
    while (amount >= 1000 && unit < BYTE_UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    return digits(amount) + " " + BYTE_UNITS[unit];
  }

  /** Bytes in powers of two, as memory is: {@code 820 MiB}, {@code 1.5 GiB}. */
  public static String memory(double bytes) {
    double mib = bytes / (1 << 20);
    return mib >= 1024 ? digits(mib / 1024) + " GiB" : digits(mib) + " MiB";
  }

  /** Two digits that matter, or three of them where they stand before the point. */
  private static String digits(double value) {
    String format = value >= 9.95 ? "%,.0f" : value >= 0.995 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  /** The same amount without zeros that end its decimals: {@code 0.3 s} for {@code 0.30 s}. */
  public static String round(String amount) {
    return amount.replaceFirst("(\\.\\d*?)0+(?=\\D|$)", "$1").replaceFirst("\\.(?=\\D|$)", "");
  }
}
