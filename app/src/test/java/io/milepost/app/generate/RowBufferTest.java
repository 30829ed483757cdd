package io.milepost.app.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowBufferTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, 1234567890, 999_999_999_999_999_999L, Long.MAX_VALUE})
  void writesWholeNumbers(long number) {
    assertThat(written(buffer -> buffer.append(number))).isEqualTo(Long.toString(number));
  }

  @Test
  void writesLeadingZeros() {
    assertThat(written(buffer -> buffer.append(7L, 3))).isEqualTo("007");
  }

  @ParameterizedTest
  @CsvSource({"0,0.0", "-0.5,-0.5", "180,180.0", "-180,-180.0", "14.25,14.25", "90,90.0"})
  void writesRoundDegreesShortly(double degrees, String text) {
    assertThat(written(buffer -> buffer.appendDegrees(degrees))).isEqualTo(text);
  }

  @Test
  void writesDegreesThatReadBackAsNearlyTheSame() {
    RandomNumbers random = new RandomNumbers(3, 0);
    for (int i = 0; i < 10_000; i++) {
      double degrees = random.nextDouble() * 360 - 180;
      String text = written(buffer -> buffer.appendDegrees(degrees));

      assertThat(Double.parseDouble(text)).isCloseTo(degrees, within(1e-13));
      assertThat(text.replaceAll("[-.]", "")).hasSizeLessThanOrEqualTo(17);
    }
  }

  private static String written(Consumer<RowBuffer> writing) {
    RowBuffer buffer = new RowBuffer(64);
    writing.accept(buffer);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      buffer.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(US_ASCII);
  }
}
