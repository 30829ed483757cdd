package io.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of PostgreSQL, loaded again and again through the command line. */
class DatabaseSourceTest {
  @TempDir private Path directory;
  private EmbeddedPostgres server;
  private Milepost milepost;

  @BeforeEach
  void start() throws Exception {
    server = EmbeddedPostgres.builder().start();
    String user = System.getProperty("user.name"); // whom the driver names when nobody else does
    if (!user.equals("postgres")) {
      run("CREATE USER \"" + user + "\" SUPERUSER");
    }
    run("CREATE TABLE rides (id int, fare numeric(9,2), changed_at timestamptz)");
    run("INSERT INTO rides VALUES (1, 1.50, '2018-05-01 10:00Z'), (2, 2, '2018-05-02 10:00Z')");
    declare("table: rides");
    milepost = new Milepost(directory.resolve("home"));
  }

  private void declare(String from) throws IOException {
    Path datasets = Files.createDirectories(directory.resolve("home/datasets"));
    Files.writeString(
        datasets.resolve("rides.yaml"),
        """
        dataset: rides
        load: upsert
        table: rides
        key: [id]
        columns:
          id: {from: id, type: integer}
          fare: {from: fare, type: real}
          changed_at: {from: changed_at, type: timestamp, pattern: iso, zone: UTC}
        source:
          jdbc: jdbc:postgresql://127.0.0.1:%d/postgres
          %s
          watermark: changed_at
          ranges: {column: id, count: 2}
        """
            .formatted(server.getPort(), from));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void run(String sql) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void ingest() {
    Milepost.Run run = milepost.run("ingest", "--dataset", "rides");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private String rides() {
    return milepost
        .run("query", "SELECT id, fare FROM rides ORDER BY id", "--format", "csv")
        .out()
        .replaceAll("\\R", " ");
  }

  private String lastLoad() {
    return milepost
        .run("query", "SELECT rows_read FROM load ORDER BY load_id DESC LIMIT 1", "--format", "csv")
        .out()
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onlyWhatChangedIsReadAndNothingIsLostOrDoubled() throws Exception {
    ingest();
    assertThat(rides()).isEqualTo("id,fare 1,1.5 2,2.0 ");

    run("INSERT INTO rides VALUES (3, 3, '2018-05-02 10:00Z')"); // a tie with the last one
    run("UPDATE rides SET fare = 9, changed_at = '2018-05-03 10:00Z' WHERE id = 1");
    ingest();
    assertThat(rides()).isEqualTo("id,fare 1,9.0 2,2.0 3,3.0 ");
    assertThat(lastLoad()).isEqualTo("3");

    run("INSERT INTO rides VALUES (4, 4, '2018-05-04 10:00Z')");
    ingest();
    assertThat(lastLoad()).isEqualTo("2");

    assertThat(milepost.run("loads", "undo", "3").exitCode()).isZero();
    assertThat(rides()).isEqualTo("id,fare 1,9.0 2,2.0 3,3.0 ");
    ingest();
    assertThat(rides()).isEqualTo("id,fare 1,9.0 2,2.0 3,3.0 4,4.0 ");
    assertThat(directory.resolve("home/extraction/rides")).doesNotExist();
  }

  @Test
  void whatAnUndoneLoadBroughtIsReadAgainAlthoughLaterOnesCount() throws Exception {
    ingest();
    run("INSERT INTO rides VALUES (3, 3, '2018-05-03 10:00Z'), (4, 4, '2018-05-04 10:00Z')");
    ingest();
    run("INSERT INTO rides VALUES (5, 5, '2018-05-05 10:00Z')");
    ingest();
    assertThat(milepost.run("loads", "undo", "2").exitCode()).isZero();
    assertThat(rides()).isEqualTo("id,fare 1,1.5 2,2.0 4,4.0 5,5.0 ");

    ingest();
    assertThat(rides()).isEqualTo("id,fare 1,1.5 2,2.0 3,3.0 4,4.0 5,5.0 ");
    ingest();
    assertThat(lastLoad()).isEqualTo("1");
  }

  @Test
  void anotherQueryIsReadFromItsBeginning() throws Exception {
    declare("query: SELECT * FROM rides WHERE id > 1");
    ingest();
    assertThat(rides()).isEqualTo("id,fare 2,2.0 ");

    declare("query: SELECT * FROM rides");
    ingest();
    assertThat(rides()).isEqualTo("id,fare 1,1.5 2,2.0 ");
  }

  @Test
  void aDryRunSaysWhatWouldBeReadAndLeavesNothing() {
    Milepost.Run run = milepost.run("ingest", "--dataset", "rides", "--dry-run", "--format", "csv");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("committed,rides").contains("#rides,2,2,0,0,");
    assertThat(directory.resolve("home/extraction/rides")).doesNotExist();
  }

  @Test
  void rowsThatAreAsTheyWereOnceAreLoadedAgain() throws Exception {
    declare("table: rides");
    Path yaml = directory.resolve("home/datasets/rides.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replace("upsert", "replace")
            .replaceAll("(?m)^ *watermark.*\\R", ""));
    ingest();
    run("UPDATE rides SET fare = 7 WHERE id = 1");
    ingest();
    run("UPDATE rides SET fare = 1.50 WHERE id = 1");
    ingest();
    assertThat(rides()).isEqualTo("id,fare 1,1.5 2,2.0 ");
  }
}
