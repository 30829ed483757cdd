package io.milepost.app.cli.output;

import io.milepost.app.rows.PlainText;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as text for people. */
final class Cells {
  private Cells() {}

  /** The value as people read it, in one line. */
  static String shown(@Nullable Object value, Table.Kind kind) {
    return kind == Table.Kind.COUNT && value instanceof Number count
        ? String.format(Locale.ROOT, "%,d", count.longValue())
        : Printable.of(value instanceof Double number ? digits(number) : PlainText.of(value));
  }

  /** A number without an exponent, as long as its digits are not too many to be read. */
  private static String digits(Double number) {
    double size = Math.abs(number);
    return size >= 1e7 && size < 1e16
        ? new BigDecimal(number.toString()).toPlainString()
        : number.toString();
  }

  /** How many columns of a terminal the text takes: none for marks, two for East Asian letters. */
  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** The blocks that Unicode Annex 11 calls wide or full-width, taken as a whole. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xff00 && c <= 0xff60
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd);
  }
}
