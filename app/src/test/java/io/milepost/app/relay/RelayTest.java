package io.milepost.app.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.RetryableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RelayTest {
  private static final InputStream NOTHING = InputStream.nullInputStream();
  private static final int MEBIBYTE = 1 << 20;

  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private RelayServer server;

  /** What a command does with streams may fail, as streams do. */
  private interface Work {
    int run(String command, Caller caller) throws Exception;
  }

  private void serve(Path directory, Work work) {
    server =
        RelayServer.open(
            directory,
            "http://127.0.0.1:1, pid 2",
            (command, caller) -> {
              try {
                return work.run(command, caller);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  private RelayClient client() {
    return RelayClient.find(home).orElseThrow();
  }

  private int run(String command, InputStream in, OutputStream target) {
    try (RelayClient client = client()) {
      return client.run(command, in, target, err);
    }
  }

  @Test
  void carriesTheCommandItsStreamsAndItsExitCode() {
    serve(
        home,
        (command, caller) -> {
          caller.out().write((command + "!").getBytes(UTF_8));
          caller.err().write(caller.in().readAllBytes());
          return 3;
        });

    int exitCode = run("käse", new ByteArrayInputStream("in\n".getBytes(UTF_8)), out);

    assertThat(exitCode).isEqualTo(3);
    assertThat(out.toString(UTF_8)).isEqualTo("käse!");
    assertThat(err.toString(UTF_8)).isEqualTo("in\n");
  }

  @Test
  void tellsWhoItIs() {
    serve(home, (command, caller) -> 0);
    try (RelayClient client = client()) {
      assertThat(client.about()).isEqualTo("http://127.0.0.1:1, pid 2");
    }
  }

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

  @Test
  void whoHasGoneIsMissed() throws Exception {
    CompletableFuture<String> missed = new CompletableFuture<>();
    CountDownLatch farewell = new CountDownLatch(1);
    serve(
        home,
        (command, caller) -> {
          caller.whenGone(farewell::countDown);
          caller.out().write('x');
          farewell.await();
          assertThat(caller.isGone()).isTrue();
          assertThatThrownBy(() -> caller.in().read()).isInstanceOf(IOException.class);
          missed.complete(failure(caller.out()));
          return 0;
        });
    OutputStream leaving =
        new OutputStream() {
          @Override
          public void write(int octet) {
            throw new UncheckedIOException(new IOException("enough"));
          }
        };

    assertThatThrownBy(() -> run("", NOTHING, leaving)).hasMessageContaining("enough");
    assertThat(missed.get()).startsWith("Broken pipe");
  }

  private static String failure(OutputStream out) {
    try {
      while (true) {
        out.write(new byte[MEBIBYTE]);
      }
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Test
  void aServerThatEndsIsTold() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    serve(
        home,
        (command, caller) -> {
          running.countDown();
          ended.complete(caller.in().read() < 0);
          return 0;
        });
    CountDownLatch forever = new CountDownLatch(1);
    InputStream silent =
        new InputStream() {
          @Override
          public int read() throws IOException {
            try {
              forever.await();
              return -1;
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> run("", silent, out));
    running.await();
    server.close();

    assertThatThrownBy(code::join)
        .hasCauseInstanceOf(RetryableException.class)
        .hasMessageContaining("went away before the command had ended");
    assertThat(ended).isNotCompleted();
    assertThat(home.resolve("serve.sock")).doesNotExist();
    forever.countDown();
  }

  @Test
  void runsCommandsBesideEachOther() {
    CyclicBarrier together = new CyclicBarrier(2);
    serve(
        home,
        (command, caller) -> {
          together.await();
          return 0;
        });

    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> run("", NOTHING, out));
    assertThat(run("", NOTHING, new ByteArrayOutputStream())).isZero();
    assertThat(other.join()).isZero();
  }

  @Test
  void nobodyIsThereWithoutASocket() {
    assertThat(RelayClient.find(home)).isEmpty();
    assertThat(RelayClient.find(home.resolve("none"))).isEmpty();
  }

  @Test
  void aDeadServersSocketIsReplaced() throws IOException {
    Path socket = home.resolve("serve.sock");
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(socket));
    }
    assertThat(socket).exists();
    assertThat(RelayClient.find(home)).isEmpty();

    serve(home, (command, caller) -> 5);

    assertThat(run("", NOTHING, out)).isEqualTo(5);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
        .isEqualTo("rw-------");
  }

  @Test
  void deepHomesHaveTheirSocketElsewhere() throws IOException {
    home = Files.createDirectories(home.resolve("d".repeat(120)));
    serve(home, (command, caller) -> 5);

    assertThat(home).isEmptyDirectory();
    assertThat(run("", NOTHING, out)).isEqualTo(5);
    Path folder = HomeSocket.of(home).file().getParent();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    server.close();
    Files.delete(folder);
  }
}
