package io.milepost.app.load;

import io.milepost.app.HeldHome;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.config.Landing;
import io.milepost.app.landing.LandingStore;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.model.TableDataset;
import io.milepost.warehouse.RowSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A home with the dataset {@code cars}, whose key is {@code id}. */
final class CarsHome implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  final OpenHome open;
  final LoadCoordinator coordinator;
  final List<String> notices = new ArrayList<>();

  CarsHome(Path directory) {
    Home home = new Home(directory);
    open = HeldHome.open(home, CLOCK);
    coordinator =
        new LoadCoordinator(open.warehouse(), home, LoadListeners.SILENT, open.events(), CLOCK);
  }

  /** Declares the dataset, or declares it anew. */
  TableDataset declare(String load, String columns) throws IOException {
    Files.writeString(
        open.home().datasetsDirectory().resolve("cars.yaml"),
        "dataset: cars\ntable: cars\nload: %s\nkey: [id]\ncolumns: {id: {from: id, type: integer}, %s}\n"
            .formatted(load, columns));
    return (TableDataset) new Datasets(open.home()).get("cars");
  }

  LoadResult load(TableDataset declared, String csv) {
    return load(declared, "cars.csv", csv);
  }

  LoadResult load(TableDataset declared, String name, String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return coordinator.load(
        new LoadRequest(
            settings(declared, false),
            name,
            () -> new OpenedFile(new ByteArrayInputStream(bytes), bytes.length),
            null));
  }

  LoadResult rebuild(TableDataset declared) {
    return rebuild(declared, false);
  }

  LoadResult rebuild(TableDataset declared, boolean allowDuplicates) {
    return rebuild(landed(declared, false), settings(declared, allowDuplicates));
  }

  /** Leaves loads out whose files are not kept. */
  LoadResult rebuildWithoutMissing(TableDataset declared) {
    return rebuild(landed(declared, true), settings(declared, false));
  }

  private LoadResult rebuild(List<LandedRows> files, LoadSettings settings) {
    return coordinator.load(LoadRequest.rebuild(settings, files));
  }

  private List<LandedRows> landed(TableDataset declared, boolean withoutMissing) {
    LandingStore store = new LandingStore(open.home(), CLOCK);
    return new LandedLoads(open.warehouse().ledger(), store, notices::add)
        .list(declared, withoutMissing);
  }

  static LoadSettings settings(TableDataset declared, boolean allowDuplicates) {
    return new LoadSettings(declared, Landing.UNLIMITED, MaxRejected.parse("50%"), allowDuplicates);
  }

  /** The rows of a query, such as {@code [1, a] [2, b]}. */
  String rows(String sql) {
    List<String> rows = new ArrayList<>();
    open.warehouse()
        .query(
            sql,
            new RowSink() {
              @Override
              public void columns(List<String> names) {}

              @Override
              public boolean row(List<@Nullable Object> values) {
                return rows.add(values.toString());
              }
            });
    return String.join(" ", rows);
  }

  @Override
  public void close() {
    open.close();
  }
}
