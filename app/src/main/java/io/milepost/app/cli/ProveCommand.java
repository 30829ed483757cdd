package io.milepost.app.cli;

import io.milepost.app.prove.Proof;
import io.milepost.app.prove.ProofSettings;
import io.milepost.app.prove.Prover;
import io.milepost.app.prove.page.ProofPage;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code milepost prove}: what the program does on the user's own machine, with a page to show. */
@Command(
    name = "prove",
    description = {
      "Show on this machine how fast trips load and questions are answered, and that the answers"
          + " are right.",
      "",
      "Makes trips up and loads them at growing sizes up to --rows, each in a process of its"
          + " own and in a home of its own; asks about regions, boxes and a polygon; holds every"
          + " answer against a plain count; writes a page with plots. Exit code 1 when an answer"
          + " is wrong. Your own home is not touched.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost prove",
      "  milepost prove --rows 100m --dir /data --report proof-100m.html"
    })
final class ProveCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--rows",
      paramLabel = "N",
      converter = RowCount.class,
      description =
          "Trips at the largest size, such as 300k or 100m (default: 10m). Needs about 300 bytes"
              + " of disk each.")
  private long rows = 10_000_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Load each size N times and take the median time (default: 1).")
  private int rounds = 1;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the trips (default: 1).")
  private long seed = 1;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Where the large files go, in a directory of their own (default: the system's temporary"
              + " directory).")
  private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--keep", description = "Keep the large files.")
  private boolean keep;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the page goes (default: milepost-proof.html).")
  private Path report = Path.of("milepost-proof.html");

  ProveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requireWritable();
    try {
      Proof proof = prover().run(new ProofSettings(rows, rounds, seed, directory, keep));
      Files.writeString(report, new ProofPage(proof).html(), StandardCharsets.UTF_8);
      session.output().print(new ProofAnswer(proof, report));
      return proof.verdict().right() ? ExitCode.DONE : ExitCode.FAILED;
    } catch (IOException e) {
      throw new RetryableException("The proof could not be finished: %s.".formatted(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException("Interrupted; run the proof again.", e);
    }
  }

  private Prover prover() {
    return new Prover(session::openHome, session::notice, session.clock());
  }

  /** Rather now than after an hour. */
  private void requireWritable() {
    Path parent = report.toAbsolutePath().getParent();
    if (Files.isDirectory(report) || parent == null || !Files.isWritable(parent)) {
      throw new UsageException(
          "Expected --report to name a file in a directory that can be written to, found '%s'."
              .formatted(report));
    }
  }
}
