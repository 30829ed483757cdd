package io.milepost.app.cli;

import io.milepost.app.generate.FlightGenerator;
import io.milepost.app.generate.FlightSettings;
import io.milepost.model.RetryableException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
  @Option(
      names = "--rows",
      paramLabel = "N",
      required = true,
      converter = RowCount.class,
      description = "How many flights: 10000, 10k, 10m.")
  private long rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed gives the same bytes (default: 1).")
  private long seed = 1;

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

  /** Writes one of the files. */
  private interface Part {
    void write(Writer out) throws IOException;
  }

  @Override
  public void run() {
    FlightGenerator generator = new FlightGenerator(new FlightSettings(rows, seed));
    write(output, generator::writeFlights);
    write(airports, generator::writeAirports);
    write(airlines, generator::writeAirlines);
  }

  private static void write(@Nullable Path file, Part part) {
    if (file == null) {
      return;
    }
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      part.write(out);
    } catch (IOException e) {
      throw new RetryableException("Could not write '%s': %s.".formatted(file, e), e);
    }
  }
}
