package io.milepost.ingest.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.ingest.scan.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class DoubleParserTest {
  private final DoubleParser parser = new DoubleParser();

  @Property(tries = 20_000)
  void readsAnyDoubleAsJavaPrintsIt(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      requireSameAsJava(Double.toString(value));
      requireSameAsJava(new BigDecimal(value).round(new MathContext(25)).toString());
    }
  }

  @Property(tries = 20_000)
  void readsCoordinatesWithAnyNumberOfDecimals(
      @ForAll long bits, @ForAll @IntRange(max = 20) int n) {
    double value = ((bits >>> 11) * 0x1p-53 - 0.5) * 360;
    requireSameAsJava(String.format(Locale.ROOT, "%." + n + "f", value));
    requireSameAsJava(
        new BigDecimal(value).setScale(n, java.math.RoundingMode.DOWN).toPlainString());
  }

  @Property(tries = 20_000)
  void readsAnyDigitsWithAnyExponent(
      @ForAll @NumericChars @StringLength(min = 1, max = 24) String digits,
      @ForAll @IntRange(max = 24) int point,
      @ForAll @IntRange(min = -400, max = 400) int exponent) {
    int split = Math.min(point, digits.length());
    String plain = digits.substring(0, split) + "." + digits.substring(split);
    requireSameAsJava(plain);
    requireSameAsJava("-" + plain + "e" + exponent);
    requireSameAsJava("+" + digits + "E+" + Math.abs(exponent));
  }

  @Property(tries = 20_000)
  void roundsNineteenDigitsInTheRangeOfTheTable(
      @ForAll long digits, @ForAll @IntRange(min = -66, max = 66) int exponent) {
    requireSameAsJava(Long.toUnsignedString(digits) + "e" + exponent);
    requireSameAsJava((digits >>> 1) + "e" + exponent);
  }

  @Property(tries = 20_000)
  void roundsHalfwayCasesToEven(
      @ForAll long bits, @ForAll @IntRange(min = -66, max = 73) int exponent) {
    double value = Math.scalb(1 + (bits >>> 12) * 0x1p-52, exponent);
    BigDecimal halfway =
        new BigDecimal(value).add(new BigDecimal(Math.nextUp(value))).divide(BigDecimal.valueOf(2));
    requireSameAsJava(halfway.toString());
    requireSameAsJava(halfway.toPlainString());
    requireSameAsJava(halfway.round(new MathContext(19)).toString());
    requireSameAsJava(halfway.add(halfway.ulp()).toString());
    requireSameAsJava(halfway.subtract(halfway.ulp()).toString());
  }

  @Property(tries = 5_000)
  void roundsHalfwayIntegersToEven(
      @ForAll @IntRange(min = 0, max = 10) int shift, @ForAll long bits) {
    long odd = (bits & (1L << 53) - 1) | 1L << 53 | 1; // 54 bits, the last one set: a tie
    requireSameAsJava(Long.toUnsignedString(odd << shift));
    requireSameAsJava(new BigDecimal(odd).movePointLeft(shift % 4).toPlainString());
  }

  @Example
  void readsTheEdges() {
    for (String text :
        new String[] {
          "0",
          "-0",
          "0.0",
          "-0.0e5",
          "5.",
          ".5",
          "007",
          "4.9e-324",
          "2.4e-324",
          "2.5e-324",
          "2.2250738585072014e-308",
          "1.7976931348623157e308",
          "1.7976931348623159e308",
          "1e999",
          "1e-999",
          "1e99999999999",
          "9007199254740993",
          "9007199254740992",
          "18446744073709551615",
          "99999999999999999999",
          "0.000000000000000000000000000001",
          "1e22",
          "1e23",
          "-1e-22",
          "6.0221409e+23",
          "1.00000000000000011102230246251565404236316680908203125"
        }) {
      requireSameAsJava(text);
    }
  }

  @Example
  void stopsWhereTheNumberEnds() {
    assertThat(parse("14.5 50.1")).isEqualTo(4);
    assertThat(parse("14e")).isEqualTo(2);
    assertThat(parse("14e+)")).isEqualTo(2);
    assertThat(parse("1.2.3")).isEqualTo(3);
    assertThat(parse("1d")).isEqualTo(1);
    assertThat(parse("0x10")).isEqualTo(1);
  }

  @Example
  void findsNoNumberInOtherTexts() {
    for (String text :
        new String[] {"", "-", "+", ".", "-.", "e5", ".e5", "NaN", "Infinity", " 1"}) {
      assertThat(parse(text)).as(text).isEqualTo(-1);
    }
  }

  private void requireSameAsJava(String text) {
    assertThat(parse(text)).as(text).isEqualTo(text.length());
    assertThat(Double.doubleToRawLongBits(parser.value()))
        .as(text)
        .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
  }

  private int parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return parser.parse(
        Arrays.copyOf(bytes, bytes.length + 1 + 2 * Words.PADDING), 0, bytes.length);
  }
}
