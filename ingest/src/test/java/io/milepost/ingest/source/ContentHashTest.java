package io.milepost.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  @Test
  void hashesTheChecksumsOfChunksInTheirOrder() throws Exception {
    byte[] bytes = "0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    MessageDigest whole = MessageDigest.getInstance("SHA-256");
    for (int start = 0; start < bytes.length; start += 4) {
      byte[] chunk = Arrays.copyOfRange(bytes, start, Math.min(start + 4, bytes.length));
      whole.update(checksum(chunk));
    }
    ContentHash hash = new ContentHash(4);
    hash.add(1, bytes, 4, 10);
    hash.add(0, bytes, 0, 4);
    assertThat(hash.finish()).isEqualTo(HexFormat.of().formatHex(whole.digest()));
  }

  private static byte[] checksum(byte[] chunk) {
    CRC32C crc32c = new CRC32C();
    crc32c.update(chunk);
    CRC32 crc32 = new CRC32();
    crc32.update(chunk);
    return ByteBuffer.allocate(12)
        .putInt((int) crc32c.getValue())
        .putInt((int) crc32.getValue())
        .putInt(chunk.length)
        .array();
  }
}
