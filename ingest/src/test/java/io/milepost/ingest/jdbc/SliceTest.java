package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {

  @ParameterizedTest
  @CsvSource({
    "1, 100, 8, 8",
    "1, 3, 8, 3",
    "5, 5, 4, 1",
    "-9223372036854775808, 9223372036854775807, 8, 8",
    "0, 10, 1, 1"
  })
  void slicesMeetAndCoverAll(long least, long most, int count, int expected) {
    List<Slice> slices = Slice.between(least, most, count);
    assertThat(slices).hasSize(expected);
    assertThat(slices.get(0).from()).isNull();
    assertThat(slices.get(expected - 1).to()).isNull();
    List<Long> cuts = slices.stream().skip(1).map(Slice::from).toList();
    assertThat(cuts).doesNotHaveDuplicates().isSorted().allMatch(cut -> cut > least && cut <= most);
    assertThat(slices.stream().limit(expected - 1L).map(Slice::to)).isEqualTo(cuts);
  }
}
