package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.model.UsageException;
import io.milepost.warehouse.DatasetSchema;
import io.milepost.warehouse.duckdb.store.Ddl;

/** Finds fields that checks name. */
final class Columns {
  private Columns() {}

  /**
   * A field of a table of the dataset.
   *
   * @throws UsageException when there is none
   */
  static TableField get(TableDataset dataset, String table, String column) {
    return dataset.tables().stream()
        .filter(candidate -> candidate.name().equals(table))
        .flatMap(candidate -> candidate.fields().stream())
        .filter(field -> field.name().equals(column))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no column '%s' in table '%s'.".formatted(column, table)));
  }

  /** The type of its column, in DuckDB's words. */
  static String type(TableDataset dataset, String table, String column) {
    return Ddl.type(DatasetSchema.type(get(dataset, table, column).type()));
  }
}
