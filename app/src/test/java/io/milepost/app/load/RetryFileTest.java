package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.Main;
import io.milepost.app.Milepost;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.warehouse.duckdb.DuckDbWarehouse;
import io.milepost.warehouse.duckdb.store.DuckDbSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryFileTest {
  private static final List<String> COLUMNS =
      List.of("region", "origin_coord", "destination_coord", "datetime", "datasource");

  @TempDir private Path directory;

  @Test
  void keepsEachRowOnItsLine() throws IOException {
    Home home = rejected();
    Path mended =
        write(
            "mended.csv",
            """
            \uFEFF_line,datasource,datetime,destination_coord,origin_coord,region
            3,app,2018-05-07 08:00:00,"POINT (1 2)",POINT (3 4),"two
            lines"

            2,app,,,,,surplus
            2
            """);

    RetryRows rows = read(home, mended);

    assertThat(rows.originalLines())
        .containsOnly(
            java.util.Map.entry(2L, 3L), java.util.Map.entry(5L, 2L), java.util.Map.entry(6L, 2L));
    assertThat(rows.file())
        .content()
        .isEqualTo(
            """
            region,origin_coord,destination_coord,datetime,datasource
            "two
            lines",POINT (3 4),POINT (1 2),2018-05-07 08:00:00,app

            ,,,,app,surplus
            ,,,,
            """);
  }

  /** A home whose load 1 rejected the lines 2 and 3. */
  private Home rejected() throws IOException {
    Path bad = write("bad.csv", String.join(",", COLUMNS) + "\n,,,,\nx,,,,\n");
    Home home = new Home(directory.resolve("home"));
    assertThat(new Milepost(home.directory()).run("ingest", bad.toString()).exitCode())
        .isEqualTo(3);
    return home;
  }

  private RetryRows read(Home home, Path mended) {
    try (DuckDbWarehouse warehouse =
        DuckDbWarehouse.open(
            DuckDbSettings.of(home.warehouseFile(), home.areasDirectory(), directory),
            Main.ASSIGNERS,
            Clock.systemUTC(),
            notice -> {})) {
      RejectedRows rejected = RejectedRows.of(1, warehouse.ledger(), new Datasets(home));
      return RetryFile.read(
          mended, rejected, new OpenRejections(rejected), directory.resolve("retry.csv"));
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
