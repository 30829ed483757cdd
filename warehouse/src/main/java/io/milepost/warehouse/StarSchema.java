package io.milepost.warehouse;

import static io.milepost.warehouse.StarSchema.Type.BIGINT;
import static io.milepost.warehouse.StarSchema.Type.DOUBLE;
import static io.milepost.warehouse.StarSchema.Type.INTEGER;
import static io.milepost.warehouse.StarSchema.Type.TEXT;
import static io.milepost.warehouse.StarSchema.Type.TEXT_LIST;
import static io.milepost.warehouse.StarSchema.Type.TIMESTAMP;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of the warehouse, the same on every engine: the one list from which each engine's DDL
 * is generated. Timestamps have no zone: those of trips are wall clocks, those of the ledger and of
 * saved areas are UTC.
 */
public final class StarSchema {
  public static final Table DIM_REGION =
      table("dim_region", required("region_id", INTEGER), required("region", TEXT));

  public static final Table DIM_DATASOURCE =
      table("dim_datasource", required("datasource_id", INTEGER), required("datasource", TEXT));

  /** One row a trip, clustered by origin cell; {@code extra} is a JSON object of kept columns. */
  public static final Table TRIP = new Table("trip", tripColumns());

  /** Trips that a load brought although another load had; undoing that other hands them over. */
  public static final Table TRIP_DUPLICATE = new Table("trip_duplicate", tripColumns());

  /** Trips by the hour they started in. */
  public static final Table FACT_TRIPS_HOURLY =
      table(
          "fact_trips_hourly",
          required("load_id", BIGINT),
          required("region_id", INTEGER),
          required("datasource_id", INTEGER),
          required("hour", TIMESTAMP),
          required("trips", BIGINT));

  /**
   * Which file of the area index holds how many trips of which load; see {@code warehouse.area}.
   */
  public static final Table AREA_SEGMENT =
      table(
          "area_segment",
          required("file", TEXT),
          required("load_id", BIGINT),
          required("trips", BIGINT));

  /** The ledger; {@code retry_of} and {@code same_content_as} are other loads. */
  public static final Table LOAD =
      table(
          "load",
          required("load_id", BIGINT),
          required("dataset", TEXT),
          required("source", TEXT),
          required("state", TEXT),
          optional("content_hash", TEXT),
          required("rows_read", BIGINT),
          required("rows_loaded", BIGINT),
          required("rows_duplicate", BIGINT),
          required("rows_rejected", BIGINT),
          required("bytes", BIGINT),
          required("started_at", TIMESTAMP),
          optional("finished_at", TIMESTAMP),
          optional("retry_of", BIGINT),
          optional("same_content_as", BIGINT),
          optional("source_columns", TEXT_LIST),
          optional("delimiter", TEXT),
          optional("error", TEXT));

  public static final Table LOAD_STEP =
      table(
          "load_step",
          required("load_id", BIGINT),
          required("step", TEXT),
          required("started_at", TIMESTAMP),
          optional("finished_at", TIMESTAMP),
          required("rows", BIGINT));

  /** Rejected rows; {@code mended_by} is the load that brought the row mended. */
  public static final Table REJECT =
      table(
          "reject",
          required("load_id", BIGINT),
          required("line", BIGINT),
          required("field", TEXT),
          required("code", TEXT),
          required("reason", TEXT),
          required("raw", TEXT),
          optional("mended_by", BIGINT));

  public static final Table AREA =
      table(
          "area",
          required("name", TEXT),
          required("kind", TEXT),
          required("definition", TEXT),
          required("saved_at", TIMESTAMP));

  /** Every table, in an order in which they can be made. */
  public static final List<Table> TABLES =
      List.of(
          DIM_REGION,
          DIM_DATASOURCE,
          TRIP,
          TRIP_DUPLICATE,
          FACT_TRIPS_HOURLY,
          AREA_SEGMENT,
          LOAD,
          LOAD_STEP,
          REJECT,
          AREA);

  /** The name of the view that analysts read. */
  public static final String TRIPS_VIEW = "trips";

  /** The view {@value #TRIPS_VIEW} in standard SQL; no trip has a route yet. */
  public static final String TRIPS_VIEW_QUERY =
      """
      SELECT t.load_id, r.region, d.datasource, t.started_at, t.origin_lon, t.origin_lat,
        t.destination_lon, t.destination_lat, CAST(NULL AS BIGINT) AS route_id
      FROM trip t
      JOIN dim_region r ON r.region_id = t.region_id
      JOIN dim_datasource d ON d.datasource_id = t.datasource_id""";

  private StarSchema() {}

  /** A type that every engine has, under a name of its own. */
  public enum Type {
    /** 32 bits. */
    INTEGER,
    /** 64 bits. */
    BIGINT,
    /** IEEE 754, 64 bits. */
    DOUBLE,
    /** Microseconds, without a zone. */
    TIMESTAMP,
    TEXT,
    TEXT_LIST
  }

  /** One column of a table. */
  public record TableColumn(String name, Type type, boolean nullable) {}

  /** One table, its columns in order. */
  public record Table(String name, List<TableColumn> columns) {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  private static List<TableColumn> tripColumns() {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(required("load_id", BIGINT));
    columns.add(required("region_id", INTEGER));
    columns.add(required("datasource_id", INTEGER));
    columns.add(required("started_at", TIMESTAMP));
    columns.add(required("origin_lon", DOUBLE));
    columns.add(required("origin_lat", DOUBLE));
    columns.add(required("destination_lon", DOUBLE));
    columns.add(required("destination_lat", DOUBLE));
    columns.add(optional("extra", TEXT));
    return columns;
  }

  private static Table table(String name, TableColumn... columns) {
    return new Table(name, List.of(columns));
  }

  private static TableColumn required(String name, Type type) {
    return new TableColumn(name, type, false);
  }

  private static TableColumn optional(String name, Type type) {
    return new TableColumn(name, type, true);
  }
}
