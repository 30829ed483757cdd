package io.milepost.app.cli;

import io.milepost.app.generate.FlightGenerator;
import io.milepost.app.generate.FlightSettings;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code milepost generate flights}: flights and their reference tables. */
@Command(
    name = "flights",
    description = {
      "Make flights up, over the year 2015, in the 31 columns of the US DOT on-time layout.",
      "",
      "The same options give the same bytes.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  milepost generate flights --rows 10k --output flights.csv --airports airports.csv"
          + " --airlines airlines.json"
    })
final class GenerateFlightsCommand implements Runnable {
  private final Session session;

  @Mixin private final MadeUpRows rows = new MadeUpRows();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where the flights go, as CSV.")
  private Path output = Path.of("");

  @Option(
      names = "--airports",
      paramLabel = "FILE",
      description = "Also write the airports, as CSV.")
  private @Nullable Path airports;

  @Option(
      names = "--airlines",
      paramLabel = "FILE",
      description = "Also write the airlines, one JSON object a line.")
  private @Nullable Path airlines;

  GenerateFlightsCommand(Session session) {
    this.session = session;
  }

  /** Writes one of the files. */
  private interface Part {
    void write(Writer out) throws IOException;
  }

  @Override
  public void run() {
    FlightGenerator generator = new FlightGenerator(new FlightSettings(rows.rows(), rows.seed()));
    write("flights", output, generator::writeFlights);
    write("airports", airports, generator::writeAirports);
    write("airlines", airlines, generator::writeAirlines);
  }

  private void write(String what, @Nullable Path file, Part part) {
    if (file == null) {
      return;
    }
    try (Writer out = new OutputStreamWriter(MadeUpFile.open(file), StandardCharsets.UTF_8)) {
      part.write(out);
    } catch (IOException e) {
      throw MadeUpFile.notWritten("the " + what, e);
    }
    session.notice("Wrote %s to '%s'.".formatted(what, file));
  }
}
