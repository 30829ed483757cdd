package io.milepost.bench;

import io.milepost.app.prove.check.BruteForce;
import io.milepost.app.prove.check.Question;
import io.milepost.app.prove.check.Questions;
import io.milepost.app.prove.check.TripsByMonday;
import io.milepost.app.prove.measure.Machine;
import io.milepost.app.prove.measure.Measured;
import io.milepost.app.prove.measure.MeasuredProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program of {@code bench/run}. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Times Milepost's whole ingest beside the best DuckDB scripts, as whole processes in turn,",
      "and holds its answers against a plain count. Exit code 1 when an answer is wrong."
    })
public final class Bench implements Callable<Integer> {
  private static final double MIB = 1 << 20;

  @Option(names = "--root", hidden = true, description = "The checkout to measure.")
  private Path root = Path.of("");

  @Option(names = "--rows", paramLabel = "N", description = "Trips in the file.")
  private long rows = 10_000_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Runs of each program.")
  private int rounds = 3;

  @Option(
      names = "--memory-rows",
      paramLabel = "N,N…",
      split = ",",
      description = "Also ingest files of other sizes, to show that memory does not grow.")
  private List<Long> memoryRows = new ArrayList<>(List.of(1_000_000L));

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the large files go, in a directory milepost-bench.")
  private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--keep", description = "Keep the large files for the next run.")
  private boolean keep;

  @Option(names = "--log", paramLabel = "FILE", description = "Also write the result here.")
  private @Nullable Path log;

  private final Report report = new Report(System.out, System.err);

  /** Runs the bench and ends the process. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation milepost = new Installation(root.toAbsolutePath().normalize());
    Scratch scratch = new Scratch(directory.toAbsolutePath().resolve("milepost-bench"));
    try {
      boolean right = run(milepost, scratch);
      if (log != null) {
        report.writeTo(log);
      }
      return right ? 0 : 1;
    } finally {
      if (!keep) {
        Scratch.delete(scratch.directory());
      }
    }
  }

  private boolean run(Installation milepost, Scratch scratch)
      throws IOException, InterruptedException {
    Machine.current().describe().forEach(report::line);
    report.progress("making %,d trips".formatted(rows));
    Path csv = scratch.trips(milepost, rows);
    race(milepost, scratch, csv);
    compareMemory(milepost, scratch);
    return checkAnswers(milepost, scratch, csv);
  }

  private void race(Installation milepost, Scratch scratch, Path csv)
      throws IOException, InterruptedException {
    List<Contender> contenders =
        List.of(
            Contender.milepost(milepost, csv),
            Contender.duckDb("DuckDB, typed load only", milepost, "load.sql", csv),
            Contender.duckDb("DuckDB, distinct, order, one mart", milepost, "warehouse.sql", csv));
    Map<Contender, List<Measured>> runs = new Race(scratch, report).run(contenders, rounds);
    report.line("");
    report.line("%,d trips, page cache warm, %d runs in turn".formatted(rows, rounds));
    Standings.of(runs, rows).forEach(report::line);
  }

  private void compareMemory(Installation milepost, Scratch scratch)
      throws IOException, InterruptedException {
    report.line("");
    report.line("Peak memory of an ingest");
    for (long size : memoryRows) {
      Contender contender = Contender.milepost(milepost, scratch.trips(milepost, size));
      Measured measured = new Race(scratch, report).run(contender);
      report.line(
          "%,14d trips %8.0f MiB %8.2f s"
              .formatted(size, measured.peakBytes() / MIB, measured.seconds()));
    }
  }

  private boolean checkAnswers(Installation milepost, Scratch scratch, Path csv)
      throws IOException, InterruptedException {
    report.progress("loading once more, and counting every row for the comparison of answers");
    Path home = scratch.fresh("home");
    MeasuredProcess.run(milepost.command(home, "ingest", csv.toString()), scratch.output());
    BruteForce bruteForce = new BruteForce(csv);
    List<Question> questions = Questions.about(bruteForce.first(10_000));
    Map<Question, TripsByMonday> expected = bruteForce.answer(questions);
    List<String> wrong = new AnswerCheck(milepost, home, scratch.output()).findWrong(expected);
    long trips = expected.values().stream().mapToLong(TripsByMonday::trips).sum();
    report.line("");
    report.line(
        "Answers: %d of %d box questions equal a plain count (%,d trips counted)"
            .formatted(questions.size() - wrong.size(), questions.size(), trips));
    wrong.forEach(report::line);
    return wrong.isEmpty();
  }
}
