package io.milepost.warehouse;

import static io.milepost.warehouse.StarSchema.TableColumn.optional;
import static io.milepost.warehouse.StarSchema.TableColumn.required;
import static io.milepost.warehouse.StarSchema.Type.BIGINT;
import static io.milepost.warehouse.StarSchema.Type.DOUBLE;
import static io.milepost.warehouse.StarSchema.Type.INTEGER;
import static io.milepost.warehouse.StarSchema.Type.TEXT;
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
      Table.of("dim_region", required("region_id", INTEGER), required("region", TEXT));

  public static final Table DIM_DATASOURCE =
      Table.of("dim_datasource", required("datasource_id", INTEGER), required("datasource", TEXT));

  /**
   * One row a trip, clustered by origin cell; {@code extra} is a JSON object of kept columns,
   * {@code route_id} null for a trip that belongs to no route.
   */
  public static final Table TRIP = new Table("trip", tripColumns());

  /** Trips that a load brought although another load had; undoing that other hands them over. */
  public static final Table TRIP_DUPLICATE = new Table("trip_duplicate", tripColumns());

  /** Trips by the hour they started in. */
  public static final Table FACT_TRIPS_HOURLY =
      Table.of(
          "fact_trips_hourly",
          required("load_id", BIGINT),
          required("region_id", INTEGER),
          required("datasource_id", INTEGER),
          required("hour", TIMESTAMP),
          required("trips", BIGINT));

  /**
   * The discovery that found the routes there are: one row, or none. {@code settings} is JSON,
   * {@code stored_at} null until every trip says its route.
   */
  public static final Table ROUTE_SET =
      Table.of(
          "route_set",
          required("method", TEXT),
          required("settings", TEXT),
          required("last_route_id", INTEGER),
          required("found_at", TIMESTAMP),
          optional("stored_at", TIMESTAMP));

  /** Routes, and the trips that belong to them now; {@code definition} is JSON. */
  public static final Table ROUTE =
      Table.of(
          "route",
          required("route_id", INTEGER),
          required("region_id", INTEGER),
          required("origin_lon", DOUBLE),
          required("origin_lat", DOUBLE),
          required("destination_lon", DOUBLE),
          required("destination_lat", DOUBLE),
          required("origin_spread_meters", DOUBLE),
          required("destination_spread_meters", DOUBLE),
          required("window_start_second", INTEGER),
          required("window_end_second", INTEGER),
          required("trips", BIGINT),
          optional("first_seen", TIMESTAMP),
          optional("last_seen", TIMESTAMP),
          required("definition", TEXT));

  /** Trips of routes by week; {@code week} is its Monday. */
  public static final Table FACT_ROUTE_WEEKLY =
      Table.of(
          "fact_route_weekly",
          required("load_id", BIGINT),
          required("route_id", INTEGER),
          required("datasource_id", INTEGER),
          required("week", TIMESTAMP),
          required("trips", BIGINT),
          required("first_seen", TIMESTAMP),
          required("last_seen", TIMESTAMP));

  /**
   * Which file of the area index holds how many trips of which load; see {@code warehouse.area}.
   */
  public static final Table AREA_SEGMENT =
      Table.of(
          "area_segment",
          required("file", TEXT),
          required("load_id", BIGINT),
          required("trips", BIGINT));

  public static final Table AREA =
      Table.of(
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
          ROUTE_SET,
          ROUTE,
          FACT_ROUTE_WEEKLY,
          AREA_SEGMENT,
          LedgerSchema.LOAD,
          LedgerSchema.LOAD_STEP,
          LedgerSchema.LOAD_EVENT,
          LedgerSchema.REJECT,
          AREA,
          DatasetSchema.RELATION,
          DatasetSchema.FIELD,
          DatasetSchema.VERSION,
          DatasetSchema.GENERATION,
          DatasetSchema.LOAD_TABLE,
          DatasetSchema.LOAD_CHECK);

  /** The name of the view that analysts read. */
  public static final String TRIPS_VIEW = "trips";

  /** The view {@value #TRIPS_VIEW} in standard SQL. */
  public static final String TRIPS_VIEW_QUERY =
      """
      SELECT t.load_id, r.region, d.datasource, t.started_at, t.origin_lon, t.origin_lat,
        t.destination_lon, t.destination_lat, t.route_id
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
    TEXT_LIST,
    BOOLEAN,
    /** A day. */
    DATE
  }

  /** One column of a table. */
  public record TableColumn(String name, Type type, boolean nullable) {
    static TableColumn required(String name, Type type) {
      return new TableColumn(name, type, false);
    }

    static TableColumn optional(String name, Type type) {
      return new TableColumn(name, type, true);
    }
  }

  /** One table, its columns in order. */
  public record Table(String name, List<TableColumn> columns) {
    public Table {
      columns = List.copyOf(columns);
    }

    static Table of(String name, TableColumn... columns) {
      return new Table(name, List.of(columns));
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
    columns.add(optional("route_id", INTEGER));
    return columns;
  }
}
