package io.milepost.app.cli;

import io.milepost.app.generate.TripGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code milepost generate trips}: trips with planted routes, as CSV. */
@Command(
    name = "trips",
    description = {
      "Make trips up: planted routes of several cities in background noise, over a year.",
      "",
      "Prints CSV in the layout of the dataset 'trips'. The same options give the same bytes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  milepost generate trips --rows 10k > trips.csv",
      "  milepost generate trips --rows 10m --seed 7 --output trips.csv --truth truth.csv"
    })
final class GenerateTripsCommand implements Runnable {
  private final Session session;
  @Mixin private final TripOptions options = new TripOptions();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the trips go (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Also write which route each row was made from: row,route (empty for noise).")
  private @Nullable Path truth;

  GenerateTripsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    TripGenerator generator =
        new TripGenerator(options.settings(), Runtime.getRuntime().availableProcessors());
    try (OutputStream truths =
        truth == null ? OutputStream.nullOutputStream() : MadeUpFile.open(truth)) {
      write(generator, truths);
    } catch (IOException e) {
      throw MadeUpFile.notWritten("the trips", e);
    }
  }

  private void write(TripGenerator generator, OutputStream truths) throws IOException {
    if (output == null) {
      generator.write(session.console().bytes(), truths);
      return;
    }
    try (OutputStream trips = MadeUpFile.open(output)) {
      generator.write(trips, truths);
    }
  }
}
