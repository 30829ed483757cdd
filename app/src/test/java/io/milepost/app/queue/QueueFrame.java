package io.milepost.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.queue.Ingestion.Place;
import io.milepost.model.Load;
import io.milepost.model.LoadEvent;
import io.milepost.model.LoadState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A directory for a home, trips to send to it, and what became of their loads. */
abstract class QueueFrame {
  static final String HEADER = "region,origin_coord,destination_coord,datetime,datasource\n";
  static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;

  static String trip(int second) {
    return "Alden,POINT (14.5 50.25),POINT (14.75 50.5),2018-05-07 08:00:%02d,tram_app\n"
        .formatted(second);
  }

  Ingestion upload(Server server, String text) {
    Path file =
        new Uploads(server.home().home())
            .receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return new Ingestion(
        "trips", "sent.csv", Place.UPLOAD, file.getFileName().toString(), "50%", false);
  }

  static LoadState ended(Server server, Load load) {
    assertThat(server.queue().ended(List.of(load.loadId()), PATIENCE).join()).isTrue();
    return server.home().warehouse().ledger().find(load.loadId()).orElseThrow().state();
  }

  static List<LoadEvent.Kind> told(Server server, Load load) {
    return server.home().events().log().list(load.loadId(), 0, 100).stream()
        .map(LoadEvent::kind)
        .toList();
  }

  static long trips(Server server) {
    List<Long> counts = new ArrayList<>();
    server
        .home()
        .warehouse()
        .query(
            "SELECT count(*) FROM trips",
            new io.milepost.warehouse.RowSink() {
              @Override
              public void columns(List<String> names) {}

              @Override
              public boolean row(List<Object> values) {
                counts.add((Long) values.get(0));
                return true;
              }
            });
    return counts.get(0);
  }

  List<Path> uploads() {
    try (var files = Files.list(directory.resolve("uploads"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
