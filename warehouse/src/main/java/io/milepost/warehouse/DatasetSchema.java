package io.milepost.warehouse;

import static io.milepost.warehouse.StarSchema.TableColumn.optional;
import static io.milepost.warehouse.StarSchema.TableColumn.required;
import static io.milepost.warehouse.StarSchema.Type.BIGINT;
import static io.milepost.warehouse.StarSchema.Type.BOOLEAN;
import static io.milepost.warehouse.StarSchema.Type.DATE;
import static io.milepost.warehouse.StarSchema.Type.DOUBLE;
import static io.milepost.warehouse.StarSchema.Type.INTEGER;
import static io.milepost.warehouse.StarSchema.Type.TEXT;
import static io.milepost.warehouse.StarSchema.Type.TEXT_LIST;
import static io.milepost.warehouse.StarSchema.Type.TIMESTAMP;

import io.milepost.model.DatasetTable;
import io.milepost.model.OwnColumns;
import io.milepost.model.ValueType;
import io.milepost.warehouse.StarSchema.Table;
import io.milepost.warehouse.StarSchema.TableColumn;
import java.util.ArrayList;
import java.util.List;

/** What the warehouse keeps of datasets with tables of their own, and how their tables look. */
public final class DatasetSchema {
  /**
   * Which dataset a name in SQL belongs to; {@code kind} is {@code table} or {@code view}. The rows
   * of a table are told apart by {@code key_columns}, and by all columns when there are none.
   */
  public static final Table RELATION =
      Table.of(
          "dataset_relation",
          required("dataset", TEXT),
          required("name", TEXT),
          required("kind", TEXT),
          optional("key_columns", TEXT_LIST));

  /**
   * How the fields of tables differ from their declaration, since the input did: {@code change} is
   * {@code added} or {@code widened}. Where a field comes from is kept of those added, as {@code
   * names} or as {@code position}; what it was declared as of those widened.
   */
  public static final Table FIELD =
      Table.of(
          "dataset_field",
          required("dataset", TEXT),
          required("table_name", TEXT),
          required("field", TEXT),
          required("change", TEXT),
          required("type", TEXT),
          optional("declared_type", TEXT),
          optional("names", TEXT_LIST),
          optional("position", INTEGER),
          required("load_id", BIGINT));

  /** Tables and views of a dataset as SQL, each time that a load changed them; from 1. */
  public static final Table VERSION =
      Table.of(
          "dataset_version",
          required("dataset", TEXT),
          required("version", INTEGER),
          required("load_id", BIGINT),
          required("applied_at", TIMESTAMP),
          required("declaration", TEXT));

  /**
   * What a table that is replaced as a whole holds now, and held before; {@code replaced} is the
   * load whose rows were there before, null when there was no table, 0 when they were of several.
   */
  public static final Table GENERATION =
      Table.of(
          "dataset_generation",
          required("table_name", TEXT),
          required("load_id", BIGINT),
          required("stored_as", TEXT),
          required("current", BOOLEAN),
          optional("replaced", BIGINT));

  /**
   * Rows that a load brought to a table, by which mode, and how many of them were new to it; {@code
   * anew} when it made the table anew of all that was kept. What told its rows apart is {@code
   * key_columns}, and all columns when there are none. Both are null in rows from before them.
   */
  public static final Table LOAD_TABLE =
      Table.of(
          "load_table",
          required("load_id", BIGINT),
          required("table_name", TEXT),
          required("mode", TEXT),
          required("rows_brought", BIGINT),
          required("rows_loaded", BIGINT),
          optional("anew", BOOLEAN),
          optional("key_columns", TEXT_LIST));

  /** How the checks of loads came out. */
  public static final Table LOAD_CHECK =
      Table.of(
          "load_check",
          required("load_id", BIGINT),
          required("number", INTEGER),
          required("check_name", TEXT),
          required("table_name", TEXT),
          required("severity", TEXT),
          required("passed", BOOLEAN),
          required("sentence", TEXT));

  private DatasetSchema() {}

  /** A table as every engine makes it; every column of a field may be null, as it may come late. */
  public static Table table(DatasetTable declared) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(required(OwnColumns.LOAD_ID, BIGINT));
    declared.fields().forEach(field -> columns.add(optional(field.name(), type(field.type()))));
    return new Table(declared.name(), columns);
  }

  /** The type of the column that keeps such values. */
  public static StarSchema.Type type(ValueType type) {
    if (type instanceof ValueType.WholeNumber) {
      return BIGINT;
    }
    if (type instanceof ValueType.Truth) {
      return BOOLEAN;
    }
    if (type instanceof ValueType.Day) {
      return DATE;
    }
    if (type instanceof ValueType.Timestamp) {
      return TIMESTAMP;
    }
    return type instanceof ValueType.Text || type instanceof ValueType.Json ? TEXT : DOUBLE;
  }
}
