package io.milepost.warehouse.duckdb.tables;

import io.milepost.model.DatasetTable;
import io.milepost.model.LoadMode;
import io.milepost.model.TableDataset;
import io.milepost.model.TableField;
import io.milepost.warehouse.DatasetSchema;
import io.milepost.warehouse.duckdb.scan.ScanColumn;
import io.milepost.warehouse.duckdb.store.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBColumnType;

/**
 * How the rows of all tables of a dataset stand in one staged table: the number of the row's table
 * when there are several, its position in the source and the hash of its key when these matter, and
 * its fields. Several tables share columns: the second text of each table, say, stands in the same
 * one. The rows of a single table whose order does not matter are staged just as the table has
 * them.
 */
record StagedLayout(TableDataset dataset) {
  /** No field is called like that: their names have no blanks. */
  private static final String TABLE = "the table";

  private static final String POSITION = "the position";
  private static final String HASH = "the hash";

  /** Whether a staged column is none of a field. */
  static boolean isOwn(String column) {
    return column.equals(TABLE) || column.equals(POSITION) || column.equals(HASH);
  }

  /** Whether rows say which table they are for. */
  boolean isTagged() {
    return dataset.tables().size() > 1;
  }

  /** Whether rows say where they stand in the source, and which hash their key has. */
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
      columns.add(new ScanColumn(HASH, DuckDBColumnType.BIGINT));
    }
    Map<String, ScanColumn> shared = new LinkedHashMap<>();
    for (DatasetTable table : dataset.tables()) {
      List<String> names = names(table);
      for (int field = 0; field < names.size(); field++) {
        DuckDBColumnType type = type(table.fields().get(field));
        shared.putIfAbsent(names.get(field), new ScanColumn(names.get(field), type));
      }
    }
    columns.addAll(shared.values());
    return columns;
  }

  /** For each field of a table, the number of its column among {@link #columns}. */
  int[] columnsOf(DatasetTable table) {
    List<String> all = columns().stream().map(ScanColumn::name).toList();
    return names(table).stream().mapToInt(all::indexOf).toArray();
  }

  /** The staged columns of a table's fields. */
  private List<String> names(DatasetTable table) {
    if (!isTagged()) {
      return table.fields().stream().map(TableField::name).toList();
    }
    List<String> names = new ArrayList<>();
    Map<DuckDBColumnType, Integer> used = new LinkedHashMap<>();
    for (TableField field : table.fields()) {
      DuckDBColumnType type = type(field);
      names.add("%s %d".formatted(type, used.merge(type, 1, Integer::sum)));
    }
    return names;
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
   * not known), {@code staged hash} of its key, and the table's columns under their names.
   */
  String rows(String stagedTable, int table) {
    DatasetTable declared = dataset.tables().get(table);
    List<String> names = names(declared);
    String columns =
        IntStream.range(0, names.size())
            .mapToObj(i -> as(names.get(i), declared.fields().get(i)))
            .collect(Collectors.joining(", "));
    String own =
        isOrdered()
            ? Sql.name(POSITION) + " AS \"staged position\", " + Sql.name(HASH)
            : "NULL::BIGINT AS \"staged position\", NULL::BIGINT";
    return "(SELECT rowid AS \"staged row\", %s AS \"staged hash\", %s FROM %s%s)"
        .formatted(
            own,
            columns,
            stagedTable,
            isTagged() ? " WHERE %s = %d".formatted(Sql.name(TABLE), table) : "");
  }

  private static String as(String name, TableField field) {
    return Sql.name(name) + " AS " + Sql.name(field.name());
  }
}
