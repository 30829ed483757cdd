package io.milepost.ingest.jdbc;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.milepost.ingest.remote.Retries;
import io.milepost.ingest.source.DurableFile;
import io.milepost.model.Format;
import io.milepost.model.RetryableException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of another database into files, a slice each, several at a time. A file is there
 * only when it is complete, so an extraction that was cut off goes on with the slices that are
 * missing, up to a day later.
 */
public final class Extraction {
  private static final Duration GOOD_FOR = Duration.ofDays(1);
  private static final String HALF = ".half";

  private final JdbcTable table;
  private final Format.Delimited format;
  private final Path directory;
  private final Connections connections;
  private final RowReader reader;
  private final Clock clock;
  private final Retries retries;

  /** Writes rows. */
  @FunctionalInterface
  private interface Work {
    void write(Connection connection, OutputStream out) throws SQLException, IOException;
  }

  /**
   * @param directory of this extraction alone, made when it is not there
   * @param environment where user and password are looked up
   */
  public Extraction(
      JdbcTable table,
      Format.Delimited format,
      Path directory,
      Map<String, String> environment,
      Clock clock,
      Retries retries) {
    this.table = table;
    this.format = format;
    this.directory = directory;
    this.connections = new Connections(table, environment);
    this.reader = new RowReader(connections.dialect(), format);
    this.clock = clock;
    this.retries = retries;
  }

  /**
   * Extracts what is not extracted yet.
   *
   * @param after the highest watermark that was loaded before; rows that have it are read again,
   *     since others may have got it later
   * @throws io.milepost.model.UsageException when the database cannot be asked this
   * @throws RetryableException when it cannot be asked now; the next run goes on
   */
  public Extracted run(@Nullable Bound after) {
    try {
      Plan plan = plan(after);
      deleteHalves();
      List<Integer> missing = missing(plan);
      new Workers(missing.size(), table.name())
          .run(missing, slice -> extract(plan, slice), connections::abort);
      return new Extracted(table.name(), directory, plan.slices().size(), plan.upTo());
    } catch (IOException e) {
      throw new RetryableException(
          "%s cannot be extracted: %s. Try again.".formatted(table.name(), e.getMessage()), e);
    }
  }

  private Plan plan(@Nullable Bound after) throws IOException {
    String of = String.join("\n", table.toString(), format.toString(), String.valueOf(after));
    Optional<Plan> begun =
        PlanFile.find(planFile())
            .filter(plan -> plan.of().equals(of))
            .filter(plan -> plan.madeAt().plus(GOOD_FOR).isAfter(clock.instant()));
    return begun.isPresent() ? begun.get() : begin(of, after);
  }

  private Plan begin(String of, @Nullable Bound after) throws IOException {
    Extracted.delete(directory);
    Files.createDirectories(directory);
    List<Plan> made = new ArrayList<>();
    write(
        Extracted.header(directory),
        (connection, out) -> {
          reader.writeHeader(connection, table, out);
          made.clear();
          made.add(
              new Planner(table, connections.dialect(), connection)
                  .plan(of, clock.instant(), after));
        });
    PlanFile.write(made.get(0), planFile());
    return made.get(0);
  }

  private List<Integer> missing(Plan plan) {
    List<Integer> missing = new ArrayList<>();
    for (int slice = 0; slice < plan.slices().size(); slice++) {
      if (!Files.exists(Extracted.part(directory, slice))) {
        missing.add(slice);
      }
    }
    return missing;
  }

  private void extract(Plan plan, int slice) throws IOException {
    write(
        Extracted.part(directory, slice),
        (connection, out) ->
            reader.writeRows(
                connection,
                new Selection(table, connections.dialect())
                    .watermarked(plan.after(), plan.upTo())
                    .sliced(plan.slices().get(slice)),
                out));
  }

  /** Writes a file anew until it is complete; nobody else writes to the half one. */
  private void write(Path file, Work work) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + HALF);
    retries.call(
        () -> {
          try (OutputStream out = compressed(half);
              Connections.Opened opened = connections.open()) {
            work.write(opened.connection(), out);
            opened.connection().rollback();
          } catch (SQLException e) {
            throw passing(e);
          } catch (IOException e) {
            throw unwritable(e);
          }
          return half;
        });
    DurableFile.publish(half, file);
  }

  private RetryableException unwritable(IOException failure) {
    return new RetryableException(
        "The rows of %s cannot be written to %s: %s. Free some space there, then try again."
            .formatted(table.name(), directory, failure.getMessage()),
        failure);
  }

  /** Deletes what runs that were killed had begun to write. */
  private void deleteHalves() throws IOException {
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(directory, "*" + HALF)) {
      for (Path half : halves) {
        Files.deleteIfExists(half);
      }
    }
  }

  private IOException passing(SQLException failure) {
    if (Connections.mayPass(failure)) {
      return new IOException(connections.said(failure), failure);
    }
    throw connections.failed(failure);
  }

  private static OutputStream compressed(Path file) throws IOException {
    return new BufferedOutputStream(
        new ZstdOutputStreamNoFinalizer(Files.newOutputStream(file), 1), 1 << 16);
  }

  private Path planFile() {
    return directory.resolve("plan");
  }
}
