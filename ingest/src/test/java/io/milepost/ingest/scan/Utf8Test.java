package io.milepost.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8Test {
  @Property(tries = 20_000)
  void agreesWithJavaOnAnyBytes(@ForAll("trickyBytes") byte[] bytes) {
    requireSameAsJava(bytes);
  }

  @Property
  void takesAnyText(@ForAll String text) {
    requireSameAsJava(text.getBytes(StandardCharsets.UTF_8));
  }

  @Example
  void agreesWithJavaOnAllPairsAndLeadsWithSecondBytes() {
    for (int lead = 0; lead < 256; lead++) {
      for (int second = 0; second < 256; second++) {
        byte a = (byte) lead;
        byte b = (byte) second;
        requireSameAsJava(new byte[] {a, b});
        requireSameAsJava(new byte[] {a, b, (byte) 0x80});
        requireSameAsJava(new byte[] {a, b, (byte) 0xBF, (byte) 0x80});
      }
    }
  }

  @Provide
  Arbitrary<byte[]> trickyBytes() {
    return Arbitraries.of(
            0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5)
        .map(Integer::byteValue)
        .array(byte[].class)
        .ofMaxSize(24);
  }

  private static void requireSameAsJava(byte[] bytes) {
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
    assertThat(Utf8.isValid(padded, 0, bytes.length))
        .as(Arrays.toString(bytes))
        .isEqualTo(byJava(bytes));
  }

  private static boolean byJava(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
