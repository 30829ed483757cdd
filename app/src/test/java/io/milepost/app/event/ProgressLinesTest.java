package io.milepost.app.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.app.load.LoadListener;
import io.milepost.model.InputSource.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  @Test
  void tellsEachStageUntilItIsDone() throws InterruptedException {
    ProgressLines all = new ProgressLines(lines::add, CLOCK, Duration.ofMillis(1));

    LoadListener progress = all.begin();
    progress.reading("trips.csv", Duration.ZERO, () -> new Progress(10, -1, 7));
    assertThat(lines.take()).isEqualTo("trips.csv: reading, 7 rows, 0.0 MiB, 7,000 rows/s");
    progress.storing("trips.csv", 1200);
    lines.clear();
    assertThat(lines.take()).isEqualTo("trips.csv: storing 1,200 rows, 0 s so far");
    progress.ended();
    lines.clear();

    progress = all.begin();
    progress.discovering(3400);
    assertThat(lines.take()).isEqualTo("Looking for routes in 3,400 trips, 0 s so far");
    progress.ended();
    lines.clear();

    // The next load begins where the last has ended; nothing of the last is told any more.
    progress = all.begin();
    progress.reading("more.csv", Duration.ZERO, () -> new Progress(10, -1, 1));
    assertThat(lines.take()).startsWith("more.csv: reading");
    progress.ended();
  }

  @Test
  void tellsOfEachThatRunsBesideOthers() throws InterruptedException {
    ProgressLines all = new ProgressLines(lines::add, CLOCK, Duration.ofMillis(1));
    LoadListener first = all.begin();
    LoadListener second = all.begin();
    first.reading("first.csv", Duration.ZERO, () -> new Progress(10, -1, 7));
    second.reading("second.csv", Duration.ZERO, () -> new Progress(10, -1, 7));
    second.ended();
    lines.clear();

    assertThat(lines.take()).startsWith("first.csv: reading");
    first.ended();
  }

  @Test
  void countsTheTimeBeforeItCame() throws InterruptedException {
    LoadListener late = new ProgressLines(lines::add, CLOCK, Duration.ofMillis(1)).begin();

    late.reading("trips.csv", Duration.ofSeconds(4), () -> new Progress(10, 20, 800));

    assertThat(lines.take())
        .isEqualTo("trips.csv: reading, 800 rows, 0.0 MiB, 200 rows/s, 50%, 4 s left");
    late.ended();
  }

  @Test
  void isSilentWhenALoadIsDoneSoonerThanTheFirstLine() {
    LoadListener progress = new ProgressLines(lines::add, CLOCK, Duration.ofDays(1)).begin();

    progress.reading("trips.csv", Duration.ZERO, () -> new Progress(10, -1, 7));
    progress.storing("trips.csv", 7);
    progress.ended();

    assertThat(List.copyOf(lines)).isEmpty();
  }
}
