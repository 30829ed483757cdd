package io.milepost.app.load;

import io.milepost.model.BatchSource;
import io.milepost.model.Drift;
import io.milepost.model.InputSource;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.Warehouse;
import java.util.function.Consumer;

/**
 * A source that was read to its end, and what the warehouse holds of it.
 *
 * @param source kept open, since its rejections are read when the load ends
 */
record Staged(InputSource source, StagedLoad load) implements AutoCloseable {

  /**
   * Opens and reads a source.
   *
   * @param opened hears of the source when reading begins, and again when it has to be read anew
   * @throws io.milepost.model.DataException when the source is wrong as a whole
   */
  static Staged read(Opener opener, Warehouse warehouse, Consumer<InputSource> opened) {
    if (opener instanceof Opener.Trips trips) {
      BatchSource source = trips.open().get();
      return read(source, opened, () -> warehouse.stage(source));
    }
    return read((Opener.Tables) opener, warehouse, opened);
  }

  /** Reads until the tables have followed all that the source brings. */
  private static Staged read(
      Opener.Tables opener, Warehouse warehouse, Consumer<InputSource> opened) {
    TableDataset dataset = warehouse.tables().evolved(opener.declared());
    while (true) {
      TableSource source = opener.open().apply(dataset);
      Staged staged =
          read(source, opened, () -> warehouse.tables().stage(opener.declared(), source));
      Drift drift = source.drift();
      if (drift.isNone()) {
        return staged;
      }
      staged.close();
      dataset = dataset.following(drift);
    }
  }

  private interface Staging {
    StagedLoad run();
  }

  private static Staged read(InputSource source, Consumer<InputSource> opened, Staging staging) {
    try {
      opened.accept(source);
      return new Staged(source, staging.run());
    } catch (RuntimeException | Error e) {
      source.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try (source) {
      load.close();
    }
  }
}
