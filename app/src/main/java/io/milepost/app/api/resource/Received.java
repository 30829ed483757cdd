package io.milepost.app.api.resource;

import io.milepost.app.api.problem.ProblemException;
import io.milepost.app.api.problem.ProblemType;
import io.milepost.app.queue.Uploads;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * A file that was sent, on the disk.
 *
 * @param sha256 of its bytes, hexadecimal
 */
record Received(Path file, String sha256) {

  /**
   * Receives a file.
   *
   * @throws ProblemException when it is larger than {@code mostBytes}
   */
  static Received of(Uploads uploads, InputStream in, long mostBytes) {
    DigestInputStream digest = new DigestInputStream(new Limited(in, mostBytes), newDigest());
    Path file = uploads.receive(digest);
    return new Received(file, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
  }

  /**
   * What is thrown when a body is larger than {@code mostBytes}.
   *
   * @param headers that the answer has besides
   */
  static ProblemException tooLarge(long mostBytes, Map<String, String> headers) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        String.format(
            Locale.ROOT,
            "Expected a body of at most %,d bytes, found more. Run the server with a larger --max-upload, or name a file or an address.",
            mostBytes),
        headers);
  }

  /** SHA-256 of a text, hexadecimal. */
  static String sha256Of(String text) {
    return HexFormat.of().formatHex(newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** A stream that is refused when it goes on for too long. */
  private static final class Limited extends FilterInputStream {
    private final long most;
    private long bytes;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      bytes += Math.max(0, read);
      if (bytes > most) {
        throw tooLarge(most, Map.of());
      }
      return read;
    }
  }
}
