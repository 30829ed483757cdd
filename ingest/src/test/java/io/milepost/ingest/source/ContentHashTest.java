package io.milepost.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  @Test
  void hashesTheHashesOfChunksInTheirOrder() throws Exception {
    byte[] bytes = "0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    MessageDigest whole = MessageDigest.getInstance("SHA-256");
    for (int start = 0; start < bytes.length; start += 4) {
      byte[] chunk = Arrays.copyOfRange(bytes, start, Math.min(start + 4, bytes.length));
      whole.update(MessageDigest.getInstance("SHA-256").digest(chunk));
    }
    ContentHash hash = new ContentHash(4);
    hash.add(1, bytes, 4, 10);
    hash.add(0, bytes, 0, 4);
    assertThat(hash.finish()).isEqualTo(HexFormat.of().formatHex(whole.digest()));
  }
}
