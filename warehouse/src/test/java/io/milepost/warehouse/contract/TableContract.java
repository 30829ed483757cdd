package io.milepost.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadCounts;
import io.milepost.model.TableDataset;
import io.milepost.model.TableSource;
import io.milepost.warehouse.StagedLoad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame of the contracts about tables of datasets. */
abstract class TableContract extends WarehouseContract {
  static final DatasetTable SEEN =
      SampleDatasets.table(
          "seen",
          SampleDatasets.field("id", SampleDatasets.TEXT),
          SampleDatasets.field("n", SampleDatasets.INTEGER));

  TableContract(Engine engine) {
    super(engine);
  }

  /** Loads a source and gives the load's id. */
  final long load(TableSource source) {
    return load(source.dataset(), source, false);
  }

  final long load(TableDataset declared, TableSource source, boolean allowDuplicates) {
    long loadId = warehouse.get().ledger().begin(declared.name(), source.name(), null);
    try (StagedLoad staged = warehouse.get().tables().stage(declared, source)) {
      LoadCounts counts = staged.commit(loadId, allowDuplicates);
      assertThat(counts).isEqualTo(warehouse.counts(loadId));
      assertThat(counts.rowsRead())
          .isEqualTo(counts.rowsLoaded() + counts.rowsDuplicate() + counts.rowsRejected());
    }
    return loadId;
  }

  /** The rows of a table with their loads. */
  final List<List<@Nullable Object>> rows(String table) {
    return warehouse.rows("FROM " + table + " ORDER BY ALL");
  }

  static List<@Nullable Object> row(@Nullable Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }
}
