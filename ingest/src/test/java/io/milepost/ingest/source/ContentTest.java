package io.milepost.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.milepost.model.DataException;
import io.milepost.model.RetryableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static final byte[] TEXT = text(50_000);

  @Test
  void readsPlainText() {
    assertThat(read(TEXT)).isEqualTo(TEXT);
  }

  @Test
  void readsGzipOfManyMembersAndPadding() throws IOException {
    byte[] stored =
        concat(gzip(TEXT), gzip(new byte[0]), gzip("x\n".getBytes(StandardCharsets.US_ASCII)));
    byte[] content = concat(TEXT, "x\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(read(stored)).isEqualTo(content);
    assertThat(read(Arrays.copyOf(stored, stored.length + 512))).isEqualTo(content);
  }

  @Test
  void readsZstdOfManyFrames() {
    assertThat(read(concat(Zstd.compress(TEXT), Zstd.compress(TEXT))))
        .isEqualTo(concat(TEXT, TEXT));
  }

  @Test
  void refusesGzipCutOffAnywhere() throws IOException {
    byte[] first = gzip(text(100));
    byte[] stored = concat(first, gzip(text(100)));
    for (int length = 3; length < stored.length; length++) {
      if (length != first.length) {
        byte[] cut = Arrays.copyOf(stored, length);
        assertThatThrownBy(() -> read(cut))
            .isInstanceOf(DataException.class)
            .hasMessageContaining(
                "s.csv ends in the middle of its gzip data, after %,d bytes".formatted(length));
      }
    }
  }

  @Test
  void refusesZstdCutOff() {
    byte[] stored = Zstd.compress(TEXT);
    for (int length : new int[] {5, 100, stored.length - 1}) {
      assertThatThrownBy(() -> read(Arrays.copyOf(stored, length)))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("ends in the middle of its zstd data");
    }
  }

  @Test
  void refusesDamagedGzip() throws IOException {
    byte[] stored = gzip(TEXT);
    stored[stored.length - 6] ^= 1;
    assertThatThrownBy(() -> read(stored))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("holds damaged gzip data (checksum or size differs)");
    byte[] trailed = concat(gzip(TEXT), "garbage".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> read(trailed)).hasMessageContaining("holds damaged gzip data");
  }

  @Test
  void refusesDamagedZstd() {
    byte[] stored = Zstd.compress(TEXT);
    Arrays.fill(stored, 6, 16, (byte) 0xFF); // no block has these types and sizes
    assertThatThrownBy(() -> read(stored))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("holds damaged zstd data");
  }

  @Test
  void refusesWhatIsNoText() {
    assertThatThrownBy(() -> read(new byte[0]))
        .hasMessage(
            "s.csv is empty. Expected delimited text. Write it again as a whole, or leave it out.");
    assertThatThrownBy(() -> read("a,b\0c".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is not text")
        .hasMessageContaining("a zero byte at offset 3");
    assertThatThrownBy(() -> read("a,b".getBytes(StandardCharsets.UTF_16)))
        .hasMessageContaining("iconv -f UTF-16");
    assertThatThrownBy(() -> read("PK\3\4xxxx".getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("a zip archive");
  }

  @Test
  void saysWhatWasExpected() {
    byte[] parquet = "PAR1xxxx".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> open(parquet, TextKind.GEO_JSON))
        .hasMessage(
            "s.csv is not text: expected GeoJSON in UTF-8; it is a Parquet file. Export it as GeoJSON.");
    assertThatThrownBy(() -> open(parquet, TextKind.JSON))
        .hasMessageEndingWith("Export it as JSON, one object a line.");
    assertThatThrownBy(() -> open(new byte[0], TextKind.JSON))
        .hasMessage(
            "s.csv is empty. Expected JSON objects. Write it again as a whole, or leave it out.");
  }

  @Test
  void aByteOrderMarkIsNoContent() {
    assertThat(readJson("\uFEFF[{}]")).isEqualTo("{}");
    assertThat(readJson("\uFEFF{}\n")).isEqualTo("{}\n");
    assertThat(readJson("\uFEFF")).isEmpty();
    assertThat(readJson("{\uFEFF")).isEqualTo("{\uFEFF");
  }

  private static String readJson(String text) {
    try (Content content = open(text.getBytes(StandardCharsets.UTF_8), TextKind.JSON)) {
      return new String(content.readUpTo(100), StandardCharsets.UTF_8);
    }
  }

  @Test
  void callsAFailedReadRetryable() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    assertThatThrownBy(() -> Content.open("s.csv", closed, -1, TextKind.DELIMITED))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("Reading s.csv failed after 0 bytes: Stream closed");
  }

  @Test
  void countsStoredBytes() throws IOException {
    byte[] stored = gzip(TEXT);
    try (Content content = open(stored, TextKind.DELIMITED)) {
      content.read(new byte[TEXT.length + 1], 0, TEXT.length + 1);
      assertThat(content.storedBytes()).isEqualTo(stored.length);
      assertThat(content.totalBytes()).isEqualTo(stored.length);
    }
  }

  private static Content open(byte[] stored, TextKind kind) {
    return Content.open("s.csv", new ByteArrayInputStream(stored), stored.length, kind);
  }

  private static byte[] read(byte[] stored) {
    byte[] into = new byte[stored.length * 100 + TEXT.length];
    try (Content content = open(stored, TextKind.DELIMITED)) {
      return Arrays.copyOf(into, content.read(into, 0, into.length));
    }
  }

  private static byte[] text(int length) {
    byte[] bytes = new byte[length];
    Random random = new Random(length);
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) ('a' + random.nextInt(26));
    }
    return bytes;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
