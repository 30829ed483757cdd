package io.milepost.app.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams go piece by piece, as fast as whoever reads them. */
@Timeout(120)
class RelayStreamsTest extends RelayFrame {

  @Test
  void readsStandardInputOnlyAsFarAsTheCommandDoes() {
    serve(home, (command, caller) -> command.equals("one") ? caller.in().read() : 0);
    AtomicLong read = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("Pieces are read, not octets");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            read.addAndGet(length);
            return length;
          }
        };

    assertThat(run("none", endless, out)).isZero();
    assertThat(read).hasValue(0);
    assertThat(run("one", endless, out)).isEqualTo('x');
    assertThat(read.get()).isBetween(1L, (long) Frames.CHUNK);
  }

  @Test
  void faultsOfStandardInputReachTheCommand() {
    serve(
        home,
        (command, caller) -> {
          assertThatThrownBy(() -> caller.in().read()).hasMessage("Is a directory");
          return 7;
        });
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Is a directory");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThat(run("", broken, out)).isEqualTo(7);
  }

  @Test
  void aSlowReaderHoldsTheCommandUp() {
    AtomicLong written = new AtomicLong();
    byte[] block = new byte[MEBIBYTE];
    Arrays.fill(block, (byte) 'x');
    serve(
        home,
        (command, caller) -> {
          for (int i = 0; i < 64; i++) {
            caller.out().write(block);
            written.addAndGet(block.length);
          }
          return 0;
        });
    AtomicLong taken = new AtomicLong();
    CRC32 sum = new CRC32();
    OutputStream slow =
        new OutputStream() {
          @Override
          public void write(int octet) {
            throw new AssertionError("Pieces come whole");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            assertThat(written.get() - taken.get()).isLessThan(4 * MEBIBYTE);
            taken.addAndGet(length);
            sum.update(bytes, offset, length);
          }
        };

    assertThat(run("", NOTHING, slow)).isZero();
    assertThat(taken).hasValue(64 * MEBIBYTE);
    assertThat(sum.getValue()).isEqualTo(sumOf(block, 64));
  }

  private static long sumOf(byte[] block, int times) {
    CRC32 sum = new CRC32();
    for (int i = 0; i < times; i++) {
      sum.update(block);
    }
    return sum.getValue();
  }
}
