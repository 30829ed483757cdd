package io.milepost.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.remote.AddressRule;
import io.milepost.ingest.remote.PublicAddresses;
import io.milepost.ingest.remote.RemoteFile;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpFilesTest extends HttpFilesFrame {

  @Test
  void aFileIsRead() throws IOException {
    assertThat(read(server.address("/file"))).isEqualTo(bytes);
    assertThat(server.ranges).containsExactly("null");
  }

  /** A name that leads elsewhere when it is looked up again. */
  private static AddressRule changing(List<String> answers) {
    List<String> left = new ArrayList<>(answers);
    return host ->
        List.of(
            InetAddress.getByName(
                host.equals("trips.example")
                    ? left.size() > 1 ? left.remove(0) : left.get(0)
                    : host));
  }

  private byte[] read(AddressRule rule, String address) throws IOException {
    HttpFiles guarded = new HttpFiles(QUICK, Duration.ofSeconds(2), rule);
    try (InputStream in = guarded.open(guarded.list(address).get(0)).in()) {
      return in.readAllBytes();
    }
  }

  @Test
  void aNameIsLookedUpOnceAndLeadsToTheAddressThatWasJudged() throws IOException {
    String named = server.address("/file").replace("127.0.0.1", "trips.example");
    AddressRule names = changing(List.of("127.0.0.1", "192.0.2.1"));

    assertThat(read(names, named)).isEqualTo(bytes);
  }

  @Test
  void aRedirectToANameThatLeadsHereIsRefused() {
    server.redirect("/away", server.address("/file").replace("127.0.0.1", "trips.example"));
    PublicAddresses rule = new PublicAddresses(Set.of("127.0.0.1"), changing(List.of("127.0.0.1")));

    assertThatThrownBy(() -> read(rule, server.address("/away")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--allow-address trips.example");
    assertThat(server.ranges).isEmpty();
  }

  @Test
  @Timeout(60)
  void aFileThatNeverEndsIsCutOffWhenItIsClosed() throws IOException {
    server.serveForEver("/endless");
    try (InputStream in = files.open(files.list(server.address("/endless")).get(0)).in()) {
      assertThat(in.read()).isZero();
    }
  }

  @Test
  void itsSizeIsKnown() {
    assertThat(files.open(new RemoteFile(server.address("/file"), -1)).size())
        .isEqualTo(bytes.length);
  }

  @Test
  void aFileOfUnknownSizeIsRead() throws IOException {
    file.tellsSize = false;
    assertThat(read(server.address("/file"))).isEqualTo(bytes);
  }

  @Test
  void redirectsAreFollowed() throws IOException {
    server.redirect("/old", "/newer");
    server.redirect("/newer", server.address("/file"));
    assertThat(read(server.address("/old"))).isEqualTo(bytes);
  }

  @Test
  void redirectsWithoutEndAreNot() {
    server.redirect("/loop", "/loop");
    assertThatThrownBy(() -> read(server.address("/loop")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("more than 10 times");
  }

  @Test
  void aPasswordGoesToItsOwnHostOnly() throws IOException {
    try (WebServer other = new WebServer()) {
      other.serve("/file", file);
      server.redirect("/away", other.address("/file"));
      String address = server.address("/away").replace("//", "//ann:p%40ss@");
      assertThat(read(address)).isEqualTo(bytes);
      assertThat(server.passwords).containsExactly("Basic YW5uOnBAc3M=");
      assertThat(other.passwords).containsExactly("null");
    }
  }

  @Test
  void busyServersAreAskedAgain() throws IOException {
    server.fail("/busy", List.of(503, 429, 500), file);
    assertThat(read(server.address("/busy"))).isEqualTo(bytes);
  }

  @Test
  void serversThatStayBusyAreGivenUp() {
    server.fail("/busy", List.of(503, 503, 503, 503), file);
    assertThatThrownBy(() -> read(server.address("/busy")))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("status 503");
  }

  @Test
  void errorsNameTheAddressWithoutCredentials() {
    String address = server.address("/none?sig=secret").replace("//", "//ann:secret@");
    assertThatThrownBy(() -> read(address))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "There is no file at %s (status 404). Check the address.",
            server.address("/none?sig=…"));
  }

  @Test
  void refusalsSayWhatToCheck() {
    server.fail("/private", List.of(403), file);
    assertThatThrownBy(() -> read(server.address("/private")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("may not be read (status 403)");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(() -> files.list("http:///ann:secret"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Expected an address such as https://host/path");
  }

  @Test
  void nobodyListens() {
    server.close();
    assertThatThrownBy(() -> read(server.address("/file")))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("cannot be read");
  }
}
