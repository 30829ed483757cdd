package io.milepost.app.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.config.Home;
import io.milepost.model.DataException;
import io.milepost.model.RetryableException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingStoreTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path directory;
  private Home home;

  @BeforeEach
  void home() {
    home = new Home(directory);
  }

  private LandingStore onDay(int day) {
    return new LandingStore(home, Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private LandedFile land(int day, long loadId, String text) {
    return onDay(day).land("flights", loadId, "f" + loadId, stream(text));
  }

  private List<Long> loads() {
    return onDay(0).list("flights").stream().map(LandedFile::loadId).toList();
  }

  @Test
  void whatArrivedComesBackAsItWas() throws IOException {
    byte[] bytes = new byte[3_000_001];
    new Random(7).nextBytes(bytes);
    LandedFile landed =
        onDay(0).land("flights", 1, "https://host/f", new ByteArrayInputStream(bytes));
    try (InputStream in = landed.open()) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(landed.bytes()).isEqualTo(bytes.length);
    assertThat(onDay(0).list("flights")).containsExactly(landed);
  }

  @Test
  void itIsNamedByItsHash() {
    LandedFile landed = land(0, 1, "abc");
    assertThat(landed.hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(home.landingDirectory().resolve("flights"))
        .isDirectoryContaining("glob:**/" + landed.hash() + ".zst")
        .isDirectoryContaining("glob:**/load-1.json");
  }

  @Test
  void theSameBytesAreKeptOnce() {
    land(0, 1, "abc");
    land(1, 12, "abc");
    land(2, 3, "abd");
    assertThat(loads()).containsExactly(1L, 3L, 12L);
    assertThat(home.landingDirectory().resolve("flights").toFile().list()).hasSize(5);
  }

  @Test
  void aCopyThatBreaksOffLeavesNothing() {
    InputStream broken =
        new SequenceInputStream(
            stream("some"),
            new FilterInputStream(InputStream.nullInputStream()) {
              @Override
              public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("connection reset");
              }
            });
    assertThatThrownBy(() -> onDay(0).land("flights", 1, "f", broken))
        .isInstanceOf(RetryableException.class)
        .hasMessage("Reading f failed: connection reset. Try again.");
    assertThat(home.landingDirectory().resolve("flights")).isEmptyDirectory();
    assertThat(home.temporaryDirectory()).isEmptyDirectory();
  }

  @Test
  void theOldAreForgotten() {
    land(0, 1, "a");
    land(5, 2, "b");
    land(9, 3, "c");
    onDay(10).sweep("flights", Optional.of(Duration.ofDays(5)), Optional.empty(), Set.of());
    assertThat(loads()).containsExactly(2L, 3L);
    assertThat(home.landingDirectory().resolve("flights").toFile().list()).hasSize(4);
  }

  @Test
  void theOldestAreForgottenWhileAllAreTooLarge() throws IOException {
    long one = Files.size(land(0, 1, "a").file());
    land(1, 2, "b");
    land(2, 3, "c");
    List<LandedFile> forgotten =
        onDay(3).sweep("flights", Optional.empty(), Optional.of(2 * one), Set.of());
    assertThat(forgotten).extracting(LandedFile::loadId).containsExactly(1L);
    assertThat(loads()).containsExactly(2L, 3L);
  }

  @Test
  void bytesStayAsLongAsOneArrivalDoes() throws IOException {
    land(0, 1, "a");
    LandedFile again = land(9, 2, "a");
    onDay(10).sweep("flights", Optional.of(Duration.ofDays(5)), Optional.empty(), Set.of());
    assertThat(loads()).containsExactly(2L);
    try (InputStream in = again.open()) {
      assertThat(in.readAllBytes()).hasSize(1);
    }
  }

  @Test
  void runningLoadsKeepTheirSource() {
    land(0, 1, "a");
    land(0, 2, "b");
    onDay(10).sweep("flights", Optional.of(Duration.ofDays(5)), Optional.of(0L), Set.of(1L));
    assertThat(loads()).containsExactly(1L);
  }

  @Test
  void filesWithoutNoteAreDeleted() throws IOException {
    LandedFile landed = land(0, 1, "a");
    Files.delete(landed.file().resolveSibling("load-1.json"));
    onDay(0).sweep("flights", Optional.empty(), Optional.of(100L), Set.of());
    assertThat(home.landingDirectory().resolve("flights")).isEmptyDirectory();
  }

  @Test
  void aDamagedNoteIsNamed() throws IOException {
    LandedFile landed = land(0, 1, "a");
    Files.writeString(landed.file().resolveSibling("load-1.json"), "{}");
    assertThatThrownBy(this::loads)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("load-1.json' is damaged");
  }

  @Test
  void whereEverythingIsKeptNotesAreNotLookedAt() throws IOException {
    LandedFile landed = land(0, 1, "a");
    Files.writeString(landed.file().resolveSibling("load-1.json"), "{}");
    assertThat(onDay(9).sweep("flights", Optional.empty(), Optional.empty(), Set.of())).isEmpty();
    assertThat(landed.file()).exists();
  }

  @Test
  void aSweepForgetsNothingWhereANoteIsDamaged() throws IOException {
    LandedFile landed = land(0, 1, "a");
    land(0, 2, "b");
    Files.writeString(landed.file().resolveSibling("load-1.json"), "{}");
    assertThatThrownBy(() -> onDay(9).sweep("flights", Optional.empty(), Optional.of(0L), Set.of()))
        .isInstanceOf(DataException.class);
    assertThat(home.landingDirectory().resolve("flights").toFile().list()).hasSize(4);
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(loads()).isEmpty();
    assertThat(onDay(0).sweep("flights", Optional.empty(), Optional.of(0L), Set.of())).isEmpty();
  }
}
