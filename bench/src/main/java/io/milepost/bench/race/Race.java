package io.milepost.bench.race;

import io.milepost.app.prove.measure.Measured;
import io.milepost.app.prove.measure.MeasuredProcess;
import io.milepost.bench.ask.Inquiry;
import io.milepost.bench.ask.Replies;
import io.milepost.bench.peer.Loader;
import io.milepost.bench.peer.Peer;
import io.milepost.bench.setting.Scratch;
import io.milepost.bench.setting.StartingLine;
import io.milepost.bench.setting.Workshop;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs peers on one file in turn (A B C A B C …), so that what slows the machine slows all alike.
 * What a peer stored last stays until the race is closed, and can be asked.
 */
public final class Race implements AutoCloseable {
  private final Workshop workshop;
  private final Path file;
  private final Map<Loader, Path> stored = new LinkedHashMap<>();

  public Race(Workshop workshop, Path file) {
    this.workshop = workshop;
    this.file = file;
  }

  /** The runs of each peer, in the order given. */
  public <L extends Loader> Map<L, List<Measured>> run(List<L> peers, int rounds)
      throws IOException, InterruptedException {
    Map<L, List<Measured>> runs = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (L peer : peers) {
        Measured measured = run(peer);
        runs.computeIfAbsent(peer, key -> new ArrayList<>()).add(measured);
        workshop
            .report()
            .progress(
                String.format(
                    Locale.ROOT, "round %d, %s: %.2f s", round, peer.name(), measured.seconds()));
      }
    }
    return runs;
  }

  /** One run in a fresh directory. */
  public Measured run(Loader peer) throws IOException, InterruptedException {
    remove(peer);
    Path directory = workshop.scratch().fresh("run-" + peer.name().replaceAll("\\W+", "-"));
    peer.start(directory);
    stored.put(peer, directory);
    StartingLine.prepare(file);
    return MeasuredProcess.run(peer.load(directory, file), workshop.scratch().output());
  }

  /** Asks what {@code peer} stored last, each question {@code rounds} times. */
  public Replies ask(Peer peer, Inquiry inquiry, int rounds)
      throws IOException, InterruptedException {
    workshop.report().progress("asking %s %d questions".formatted(peer.name(), inquiry.size()));
    Path directory = directory(peer);
    Path questions = workshop.scratch().directory().resolve("questions.tsv");
    inquiry.write(questions);
    MeasuredProcess.run(peer.ask(directory, questions, rounds), workshop.scratch().output());
    return Replies.read(directory);
  }

  /**
   * Where {@code peer} stored its last run.
   *
   * @throws IllegalStateException when it did not run
   */
  public Path directory(Loader peer) {
    Path directory = stored.get(peer);
    if (directory == null) {
      throw new IllegalStateException(peer.name() + " did not run");
    }
    return directory;
  }

  private void remove(Loader peer) throws IOException, InterruptedException {
    Path directory = stored.remove(peer);
    if (directory != null) {
      peer.stop(directory);
      Scratch.delete(directory);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      for (Loader peer : List.copyOf(stored.keySet())) {
        remove(peer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while stopping a peer");
    }
  }
}
