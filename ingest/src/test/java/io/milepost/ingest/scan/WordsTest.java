package io.milepost.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WordsTest {
  @Property
  void findsTheFirstOfAByte(
      @ForAll @Size(max = 40) @ByteRange(min = -2, max = 2) byte[] bytes,
      @ForAll @ByteRange(min = -2, max = 2) byte wanted) {
    int expected = 0;
    while (expected < bytes.length && bytes[expected] != wanted) {
      expected++;
    }
    assertThat(Words.indexOf(bytes, wanted, 0, bytes.length)).isEqualTo(expected);
  }

  @Property
  void readsTheFirstBytesOfAWord(
      @ForAll @Size(8) byte[] bytes, @ForAll @IntRange(max = 8) int count) {
    byte[] cleared = Arrays.copyOf(Arrays.copyOf(bytes, count), 8);
    assertThat(Words.at(bytes, 0, count)).isEqualTo(Words.at(cleared, 0));
  }
}
