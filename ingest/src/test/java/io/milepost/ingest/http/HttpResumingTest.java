package io.milepost.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.model.RetryableException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Connections that break, and files that are others by then. */
class HttpResumingTest extends HttpFilesFrame {

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
}
