package io.milepost.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.app.config.Home;
import io.milepost.app.config.Trigger;
import io.milepost.app.queue.Ingestion;
import io.milepost.app.queue.QueueDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration QUIET = Duration.ofSeconds(10);

  @TempDir private Path directory;
  private final List<String> submitted = new ArrayList<>();
  private QueueDatabase database;
  private Path folder;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(directory.resolve("inbox"));
    database = QueueDatabase.open(new Home(directory));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private FolderWatch watch(Instant now) {
    return watch(now, name -> {});
  }

  private FolderWatch watch(Instant now, Consumer<String> door) {
    return new FolderWatch(
        "trips",
        folder,
        new Trigger.Watch("inbox", "*.csv", QUIET),
        new Arrivals(database),
        ingestion -> {
          door.accept(name(ingestion));
          submitted.add(name(ingestion));
        },
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String name(Ingestion ingestion) {
    return Path.of(ingestion.location()).getFileName().toString();
  }

  private Path write(String name, String text, Instant modified) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return file;
  }

  @Test
  void saysThatThereIsNoFolder() throws IOException {
    Files.delete(folder);

    assertThatThrownBy(watch(START)::look)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Expected the folder '" + folder);
  }

  @Test
  void handsOnTheOthersWhenOneIsNotTaken() throws IOException {
    for (String name : new String[] {"a.csv", "b.csv", "c.csv"}) {
      write(name, "all of it", START.minusSeconds(60));
    }
    boolean[] full = {true};
    FolderWatch watch =
        watch(
            START,
            name -> {
              if (full[0] && name.equals("b.csv")) {
                throw new IllegalStateException("no room");
              }
            });
    watch.look();

    assertThatThrownBy(watch::look).hasMessage("no room");
    assertThat(submitted).containsExactlyInAnyOrder("a.csv", "c.csv");
    full[0] = false;
    watch.look();
    assertThat(submitted).containsExactlyInAnyOrder("a.csv", "c.csv", "b.csv");
  }

  @Test
  void waitsUntilAFileIsQuiet() throws IOException {
    write("a.csv", "half", START.minusSeconds(3));
    FolderWatch early = watch(START);
    early.look();
    early.look();
    assertThat(submitted).isEmpty();

    FolderWatch later = watch(START.plusSeconds(8));
    later.look();
    assertThat(submitted).as("seen once only").isEmpty();
    later.look();
    assertThat(submitted).containsExactly("a.csv");
    later.look();
    assertThat(submitted).hasSize(1);
  }

  @Test
  void waitsOnWhenAFileOfAnOldDateGrows() throws IOException {
    Instant old = START.minus(Duration.ofDays(1));
    write("a.csv", "half", old);
    FolderWatch watch = watch(START);
    watch.look();
    write("a.csv", "half and more", old);
    watch.look();
    assertThat(submitted).isEmpty();
    watch.look();
    assertThat(submitted).containsExactly("a.csv");
  }

  @Test
  void takesAFileThatIsRenamedAtOnce() throws IOException {
    Path half = write("a.csv.part", "all of it", START);
    Path hidden = write(".b.csv", "all of it", START);
    FolderWatch watch = watch(START);
    watch.look();
    assertThat(submitted).isEmpty();

    Files.move(half, folder.resolve("a.csv"));
    Files.move(hidden, folder.resolve("b.csv"));
    watch.look();
    assertThat(submitted).containsExactlyInAnyOrder("a.csv", "b.csv");
  }

  @Test
  void takesEachVersionOnceAlsoAfterARestart() throws IOException {
    Instant old = START.minusSeconds(60);
    write("a.csv", "first", old);
    FolderWatch before = watch(START);
    before.look();
    before.look();
    FolderWatch after = watch(START);
    after.look();
    after.look();
    assertThat(submitted).containsExactly("a.csv");

    write("a.csv", "second", old.plusSeconds(1));
    after.look();
    after.look();
    assertThat(submitted).containsExactly("a.csv", "a.csv");
  }

  @Test
  void passesOverOtherNamesAndFolders() throws IOException {
    write("a.txt", "no", START.minusSeconds(60));
    Files.createDirectories(folder.resolve("b.csv"));
    FolderWatch watch = watch(START);
    watch.look();
    watch.look();
    assertThat(submitted).isEmpty();
  }
}
