package io.milepost.app.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Decides which arrivals are forgotten: the oldest first, never those of running loads. */
final class Sweep {
  private final List<LandedFile> kept;
  private final List<LandedFile> forgotten = new ArrayList<>();
  private final Set<Long> running;

  Sweep(List<LandedFile> arrivals, Set<Long> running) {
    this.kept = new ArrayList<>(arrivals);
    this.kept.sort(Comparator.comparing(LandedFile::landedAt).thenComparing(LandedFile::loadId));
    this.running = running;
  }

  void forgetBefore(Instant oldest) {
    List<LandedFile> old = free();
    old.removeIf(arrival -> !arrival.landedAt().isBefore(oldest));
    old.forEach(this::forget);
  }

  /** Forgets arrivals until the files of the others have at most so many bytes. */
  void forgetUntil(long mostBytes) {
    for (LandedFile oldest : free()) {
      if (storedBytes() <= mostBytes) {
        return;
      }
      forget(oldest);
    }
  }

  List<LandedFile> kept() {
    return kept;
  }

  List<LandedFile> forgotten() {
    return forgotten;
  }

  private List<LandedFile> free() {
    List<LandedFile> free = new ArrayList<>(kept);
    free.removeIf(arrival -> running.contains(arrival.loadId()));
    return free;
  }

  private void forget(LandedFile arrival) {
    kept.remove(arrival);
    forgotten.add(arrival);
  }

  private long storedBytes() {
    return kept.stream().map(LandedFile::file).distinct().mapToLong(Sweep::size).sum();
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
