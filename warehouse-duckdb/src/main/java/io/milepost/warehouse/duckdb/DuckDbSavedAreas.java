package io.milepost.warehouse.duckdb;

import io.milepost.model.AreaSource;
import io.milepost.warehouse.Ledger;
import io.milepost.warehouse.SavedAreas;
import io.milepost.warehouse.StagedLoad;
import io.milepost.warehouse.duckdb.store.DuckDb;
import io.milepost.warehouse.duckdb.store.LedgerWriter;
import io.milepost.warehouse.duckdb.store.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Saved areas in the table {@code area}. */
final class DuckDbSavedAreas implements SavedAreas {
  private static final String AREAS = "SELECT name, kind, definition, saved_at FROM area ";

  private final DuckDb database;
  private final Ledger ledger;
  private final Clock clock;

  DuckDbSavedAreas(DuckDb database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void save(String name, String kind, String definition) {
    SavedArea area = new SavedArea(name, kind, definition, clock.instant());
    database.inTurn(
        () -> database.transact("save the area " + name, connection -> write(connection, area)));
  }

  /** Writes an area in place of the one of its name. */
  static long write(Connection connection, SavedArea area) throws SQLException {
    Rows.update(connection, "DELETE FROM area WHERE name = ?", area.name());
    return Rows.update(
        connection,
        "INSERT INTO area VALUES (?, ?, ?, ?)",
        area.name(),
        area.kind(),
        area.definition(),
        LedgerWriter.utc(area.savedAt()));
  }

  @Override
  public boolean delete(String name) {
    return database.inTurn(
            () ->
                database.run(
                    "forget the area " + name,
                    connection -> Rows.update(connection, "DELETE FROM area WHERE name = ?", name)))
        > 0;
  }

  @Override
  public StagedLoad stage(AreaSource source) {
    return new AreaLoad(database, ledger, clock, source.areas(), source.summary());
  }

  @Override
  public Optional<SavedArea> find(String name) {
    return areas("WHERE name = ?", name).stream().findFirst();
  }

  @Override
  public List<SavedArea> list() {
    return areas("ORDER BY name");
  }

  private List<SavedArea> areas(String which, Object... parameters) {
    return database.run(
        "read the saved areas",
        connection -> Rows.list(connection, AREAS + which, DuckDbSavedAreas::area, parameters));
  }

  private static SavedArea area(ResultSet row) throws SQLException {
    return new SavedArea(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
