package io.milepost.app.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RelayTest extends RelayFrame {

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
}
