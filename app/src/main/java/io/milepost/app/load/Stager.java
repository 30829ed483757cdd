package io.milepost.app.load;

import io.milepost.app.report.GeoJsonAreas;
import io.milepost.ingest.Sources;
import io.milepost.ingest.remote.OpenedFile;
import io.milepost.ingest.table.JoinedTables;
import io.milepost.model.AreaDataset;
import io.milepost.model.AreaSource;
import io.milepost.model.BatchSource;
import io.milepost.model.Dataset;
import io.milepost.model.Drift;
import io.milepost.model.InputSource;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.model.TripDataset;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Has the warehouse read sources to their end, as rows of what their dataset is.
 *
 * @param spool where rejected rows go when there are many
 */
record Stager(Warehouse warehouse, Path spool) {

  /**
   * Reads a source.
   *
   * @param name what the user calls it
   * @param input opened again when its tables have to follow what it brings
   * @param opened hears of the source whenever reading begins
   * @throws io.milepost.model.DataException when the source is wrong as a whole
   */
  Staged read(Dataset dataset, String name, LoadInput input, Consumer<InputSource> opened) {
    if (input instanceof LoadInput.Landed landed) {
      return rebuild((TableDataset) dataset, name, landed.files(), opened);
    }
    Supplier<OpenedFile> content = ((LoadInput.Arriving) input).content();
    if (dataset instanceof TripDataset trips) {
      BatchSource source = Sources.trips(trips, content.get(), name, spool);
      return read(source, opened, warehouse::stage, any -> Drift.NONE);
    }
    if (dataset instanceof TableDataset tables) {
      return follow(
          tables,
          now -> Sources.tables(now, content.get(), name, spool),
          opened,
          source -> warehouse.tables().stage(tables, source));
    }
    OpenedFile file = content.get();
    AreaSource areas = GeoJsonAreas.open((AreaDataset) dataset, file.in(), name, file.size());
    return read(areas, opened, warehouse.areas()::stage, any -> Drift.NONE);
  }

  private Staged rebuild(
      TableDataset declared, String name, List<LandedRows> files, Consumer<InputSource> opened) {
    return follow(
        declared,
        now -> new JoinedTables(now, name, opening(files, now)),
        opened,
        source -> warehouse.tables().stageAnew(declared, source));
  }

  private List<Supplier<TableSource>> opening(List<LandedRows> files, TableDataset dataset) {
    return files.stream()
        .<Supplier<TableSource>>map(file -> () -> file.open(dataset, spool))
        .toList();
  }

  /** Reads until the tables have followed all that the source brings. */
  private Staged follow(
      TableDataset declared,
      Function<TableDataset, TableSource> opening,
      Consumer<InputSource> opened,
      Function<TableSource, StagedLoad> staging) {
    TableDataset dataset = warehouse.tables().evolved(declared);
    while (true) {
      Staged staged = read(opening.apply(dataset), opened, staging, TableSource::drift);
      if (staged.drift().isNone()) {
        return staged;
      }
      dataset = dataset.following(staged.drift());
      staged.close();
    }
  }

  private static <S extends InputSource> Staged read(
      S source,
      Consumer<InputSource> opened,
      Function<S, StagedLoad> staging,
      Function<S, Drift> drift) {
    try {
      opened.accept(source);
      StagedLoad load = staging.apply(source);
      return new Staged(source, load, drift.apply(source));
    } catch (RuntimeException | Error e) {
      source.close();
      throw e;
    }
  }
}
