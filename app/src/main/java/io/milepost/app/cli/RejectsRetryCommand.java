package io.milepost.app.cli;

import io.milepost.app.load.OpenHome;
import io.milepost.app.load.Retry;
import io.milepost.app.load.RetryResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code milepost rejects retry}: loads rejected rows that are mended now. */
@Command(
    name = "retry",
    description = {
      "Load the mended rows of a load, as a load of its own that names the first.",
      "",
      "FILE is what 'milepost rejects ID --format csv' printed, with its values mended."
          + " Rows that are left out, or are still wrong, wait to be mended.",
      ""
    })
final class RejectsRetryCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "ID",
      converter = LoadId.class,
      description = "The load that rejected the rows.")
  private long loadId;

  @Parameters(paramLabel = "FILE", description = "The mended rows.")
  private @Nullable Path file;

  RejectsRetryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path mended = java.util.Objects.requireNonNull(file);
    DiscoveryAfterLoads discovery = new DiscoveryAfterLoads(session);
    try (OpenHome home = session.openExistingHome()) {
      RetryResult result = new Retry(home, session.coordinator(home)).run(loadId, mended);
      session.output().print(new RetryAnswer(loadId, result));
      discovery.run(home, List.of(result.result()));
      return ExitCode.worst(Stream.of(result.result().load().state()));
    }
  }
}
