package io.milepost.app.load;

import io.milepost.model.BatchSource;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens the source of a load, as rows of one kind or another. */
public sealed interface Opener {

  /** As trips; opened once. */
  record Trips(Supplier<BatchSource> open) implements Opener {}

  /**
   * As rows of tables that the dataset declares; opened again when the tables have to follow what
   * the source holds.
   */
  record Tables(TableDataset declared, Function<TableDataset, TableSource> open)
      implements Opener {}
}
