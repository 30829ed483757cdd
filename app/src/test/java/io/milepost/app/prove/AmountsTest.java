package io.milepost.app.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({"300,300", "20000,20k", "1000000,1m", "1640000,1.6m", "120000000,120m", "0,0"})
  void rowsAreShort(double rows, String expected) {
    assertThat(Amounts.rows(rows)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.854,0.85 s", "0.999,1.0 s", "9.97,10 s", "61.4,61 s", "200,3 min 20 s"})
  void secondsBecomeMinutesLate(double seconds, String expected) {
    assertThat(Amounts.seconds(seconds)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"128,128 B", "1281259,1.3 MB", "12800000000,13 GB"})
  void disksCountInTens(double bytes, String expected) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"544210944,519 MiB", "1610612736,1.5 GiB"})
  void memoryCountsInTwos(double bytes, String expected) {
    assertThat(Amounts.memory(bytes)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.30 s,0.3 s", "1.0 GiB,1 GiB", "1.50 s,1.5 s", "200 MB,200 MB", "0.05 s,0.05 s"})
  void roundAmountsLoseTheirZeros(String amount, String expected) {
    assertThat(Amounts.round(amount)).isEqualTo(expected);
  }
}
