package io.milepost.ingest.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;

class LongParserTest {
  private final LongParser parser = new LongParser();

  @Property
  void readsWhatLongHolds(@ForAll long value) {
    assertThat(read(Long.toString(value))).isEqualTo(value);
    assertThat(read((value < 0 ? "-000" : "+000") + Long.toString(value).replace("-", "")))
        .isEqualTo(value);
  }

  @Property
  void refusesWhatLongDoesNotHold(
      @ForAll @BigRange(min = "-99999999999999999999999", max = "99999999999999999999999")
          BigInteger value) {
    assertThat(read(value.toString()))
        .isEqualTo(value.bitLength() <= 63 ? value.longValue() : null);
  }

  @Example
  void refusesOtherTexts() {
    for (String text :
        new String[] {"", "-", "+", "1.5", "1.", ".0", "1e3", "0x1", "1 ", "--1", "1.0.0"}) {
      assertThat(read(text)).as(text).isNull();
    }
    assertThat(read("9223372036854775808")).isNull();
    assertThat(read("-9223372036854775809")).isNull();
  }

  @Example
  void takesDecimalsThatAreZeros() {
    assertThat(read("-12.000")).isEqualTo(-12);
  }

  private Long read(String text) {
    byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.US_ASCII);
    return parser.parse(bytes, 1, bytes.length - 1) ? parser.value() : null;
  }
}
