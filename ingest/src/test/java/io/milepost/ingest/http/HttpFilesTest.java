package io.milepost.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.remote.AddressRule;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.remote.PublicAddresses;
import io.milepost.ingest.remote.RemoteFile;
import io.milepost.ingest.remote.Retries;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpFilesTest {
  private static final Retries QUICK = new Retries(4, Duration.ofMillis(2), Duration.ofMillis(20));

  private final byte[] bytes = new byte[1_000_003];
  private final HttpFiles files = new HttpFiles(QUICK, Duration.ofSeconds(20));
  private WebServer server;
  private WebServer.File file;

  @BeforeEach
  void start() throws IOException {
    new Random(1).nextBytes(bytes);
    file = new WebServer.File(bytes);
    server = new WebServer();
    server.serve("/file", file);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private byte[] read(String address) throws IOException {
    RemoteFile remote = files.list(address).get(0);
    OpenedFile opened = files.open(remote);
    try (InputStream in = opened.in()) {
      return in.readAllBytes();
    }
  }

  @Test
  void aFileIsRead() throws IOException {
    assertThat(read(server.address("/file"))).isEqualTo(bytes);
    assertThat(server.ranges).containsExactly("null");
  }

  /** A name that leads to the internet when it is looked up first, and then here. */
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
  void aNameThatLeadsHereInTheEndIsRefused() {
    String named = server.address("/file").replace("127.0.0.1", "trips.example");
    // The documentation's network answers nobody, so the second look-up comes with the next try.
    PublicAddresses rule =
        new PublicAddresses(Set.of(), changing(List.of("203.0.113.1", "127.0.0.1")));

    assertThatThrownBy(() -> read(rule, named))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("which is 127.0.0.1");
    assertThat(server.ranges).isEmpty();
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
  void aCutConnectionGoesOnWhereItBroke() throws IOException {
    file.cutAfter = 300_000;
    file.cuts = 3;
    assertThat(read(server.address("/file"))).isEqualTo(bytes);
    assertThat(server.ranges).hasSize(4).startsWith("null").last().asString().startsWith("bytes=");
  }

  @Test
  void aCutOfUnknownSizeIsSeenToo() throws IOException {
    file.tellsSize = false;
    file.cutAfter = 300_000;
    file.cuts = 2;
    assertThat(read(server.address("/file"))).isEqualTo(bytes);
    assertThat(server.ranges).hasSize(3);
  }

  @Test
  void aServerWithoutRangesStartsAgain() throws IOException {
    file.takesRanges = false;
    file.cutAfter = 300_000;
    file.cuts = 1;
    assertThat(read(server.address("/file"))).isEqualTo(bytes);
  }

  @Test
  void theMomentOfTheLastChangeWillDo() throws IOException {
    file.etag = null;
    file.lastModified = "Tue, 01 May 2018 10:00:00 GMT";
    file.cutAfter = 300_000;
    file.cuts = 1;
    assertThat(read(server.address("/file"))).isEqualTo(bytes);
  }

  @Test
  void aFileThatChangedIsNotPatchedTogether() {
    file.cutAfter = 300_000;
    file.cuts = 1;
    file.onCut = () -> file.etag = "\"two\"";
    assertThatThrownBy(() -> read(server.address("/file")))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("is another file now")
        .hasMessageContaining("300,000 bytes");
  }

  @Test
  void aFileThatChangedBeforeItsFirstByteIsNotTaken() {
    file.cutAfter = 0;
    file.cuts = Integer.MAX_VALUE;
    file.onCut =
        () -> {
          file.etag = file.etag == null ? null : "\"" + file.bytes.length + "\"";
          file.bytes = new byte[file.bytes.length + 1];
        };
    assertThatThrownBy(() -> read(server.address("/file")))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("is another file now")
        .hasMessageContaining("after 0 bytes");
  }

  @Test
  void aFileOfAnotherSizeIsAnother() {
    file.etag = null;
    aFileThatChangedBeforeItsFirstByteIsNotTaken();
  }

  @Test
  void aFileWithoutVersionIsReadAgainFromItsStart() throws IOException {
    file.etag = null;
    file.cutAfter = 0;
    file.cuts = 1;
    assertThat(read(server.address("/file"))).isEqualTo(bytes);
  }

  @Test
  void aChangeIsSeenWithoutRanges() {
    file.takesRanges = false;
    aFileThatChangedIsNotPatchedTogether();
  }

  @Test
  void aFileWithoutVersionIsNotResumed() {
    file.etag = "W/\"weak\"";
    file.cutAfter = 300_000;
    file.cuts = 1;
    assertThatThrownBy(() -> read(server.address("/file")))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("cannot be told to be the same");
  }

  @Test
  void aServerThatAlwaysCutsAtTheSameByteIsGivenUp() {
    file.cutAfter = 0;
    file.cuts = Integer.MAX_VALUE;
    assertThatThrownBy(() -> read(server.address("/file"))).hasMessageContaining("received: 0");
    assertThat(server.ranges).hasSizeBetween(4, 8); // the client itself retries, too
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
