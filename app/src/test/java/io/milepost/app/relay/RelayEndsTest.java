package io.milepost.app.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever is left when the other side of a relay has gone. */
@Timeout(120)
class RelayEndsTest extends RelayFrame {

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
}
