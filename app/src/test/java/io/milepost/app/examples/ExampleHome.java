package io.milepost.app.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.milepost.app.Main;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.LoadCounts;
import io.milepost.model.Rejection;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.warehouse.RowSink;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A warehouse with the tables and views of examples. */
final class ExampleHome implements AutoCloseable {
  private final Path directory;
  private final Datasets datasets;
  private final Warehouse warehouse;

  ExampleHome(Path directory) {
    this.directory = directory;
    Home home = new Home(directory);
    datasets = new Datasets(home);
    warehouse = Main.warehouse(home, notice -> {}, Clock.systemUTC());
  }

  /** Loads a text as a dataset of an example, and follows what it added, as the program does. */
  LoadCounts load(String example, String dataset, String text) {
    return load(declared(example, dataset), new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  TableDataset declared(String example, String dataset) {
    Path file = Path.of("..", "examples", example, dataset + ".yaml");
    return (TableDataset) datasets.read(file).getDataset();
  }

  LoadCounts load(TableDataset declared, InputStream in) {
    long id = warehouse.ledger().begin(declared.name(), "test", null);
    try (TableSource source =
            Sources.tables(
                warehouse.tables().evolved(declared), new OpenedFile(in, -1), "test", directory);
        StagedLoad staged = warehouse.tables().stage(declared, source)) {
      return staged.commit(id, false);
    }
  }

  /** The codes of the rows that a load rejected. */
  List<String> rejections(long loadId) {
    List<String> codes = new ArrayList<>();
    warehouse.ledger().rejections(loadId, stored -> codes.add(describe(stored.rejection())));
    return codes;
  }

  private static String describe(Rejection rejection) {
    return "%d %s %s".formatted(rejection.line(), rejection.field(), rejection.code().code());
  }

  /** The rows that a query finds, their values with blanks between. */
  List<String> query(String sql) {
    List<String> rows = new ArrayList<>();
    warehouse.query(
        sql,
        new RowSink() {
          @Override
          public void columns(List<String> names) {}

          @Override
          public boolean row(List<@Nullable Object> values) {
            rows.add(values.stream().map(Objects::toString).collect(Collectors.joining(" ")));
            return true;
          }
        });
    return rows;
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
