package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.warehouse.DatasetSchema;
import io.milepost.warehouse.duckdb.scan.ScanColumn;
import io.milepost.warehouse.duckdb.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;

/**
 * How the rows of all tables of a dataset stand in one staged table: the number of the row's table
 * when there are several, its position in the source when that matters, and the columns of all
 * tables, null where they are another's. The rows of a single table whose order does not matter are
 * staged just as the table has them.
 */
record StagedLayout(TableDataset dataset) {
  /** No field is called like that: their names have no blanks. */
  private static final String TABLE = "the table";

  private static final String POSITION = "the position";

  /** Whether a staged column is none of a field. */
  static boolean isOwn(String column) {
    return column.equals(TABLE) || column.equals(POSITION);
  }

  /** Whether rows say which table they are for. */
  boolean isTagged() {
    return dataset.tables().size() > 1;
  }

  /** Whether rows say where they stand in the source. */
  boolean isOrdered() {
    return dataset.mode() != LoadMode.REPLACE
        || dataset.tables().stream().anyMatch(table -> !table.key().isEmpty());
  }

  /** Whether the staged rows may become the table as they stand. */
  boolean mayStay() {
    return dataset.mode() == LoadMode.REPLACE && !isTagged();
  }

  List<ScanColumn> columns() {
    List<ScanColumn> columns = new ArrayList<>();
    if (isTagged()) {
      columns.add(new ScanColumn(TABLE, DuckDBColumnType.INTEGER));
    }
    if (isOrdered()) {
      columns.add(new ScanColumn(POSITION, DuckDBColumnType.BIGINT));
    }
    for (int table = 0; table < dataset.tables().size(); table++) {
      for (TableField field : dataset.tables().get(table).fields()) {
        columns.add(new ScanColumn(name(table, field), type(field)));
      }
    }
    return columns;
  }

  /** The number of the first column of a table among {@link #columns}. */
  int firstColumn(int table) {
    int before = (isTagged() ? 1 : 0) + (isOrdered() ? 1 : 0);
    return before
        + dataset.tables().subList(0, table).stream().mapToInt(t -> t.fields().size()).sum();
  }

  private String name(int table, TableField field) {
    return isTagged() ? "%d %s".formatted(table, field.name()) : field.name();
  }

  private static DuckDBColumnType type(TableField field) {
    return switch (DatasetSchema.type(field.type())) {
      case BIGINT -> DuckDBColumnType.BIGINT;
      case BOOLEAN -> DuckDBColumnType.BOOLEAN;
      case DATE -> DuckDBColumnType.DATE;
      case TIMESTAMP -> DuckDBColumnType.TIMESTAMP;
      case DOUBLE -> DuckDBColumnType.DOUBLE;
      default -> DuckDBColumnType.VARCHAR;
    };
  }

  /**
   * A query for the rows of a table: {@code staged row}, {@code staged position} (null when it is
   * not known), and the table's columns under their names.
   */
  String rows(String stagedTable, int table) {
    DatasetTable declared = dataset.tables().get(table);
    String columns =
        declared.fields().stream()
            .map(field -> Sql.name(name(table, field)) + " AS " + Sql.name(field.name()))
            .collect(Collectors.joining(", "));
    return "(SELECT rowid AS \"staged row\", %s AS \"staged position\", %s FROM %s%s)"
        .formatted(
            isOrdered() ? Sql.name(POSITION) : "NULL::BIGINT",
            columns,
            stagedTable,
            isTagged() ? " WHERE %s = %d".formatted(Sql.name(TABLE), table) : "");
  }
}
