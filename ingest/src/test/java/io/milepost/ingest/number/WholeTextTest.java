package io.milepost.ingest.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeTextTest {

  @ParameterizedTest
  @CsvSource({
    "12, true",
    "-12.00, true",
    "+0, true",
    "12., false",
    "1.5, false",
    "1e3, false",
    "-, false",
    "'', false",
    "1x, false",
    ".0, false"
  })
  void digitsAreWhole(String text, boolean whole) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(WholeText.is(bytes, 0, bytes.length)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740992, false",
    "9007199254740993, true",
    "-9007199254740993.0, true",
    "+18446744073709551616, false",
    "18446744073709551617, true",
    "9007199254740993.5, false"
  })
  void wholeNumbersBeyondADoublesPrecisionAreRounded(String text, boolean rounded) {
    assertThat(isRounded(text)).isEqualTo(rounded);
  }

  @Property
  void numbersOf64BitsAreRoundedWhenTheyDoNotComeBack(@ForAll long number) {
    assertThat(isRounded(Long.toString(number)))
        .isEqualTo(new BigDecimal((double) number).compareTo(new BigDecimal(number)) != 0);
  }

  private static boolean isRounded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return WholeText.isRounded(bytes, 0, bytes.length, Double.parseDouble(text));
  }
}
