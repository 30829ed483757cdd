package io.milepost.app.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a home has its socket. */
@Timeout(120)
class RelaySocketTest extends RelayFrame {

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
