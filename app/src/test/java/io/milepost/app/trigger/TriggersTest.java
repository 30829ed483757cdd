package io.milepost.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.HeldHome;
import io.milepost.app.config.Datasets;
import io.milepost.app.config.Home;
import io.milepost.app.load.LoadCoordinator;
import io.milepost.app.load.LoadListeners;
import io.milepost.app.load.OpenHome;
import io.milepost.app.queue.QueueDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriggersTest {
  private static final String DECLARATION =
      """
      dataset: %1$s
      table: %1$s
      source: "{yyyy-MM-dd}.csv"
      columns: {%2$s: {from: at}}
      triggers: [{schedule: "0 5 * * *", day: -1}]
      """;

  @TempDir private Path directory;
  private final List<String> notices = new CopyOnWriteArrayList<>();

  @Test
  void whichDatasetsHaveNoneAsTheyAreNotRightIsTold() throws IOException {
    Clock clock = Clock.systemUTC();
    try (OpenHome home = HeldHome.open(new Home(directory), clock);
        QueueDatabase database = QueueDatabase.open(home.home())) {
      Path datasets = Files.createDirectories(home.home().datasetsDirectory());
      Files.writeString(datasets.resolve("cars.yaml"), DECLARATION.formatted("cars", "at"));
      Files.writeString(
          datasets.resolve("bikes.yaml"), DECLARATION.formatted("bikes", "loaded_at"));
      LoadCoordinator coordinator =
          new LoadCoordinator(
              home.warehouse(), home.home(), LoadListeners.SILENT, home.events(), clock);
      SourceRun run = new SourceRun(home, coordinator, loadId -> {}, notices::add, clock);
      try (Triggers triggers =
          new Triggers(home.home(), database, ingestion -> {}, run, notices::add, clock)) {
        triggers.start(new Datasets(home.home()).all());
      }
    }

    assertThat(notices)
        .singleElement()
        .asString()
        .contains("bikes.yaml", "milepost datasets rebuild");
  }
}
