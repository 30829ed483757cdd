package io.milepost.app.landing;

import io.milepost.app.config.Home;
import io.milepost.ingest.source.DurableFile;
import io.milepost.model.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What arrived for the datasets of a home: {@code landing/DATASET/HASH.zst} holds a file, {@code
 * landing/DATASET/load-ID.json} notes for which load it came. The same bytes are kept once, however
 * often they arrive. A file has its name only when it is complete and on the disk, so that nothing
 * has to be mended after a crash.
 */
public final class LandingStore {
  private static final String NOTE = "load-";

  private final Path root;
  private final Path temporary;
  private final Clock clock;

  public LandingStore(Home home, Clock clock) {
    this.root = home.landingDirectory();
    this.temporary = home.temporaryDirectory();
    this.clock = clock;
  }

  /**
   * Keeps what arrives for a load, before it is decoded.
   *
   * @param name what the user calls the source, without credentials
   * @param in its bytes, read to the end; the caller closes it
   * @throws io.milepost.model.RetryableException when it cannot be read or kept
   */
  public LandedFile land(String dataset, long loadId, String name, InputStream in) {
    Path directory = root.resolve(dataset);
    Path half = temporary.resolve("landing-" + loadId);
    try {
      Files.createDirectories(directory);
      Files.createDirectories(temporary);
      LandingCopy copy = LandingCopy.write(name, in, half);
      LandedFile landed =
          new LandedFile(
              loadId,
              name,
              copy.hash(),
              copy.bytes(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              file(directory, copy.hash()));
      if (!Files.exists(landed.file())) {
        DurableFile.publish(half, landed.file());
      }
      note(landed, directory);
      return landed;
    } catch (IOException e) {
      throw LandingCopy.notKept(name, directory.resolve(NOTE), e);
    } finally {
      delete(half);
    }
  }

  private void note(LandedFile landed, Path directory) throws IOException {
    Path half = temporary.resolve(NOTE + landed.loadId() + ".json");
    ArrivalNote.write(landed, half);
    DurableFile.publish(half, directory.resolve(NOTE + landed.loadId() + ".json"));
  }

  /** What arrived for a dataset and is there still, in the order of the loads. */
  public List<LandedFile> list(String dataset) {
    Path directory = root.resolve(dataset);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(NOTE))
          .map(file -> read(file, directory))
          .sorted(Comparator.comparingLong(LandedFile::loadId))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LandedFile read(Path note, Path directory) {
    try {
      return ArrivalNote.read(note, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Forgets arrivals that are too old, then the oldest while all files are too large; looks at
   * nothing when everything is kept.
   *
   * @param keep how long arrivals are kept; empty for ever
   * @param keepBytes how many bytes the files may have as stored; empty without limit
   * @param running loads that still read what arrived for them
   * @return the arrivals that were forgotten
   * @throws DataException when a note is damaged; then nothing is forgotten
   */
  public List<LandedFile> sweep(
      String dataset, Optional<Duration> keep, Optional<Long> keepBytes, Set<Long> running) {
    if (keep.isEmpty() && keepBytes.isEmpty()) {
      return List.of();
    }
    Path directory = root.resolve(dataset);
    Sweep sweep = new Sweep(list(dataset), running);
    keep.ifPresent(age -> sweep.forgetBefore(clock.instant().minus(age)));
    keepBytes.ifPresent(sweep::forgetUntil);
    for (LandedFile forgotten : sweep.forgotten()) {
      delete(directory.resolve(NOTE + forgotten.loadId() + ".json"));
    }
    deleteUnnoted(directory, sweep.kept());
    return sweep.forgotten();
  }

  /** Also files whose notes were lost to a crash. */
  private static void deleteUnnoted(Path directory, List<LandedFile> kept) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    Set<Path> noted = kept.stream().map(LandedFile::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(file -> file.toString().endsWith(".zst") && !noted.contains(file))
          .forEach(LandingStore::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(Path directory, String hash) {
    return directory.resolve(hash + ".zst");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
