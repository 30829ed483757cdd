package io.milepost.bench.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.config.Home;
import io.milepost.bench.peer.SqlScript;
import io.milepost.bench.setting.Installation;
import io.milepost.model.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse is a real DuckDB file with the real columns of the example's trips. */
class StoredGroupsTest {
  private static final Path TRIPS = Path.of("../examples/trips-1000.csv");
  private static final int ROWS = 1000;

  @TempDir private Path directory;
  private Home home;
  private MadeTrips made;
  private StoredGroups stored;

  @BeforeEach
  void loadTrips() throws IOException, SQLException {
    home = new Home(directory);
    made = new MadeTrips(TRIPS, directory.resolve("truth.csv"));
    stored = new StoredGroups(new Installation(Path.of("..")), directory);
    SqlScript.main(
        new String[] {home.warehouseFile().toString(), TRIPS.toString(), "sql/load.sql"});
    run("ALTER TABLE trip ADD COLUMN route_id INTEGER");
  }

  @Test
  void everyTripMeetsItsOwnTruth() throws IOException, SQLException {
    writeTruth();
    run("UPDATE trip SET route_id = hour(started_at) WHERE hour(started_at) > 0");

    Contingency contingency = stored.compare(home, made);

    assertThat(contingency.trips()).isEqualTo(ROWS);
    assertThat(contingency.planted()).isEqualTo(23);
    assertThat(contingency.found()).isEqualTo(23);
    assertThat(contingency.score().f1()).isEqualTo(1);
  }

  @Test
  void tripsWithoutARouteAreInNoGroup() throws IOException {
    writeTruth();

    Contingency contingency = stored.compare(home, made);

    assertThat(contingency.found()).isZero();
    assertThat(contingency.score().f1()).isZero();
  }

  @Test
  void aTripThatIsNotThereIsRefused() throws IOException, SQLException {
    writeTruth();
    run("DELETE FROM trip WHERE started_at = (SELECT min(started_at) FROM trip)");

    assertThatThrownBy(() -> stored.compare(home, made))
        .isInstanceOf(DataException.class)
        .hasMessage("Expected each of 1,000 trips once in the warehouse, found 999.");
  }

  /** The truth of each row is the hour it started in; midnight's are noise. */
  private void writeTruth() throws IOException {
    StringBuilder truth = new StringBuilder("row,route\n");
    int row = 0;
    for (String line : Files.readAllLines(TRIPS).subList(1, ROWS + 1)) {
      String clock = line.split(",", -1)[3].substring(11);
      int hour = Integer.parseInt(clock.substring(0, 2));
      truth.append(++row).append(',').append(hour == 0 ? "" : hour).append('\n');
    }
    Files.writeString(made.truth(), truth);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + home.warehouseFile());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
