package io.milepost.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.scan.Words;
import io.milepost.model.DataException;
import io.milepost.model.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DictionaryCacheTest {
  @Property(tries = 300)
  void givesTheDictionarysCodes(@ForAll("names") List<String> names) {
    Dictionary dictionary = new Dictionary();
    DictionaryCache cache = new DictionaryCache("region", dictionary);
    DictionaryCache other = new DictionaryCache("region", dictionary);
    for (String name : names) {
      int code = code(cache, name);
      assertThat(code).isEqualTo(code(other, name));
      assertThat(dictionary.texts().get(code)).isEqualTo(name);
    }
    assertThat(dictionary.texts()).doesNotHaveDuplicates();
  }

  @Example
  void knowsManyTexts() {
    Dictionary dictionary = new Dictionary();
    DictionaryCache cache = new DictionaryCache("region", dictionary);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(code(cache, "a text that has a number in it, " + i + ", and an end"))
            .isEqualTo(i);
      }
    }
  }

  @Example
  void refusesTextsThatDoNotRepeat() {
    DictionaryCache cache = new DictionaryCache("region", new Dictionary());
    assertThatThrownBy(
            () -> {
              for (int i = 0; i <= 1 << 20; i++) {
                code(cache, Integer.toString(i));
              }
            })
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Field 'region' has more than 1,048,576 different texts");
  }

  @Example
  void takesBlankTextsForMissing() {
    DictionaryCache cache = new DictionaryCache("region", new Dictionary());
    for (String blank : List.of("", " ", " \t ", "\u2003")) {
      assertThat(code(cache, blank)).isEqualTo(DictionaryCache.MISSING);
    }
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings()
        .withChars("abž")
        .ofMinLength(1)
        .ofMaxLength(20)
        .list()
        .ofMaxSize(300);
  }

  private static int code(DictionaryCache cache, String text) {
    byte[] bytes = ("##" + text).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
    return cache.code(padded, 2, bytes.length);
  }
}
