package io.milepost.bench;

import io.milepost.app.prove.measure.Machine;
import io.milepost.bench.setting.Installation;
import io.milepost.bench.setting.Report;
import io.milepost.bench.setting.Scratch;
import io.milepost.bench.setting.Workshop;
import io.milepost.model.MilepostException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The program of {@code bench/run}. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true,
    usageHelpWidth = 100,
    description = {
      "Compares Milepost with what else is in use, on made-up data: loads as whole processes in",
      "turn, and answers in warm ones, each held against a plain count of every row.",
      "Exit code 1 when an answer is wrong.",
      ""
    })
public final class Bench implements Callable<Integer> {
  @Option(names = "--root", hidden = true, description = "The checkout to measure.")
  private Path root = Path.of("");

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Some of the parts: ${COMPLETION-CANDIDATES}.")
  private Set<PartName> only = EnumSet.complementOf(EnumSet.of(PartName.PROFILE));

  @Mixin private PartOptions parts = new PartOptions();

  @Mixin private PeerOptions peers = new PeerOptions();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the large files go, in a directory milepost-bench.")
  private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--keep", description = "Keep the files of trips for the next run.")
  private boolean keep;

  @Option(names = "--log", paramLabel = "FILE", description = "Also write the result here.")
  private @Nullable Path log;

  private final Report report = new Report(System.out, System.err);

  /** Runs the bench and ends the process. */
  public static void main(String[] arguments) {
    CommandLine program = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
    program.setExecutionExceptionHandler(Bench::explain);
    System.exit(program.execute(arguments));
  }

  /** What our own errors say is enough; others come with their stack. */
  private static int explain(Exception error, CommandLine program, ParseResult arguments)
      throws Exception {
    if (!(error instanceof MilepostException)) {
      throw error;
    }
    program.getErr().println("bench: " + error.getMessage());
    return program.getCommandSpec().exitCodeOnExecutionException();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation milepost = new Installation(root.toAbsolutePath().normalize());
    Scratch scratch = new Scratch(directory.toAbsolutePath().resolve("milepost-bench"));
    try {
      return run(new Workshop(milepost, scratch, report)) ? 0 : 1;
    } finally {
      if (log != null) {
        report.writeTo(log);
      }
      if (!keep) {
        Scratch.delete(scratch.directory());
      }
    }
  }

  private boolean run(Workshop workshop) throws IOException, InterruptedException {
    Machine.current().describe().forEach(report::line);
    boolean right = true;
    for (PartName name : EnumSet.copyOf(only)) {
      right &= part(name, workshop).run(workshop);
    }
    return right;
  }

  private Part part(PartName name, Workshop workshop) {
    return switch (name) {
      case INGEST -> parts.ingest();
      case QUESTIONS -> parts.questions();
      case PEERS -> peers.part(workshop);
      case GROWTH -> parts.growth();
      case EVENTS -> parts.events();
      case ROUTES -> parts.routes();
      case SERVER -> parts.server();
      case PROFILE -> parts.profile();
    };
  }
}
