package io.milepost.app.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.queue.Ingestion;
import io.milepost.app.queue.Server;
import io.milepost.app.queue.Uploads;
import io.milepost.app.report.AreaFinder;
import io.milepost.model.Area;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.UsageException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingAreasTest {
  private static final String HEADER =
      "region,origin_coord,destination_coord,datetime,datasource\n";

  @TempDir private Path directory;

  private static Load load(Server server, double lon, int day) {
    String text =
        HEADER
            + "Alden,POINT (%s 50.25),POINT (14.75 50.5),2018-05-%02d 08:00:00,tram_app\n"
                .formatted(lon, day);
    Path file =
        new Uploads(server.home().home())
            .receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    Load load =
        server
            .queue()
            .submit(
                new Ingestion(
                    "trips", "a.csv", Ingestion.Place.UPLOAD, file.toString(), "50%", false));
    server.queue().ended(List.of(load.loadId()), Duration.ofMinutes(2)).join();
    return load;
  }

  private static List<LoadEvent> changes(Server server, int expected) throws InterruptedException {
    for (int i = 0; i < 6000; i++) {
      List<LoadEvent> changes =
          server.home().events().log().list(0, 1000).stream()
              .filter(event -> event.kind() == LoadEvent.Kind.AREA_CHANGED)
              .toList();
      if (changes.size() >= expected) {
        return changes;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("No change was told");
  }

  @Test
  void tellsWhatMovedTheAverage() throws InterruptedException {
    try (Server server = new Server(directory)) {
      server.queue().start();
      new AreaFinder(server.home().warehouse()).save("centre", new Area.Box(14, 50, 15, 51));
      StandingAreas areas =
          new StandingAreas(
              server.home().warehouse(), server.home().events(), server.database(), notice -> {});
      assertThat(areas.add("centre").weeklyAverage()).isNull();
      areas.start();

      Load first = load(server, 14.5, 7);
      LoadEvent told = changes(server, 1).get(0);
      assertThat(told.loadId()).isEqualTo(first.loadId());
      assertThat(told.data())
          .contains("\"weekly_average_before\":null", "\"weekly_average\":1.0", "\"loads\":[1]");

      load(server, 20, 8); // elsewhere, and in the same week
      Load third = load(server, 14.6, 9);
      List<LoadEvent> all = changes(server, 2);
      assertThat(all).hasSize(2);
      assertThat(all.get(1).loadId()).isEqualTo(third.loadId());
      assertThat(all.get(1).data())
          .contains("\"weekly_average_before\":1.0,\"weekly_average\":2.0");
      areas.close();
    }
  }

  @Test
  void comparesWithWhatItSaidBeforeARestart() throws InterruptedException {
    try (Server server = new Server(directory)) {
      server.queue().start();
      new AreaFinder(server.home().warehouse()).save("centre", new Area.Box(14, 50, 15, 51));
      new StandingAreas(
              server.home().warehouse(), server.home().events(), server.database(), notice -> {})
          .add("centre");
      load(server, 14.5, 7); // nobody compares
    }
    try (Server server = new Server(directory);
        StandingAreas areas =
            new StandingAreas(
                server.home().warehouse(),
                server.home().events(),
                server.database(),
                notice -> {})) {
      areas.start();

      assertThat(changes(server, 1).get(0).data()).contains("\"weekly_average\":1.0");
    }
  }

  @Test
  void refusesAreasThatAreNotSaved() {
    try (Server server = new Server(directory);
        StandingAreas areas =
            new StandingAreas(
                server.home().warehouse(),
                server.home().events(),
                server.database(),
                notice -> {})) {
      assertThatThrownBy(() -> areas.add("nowhere")).isInstanceOf(UsageException.class);
      assertThat(areas.list()).isEmpty();
      assertThat(areas.remove("nowhere")).isFalse();
    }
  }
}
